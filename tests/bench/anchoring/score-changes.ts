import type { OrphanReason, Resolution } from '../../../lib/model/sighting.ts';
import type { Measure } from '../frame.ts';
import { lookAsProduct } from './as-in-product.ts';
import { fuzzedTexts, type FuzzedText } from './fuzzed-texts.ts';
import { changePage, SURROUNDINGS, type PageChange } from './page-changes.ts';

/** What came of all tries of one class; `right` are those with none of the faults. */
interface Score {
  tries: number;
  right: number;
  /** *Same* on changed words at the old place. */
  calledSame: number;
  /** Hung on a copy, or on other words, though the place is known. */
  wrongPlaces: number;
  /** The same where the place is not known any more: everything around it was changed too. */
  wrongUnknown: number;
  undecided: number;
  /** Another answer than the right one, at the right place or at none. */
  missed: number;
  overBlocks: number;
}
type Outcome = Exclude<keyof Score, 'tries'>;

/** How a fuzz is run: the same number and seed make the same tries. */
interface FuzzOptions {
  readonly tries: number;
  readonly seed: number;
  /** How many faults are printed. */
  readonly misses: number;
}

/** The project's own labelled texts. */
const LABELLED = ['casualty', 'memorial', 'mixed', 'news'].map(
  (set) => `tests/corpus/${set}/texts`,
);
/** How often it is said on the error output how far the fuzz is. */
const TOLD_EVERY = 10_000;

/**
 * Changes pages in every way of `SURROUNDINGS` and counts what is said of the words noted on them, by
 * what happened around the words and by what happened to them. The pages are the texts of the
 * folders, or the labelled texts. One try after another: nothing but the counts is kept.
 */
export async function fuzz(
  folders: readonly string[],
  { tries, seed, misses }: FuzzOptions,
): Promise<Measure[]> {
  const texts = (folders.length > 0 ? folders : LABELLED).flatMap(fuzzedTexts);
  if (texts.length === 0) throw new Error('There is no English text with figures in the folders.');
  console.log(`${tries} tries on ${texts.length} texts, seed ${seed}`);
  const scores = new Map(SURROUNDINGS.map((name) => [name, emptyScore()]));
  const byChange = new Map<string, Score>();
  let told = 0;
  for (let done = 0, at = 0; done < tries; at++) {
    const change = changeAt(texts, done, seed + at);
    if (change === null) continue;
    done++;
    const result = lookAsProduct(change.before, change.noted, change.after);
    const outcome = outcomeOf(change, result);
    count(scores, change.class, outcome);
    count(byChange, `words: ${change.change}`, outcome);
    if (outcome !== 'right' && told++ < misses) console.log(faultText(change, result, outcome));
    if (done % TOLD_EVERY === 0) {
      console.error(`${done} tries`);
      await Promise.resolve();
    }
  }
  return [...scores, ...byChange].map(([name, score]) => measureOf(name, score));
}

/** A change of one of the texts; the class of surroundings goes by how many were made. */
function changeAt(texts: readonly FuzzedText[], turn: number, seed: number): PageChange | null {
  const text = texts[(seed * 7919) % texts.length];
  const other = texts[(seed * 7919 + 1) % texts.length];
  return text === undefined || other === undefined ? null : changePage(text, other, turn, seed);
}

function emptyScore(): Score {
  return {
    tries: 0,
    right: 0,
    calledSame: 0,
    wrongPlaces: 0,
    wrongUnknown: 0,
    undecided: 0,
    missed: 0,
    overBlocks: 0,
  };
}

function count(scores: Map<string, Score>, name: string, outcome: Outcome): void {
  const score = scores.get(name) ?? emptyScore();
  scores.set(name, score);
  score.tries++;
  score[outcome]++;
}

function outcomeOf(change: PageChange, result: Resolution): Outcome {
  const { before, after, noted, expected, place, isKnown } = change;
  const wrong = isKnown ? 'wrongPlaces' : 'wrongUnknown';
  if (result.state === 'orphan') return outcomeOfNone(change, result.reason);
  if (place === null) return wrong;
  const { start, end } = result.span;
  if (start >= place.end || place.start >= end) return wrong;
  if (result.state === 'same' && expected === 'changed') return 'calledSame';
  if (result.state !== expected) return 'missed';
  const isOver = after.text.slice(start, end).includes('\n');
  const wasOver = before.text.slice(noted.span.start, noted.span.end).includes('\n');
  return isOver && !wasOver ? 'overBlocks' : 'right';
}

function outcomeOfNone({ expected, mayBeGone }: PageChange, reason: OrphanReason): Outcome {
  if (mayBeGone) return 'right';
  if (expected === 'gone') return reason === 'ambiguous' ? 'undecided' : 'right';
  return reason === 'ambiguous' || reason === 'undecided' ? 'undecided' : 'missed';
}

function faultText(change: PageChange, result: Resolution, outcome: Outcome): string {
  const { before, after, noted, place } = change;
  const now = place === null ? '(gone)' : after.text.slice(place.start, place.end);
  const said =
    result.state === 'orphan'
      ? result.reason
      : `${result.state} on "${after.text.slice(result.span.start, result.span.end)}"`;
  return [
    `${outcome}: ${change.class}, ${change.change}`,
    `  noted "${before.text.slice(noted.span.start, noted.span.end)}"`,
    `  now   "${now}"`,
    `  said  ${said}`,
  ].join('\n');
}

function measureOf(name: string, score: Score): Measure {
  return {
    name,
    value: (100 * score.right) / Math.max(1, score.tries),
    unit: '%',
    goal: 'none called the same, none in a wrong place',
    beside: [
      { name: 'tries', value: score.tries },
      { name: 'changes called the same', value: score.calledSame },
      { name: 'wrong places', value: score.wrongPlaces },
      { name: 'wrong where the place is unknown', value: score.wrongUnknown },
      { name: 'over the end of a block', value: score.overBlocks },
      { name: 'undecided', value: score.undecided },
      { name: 'missed', value: score.missed },
    ],
  };
}
