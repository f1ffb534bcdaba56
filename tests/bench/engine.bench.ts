import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { findCandidates } from '../../lib/claims/find-candidates.ts';
import { findClaims, findClaimsInSlices } from '../../lib/claims/find-claims.ts';
import { findAllClaims } from '../../lib/claims/further-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import { priorityWeights } from '../../lib/claims/grammars/en/priority-weights.ts';
import { lexiconOf } from '../../lib/claims/grammar/lexicon.ts';
import { readSentenceModel } from '../../lib/claims/priority/sentence-model.ts';
import { newsText } from './engine/news-text.ts';
import { withPeers } from './engine/peers.ts';
import {
  median,
  timeOnce,
  timeRuns,
  type Bench,
  type BenchContext,
  type Measure,
} from './frame.ts';

const MEGABYTE = 1_000_000;
const ARTICLE = 53_000;
const SMALL = 3_000;
/**
 * The segmenter is given pieces: on one long string its time grows with the square (100 kB take
 * seconds in Node 20).
 */
const PIECE = 10_000;

/** How fast claims are found, beside the least work that could do it and, with `--peers`, beside other libraries. */
export const bench: Bench = {
  name: 'engine (processor time)',
  run: async (context) => [
    ...firstCall(),
    ...throughput(),
    ...compiled(),
    ...(context.peers ? [beside()] : []),
    longestSlice(),
    ...hostile(),
    await size(context),
  ],
};

function firstCall(): Measure[] {
  const text = newsText(ARTICLE);
  const start = performance.now();
  const first = timeOnce(() => findClaims(text, english));
  const waited = performance.now() - start;
  return [
    {
      ...measure('article of 53 kB, first call, grammar entered', first, 'ms', 'at most 50 ms'),
      beside: [{ name: "by the clock, the compiler's threads left out", value: waited }],
    },
    measure(
      'article of 53 kB, warm',
      median(timeRuns(() => findClaims(text, english), 15, 5)),
      'ms',
      'at most 8 ms',
    ),
  ];
}

/** How often an article is read until the compiler has nothing left to do; a text of 1 MB after it. */
const UNTIL_COMPILED = 100;
const LARGE_UNTIL_COMPILED = 15;

/**
 * The same texts once the compiler is done: in the first dozens of calls most of the processor time
 * is the compiler's.
 */
function compiled(): Measure[] {
  const article = newsText(ARTICLE);
  const times = timeRuns(() => findClaims(article, english), 15, UNTIL_COMPILED);
  const large = newsText(MEGABYTE);
  const largeTimes = timeRuns(() => findClaims(large, english), 9, LARGE_UNTIL_COMPILED);
  return [
    measure('article of 53 kB, all compiled', median(times), 'ms', 'at most 8 ms'),
    measure(
      'text of 1 MB, all compiled',
      large.length / 1000 / median(largeTimes),
      'MB/s',
      '25, no less than 10',
    ),
  ];
}

const RUNS = 5;

function rate(length: number, work: () => unknown): number {
  return length / 1000 / median(timeRuns(work, RUNS, 2));
}

function throughput(): Measure[] {
  const large = newsText(MEGABYTE);
  const small = newsText(SMALL);
  const { table } = lexiconOf(english);
  const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
  const limits = [
    {
      name: 'candidate scan',
      value: rate(large.length, () => findCandidates(large, 0, large.length, table)),
    },
    {
      name: 'Intl.Segmenter, words',
      value: rate(large.length, () => {
        for (let at = 0; at < large.length; at += PIECE) {
          count(segmenter.segment(large.slice(at, at + PIECE)));
        }
      }),
    },
  ];
  const smallRuns = rate(small.length * 50, () => {
    for (let time = 0; time < 50; time++) findClaims(small, english);
  });
  const waited: number[] = [];
  const largeRuns = rate(large.length, () => {
    const start = performance.now();
    findClaims(large, english);
    waited.push(performance.now() - start);
  });
  const byClock = {
    name: "by the clock, the compiler's and the collector's threads left out",
    value: large.length / 1000 / median(waited.slice(-RUNS)),
  };
  return [
    {
      ...measure('text of 1 MB', largeRuns, 'MB/s', '25, no less than 10'),
      beside: [byClock, ...limits],
    },
    measure('text of 3 kB', smallRuns, 'MB/s', null),
    measure('1 MB against 3 kB', largeRuns / smallRuns, 'x', 'at least 0.5'),
  ];
}

function count(items: Iterable<unknown>): number {
  let length = 0;
  for (const item of items) if (item !== null) length++;
  return length;
}

/** The engine and its peers on the same text; the time of each is the best of its runs. */
function beside(): Measure {
  const text = newsText(ARTICLE);
  const own = fastest(text, (given) => findClaims(given, english));
  const others = withPeers((peers) =>
    peers.map(({ name, characters, run }) => ({
      name,
      value: fastest(text.slice(0, characters), run),
    })),
  );
  return { ...measure('beside peers, 53 kB', own, 'MB/s', 'faster than each'), beside: others };
}

function fastest(text: string, run: (text: string) => unknown): number {
  return text.length / 1000 / Math.min(...timeRuns(() => run(text), 5, 2));
}

/** The longest of the pieces a page's thread would run between two yields. */
function longestSlice(): Measure {
  const text = newsText(MEGABYTE);
  const slices = findClaimsInSlices(text, english);
  let longest = 0;
  for (let isDone = false; !isDone;) {
    const start = performance.now();
    isDone = slices.next().done === true;
    longest = Math.max(longest, performance.now() - start);
  }
  return measure('longest slice of 1 MB, by the clock', longest, 'ms', 'at most 50 ms');
}

const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1',
  'digits and commas': '1,',
  ranges: '1-',
  'quotation marks': '“',
  'unclosed brackets': '(',
  'brackets between numbers': '(12 ',
  'number words': 'twenty one hundred ',
  qualifiers: 'at least more than ',
  'sentence ends': 'A. ',
  'names said to speak': 'Ann Orr said ',
  'scale words': 'million ',
  'phrases of people': '12 people in ',
  'lone surrogates': '\ud800',
};

/**
 * Everything a page's text goes through, sentences without a figure too; a tenth of the text shows
 * whether the time grows with it.
 */
function hostile(): Measure[] {
  const model = readSentenceModel(priorityWeights);
  return Object.entries(HOSTILE).map(([name, unit]) => {
    const time = (length: number): number => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return Math.min(...timeRuns(() => findAllClaims(text, english, model), 3, 0));
    };
    const tenth = time(MEGABYTE / 10);
    return {
      ...measure(`1 MB of ${name}`, time(MEGABYTE), 'ms', 'under 1,000 ms'),
      beside: [{ name: 'ten times a tenth of it', value: 10 * tenth }],
    };
  });
}

async function size(context: BenchContext): Promise<Measure> {
  const file = await context.bundleForPage('tests/bench/engine/bundle.ts', 'engine');
  return measure(
    'engine, one language, gzip',
    gzipSync(readFileSync(file)).length / 1000,
    'kB',
    'at most 30 kB',
  );
}

function measure(name: string, value: number, unit: Measure['unit'], goal: string | null): Measure {
  return { name, value, unit, goal, beside: [] };
}
