import { describe, expect, it } from 'vitest';
import { translatedReportWords } from '../../components/wording/translated-report-words.ts';
import { entriesOf, type Entry } from '../../lib/formats/entries.ts';
import * as formats from '../../lib/formats/copied-check.ts';
import { createCardTranslator } from '../../lib/i18n/card-catalogues.ts';
import type { Annotation, Review } from '../../lib/model/annotation.ts';
import type { EvidenceId, PageEditId, ReviewId } from '../../lib/model/ids.ts';
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

const english = translatedReportWords(createCardTranslator('en'));
const encodeCheck = (check: Entry): string => formats.encodeCheck(check, english);

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
      String.raw`- Where: [Ferry \[sinks\] off Aldmoor](https://quay.test/ferry#:~:text=At%20least%2031%20passengers%20died%2C%20the%20harbour%20master%20said.)`,
    );
    expect(text).toContain('- Seen: 2025-05-09T11:00:00.000Z');
    expect(text).toContain('**False** (judges: at least 31 passengers)');
    expect(text).toContain('- Found instead: 38 (36 to 40)');
    expect(text).not.toContain('No evidence');
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
      '- When it was said: 2025-05-08',
      '- Who said it, who passed it on: the harbour master (said, quoted source, authority)',
      'place: Aldmoor',
      'bound by convention; total',
      '- Original: “Mindestens 31”; de; min 4; translated by Nia',
      '- Sign-off: Signed off by Ada, 2025-05-12T10:00:00.000Z, revision 2: fine; lapsed: changed since, on 2025-05-13',
      '- Published check: https://desk.test/1, 2025-05-13',
      'class: official; draws on: port wire; same origin as “Wire copy”; asked: 2025-05-10',
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

  it('flags a verdict without evidence in its state and below the verdict', () => {
    const text = encodeCheck(entry({ status: 'done', evidence: [] }));
    expect(text).toContain('- State: Done · No evidence\n');
    expect(text).toContain('\n- No evidence\n');
    expect(encodeCheck(entry({ status: 'done' }))).toContain('- State: Done\n');
  });

  it('keeps hostile text from becoming markup', () => {
    const text = encodeCheck(
      entry({
        claim: { ...annotation().claim, text: '<img src=x onerror=alert(1)> [a](javascript:b)' },
        visitedUrl: 'javascript:alert(1)',
        findings: [finding({ knownAsOf: '[May](javascript:c)' })],
      }),
    );
    expect(text).toContain(String.raw`\<img`);
    expect(text).not.toMatch(/(?<!\\)\]\(javascript:/);
  });
});

describe('a copied check in Russian', () => {
  const russian = translatedReportWords(createCardTranslator('ru'));
  const told = {
    ...entry(),
    scales: [],
    source: null,
    textHash: null,
    sighting: null,
  } as const;

  /** Everything that can be known of a check, its own words in Russian or digits. */
  const all = (over: Partial<Annotation>): Entry => {
    const { claim } = annotation();
    const detailed = { qualifier: 'over', basis: 'total', bounds: 'convention' } as const;
    const places = { place: '1', event: '2', period: '3', asOf: '4', creditedTo: '5' };
    const whose = { unit: '6', counted: 'погибших', population: '7' };
    const known = figure({ ...detailed, ...places, ...whose, text: 'сотни' });
    const original = { quote: '1', lang: '2', url: null, locator: '3', translatedBy: '4' };
    const said = evidence({
      ...{ title: 'Список', publisher: 'Архив', author: 'Ада', locator: '4', quote: 'Тридцать' },
      ...{ url: null, publishedAt: '2025', drawsOn: 'Порт', figures: [known], original },
      ...{ askedAt: '1', answeredAt: '2', accessedAt: '3', note: '4', medium: 'image or video' },
      archives: [{ url: '5', at: '6' }],
    });
    const searched = { where: '1', words: '2', languages: '3', dates: '4' };
    const [voice] = claim.voices;
    if (voice === undefined) throw new Error('the sample has a voice');
    const unconfirmed = { since: '2025', judged: '31' };
    return {
      ...told,
      annotation: annotation({
        claim: {
          ...claim,
          ...{ text: 'Погибли сотни.', claimedAt: '2025', claimant: 'not named', original },
          figures: [known],
          voices: [{ ...voice, name: 'Порт' }],
        },
        findings: [
          finding({ level: '1', justification: '2', unconfirmed }),
          finding({ level: '2', justification: '', about: { kind: 'credit' } }),
        ],
        visitedUrl: '7',
        seenAt: '8',
        tags: ['порт'],
        note: 'Ещё раз.',
        evidence: [
          said,
          { ...said, id: 'evidence-2' as EvidenceId, stance: 'supports' },
          { ...said, id: 'evidence-3' as EvidenceId, stance: 'context' },
          { ...said, id: 'evidence-4' as EvidenceId, stance: 'nothing found', searched },
        ],
        edits: [
          {
            ...{ old: '1', new: '2', oldSeenAt: '3', newSeenAt: '4', textHash: '5' },
            ...{ decision: 'kept', decidedAt: '6', id: 'edit-1' as PageEditId },
          },
        ],
        reviews: [{ ...review, by: '', at: '1', comment: '2', lapsedAt: '3' }],
        published: { url: '1', at: '2' },
        ...over,
      }),
    };
  };

  it.each([
    ['of a check with everything', {}],
    ['of a draft', { evidence: [] }],
    ['of what is sensitive', { sensitive: true }],
  ])('has no English word: %s', (_, over) => {
    const text = formats.encodeCheck(all(over), russian);
    expect(text.match(/[A-Za-z]{2,}/g)).toBeNull();
  });
});
