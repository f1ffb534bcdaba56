import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportWording } from '../../components/wording/report-wording.ts';
import { decodeBackup, encodeBackup } from '../../lib/formats/backup.ts';
import { encodeEvidenceCsv, encodeFiguresCsv } from '../../lib/formats/csv.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { encodeMarkdown } from '../../lib/formats/report/report-markdown.ts';
import { withholdSensitive } from '../../lib/formats/sensitive.ts';
import { createTranslator } from '../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import {
  emptyPlaces,
  joined,
  plantedIn,
  plantedLibrary,
  searchingFor,
  Words,
} from './planted-library.ts';

const english = reportWording(createTranslator('en'));

/** Ways in which everything about an annotation is sensitive. */
const WAYS: Readonly<Record<string, (records: LibraryRecords) => LibraryRecords>> = {
  marked: (records) => withAnnotation(records, { sensitive: true }),
  'in a sensitive story': (records) => ({
    ...records,
    stories: records.stories.map((story) => ({ ...story, sensitive: true })),
  }),
  'marked in a draft': (records) => ({
    ...records,
    drafts: records.drafts.map((draft) => ({
      ...draft,
      patch: { ...draft.patch, sensitive: true },
    })),
  }),
  'filed in a draft': (records) => ({
    ...records,
    annotations: records.annotations.map((one) => ({ ...one, storyId: null })),
    stories: records.stories.map((story) => ({ ...story, sensitive: true })),
  }),
};

function withAnnotation(records: LibraryRecords, over: Partial<Annotation>): LibraryRecords {
  return { ...records, annotations: records.annotations.map((one) => ({ ...one, ...over })) };
}

/** What a sensitive annotation has in common with one that may leave. */
const SHARED = ['sources', 'stories', 'subjects', 'scales'] as const;
type Shared = (typeof SHARED)[number];

/** The sensitive records, using the open ones' source, story, subject or scale. */
function sharing(
  secret: LibraryRecords,
  open: LibraryRecords,
  lists: readonly Shared[],
): LibraryRecords {
  const text = lists.reduce((json, list) => {
    const [own, theirs] = [secret[list][0]?.id ?? '', open[list][0]?.id ?? ''];
    return json.replaceAll(`"${own}"`, `"${theirs}"`);
  }, JSON.stringify(secret));
  const shared = JSON.parse(text) as LibraryRecords;
  return { ...shared, ...Object.fromEntries(lists.map((list) => [list, []])) };
}

/** An annotation that may leave, and was sensitive until its last revision. */
function onceSensitive(open: LibraryRecords, secret: LibraryRecords): LibraryRecords {
  const [own, other] = [open.annotations[0], secret.annotations[0]];
  if (own === undefined || other === undefined) throw new Error('the sample is empty');
  const named = JSON.stringify(secret.revisions).replaceAll(`"${other.id}"`, `"${own.id}"`);
  const earlier = JSON.parse(named) as LibraryRecords['revisions'];
  const opening = {
    ...(earlier[2] ?? earlier[0]),
    before: { ...earlier[2]?.before, sensitive: true },
    after: { note: own.note, sensitive: false },
  } as (typeof earlier)[number];
  const { subjects, scales, snapshots, stories } = secret;
  const { searches } = searchingFor(secret, earlier[0]?.after.note ?? '');
  return {
    ...joined([open, { ...empty(), subjects, scales, snapshots, stories, searches }]),
    // Who changed something, and when, is told of every change.
    revisions: [...earlier.slice(0, 2), opening].map((one) => ({ ...one, by: own.note })),
    drafts: secret.drafts.map((draft) => ({ ...draft, annotationId: own.id, baseRevision: 2 })),
  };
}

/** An annotation that may leave, with an entry of evidence that may not. */
function withSecretEvidence(
  open: LibraryRecords,
  secret: LibraryRecords,
  isRemoved: boolean,
): LibraryRecords {
  const [own] = secret.annotations[0]?.evidence ?? [];
  if (own === undefined) throw new Error('the sample is empty');
  const entry = { ...own, sensitive: true };
  const { searches } = searchingFor(secret, `"${entry.title}"`);
  const secretReason = secret.revisions[0]?.reason ?? '';
  const add = <Patch extends Partial<Annotation>>(patch: Patch): Patch =>
    patch.evidence === undefined ? patch : { ...patch, evidence: [...patch.evidence, entry] };
  return {
    ...joined([open, { ...empty(), subjects: secret.subjects, searches }]),
    annotations: isRemoved ? open.annotations : open.annotations.map(add),
    revisions: open.revisions.map((one) => {
      const before = add(one.before);
      const after = isRemoved ? one.after : add(one.after);
      const isAboutIt = (before === one.before) !== (after === one.after);
      const reason = isAboutIt ? secretReason : one.reason;
      return { ...one, before, after, reason };
    }),
    drafts: isRemoved ? open.drafts : open.drafts.map((one) => ({ ...one, patch: add(one.patch) })),
  };
}

function empty(): LibraryRecords {
  return joined([]);
}

const OPEN = 'open';
const SECRET = 'secret';

interface Part {
  readonly kind: 'open' | 'once' | 'evidence' | 'removed evidence' | 'hidden';
  readonly way: string;
  readonly shared: readonly Shared[];
}

const parts: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('open', 'once', 'evidence', 'removed evidence', 'hidden'),
    way: fc.constantFrom(...Object.keys(WAYS)),
    shared: fc.subarray([...SHARED]),
  }),
  { minLength: 1, maxLength: 5 },
);

function libraryOf(all: readonly Part[]): LibraryRecords {
  const words = new Words();
  return joined(
    all.flatMap(({ kind, way, shared }) => {
      const open = plantedLibrary(OPEN, words);
      if (kind === 'open') return [open];
      const secret = plantedLibrary(SECRET, words);
      if (kind === 'once') return [onceSensitive(open, secret)];
      if (kind !== 'hidden') return [withSecretEvidence(open, secret, kind !== 'evidence')];
      const lists = way.includes('story') || way.includes('filed') ? [] : shared;
      return [open, sharing((WAYS[way] ?? fail)(secret), open, lists)];
    }),
  );
}

function fail(): never {
  throw new Error('no such way');
}

function textsOf(records: LibraryRecords): readonly string[] {
  const entries = entriesOf(records);
  const head = { exportedAt: '', withheld: 1 };
  return [
    encodeBackup({ ...head, records }),
    encodeFiguresCsv(entries),
    encodeEvidenceCsv(entries),
    encodeMarkdown(entries, head, english),
  ];
}

describe('words planted in every field', () => {
  it('are in every field that can hold one', () => {
    expect(emptyPlaces()).toEqual([
      'records.annotations.0.appearanceOf',
      'records.annotations.0.deletedAt',
      'records.sightings.0.reason',
      'records.erasures',
    ]);
    const backup = encodeBackup({
      exportedAt: '',
      withheld: 0,
      records: plantedLibrary(OPEN, new Words()),
    });
    expect(decodeBackup(backup).ok).toBe(true);
    expect(plantedIn(backup, OPEN).size).toBeGreaterThan(150);
  });

  it('are in no export where only something sensitive has them, and all others are in the backup', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const library = libraryOf(all);
        const { records, withheld, shortened } = withholdSensitive(library);
        const texts = textsOf(records);
        for (const text of texts) expect([...plantedIn(text, SECRET)]).toEqual([]);
        expect(plantedIn(texts[0] ?? '', OPEN)).toEqual(plantedIn(JSON.stringify(library), OPEN));
        const count = (kind: RegExp): number => all.filter((part) => kind.test(part.kind)).length;
        expect(withheld).toBeGreaterThanOrEqual(count(/hidden|evidence/));
        expect(shortened.size).toBe(count(/once/));
      }),
      { numRuns: 50 },
    );
  });
});
