import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { historiesInSteps } from '../../../lib/formats/histories.ts';
import { encodeNoteFileLines } from '../../../lib/formats/note-files/encode-note-files.ts';
import { noteNamesInSteps } from '../../../lib/formats/note-files/note-names.ts';
import { zipLines } from '../../../lib/formats/note-files/zip-texts.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { AnnotationId, StoryId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { annotation, evidence, finding, records, source } from '../sample-records.ts';

const english = reportWording(createTranslator('en'));
const ID = '1f0c9e2a-77b3-4d11-8a52-0d9be6f01c34' as AnnotationId;
const text = (words: string): Annotation['claim'] => ({ ...annotation().claim, text: words });
const check = (over: Partial<Annotation> = {}): Annotation => annotation({ id: ID, ...over });

function joined(pieces: Iterable<Uint8Array>): Uint8Array {
  return Buffer.concat([...pieces]);
}

/** The ZIP of these checks. */
function zipOf(annotations: readonly Annotation[], over: Partial<LibraryRecords> = {}): Uint8Array {
  const all = records({ annotations, revisions: [], ...over });
  const historyOf = finish(historiesInSteps(all.revisions));
  const nameOf = finish(noteNamesInSteps(annotations, historyOf));
  const storyNames = new Map([['story-1' as StoryId, 'Ferries: “May”']]);
  return joined(encodeNoteFileLines(entriesOf(all), { nameOf, storyNames }, english));
}

function filesOf(zip: Uint8Array): Readonly<Record<string, string>> {
  const files = Object.entries(unzipSync(zip));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** The one file of one check. */
function noteOf(...given: Parameters<typeof zipOf>): string {
  const [only, ...others] = Object.values(filesOf(zipOf(...given)));
  if (only === undefined || others.length > 0) throw new Error('one check has one file');
  return only;
}

/** The properties in front of a note, read as JSON. */
function propertiesOf(note: string): Readonly<Record<string, string>> {
  const [, front = ''] = /^---\n(.*?)\n---\n/s.exec(note) ?? [];
  const lines = front.split('\n').map((line) => /^(?<name>[a-z]+): (?<value>".*")$/.exec(line));
  return Object.fromEntries(
    lines.map((line) => {
      const { name = 'no property', value = '""' } = line?.groups ?? {};
      return [name, JSON.parse(value) as string];
    }),
  );
}

function named(annotations: readonly Annotation[], revisions: readonly Revision[] = []): string[] {
  return annotations.map(
    finish(noteNamesInSteps(annotations, finish(historiesInSteps(revisions)))),
  );
}

function revision(seq: number, over: Pick<Revision, 'before' | 'after'>): Revision {
  return { annotationId: ID, seq, at: '', by: '', change: 'edit', reason: '', ...over };
}

const look: Sighting = {
  annotationId: ID,
  at: '2025-05-20T11:00:00.000Z',
  textHash: null,
  state: 'same',
  method: 'position',
  reason: null,
  certainty: 1,
  old: null,
  new: null,
  found: null,
  later: [],
};

describe('the name of a note', () => {
  it.each([
    ['the words and the start of the id', 'Two boats sank', 'Two boats sank 1f0c9e2a'],
    ['nothing that ends a wiki link', 'a [b](c) #d ^e | f', 'a b (c) d e f 1f0c9e2a'],
    ['nothing that a file system refuses', 'He: "A/B\\C" <1*2>?\n', 'He A B C 1 2 1f0c9e2a'],
    ['the point of a figure only', '..3.5 million. It grew.', '3.5 million It grew 1f0c9e2a'],
    ['nothing that Logseq decodes', '50% of a___b', '50 of a_b 1f0c9e2a'],
    ['no mark of direction', 'a\u202eb\u200bc', 'abc 1f0c9e2a'],
    ['composed letters', 'cafe\u0301', 'café 1f0c9e2a'],
    ['no device of Windows', 'com1.5', '_com1.5 1f0c9e2a'],
    ['a word where no words are left', '???', 'check 1f0c9e2a'],
  ])('has %s', (_, words, name) => {
    expect(named([check({ claim: text(words) })])).toEqual([name]);
  });

  it('ends with a whole word, at most 60 letters and 100 bytes long', () => {
    const [english] = named([check({ claim: text('eleven boats '.repeat(9)) })]);
    expect(english).toBe('eleven boats eleven boats eleven boats eleven boats eleven 1f0c9e2a');
    const [russian = ''] = named([check({ claim: text('одиннадцать судов '.repeat(9)) })]);
    expect(russian).toMatch(/^(?:одиннадцать судов ){2}одиннадцать 1f0c9e2a$/);
    const [long = ''] = named([check({ claim: text('é'.repeat(200)) })]);
    expect(long).toBe(`${'é'.repeat(50)} 1f0c9e2a`);
  });

  it('stays when words, verdict or note change', () => {
    const before = check({ claim: text('Six died') });
    const after = check({ claim: text('Nine died'), note: 'Rang', findings: [], revision: 4 });
    const history = [
      revision(2, { before: { claim: text('Six died') }, after: { claim: text('Nine died') } }),
      revision(1, { before: {}, after: { claim: text('Six died') } }),
    ];
    expect(named([after], history)).toEqual(named([before]));
    expect(named([after], history.slice(0, 1))).toEqual(named([before]));
  });

  it('is of words that a history tells no more, once these stay home', () => {
    const history = [revision(1, { before: {}, after: {} })];
    expect(named([check({ claim: text('Nine died') })], history)).toEqual(['Nine died 1f0c9e2a']);
  });

  it('is the short one for the check that was there first', () => {
    const older = check({ createdAt: '2025-01-01T00:00:00.000Z' });
    const younger = check({
      id: '1f0c9e2a-0000-4d11-8a52-0d9be6f01c34' as AnnotationId,
      createdAt: '2025-02-01T00:00:00.000Z',
    });
    const [, alone] = [named([younger]), named([older])];
    expect(named([younger, older])[1]).toBe(alone[0]);
    expect(named([younger, older])[0]).toMatch(/1f0c9e2a-0000-4d11-8a52-0d9be6f01c34$/);
  });

  it('is safe everywhere and no other’s, whatever the words and ids are', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('a', 'A', '.', ' ', '_', '/', 'ß', 'é', '\u0301', '\ud83d'),
      }),
      fc.constantFrom('CON', 'nul.', 'COM¹', 'lpt9. x', 'x'.repeat(300), '漢'.repeat(300)),
    );
    const id = fc.stringMatching(/^[\w-]{1,100}$/);
    const checks = fc.uniqueArray(fc.tuple(id, words), { selector: ([one]) => one });
    fc.assert(
      fc.property(checks, (given) => {
        const names = named(
          given.map(([one, said]) => check({ id: one as AnnotationId, claim: text(said) })),
        );
        expect(new Set(names.map((name) => name.toUpperCase())).size).toBe(given.length);
        for (const name of names) {
          expect(name).toMatch(
            /^[^\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*[\]#^%\s.-][^\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*[\]#^%\n]*$/u,
          );
          expect(name).not.toMatch(
            /[. ]$|__|^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]) *(?:\.|$)/iu,
          );
          expect(name).toBe(name.normalize('NFC'));
          expect(Buffer.byteLength(`${name}.md`)).toBeLessThan(255);
        }
      }),
    );
  });
});

describe('a note', () => {
  it('says for programs what the check is, each property a string of JSON', () => {
    const note = noteOf([check({ storyId: 'story-1' as StoryId })]);
    expect(propertiesOf(note)).toEqual({
      id: ID,
      claim: 'At least 31 passengers died, the harbour master said.',
      kinds: 'casualty',
      claimant: 'the harbour master',
      status: 'done',
      verdict: 'False',
      checked: '2025-05-12T09:00:00.000Z',
      story: 'Ferries: “May”',
      source: 'Ferry [sinks] off Aldmoor',
      url: 'https://quay.test/ferry',
      publisher: 'Quay News',
      published: '2025-05-09T10:42+01:00',
    });
  });

  it('leaves out what is not known', () => {
    const nothing = { findings: [], claim: { ...text('Two sank'), voices: [] } };
    const sources = [{ ...source, siteName: null, publishedAt: '0001-01-01', title: ' ' }];
    expect(Object.keys(propertiesOf(noteOf([check(nothing)], { sources })))).toEqual([
      ...['id', 'claim', 'kinds', 'status', 'url'],
    ]);
  });

  it('gives back any words from its properties, and nothing in them breaks a line', () => {
    const odd = fc.string({
      unit: fc.constantFrom('"', '\\', '\n', '\u2028', '\u0085', '\ud800', ':', '---', 'é'),
    });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (words) => {
        fc.pre(words.trim() !== '');
        const note = noteOf([check({ claim: text(words) })]);
        expect(propertiesOf(note).claim).toBe(words);
        expect(note.slice(0, note.indexOf('\n---\n'))).not.toMatch(/[\u007f-\u009f\u2028\u2029]/);
      }),
    );
  });

  it('has the report of the check below: verdict, what was found, evidence, its article, how', () => {
    const note = noteOf([check({ note: 'Ask again', evidence: [evidence()] })]);
    const parts = [
      '# False: At least 31 passengers died',
      '36 to 40, best 38',
      'Inquest report',
      '## Note\n\nAsk again',
      String.raw`## Ferry \[sinks\] off Aldmoor`,
      '## How this was checked',
    ].map((words) => note.indexOf(words));
    expect(parts).not.toContain(-1);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  it('has its tags as hashtags that both programs find', () => {
    const tags = ['ferry', '#Aldmoor port', '2025', 'a/b', '?!', 'ferry'];
    expect(noteOf([check({ tags })])).toContain('\n\n#ferry #Aldmoor-port #_2025 #a/b\n\n');
  });

  it('takes no words of a page for tags, formulas, comments, macros, properties or references', () => {
    const words = 'a #b $c$ %%d%% ==e== {{f}} ((g)) h:: [[i]] 50% = ^j';
    const body = noteOf([check({ claim: { ...text('x'), summary: words } })]);
    expect(body).toContain(
      String.raw`a \#b \$c\$ \%%d\%% \==e\== \{{f}} \((g)) h\:: \[\[i\]\] 50% = \^j`,
    );
  });
});

describe('all notes in one ZIP', () => {
  const two = [
    check({ claim: text('Six died') }),
    check({ id: 'aaaaaaaa-0000-4000-8000-000000000000' as AnnotationId, claim: text('Two sank') }),
  ];

  it('are the same bytes in a second export', () => {
    expect(zipOf(two)).toEqual(zipOf(two));
  });

  it('are the same after a look that found nothing new', () => {
    const again = { ...look, at: '2025-06-20T11:00:00.000Z' };
    expect(zipOf(two, { sightings: [again] })).toEqual(zipOf(two, { sightings: [look] }));
  });

  it('differ in one file only where one check changed', () => {
    const [one, other] = two as [Annotation, Annotation];
    const before = filesOf(zipOf(two));
    for (const change of [
      { note: 'Rang the pier' },
      { findings: [finding({ level: 'true' })] },
      { tags: ['quay'] },
      { status: 'withdrawn' as const },
    ]) {
      const after = filesOf(
        zipOf([{ ...one, ...change, modifiedAt: '2026-01-01T00:00:00.000Z' }, other]),
      );
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(Object.keys(after).filter((path) => after[path] !== before[path])).toEqual([
        'Tallymark/Six died 1f0c9e2a.md',
      ]);
    }
  });

  it('are none where there are no checks', () => {
    expect(filesOf(zipOf([]))).toEqual({});
  });

  it('may be more than a plain ZIP can count', () => {
    const many = Array.from({ length: 65_600 }, (_, at) => ({
      path: `${at}.md`,
      text: 'é',
      changedAt: at === 0 ? '1970-01-01T00:00:00Z' : '2026-01-01T00:00:00Z',
    }));
    const files = unzipSync(joined(zipLines(many)));
    expect(Object.keys(files)).toHaveLength(65_600);
    expect(strFromU8(files['65599.md'] ?? new Uint8Array())).toBe('é');
    // So many files take a busy machine long.
  }, 180_000);
});
