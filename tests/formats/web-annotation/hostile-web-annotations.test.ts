import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFileInSteps } from '../../../lib/formats/any-file/decode-file.ts';
import { decodeWebAnnotationInSteps } from '../../../lib/formats/web-annotation/decode-web-annotation.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { ONE, QUOTE, TARGET } from './foreign-samples.ts';
import { WRITTEN_AT, writtenFrom } from './written.ts';

describe('a broken or hostile file', () => {
  const long = 'x'.repeat(1_000_001);
  const ours = JSON.parse(writtenFrom(generateLibrary(1))) as {
    first: { items: { record: Record<string, unknown> }[] };
  };
  const record = ours.first.items[0]?.record ?? {};
  const circle = {
    '@graph': [
      { ...ONE, target: { ...TARGET, selector: '_:s' } },
      { id: '_:s', type: 'XPathSelector', refinedBy: '_:s' },
    ],
  };
  it.each<[string, string, string]>([
    ['is cut', JSON.stringify(ONE).slice(0, -9), 'not-json'],
    ['is nested too deep', `${'['.repeat(90)}${']'.repeat(90)}`, 'not-json'],
    ['is empty', '', 'not-json'],
    ['is UTF-16', JSON.stringify(ONE).split('').join('\0'), 'not-json'],
    ['is a list of nothing', '[]', 'not-a-backup'],
    ['is a word', '"Annotation"', 'not-a-backup'],
    ['is JSON of another kind', '{"type":"FeatureCollection"}', 'not-a-backup'],
    ['has a prototype key for a type', '{"__proto__":{"type":"Annotation"}}', 'not-a-backup'],
    ['has an empty page', '{"type":"AnnotationPage","items":[]}', 'nothing-taken'],
    [
      'has items that are none',
      '{"type":"AnnotationPage","items":[1,null,[],{}]}',
      'nothing-taken',
    ],
    ['has no target', JSON.stringify({ ...ONE, target: undefined }), 'nothing-taken'],
    [
      'has a number for its words',
      JSON.stringify({ ...ONE, target: { ...TARGET, selector: { ...QUOTE, exact: 31 } } }),
      'nothing-taken',
    ],
    [
      'has blank words',
      JSON.stringify({ ...ONE, target: { ...TARGET, selector: { ...QUOTE, exact: ' \n' } } }),
      'nothing-taken',
    ],
    ['refines a selector by itself', JSON.stringify(circle), 'nothing-taken'],
    [
      'has words above the limit',
      JSON.stringify({ ...ONE, target: { ...TARGET, selector: { ...QUOTE, exact: long } } }),
      'bad-record',
    ],
    ['has a note above the limit', JSON.stringify({ ...ONE, body: { value: long } }), 'bad-record'],
    [
      'has more tags than a record may',
      JSON.stringify({
        ...ONE,
        body: Array.from({ length: 2001 }, (_none, nth) => ({
          purpose: 'tagging',
          value: `t${nth}`,
        })),
      }),
      'bad-record',
    ],
    [
      'has our record without its lists',
      JSON.stringify({ ...ONE, record: { version: 5, annotations: [] } }),
      'bad-record',
    ],
    [
      'has our record with another status',
      JSON.stringify(ours).replace(/"status":"[^"]+"/g, '"status":"hacked"'),
      'bad-record',
    ],
    [
      'has our record with a time that is none',
      JSON.stringify({ ...ONE, record }).replace(
        /"createdAt":"[^"]+"/g,
        '"createdAt":"2025-02-31T99:00:00Z"',
      ),
      'bad-record',
    ],
  ])('that %s is refused for one reason', (_what, text, code) => {
    const result = finish(decodeFileInSteps(text, WRITTEN_AT));
    expect(result).toMatchObject({ ok: false, reason: { code } });
  });

  it('of any shape is read or refused, and never breaks', () => {
    const keys = fc.constantFrom(
      'type',
      'id',
      '@graph',
      'items',
      'first',
      'next',
      'target',
      'body',
      'selector',
      'source',
      'refinedBy',
      'exact',
      'value',
      '__proto__',
    );
    const words = fc.constantFrom<unknown>(
      'Annotation',
      'AnnotationPage',
      'TextQuoteSelector',
      'https://a.test/',
      'urn:a',
      'urn:b',
      '\ud800',
      1,
      null,
      true,
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        words,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc
          .array(fc.tuple(keys, tie('tree')), { maxLength: 6 })
          .map((entries) => Object.fromEntries(entries)),
      ),
    }));
    fc.assert(
      fc.property(tree, (document) => {
        const result = finish(decodeWebAnnotationInSteps(document, WRITTEN_AT));
        expect(result === null || typeof result.ok === 'boolean').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
