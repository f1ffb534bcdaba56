import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { keptText } from '../../lib/anchoring/kept-pieces.ts';
import { resolve, resolveIn } from '../../lib/anchoring/resolve.ts';
import { SearchableText } from '../../lib/anchoring/searchable-text.ts';
import { weigh } from '../../lib/anchoring/weigh.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';

const deps = {
  figures: [],
  readFigures: (text: string) => readFigures(text, english),
  sameFigure,
};

/** What a sentence says, part by part; no two entries of a list mean the same. */
const PARTS = {
  qualifier: ['', 'at least ', 'more than ', 'about ', 'up to ', 'nearly ', 'fewer than '],
  amount: ['12', '21', '120', '1.2', '1,250', '12 million', '12 billion', 'thirteen', '0', '10 to 12', '112'], // prettier-ignore
  counted: ['people', 'soldiers', 'houses', 'tonnes of grain', 'kilometres of road', 'per cent of the crop'], // prettier-ignore
  verb: ['were lost', 'were never lost', 'were not lost', 'were found', 'were hurt', 'were killed', 'may have been lost'], // prettier-ignore
  place: ['in Averin', 'in Dolen', 'near Averin', 'north of Averin', 'outside Averin'],
  day: ['on 9 May 1945', 'on 8 May 1945', 'on 9 May 1946', 'on 9 March 1945', 'in 1945', 'on 05/06/2020', 'on 06/05/2020'], // prettier-ignore
  said: [', officials said', ', officials denied', ', an aide said', ''],
} as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];
type Says = Readonly<Record<Part, string>>;

const saying = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...PARTS[name])])),
) as fc.Arbitrary<Says>;

function sentence(says: Says): string {
  const { qualifier, amount, counted, verb, place, day, said } = says;
  const text = `${qualifier}${amount} ${counted} ${verb} ${place} ${day}${said}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Two sentences that differ in one part. */
const edited = fc
  .tuple(saying, fc.constantFrom(...NAMES), fc.nat(20))
  .map(([says, part, index]): readonly [Says, Says] => {
    const others = PARTS[part].filter((one) => one !== says[part]);
    return [says, { ...says, [part]: others[index % others.length] ?? '' }];
  });

const LEAD = 'The report came late.';

/** Similar sentences around it: the ones most likely to be confused with the one that changed. */
const neighbours = fc.array(saying.map(sentence), { maxLength: 3 });
const between = fc.constantFrom(' ', '\n');

describe('words that say something else', () => {
  it('are never called the same, whatever was edited and whatever stands around', () => {
    fc.assert(
      fc.property(edited, neighbours, neighbours, between, ([old, now], before, after, gap) => {
        const [was, is] = [sentence(old), sentence(now)];
        fc.pre(was !== is && ![...before, ...after].includes(was));
        const page = (words: string): string => [...before, words, ...after].join(gap);
        const start = before.join(gap).length + (before.length > 0 ? gap.length : 0);
        const target = describeSpan(page(was), { start, end: start + was.length });
        const result = resolve(page(is), target, deps);
        expect(result.state, `“${was}” → “${is}”`).not.toBe('same');
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  });

  it('are never called the same where only a part of them was noted', () => {
    fc.assert(
      fc.property(
        edited,
        neighbours,
        fc.constantFrom('amount', 'counted', 'qualifier'),
        ([old, now], around, part) => {
          fc.pre(old.amount !== now.amount || old.qualifier !== now.qualifier);
          // A qualifier before a range has no meaning.
          fc.pre(!`${old.amount} ${now.amount}`.includes(' to '));
          const noted = part === 'qualifier' ? `${old.qualifier}${old.amount}` : part === 'amount' ? old.amount : `${old.amount} ${old.counted}`; // prettier-ignore
          const page = (says: Says): string => [LEAD, sentence(says), ...around].join(' ');
          const was = page(old);
          const start = was.toLowerCase().indexOf(noted.toLowerCase(), LEAD.length);
          const target = describeSpan(was, { start, end: start + noted.length });
          const is = SearchableText.of(page(now));
          const found = resolveIn(is, target, deps);
          const loaded = { hasMore: false, isHidden: false };
          const { resolution } = weigh(found, target, keptText(was, null, is), loaded, deps);
          expect(resolution.state, `“${noted}” of “${was}” in “${page(now)}”`).not.toBe('same');
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  });
});
