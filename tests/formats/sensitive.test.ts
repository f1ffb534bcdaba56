import { describe, expect, it } from 'vitest';
import { reportWording } from '../../components/wording/report-wording.ts';
import { encodeBackup } from '../../lib/formats/backup.ts';
import { encodeEvidenceCsv, encodeFiguresCsv } from '../../lib/formats/csv.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { encodeMarkdown } from '../../lib/formats/report/report-markdown.ts';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import { createTranslator } from '../../lib/i18n/catalogues.ts';
import type { AnnotationId, Id, StoryId } from '../../lib/model/ids.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { SavedSearch } from '../../lib/model/library/saved-search.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { annotation, evidence, figure, finding, records, scale } from './sample-records.ts';

const english = reportWording(createTranslator('en'));

describe('withholdSensitive', () => {
  it('gives everything where nothing is sensitive', () => {
    const all = records();
    const { records: kept, withheld, shortened } = withholdSensitive(all);
    expect(kept).toBe(all);
    expect([withheld, shortened.size]).toEqual([0, 0]);
  });

  it('takes out a sensitive annotation with its history, drafts, sightings, source and snapshot', () => {
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation({ sensitive: true })] }),
    );
    expect(withheld).toBe(1);
    const left = JSON.stringify(kept);
    for (const hidden of ['passengers', 'coroner', 'call back', 'quay.test']) {
      expect(left).not.toContain(hidden);
    }
  });

  it('takes out a sensitive evidence entry and its earlier values', () => {
    const { records: kept, withheld } = withholdSensitive(
      records({ annotations: [annotation({ evidence: [evidence({ sensitive: true })] })] }),
    );
    expect(withheld).toBe(1);
    expect(JSON.stringify(kept)).not.toContain('Inquest');
    expect(kept.annotations).toHaveLength(1);
  });

  it('takes out evidence that was sensitive when it was removed, from history and drafts', () => {
    const secret = evidence({ sensitive: true });
    const all = records({ annotations: [annotation({ evidence: [] })], drafts: [] });
    const [first] = all.revisions;
    if (first === undefined) throw new Error('the sample has no history');
    const removed = { ...first, before: { evidence: [secret] }, after: { evidence: [] } };
    const { records: kept, withheld } = withholdSensitive({ ...all, revisions: [removed] });
    expect(withheld).toBe(1);
    expect(JSON.stringify(kept)).not.toContain('Inquest');
  });

  it('takes out what is only being marked sensitive in a draft', () => {
    const all = records();
    const draft = {
      annotationId: annotation().id,
      at: '2026-01-01T00:00:00Z',
      baseRevision: 1,
      patch: { sensitive: true },
    };
    const { records: kept, withheld } = withholdSensitive({ ...all, drafts: [draft] });
    expect(withheld).toBe(1);
    expect(kept.annotations).toEqual([]);
  });

  it('takes out dismissals of the words of a sensitive annotation, and its source with them', () => {
    const secret = annotation({ sensitive: true });
    const dismissal = {
      id: 'd1',
      sourceId: secret.sourceId,
      what: 'parts' as const,
      quote: { exact: secret.claim.text, prefix: '', suffix: '' },
      reason: '',
      at: '2026-01-01T00:00:00Z',
    };
    const all = records({ annotations: [secret], dismissals: [dismissal] });
    const { records: kept } = withholdSensitive(all);
    expect(kept.dismissals).toEqual([]);
    expect(kept.sources).toEqual([]);
  });

  it.each<[string, (records: LibraryRecords) => string]>([
    ['backup', (kept) => encodeBackup({ exportedAt: '', withheld: 1, records: kept })],
    ['figures', (kept) => encodeFiguresCsv(entriesOf(kept))],
    ['evidence', (kept) => encodeEvidenceCsv(entriesOf(kept))],
    ['report', (kept) => encodeMarkdown(entriesOf(kept), { exportedAt: '', withheld: 1 }, english)],
  ])(
    'keeps every word of a sensitive entry out of the %s, which holds the others',
    (_what, write) => {
      const id = 'open-annotation' as AnnotationId;
      const open = annotation({ id, note: 'open words', evidence: [], sensitive: false });
      const hide = (value: unknown): unknown =>
        JSON.parse(JSON.stringify(value).replace(/[A-Za-z]{5,}(?= )/g, 'SECRET'));
      const secret = {
        ...annotation(),
        note: 'SECRET',
        ...(hide({
          claim: annotation().claim,
          evidence: annotation().evidence,
          findings: annotation().findings,
        }) as object),
        sensitive: true,
      };
      const all = records({ annotations: [secret, open] });
      const { records: kept } = withholdSensitive(all);
      const text = write(kept);
      expect(text).not.toContain('SECRET');
      if (_what !== 'evidence') expect(text).toContain('open words');
    },
  );

  it('leaves no link to a sensitive annotation or story', () => {
    const secret = annotation({ id: 'secret-annotation' as AnnotationId, sensitive: true });
    const copy = annotation({ appearanceOf: secret.id });
    const story: Story = {
      id: 'secret-story' as StoryId,
      name: '',
      criteria: '',
      method: '',
      scaleIds: [],
      sensitive: true,
      createdAt: '2025-05-09T11:00:00.000Z',
      closedAt: null,
    };
    const all = records({ annotations: [secret, copy], stories: [story] });
    const [first] = all.revisions;
    if (first === undefined) throw new Error('the sample has no history');
    const moved = { ...first, before: { storyId: story.id }, after: { storyId: null } };
    const { records: kept } = withholdSensitive({ ...all, revisions: [moved] });
    expect(JSON.stringify(kept)).not.toContain('secret');
    expect(kept.annotations).toHaveLength(1);
    expect(kept.revisions).toHaveLength(1);
  });
});

const id = <Kind extends string>(text: string): Id<Kind> => text as Id<Kind>;
const AT = '2025-05-09T11:00:00.000Z';

function story(name: string, over: Partial<Story> = {}): Story {
  const rest = { criteria: '', method: '', scaleIds: [], createdAt: AT, closedAt: null };
  return { id: id(`story-${name}`), name, sensitive: false, ...rest, ...over };
}

function subject(event: string, storyId: StoryId | null = null): Subject {
  const rest = { place: null, period: null, what: null, harm: null, population: null, ours: null };
  return { id: id(`subject-${event}`), storyId, event, ...rest };
}

function search(text: string, name = 'x'): SavedSearch {
  return { id: `search-${text}`, name, text, place: 1 };
}

function ownScale(name: string, level = 'Solid'): Scale {
  const levels = [{ id: `${name}-level`, name: level, weight: 0, normal: 'holds' as const }];
  return { id: id(`scale-${name}`), name, offeredFor: ['statement'], levels };
}

/** One that may leave and one that may not, on one page. */
function two(secret: Partial<Annotation>, over: Partial<LibraryRecords> = {}): LibraryRecords {
  const hidden = annotation({
    id: id('annotation-2'),
    sensitive: true,
    evidence: [],
    findings: [],
    ...secret,
  });
  return records({ annotations: [annotation(), hidden], ...over });
}

describe('what only something sensitive needs stays home', () => {
  it('a page text of a page that others are on too', () => {
    const all = two({ snapshotId: id('snapshot-2') });
    const [first] = all.snapshots;
    if (first === undefined) throw new Error('the sample has no page text');
    const later = { ...first, id: id<'snapshot'>('snapshot-2'), text: 'Later', sha256: 'cd' };
    const asked = { ...later, id: id<'snapshot'>('snapshot-3'), sha256: 'ef' };
    const { records: kept } = withholdSensitive({ ...all, snapshots: [first, later, asked] });
    expect(kept.snapshots).toEqual([first]);
  });

  it('a subject, and a story that has no other', () => {
    const own = {
      ...annotation().claim,
      figures: [figure({ subjectId: id('subject-Nightfall') })],
    };
    const all = two(
      { claim: own, storyId: id('story-Quiet') },
      {
        subjects: [subject('Nightfall', id('story-Files')), subject('Ferry')],
        stories: [story('Quiet'), story('Files'), story('Floods')],
      },
    );
    const { records: kept } = withholdSensitive(all);
    expect(kept.subjects.map(({ event }) => event)).toEqual(['Ferry']);
    expect(kept.stories.map(({ name }) => name)).toEqual(['Floods']);
  });

  it('a subject in a sensitive story, also where a figure that leaves is logged to it', () => {
    const own = {
      ...annotation().claim,
      figures: [figure({ subjectId: id('subject-Nightfall') })],
    };
    const { records: kept } = withholdSensitive(
      records({
        annotations: [annotation({ claim: own })],
        stories: [story('Secret', { sensitive: true })],
        subjects: [subject('Nightfall', id('story-Secret'))],
      }),
    );
    expect(kept.annotations[0]?.claim.figures[0]?.subjectId).toBeNull();
    expect(JSON.stringify(kept)).not.toMatch(/Nightfall|Secret/);
  });

  it('a scale that only it was judged by, or that names it', () => {
    const judged = [finding({ scale: id('scale-House'), level: 'House-level' })];
    const all = two(
      { findings: judged, note: 'Operation Nightfall' },
      { scales: [scale, ownScale('House', 'Firm'), ownScale('Nightfall'), ownScale('Desk')] },
    );
    const { records: kept } = withholdSensitive(all);
    expect(kept.scales.map(({ name }) => name)).toEqual(['Truth', 'Desk']);
  });

  it.each([
    ['words only it has', search('nightfall')],
    ['a part of a word only it has', search('nightf')],
    ['exact words only it has', search('"a passenger died"')],
    ['words it is not to have', search('passengers -nightfall')],
    ['a value no search knows', search('status:nightfall')],
    ['a name for it', search('passengers', 'The Nightfall file')],
    ['its tag, even where the word is in others', search('tag:passengers')],
    ['its story', search('story:Harbour')],
    ['its story by id', search('story:story-Harbour-master')],
  ])('a saved search for %s', (_what, saved) => {
    const secret = { note: 'Nightfall: a passenger died', tags: ['passengers'] };
    const all = two(secret, {
      stories: [story('Harbour-master', { sensitive: true })],
      searches: [saved, search('passengers'), search('tag:ferry figure:>30'), search('unheard of')],
    });
    const { records: kept } = withholdSensitive(all);
    expect(kept.searches.map(({ text }) => text)).toEqual([
      'passengers',
      'tag:ferry figure:>30',
      'unheard of',
    ]);
  });
});
