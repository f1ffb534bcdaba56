import { describe, expect, it } from 'vitest';
import { cslItemOf, encodeCslLines } from '../../../lib/formats/csl/encode-csl.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import { annotation, evidence, records } from '../sample-records.ts';

describe('evidence as CSL-JSON', () => {
  it('has title, address, publisher, date of access and what was quoted', () => {
    expect(cslItemOf(evidence())).toEqual({
      id: 'evidence-1',
      type: 'document',
      title: 'Inquest report',
      URL: 'https://coroner.test/report(1)',
      publisher: 'Aldmoor coroner',
      accessed: { 'date-parts': [[2025, 5, 12]] },
      note: '“Thirty-eight bodies were examined.”\np. 4',
    });
  });

  it.each([
    ['2025', { 'date-parts': [[2025]] }],
    ['2025-05', { 'date-parts': [[2025, 5]] }],
    ['2025-05-09T10:42+01:00', { 'date-parts': [[2025, 5, 9]] }],
    ['early May', { raw: 'early May' }],
  ])('dates it with the precision of %s', (publishedAt, issued) => {
    expect(cslItemOf(evidence({ publishedAt }))).toMatchObject({ issued });
  });

  it('takes a name as it is written', () => {
    expect(cslItemOf(evidence({ author: 'Nia Brandt' }))).toMatchObject({
      author: [{ literal: 'Nia Brandt' }],
    });
  });

  it('is one list, each source once, without what was searched in vain', () => {
    const vain = evidence({
      id: 'vain' as never,
      stance: 'nothing found',
      url: null,
      title: '',
    });
    const other = annotation({ id: 'annotation-2' as never, evidence: [vain] });
    const entries = entriesOf(
      records({ annotations: [other, annotation(), annotation({ evidence: [] })] }),
    );
    const text = [...encodeCslLines([...entries, ...entries])].join('');
    expect(JSON.parse(text)).toMatchObject([{ id: 'evidence-1' }]);
    expect(JSON.parse([...encodeCslLines([])].join(''))).toEqual([]);
  });
});
