import { describe, expect, it } from 'vitest';
import { entriesOf, type Entry } from '../../lib/formats/entries.ts';
import { encodeCheck, encodeMarkdown } from '../../lib/formats/markdown.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import { annotation, evidence, finding, records } from './sample-records.ts';

function entry(over: Partial<Annotation> = {}): Entry {
  const [first] = entriesOf(records({ annotations: [annotation(over)] }));
  if (first === undefined) throw new Error('the sample has an entry');
  return first;
}

describe('encodeCheck', () => {
  it('gives claim, who, where, when, finding and what it judges, and what was found instead', () => {
    const text = encodeCheck(entry());
    expect(text).toContain('> At least 31 passengers died, the harbour master said.');
    expect(text).toContain('- Who: the harbour master');
    expect(text).toContain(
      String.raw`- Where: [Ferry \[sinks\] off Aldmoor](https://quay.test/ferry)`,
    );
    expect(text).toContain('- Seen: 2025-05-09T11:00:00.000Z');
    expect(text).toContain('**False** (judges: 31 passengers)');
    expect(text).toContain('- Found instead: 38 (36 to 40)');
    expect(text).not.toContain('DRAFT');
  });

  it('lists evidence by stance', () => {
    const text = encodeCheck(
      entry({
        evidence: [
          evidence({
            stance: 'nothing found',
            title: '',
            url: null,
            searched: { where: 'port archive', words: 'ferry list', languages: '', dates: '' },
          }),
          evidence(),
        ],
      }),
    );
    expect(text.indexOf('### Refutes')).toBeLessThan(
      text.indexOf('### Searched and found nothing'),
    );
    expect(text).toContain('where: port archive; words: ferry list');
    expect(text).toContain('[Inquest report](https://coroner.test/report%281%29)');
  });

  it.each([
    ['a finding without evidence', { evidence: [] }],
    ['no finding', { findings: [finding({ level: null })] }],
  ])('marks %s as a draft', (_, over) => {
    expect(encodeCheck(entry(over))).toContain('## DRAFT: ');
  });

  it('keeps hostile text from becoming markup', () => {
    const text = encodeCheck(
      entry({
        claim: { ...annotation().claim, text: '<img src=x onerror=alert(1)> [a](javascript:b)' },
        visitedUrl: 'javascript:alert(1)',
      }),
    );
    expect(text).toContain(String.raw`\<img`);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript:/);
  });
});

describe('encodeMarkdown', () => {
  it('says how many were withheld', () => {
    const head = { exportedAt: '2025-06-01T00:00:00.000Z', withheld: 2 };
    expect(encodeMarkdown([entry()], head)).toContain('2 marked sensitive stayed out');
  });
});
