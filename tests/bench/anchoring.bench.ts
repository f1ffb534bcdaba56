import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { resolveAll, resolveIn } from '../../lib/anchoring/resolve.ts';
import { SearchableText } from '../../lib/anchoring/searchable-text.ts';
import { readFigures } from '../../lib/claims/read-figures.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { sameFigure } from '../../lib/figures/same-figure.ts';
import type { Span } from '../../lib/model/span.ts';
import type { Target } from '../../lib/model/target.ts';
import { runEditCase, scorePerClass, type EditCase } from '../anchoring/score-edits.ts';
import { editUnits, makeText, removeQuote, type AnnotatedText } from './anchoring/edited-text.ts';
import { findAsPeer } from './anchoring/peer.ts';
import { fuzz } from './anchoring/score-changes.ts';
import { median, quantile, type Bench, type Measure } from './frame.ts';

/** Finding alone, as the peer does it. */
const deps = { figures: [], readFigures: () => [], sameFigure: () => false };
/** As a page's reader has it. */
const reading = { readFigures: (text: string) => readFigures(text, english), sameFigure };
const QUOTES = 100;
const PEER_QUOTES = 12;
/** Tries of the fuzz, unless a number is given. */
const TRIES = 2000;

/** Finds quotes again in edited, emptied and unchanged text, beside the matcher that annotation tools use. */
export const bench: Bench = {
  name: 'anchoring',
  isBuilt: false,
  run: async ({ folders, fuzz: { tries, seed, misses } }) => {
    const others = folders.length > 0 ? [] : alone();
    return [...others, ...(await fuzz(folders, { tries: tries ?? TRIES, seed, misses }))];
  },
};

function alone(): Measure[] {
  return [...editedMeasures(), ...removedMeasures(), ...manyMeasures(), ...corpusMeasures()];
}

interface Run {
  readonly right: number;
  readonly times: readonly number[];
}

type Find = (target: Target) => Span | null;

function overlaps(found: Span | null, place: Span | null): boolean {
  if (found === null || place === null) return found === place;
  const shared = Math.min(found.end, place.end) - Math.max(found.start, place.start);
  return 2 * shared >= Math.max(found.end, place.end) - Math.min(found.start, place.start);
}

function run(find: Find, targets: readonly Target[], places: readonly (Span | null)[]): Run {
  const times: number[] = [];
  let right = 0;
  targets.forEach((target, index) => {
    const start = performance.now();
    const found = find(target);
    times.push(performance.now() - start);
    if (overlaps(found, places[index] ?? null)) right++;
  });
  return { right: (100 * right) / targets.length, times };
}

function engine(text: string): Find {
  const page = SearchableText.of(text);
  return (target) => {
    const result = resolveIn(page, target, deps);
    return result.state === 'orphan' ? null : result.span;
  };
}

function peer(text: string): Find {
  return ({ quote, position }) => findAsPeer(text, quote, position.start);
}

function targetsOf({ text, quotes }: AnnotatedText): Target[] {
  return quotes.map((quote) => describeSpan(text, quote));
}

function editedMeasures(): Measure[] {
  return [100_000, 1_000_000].flatMap((length) => {
    const size = length === 100_000 ? '100 kB' : '1 MB';
    const before = makeText(length, QUOTES, 7);
    const { text, places } = editUnits(before, 0.05, 11);
    const targets = targetsOf(before);
    const find = engine(text);
    run(find, targets.slice(0, 5), places);
    const ours = run(find, targets, places);
    const theirs = run(peer(text), targets.slice(0, PEER_QUOTES), places);
    return [
      {
        name: `right after 5 % of units edited, ${size}`,
        value: ours.right,
        unit: '%',
        goal: length === 100_000 ? 'at least 99 %' : 'at least 97 %',
        beside: [{ name: 'peer', value: theirs.right }],
      },
      {
        name: `time a quote, ${size}`,
        value: median(ours.times),
        unit: 'ms',
        goal: length === 100_000 ? 'at most 0.5 ms' : 'at most 5 ms',
        beside: [
          { name: 'p95', value: quantile(ours.times, 0.95) },
          { name: 'peer', value: median(theirs.times) },
        ],
      },
    ];
  });
}

function removedMeasures(): Measure[] {
  const before = makeText(20_000, 60, 17);
  const targets = targetsOf(before);
  return [0, 32].map((around) => {
    const share = (make: (text: string) => Find): number => {
      const right = targets.map((target, index) => {
        const { text } = removeQuote(before, index, around);
        return run(make(text), [target], [null]).right;
      });
      return right.reduce((sum, value) => sum + value, 0) / right.length;
    };
    return {
      name: around === 0 ? 'removed, called orphan' : 'removed with its context, called orphan',
      value: share(engine),
      unit: '%',
      goal: 'at least 98 %',
      beside: [{ name: 'peer', value: share(peer) }],
    };
  });
}

/** 200 annotations on one page of 100 kB, figures compared: total time and the longest slice. */
function manyMeasures(): Measure[] {
  const before = makeText(100_000, 200, 23);
  const targets = targetsOf(before);
  const fifth = targets.reduce(
    (text, { quote }, index) =>
      index % 5 === 0 ? text.replace(quote.exact, quote.exact.replace(/ \S+ /u, ' zettel ')) : text,
    before.text,
  );
  const pages = [
    ['all the same', before.text, 'at most 50 ms'],
    ['a fifth changed', fifth, 'at most 200 ms'],
    ['all gone', makeText(100_000, 1, 99).text, 'at most 1000 ms'],
  ] as const;
  return pages.map(([name, text, goal]) => {
    timeSlices(text, targets.slice(0, 20));
    const slices = timeSlices(text, targets);
    return {
      name: `200 annotations, ${name}`,
      value: slices.reduce((sum, slice) => sum + slice, 0),
      unit: 'ms',
      goal: `${goal}, no slice over 50 ms`,
      beside: [{ name: 'longest slice', value: Math.max(...slices) }],
    };
  });
}

function timeSlices(text: string, targets: readonly Target[]): number[] {
  const steps = resolveAll(
    text,
    targets.map((target) => ({ target, figures: readFigures(target.quote.exact, english) })),
    reading,
  );
  const slices: number[] = [];
  for (let done = false; !done;) {
    const start = performance.now();
    done = steps.next().done === true;
    slices.push(performance.now() - start);
  }
  return slices;
}

/** The published corpus of edits, per class. */
function corpusMeasures(): Measure[] {
  const folder = join(process.cwd(), 'tests/specs/edits');
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as EditCase[]);
  const scores = scorePerClass(cases.map((edit) => runEditCase(edit, { ...reading, figures: [] })));
  return scores.map((score) => ({
    name: `edits: ${score.class}`,
    value: (100 * score.right) / score.cases,
    unit: '%',
    goal: 'no change called the same',
    beside: [
      { name: 'cases', value: score.cases },
      { name: 'changes called the same', value: score.changeCalledSame },
    ],
  }));
}
