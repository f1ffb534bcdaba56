import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFileInSteps } from '../../../lib/formats/any-file/decode-file.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { CONTEXT, ONE, QUOTE, TARGET } from './foreign-samples.ts';
import { WRITTEN_AT, writtenFrom } from './written.ts';

function read(document: unknown) {
  const result = finish(decodeFileInSteps(JSON.stringify(document), WRITTEN_AT));
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  const { records, left = [] } = result.value;
  return {
    records,
    left: Object.fromEntries(left.map(({ why, count }) => [why, count])),
    first: records.annotations[0],
  };
}

describe('what we wrote', () => {
  it('comes back as it was, with its history', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer(), (size, seed) => {
        const library = generateLibrary(size, seed);
        const kept = new Set(
          library.annotations.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id),
        );
        if (kept.size === 0) return;
        const { records, left } = read(JSON.parse(writtenFrom(library)));
        expect(left).toEqual({});
        expect(records.annotations).toEqual(library.annotations.filter(({ id }) => kept.has(id)));
        expect(records.revisions).toEqual(
          library.revisions.filter(({ annotationId }) => kept.has(annotationId)),
        );
        for (const source of records.sources) expect(library.sources).toContainEqual(source);
      }),
      { numRuns: 30 },
    );
  });

  it('of a later version is refused', () => {
    const text = writtenFrom(generateLibrary(1)).replace('"version":5', '"version":99');
    expect(finish(decodeFileInSteps(text, WRITTEN_AT))).toEqual({
      ok: false,
      reason: { code: 'newer-version', version: 99 },
    });
  });
});

describe('an annotation of others', () => {
  it('becomes an open claim on its page, with its note, words, writer and times', () => {
    const { records, first, left } = read(ONE);
    expect(left).toEqual({});
    expect(records.sources).toMatchObject([{ url: 'https://quay.test/ferry' }]);
    expect(first).toMatchObject({
      origin: 'imported',
      status: 'to check',
      findings: [],
      note: 'Doubtful',
      target: { quote: { exact: '31 people died', prefix: 'say ', suffix: '.' } },
      claim: { text: '31 people died' },
      createdAt: '2025-05-09T11:00:00.000Z',
      modifiedAt: '2025-05-10T10:00:00.000Z',
    });
    expect(records.revisions).toMatchObject([
      { change: 'import', by: 'Ida', reason: 'https://notes.test/1', seq: 1 },
    ]);
  });

  const other = { ...ONE, id: 'https://notes.test/2' };
  const page = { id: 'urn:p', type: 'AnnotationPage', items: [ONE, other] };
  it.each([
    ['alone', ONE, 1],
    ['in a list', [ONE, other], 2],
    ['in a page', { '@context': CONTEXT, ...page }, 2],
    ['in a collection', { '@context': CONTEXT, type: 'AnnotationCollection', first: page }, 2],
    [
      'in a collection of pages that hold each other',
      {
        type: 'AnnotationCollection',
        first: { ...page, items: [ONE], next: { ...page, items: [other] } },
      },
      2,
    ],
    ['in a graph', { '@context': CONTEXT, '@graph': [ONE, other] }, 2],
    ['twice under one id', [ONE, ONE], 1],
    [
      'in a graph whose pages name each other',
      {
        '@graph': [
          { id: 'urn:a', type: 'AnnotationPage', next: 'urn:b', items: [ONE] },
          { id: 'urn:b', type: 'AnnotationPage', next: 'urn:a', items: [other] },
        ],
      },
      2,
    ],
  ])('is read %s', (_what, document, count) => {
    expect(read(document).records.annotations).toHaveLength(count);
  });

  it.each([
    ['a string', { body: 'Just text' }, 'Just text'],
    ['an object', { body: { value: 'Text' } }, 'Text'],
    ['a list', { body: [{ value: 'One' }, 'Two'] }, 'One\n\nTwo'],
    ['a bodyValue', { body: undefined, bodyValue: 'Plain' }, 'Plain'],
    ['a value in several languages', { body: { value: ['Eins', 'One'] } }, 'Eins'],
    ['a choice', { body: { type: 'Choice', items: [{ value: 'A' }, { value: 'B' }] } }, 'A'],
    ['a set', { body: { type: 'List', items: [{ value: 'A' }, { value: 'B' }] } }, 'A\n\nB'],
    [
      'HTML',
      {
        body: {
          format: 'text/html',
          value: '<p>One <b>two</b></p><script>evil()</script><p>&lt;i&gt;',
        },
      },
      'One two\n\n<i>',
    ],
  ])('says what it says as %s', (_what, over, note) => {
    expect(read({ ...ONE, ...over }).first?.note).toBe(note);
  });

  it('has the bodies that another part of its graph holds', () => {
    const graph = [
      { ...ONE, body: '_:b' },
      { id: '_:b', type: 'TextualBody', value: 'Elsewhere' },
    ];
    expect(read({ '@graph': graph }).first?.note).toBe('Elsewhere');
  });

  it('gives tags, and evidence of which nobody said yet what it does', () => {
    const body = [
      { type: 'TextualBody', purpose: 'tagging', value: 'ferry' },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: 'https://coroner.test/report',
        selector: { type: 'TextQuoteSelector', exact: '38 bodies' },
      },
      'https://other.test/page',
    ];
    const { first, left } = read({ ...ONE, body });
    expect(left).toEqual({});
    expect(first?.tags).toEqual(['ferry']);
    expect(first?.evidence).toMatchObject([
      { url: 'https://coroner.test/report', quote: '38 bodies', stance: 'not chosen' },
      { url: 'https://other.test/page' },
    ]);
  });

  it('keeps a verdict as a note and says so', () => {
    const body = { type: 'TextualBody', purpose: 'assessing', value: 'False' };
    const { first, left } = read({ ...ONE, body });
    expect(first).toMatchObject({ note: 'False', findings: [], status: 'to check' });
    expect(left).toEqual({ verdicts: 1 });
  });

  const position = { type: 'TextPositionSelector', start: 412, end: 426 };
  it.each([
    [
      'a part that a selector is refined by',
      { type: 'XPathSelector', value: '/p', refinedBy: QUOTE },
      0,
    ],
    [
      'the innermost words',
      { type: 'TextQuoteSelector', exact: 'A whole sentence', refinedBy: QUOTE },
      0,
    ],
    ['one of several selectors, with the position', [position, QUOTE], 412],
  ])('is on %s', (_what, selector, start) => {
    const { first } = read({ ...ONE, target: { ...TARGET, selector } });
    expect(first?.target.quote.exact).toBe('31 people died');
    expect(first?.target.position.start).toBe(start);
  });

  it.each([
    ['no words', { target: 'https://quay.test/ferry' }, 'no-words'],
    [
      'words in a drawing',
      { target: { ...TARGET, selector: { type: 'SvgSelector', value: '<svg/>' } } },
      'no-words',
    ],
    ['no page', { target: { source: 'urn:isbn:1', selector: QUOTE } }, 'no-page'],
    [
      'a script for a page',
      { target: { source: 'javascript:alert(1)', selector: QUOTE } },
      'no-page',
    ],
  ])('on %s is left out, and that is told', (_what, over, why) => {
    expect(read([ONE, { ...ONE, id: 'urn:x', ...over }])).toMatchObject({ left: { [why]: 1 } });
  });

  it('tells what else is not taken over', () => {
    const { left } = read({
      type: 'AnnotationPage',
      next: 'https://notes.test/page2',
      items: [
        'https://notes.test/9',
        { type: 'Note' },
        { ...ONE, created: 'last May', target: [TARGET, 'https://b.test/'] },
        { ...ONE, id: 'urn:2', body: { id: 'https://a.test/x.png', type: 'Image' } },
      ],
    });
    expect(left).toEqual({ elsewhere: 2, 'other-kind': 1, dates: 1, targets: 1, bodies: 1 });
  });

  it('is nothing that can be imported where all of it is left out', () => {
    const text = JSON.stringify({ ...ONE, target: 'https://quay.test/' });
    expect(finish(decodeFileInSteps(text, WRITTEN_AT))).toEqual({
      ok: false,
      reason: { code: 'nothing-taken', left: [{ why: 'no-words', count: 1 }] },
    });
  });
});
