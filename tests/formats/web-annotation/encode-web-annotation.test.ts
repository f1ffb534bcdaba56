import { describe, expect, it } from 'vitest';
import { annotation, evidence, finding, records, source } from '../sample-records.ts';
import { expand } from './expand.mjs';
import { WRITTEN_AT, writtenFrom } from './written.ts';

interface Written {
  readonly first: { readonly items: readonly Readonly<Record<string, unknown>>[] };
  readonly [key: string]: unknown;
}

const copies = [
  { url: 'https://archive.test/one', at: '2025-05-10T08:00:00Z' },
  { url: 'https://archive.test/two', at: 'in May' },
];

function written(over: Parameters<typeof annotation>[0] = {}): Written {
  const text = writtenFrom(
    records({
      annotations: [annotation({ note: 'Ask the coroner.', ...over })],
      sources: [{ ...source, archives: copies }],
    }),
  );
  return JSON.parse(text) as Written;
}

describe('a W3C collection', () => {
  it('has one page with all annotations, and says who made it with what', () => {
    const collection = written();
    expect(collection).toMatchObject({
      type: 'AnnotationCollection',
      creator: { type: 'Person', name: 'Ida Verrin' },
      generator: { type: 'Software', name: 'Tallymark' },
      generated: WRITTEN_AT,
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0, partOf: collection.id, id: collection.last },
    });
    expect(collection.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('is valid JSON where it is empty', () => {
    expect(JSON.parse(writtenFrom(records({ annotations: [] })))).toMatchObject({
      total: 0,
      first: { items: [] },
    });
  });

  it('names an annotation by its UUID, and any other id as one of ours', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    expect(written({ id: id as never }).first.items[0]?.id).toBe(`urn:uuid:${id}`);
    expect(written().first.items[0]?.id).toBe('urn:tallymark:id:annotation-1');
  });

  it('has note, tags, verdict and evidence as bodies with a purpose', () => {
    const [item] = written().first.items;
    expect(item?.motivation).toBe('assessing');
    expect(item?.body).toEqual([
      {
        type: 'TextualBody',
        purpose: 'commenting',
        value: 'Ask the coroner.',
        format: 'text/plain',
      },
      { type: 'TextualBody', purpose: 'tagging', value: 'ferry', format: 'text/plain' },
      {
        type: 'TextualBody',
        purpose: 'assessing',
        value:
          'at least 31 passengers: False. Found instead: 38 (36 to 40). The coroner counted 38.',
        format: 'text/plain',
        judges: 'at least 31 passengers',
        level: 'False',
        found: '38 (36 to 40)',
        justification: 'The coroner counted 38.',
      },
      {
        type: 'SpecificResource',
        purpose: 'linking',
        source: 'https://coroner.test/report(1)',
        selector: { type: 'TextQuoteSelector', exact: 'Thirty-eight bodies were examined.' },
        title: 'Inquest report',
        stance: 'Refutes',
      },
    ]);
  });

  it('asks a question where nothing is decided', () => {
    const [item] = written({ findings: [finding({ level: null })], evidence: [] }).first.items;
    expect(item?.motivation).toBe('questioning');
    expect(JSON.stringify(item?.body)).not.toContain('assessing');
  });

  it('names evidence without an address by its id', () => {
    const book = evidence({ url: 'see the shelf', quote: '', note: 'p. 4' });
    const [item] = written({ evidence: [book] }).first.items;
    expect((item?.body as unknown[]).at(-1)).toMatchObject({
      source: 'urn:tallymark:id:evidence-1',
      description: 'see the shelf\np. 4',
    });
  });

  it('quotes the words, says where they stood and when, and gives each dated copy a state', () => {
    const [item] = written().first.items;
    expect(item?.target).toEqual({
      type: 'SpecificResource',
      source: 'https://quay.test/ferry',
      title: 'Ferry [sinks] off Aldmoor',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: 'At least 31 passengers died, the harbour master said.',
        },
        { type: 'TextPositionSelector', start: 0, end: 53 },
      ],
      state: [
        { type: 'TimeState', sourceDate: '2025-05-09T11:00:00.000Z' },
        {
          type: 'TimeState',
          sourceDate: '2025-05-10T08:00:00.000Z',
          cached: 'https://archive.test/one',
        },
      ],
    });
  });

  it('keeps motivation, purpose and the record when it is expanded, and loads nothing', async () => {
    const collection = written();
    for (const document of [collection, collection.first.items[0]]) {
      const expanded = await expand(document);
      expect(expanded).toContain(
        '"http://www.w3.org/ns/oa#motivatedBy":[{"@id":"http://www.w3.org/ns/oa#assessing"}]',
      );
      for (const purpose of ['assessing', 'commenting', 'tagging', 'linking'])
        expect(expanded).toContain(
          `"http://www.w3.org/ns/oa#hasPurpose":[{"@id":"http://www.w3.org/ns/oa#${purpose}"}]`,
        );
      expect(expanded).toContain('"urn:tallymark:record":[{"@type":"@json"');
      expect(expanded).toContain('"urn:tallymark:justification"');
    }
  });
});
