import { encodeBackup } from '../../lib/formats/backup.ts';
import type { Annotation, Status } from '../../lib/model/annotation.ts';
import type { Source } from '../../lib/model/source.ts';
import { DEFAULT_SCALE } from '../../lib/store/built-in-scales.ts';
import { annotationOn, sourceOf } from './sample-backup.ts';

const AT = '2026-03-04T09:30:00.000Z';

interface Article {
  readonly title: string;
  readonly claims: readonly (readonly [text: string, status: Status, level: string])[];
}

const ARTICLES: readonly Article[] = [
  {
    title: 'Ferry sinks off Aldmoor harbour',
    claims: [
      ['At least 31 passengers were killed when the ferry sank.', 'done', 'false'],
      ['The ferry, built in 1987, carried 214 people that evening.', 'done', 'true'],
      ['“We had asked for new boats four times,” said harbour master Ida Verrin.', 'checking', ''],
      ['The rescue cost the province 2.3 million euros.', 'to check', ''],
    ],
  },
  {
    title: 'Teshka remembers the river guards',
    claims: [
      [
        'The province of Teshka keeps 83 graves and 71 memorials of the river guards.',
        'done',
        'mostly-true',
      ],
      ['The memorial at Cape Ember is the oldest on the coast.', 'done', 'unproven'],
      ['Some 4,000 people came to the ceremony on Sunday.', 'for review', 'mostly-false'],
    ],
  },
  {
    title: 'New bridge over the Ostra opens',
    claims: [
      [
        'The new bridge over the Ostra cost 1.4 billion euros, twice the first estimate.',
        'done',
        'true',
      ],
      ['About 62% of households in Lower Kessel now have a shorter way to work.', 'to check', ''],
    ],
  },
];

function sourceFor({ title }: Article, number: number): Source {
  return { ...sourceOf(number), title };
}

function annotationFor(
  [text, status, level]: Article['claims'][number],
  number: number,
  source: Source,
): Annotation {
  const plain = annotationOn(text, number);
  const findings = plain.findings.slice(0, 1).map((finding) => ({ ...finding, level }));
  const isJudged = DEFAULT_SCALE.levels.some(({ id }) => id === level);
  return {
    ...plain,
    ...{ revision: 1, status, sourceId: source.id, visitedUrl: source.url },
    findings: isJudged ? findings : [],
    published: null,
    deletedAt: null,
  };
}

/** A backup of a few checks on three invented articles, for the pictures that stores show. */
export function listingLibrary(): string {
  const sources = ARTICLES.map(sourceFor);
  // Those that the sample gives a verdict and evidence.
  let number = 0;
  const annotations = ARTICLES.flatMap(({ claims }, at) =>
    claims.map((claim) => annotationFor(claim, (number += 3), sources[at] ?? sourceOf(at))),
  );
  const revisions = annotations.map(({ id, createdAt }) => ({
    annotationId: id,
    ...{ seq: 1, at: createdAt, by: 'Nia', change: 'create' as const, reason: '' },
    ...{ before: {}, after: {} },
  }));
  const none = { snapshots: [], stories: [], subjects: [], sightings: [], drafts: [] };
  const rest = { dismissals: [], scales: [DEFAULT_SCALE], erasures: [], searches: [] };
  const records = { ...none, ...rest, sources, annotations, revisions };
  return encodeBackup({ exportedAt: AT, withheld: 0, records });
}
