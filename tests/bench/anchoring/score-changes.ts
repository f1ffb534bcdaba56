import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolveDeps } from '../../../lib/anchoring/resolve.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { lookAgain } from '../../anchoring/score-edits.ts';
import type { Measure } from '../frame.ts';
import { CHANGE_CLASSES, changePage, type ChangeClass, type PageChange } from './page-changes.ts';

/** What came of all tries of one class; `right` are those with none of the faults. */
interface Score {
  tries: number;
  right: number;
  calledSame: number;
  wrongPlaces: number;
  undecided: number;
  missed: number;
  overBlocks: number;
}
type Fault = Exclude<keyof Score, 'tries'>;

/** The project's own labelled texts. */
const LABELLED = ['casualty', 'memorial', 'mixed', 'news'].map(
  (set) => `tests/corpus/${set}/texts`,
);
/** A page is made of this many texts, so that it has paragraphs about other things. */
const TEXTS_A_PAGE = 3;
/** Seeds that make no change of a class are skipped, at most this many for each try. */
const MOST_SKIPPED = 8;

/**
 * Changes pages in every way of `CHANGE_CLASSES` and counts what is said of the words noted on them.
 * The pages are the texts (`.txt`) of a folder, or the labelled texts. Ends after `tries` changes of
 * each class or `mostMs` for each, whichever comes first; the same changes in every run.
 */
export function changeMeasures(
  folder: string | null,
  deps: ResolveDeps,
  tries: number,
  mostMs: number,
): Measure[] {
  const given = folder === null ? [] : textsOf(folder);
  const pages = given.length > 0 ? given : joined(LABELLED.flatMap(textsOf));
  return CHANGE_CLASSES.map((name) => {
    const score = scoreClass(pages, name, deps, tries, mostMs);
    return {
      name: `pages changed: ${name}`,
      value: (100 * score.right) / Math.max(1, score.tries),
      unit: '%',
      goal: 'none called the same, none in a wrong place',
      beside: [
        { name: 'tries', value: score.tries },
        { name: 'changes called the same', value: score.calledSame },
        { name: 'wrong places', value: score.wrongPlaces },
        { name: 'over the end of a block', value: score.overBlocks },
        { name: 'undecided', value: score.undecided },
        { name: 'missed', value: score.missed },
      ],
    };
  });
}

function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\n\n+/gu, '\n').trim());
}

function joined(texts: readonly string[]): string[] {
  return texts.map((text, index) => {
    const others = [31 * index + 17, 53 * index + 5].map((at) => texts[at % texts.length] ?? '');
    return [...new Set([text, ...others])].slice(0, TEXTS_A_PAGE).join('\n');
  });
}

function scoreClass(
  pages: readonly string[],
  name: ChangeClass,
  deps: ResolveDeps,
  tries: number,
  mostMs: number,
): Score {
  const score = { tries: 0, right: 0, calledSame: 0, wrongPlaces: 0, undecided: 0, missed: 0, overBlocks: 0 }; // prettier-ignore
  const end = performance.now() + mostMs;
  for (let seed = 1; seed <= MOST_SKIPPED * tries && score.tries < tries; seed++) {
    if (performance.now() > end) break;
    const change = changePage(pages[(seed * 7919) % pages.length] ?? '', name, seed);
    if (change === null) continue;
    score.tries++;
    score[outcomeOf(change, lookAgain(change.before, change.noted, change.after, deps))]++;
  }
  return score;
}

function outcomeOf(
  { before, after, noted, expected, place }: PageChange,
  result: Resolution,
): Fault {
  if (result.state === 'orphan') {
    if (expected === 'gone') return 'right';
    return result.reason === 'ambiguous' ? 'undecided' : 'missed';
  }
  if (place === null) return 'wrongPlaces';
  if (result.state === 'same' && expected === 'changed') return 'calledSame';
  const { start, end } = result.span;
  if (start >= place.end || place.start >= end) return 'wrongPlaces';
  if (result.state !== expected) return 'missed';
  const isOver = after.slice(start, end).includes('\n');
  return isOver && !before.slice(noted.start, noted.end).includes('\n') ? 'overBlocks' : 'right';
}
