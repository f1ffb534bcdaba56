import { encodeBackup } from '../../lib/formats/backup.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { SourceId, StoryId, SubjectId } from '../../lib/model/ids.ts';
import type { Source } from '../../lib/model/source.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { annotationOn, sourceOf } from './sample-backup.ts';

const AT = '2026-03-04T09:30:00.000Z';

const story: Story = {
  id: 'story-1' as StoryId,
  name: 'The ferry at Aldmoor',
  criteria: 'Counted are those who died aboard or within thirty days of it.',
  method: 'Lists with names before numbers without; two origins at least.',
  scaleIds: [],
  sensitive: false,
  createdAt: AT,
  closedAt: null,
};

function subject(id: string, changes: Partial<Subject>): Subject {
  return {
    id: id as SubjectId,
    storyId: story.id,
    event: null,
    place: 'Aldmoor',
    period: null,
    what: null,
    harm: 'killed',
    population: null,
    ours: null,
    ...changes,
  };
}

const SUBJECTS: readonly Subject[] = [
  subject('toll', {
    event: 'the ferry',
    ours: {
      min: 34,
      best: 36,
      max: 38,
      rule: 'Named by the coroner, and by a relative or the passenger list.',
      knownAsOf: '2026-03-12',
    },
  }),
  subject('hours', { event: 'the ferry, first day' }),
  subject('orders', { event: 'the war', place: 'the valley', population: 'civilians' }),
  subject('single', { event: 'the bridge' }),
  subject('many', { event: 'the flood' }),
  subject('none', { event: 'the storm' }),
];

/** Sentence, outlet, who it is credited to, as of when. */
type Line = readonly [text: string, outlet: string, creditedTo: string | null, asOf: string | null];

const LINES: Readonly<Record<string, readonly Line[]>> = {
  toll: [
    ['The ferry killed 31 people.', 'Quay Post', 'Harbour office', null],
    ['The ferry killed at least 31 people.', 'Teshka Post', 'Harbour office', null],
    ['The ferry killed 31 passengers.', 'Kessel Wire', 'The harbour office', null],
    ['The ferry killed between 34 and 38 people.', 'River Record', 'Coroner', null],
    ['The ferry killed more than 25 people.', 'Norvale Times', null, null],
    ['The ferry killed dozens of people.', 'Evening Lamp', null, null],
    ['The ferry killed up to 40 people.', 'Coast Radio', null, null],
    ['The ferry killed about 120 people.', 'The Beacon', null, null],
  ],
  hours: [
    ['The ferry killed 12 people.', 'Quay Post', null, '2026-03-03T09:00Z'],
    ['The ferry killed 19 people.', 'Quay Post', null, '2026-03-03T13:00Z'],
    ['The ferry killed 31 people.', 'Quay Post', null, '2026-03-03T18:00Z'],
    ['The ferry killed 15 people.', 'Teshka Post', null, '2026-03-03T11:00Z'],
    ['The ferry killed 31 people.', 'Teshka Post', null, '2026-03-03T20:00Z'],
    ['The ferry killed at least 20 people.', 'Kessel Wire', null, '2026-03-03T15:00Z'],
    ['The ferry killed about 30 people.', 'Coast Radio', null, null],
  ],
  orders: [
    ['The war killed 38 million people.', 'Quay Post', null, null],
    ['The war killed 20 million people.', 'River Record', null, null],
    ['The war killed 350,000 people.', 'Coast Radio', null, null],
    ['The war killed between 1.5 million and 3 million people.', 'Evening Lamp', null, null],
  ],
  single: [['The bridge killed 7 people.', 'Quay Post', null, null]],
  many: Array.from({ length: 200 }, (_each, number): Line => [
    `The flood killed ${20 + ((number * 37) % 60)} people.`,
    `Paper ${number % 45}`,
    number % 3 === 0 ? 'Relief council' : null,
    null,
  ]),
};

function loggedTo(id: string, [text, outlet, creditedTo, asOf]: Line, number: number) {
  const source: Source = {
    ...sourceOf(0),
    id: `source-${number}` as SourceId,
    key: `paper${number}.example/`,
    url: `https://paper${number}.example/`,
    siteName: outlet,
  };
  const plain = annotationOn(text, number);
  const figures = plain.claim.figures.map((figure): RecordedFigure => ({
    ...figure,
    subjectId: id as SubjectId,
    creditedTo,
    asOf,
  }));
  const evidence = plain.evidence.map((entry) => ({
    ...entry,
    publisher: 'Coroner of Aldmoor',
    drawsOn: 'Coroner',
    figures: id === 'toll' && number === 1003 ? figures : [],
  }));
  const annotation: Annotation = {
    ...plain,
    storyId: story.id,
    sourceId: source.id,
    visitedUrl: source.url,
    claim: { ...plain.claim, figures },
    evidence,
    deletedAt: null,
  };
  return { annotation, source };
}

/**
 * A backup with a story and subjects that have: a handful of figures from two origins, one day's
 * steps, orders of magnitude, one figure, two hundred, none.
 */
export function sampleLedger(): string {
  let number = 1000;
  const logged = Object.entries(LINES).flatMap(([id, lines]) =>
    lines.map((line) => loggedTo(id, line, (number += 1))),
  );
  const records = {
    sources: logged.map(({ source }) => source),
    snapshots: [],
    stories: [story],
    subjects: SUBJECTS,
    annotations: logged.map(({ annotation }) => annotation),
    revisions: [],
    sightings: [],
    drafts: [],
    dismissals: [],
    scales: [],
    erasures: [],
    searches: [],
  };
  return encodeBackup({ exportedAt: AT, withheld: 0, records });
}
