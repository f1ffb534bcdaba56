import { describe, expect, it } from 'vitest';
import { entriesOf, type Entry } from '../../lib/formats/entries.ts';
import { encodeCheck, encodeMarkdown } from '../../lib/formats/markdown.ts';
import type { Annotation, Review } from '../../lib/model/annotation.ts';
import type { EvidenceId, ReviewId } from '../../lib/model/ids.ts';
import { annotation, evidence, figure, finding, records } from './sample-records.ts';

const review: Review = {
  id: 'review-1' as ReviewId,
  by: 'Ada',
  at: '2025-05-12T10:00:00.000Z',
  decision: 'approved',
  comment: 'fine',
  revision: 2,
  lapsedAt: '2025-05-13T10:00:00.000Z',
};

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
    expect(text).toContain('**False** (judges: at least 31 passengers)');
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

  it('gives what a person completed: voices, figures, original, sign-offs and publication', () => {
    const { claim } = annotation();
    const text = encodeCheck(
      entry({
        claim: {
          ...claim,
          claimedAt: '2025-05-08',
          figures: [figure({ place: 'Aldmoor', bounds: 'convention', basis: 'total' })],
          original: {
            quote: 'Mindestens 31',
            lang: 'de',
            url: null,
            locator: 'min 4',
            translatedBy: 'Nia',
          },
        },
        published: { url: 'https://desk.test/1', at: '2025-05-13' },
        reviews: [review],
        evidence: [
          evidence({ drawsOn: 'port wire', askedAt: '2025-05-10', sourceClass: 'official' }),
          evidence({ id: 'evidence-2' as EvidenceId, title: 'Wire copy', drawsOn: 'Port Wire' }),
        ],
      }),
    );
    for (const part of [
      '- Said: 2025-05-08',
      '- Voices: the harbour master (said, quoted source, authority)',
      'place: Aldmoor',
      'bound by convention; total',
      '- Original: “Mindestens 31”; de; min 4; translated by Nia',
      '- Sign-off: approved by Ada at 2025-05-12T10:00:00.000Z, revision 2: fine; lapsed 2025-05-13',
      '- Published check: https://desk.test/1, 2025-05-13',
      'class: official; draws on: port wire; same origin as: “Wire copy”; asked: 2025-05-10',
      '- Scale: Truth',
    ])
      expect(text).toContain(part);
  });

  it('keeps what is marked sensitive out, and says so', () => {
    const secret = evidence({ title: 'Secret source', sensitive: true });
    const text = encodeCheck(entry({ evidence: [evidence(), secret] }));
    expect(text).not.toContain('Secret source');
    expect(text).toContain('1 marked sensitive stayed out');
    expect(encodeCheck(entry({ sensitive: true }))).not.toContain('passengers');
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

  it('names who made it, as text and only where somebody is named', () => {
    const head = { exportedAt: '', withheld: 0 };
    expect(encodeMarkdown([], { ...head, by: 'Ida, *House*' })).toContain('By Ida, \\*House\\*.');
    expect(encodeMarkdown([], { ...head, by: '' })).not.toContain('By ');
  });
});
