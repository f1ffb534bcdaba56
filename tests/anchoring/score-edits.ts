import { describeSpan } from '../../lib/anchoring/describe.ts';
import { keptText } from '../../lib/anchoring/kept-pieces.ts';
import { resolve, resolveIn, type ResolveDeps } from '../../lib/anchoring/resolve.ts';
import { SearchableText } from '../../lib/anchoring/searchable-text.ts';
import { isSure, weigh } from '../../lib/anchoring/weigh.ts';
import type { Span } from '../../lib/model/span.ts';
import type { Resolution } from '../../lib/model/sighting.ts';

/**
 * One edit of `tests/specs/edits`: a quote annotated in `before`, the page `after`, and the
 * expected result for the quote there.
 */
export interface EditCase {
  readonly class: string;
  readonly lang?: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** For a change, words that the old and the new passage must contain. */
  readonly expected:
    | { readonly state: 'same' }
    | { readonly state: 'orphan' }
    | { readonly state: 'changed'; readonly old: string; readonly new: string };
}

/** The result of one case. `fault` is null if it is right. */
export interface EditOutcome {
  readonly case: EditCase;
  readonly result: Resolution;
  readonly fault: string | null;
}

/** How many units beyond the expected words a reported passage may contain. */
const MOST_EXTRA_UNITS = 60;

/** How words are looked for on a page after an edit. */
type Look = (before: string, noted: Span, after: string, deps: ResolveDeps) => Resolution;

/** Annotates the quote, edits the page, and checks what is reported for it. */
export function runEditCase(
  edit: EditCase,
  deps: ResolveDeps,
  look: Look = lookAgain,
): EditOutcome {
  const start = edit.before.indexOf(edit.quote);
  const noted = { start, end: start + edit.quote.length };
  const result = look(edit.before, noted, edit.after, deps);
  return { case: edit, result, fault: faultOf(edit, result) };
}

/** The same from the stored target alone, as a reader does it first. */
export const lookAgainAlone: Look = (before, noted, after, deps) =>
  resolve(after, describeSpan(before, noted), deps);

/** Looks for words of a page on the page after an edit, with the text they were noted in, as a sighting does. */
export function lookAgain(
  before: string,
  noted: Span,
  after: string,
  deps: ResolveDeps,
): Resolution {
  const target = describeSpan(before, noted);
  const page = SearchableText.of(after);
  const found = resolveIn(page, target, deps);
  if (isSure(found, target, before)) return found;
  const loaded = { hasMore: false, isHidden: false };
  return weigh(found, target, keptText(before, null, page), loaded, deps).resolution;
}

function faultOf({ expected, before, after, quote }: EditCase, result: Resolution): string | null {
  if (result.state !== expected.state) return `${result.state} instead of ${expected.state}`;
  if (expected.state !== 'changed' || result.state !== 'changed') return null;
  if (!before.includes(result.old)) return `old "${result.old}" was not on the page`;
  if (!after.includes(result.new)) return `new "${result.new}" is not on the page`;
  if (result.new.includes('\n') && !quote.includes('\n')) {
    return `new "${result.new}" reaches over the end of a block`;
  }
  return (
    passageFault('old', result.old, expected.old) ?? passageFault('new', result.new, expected.new)
  );
}

function passageFault(which: string, passage: string, wanted: string): string | null {
  if (!passage.includes(wanted)) return `${which} "${passage}" lacks "${wanted}"`;
  return passage.length > wanted.length + MOST_EXTRA_UNITS
    ? `${which} "${passage}" is too long`
    : null;
}

/** Right answers per class of edit, and how many changes were reported as the same. */
export interface ClassScore {
  readonly class: string;
  readonly cases: number;
  readonly right: number;
  readonly changeCalledSame: number;
}

/** Scores outcomes per class, in the order the classes first appear. */
export function scorePerClass(outcomes: readonly EditOutcome[]): ClassScore[] {
  const classes = [...new Set(outcomes.map((outcome) => outcome.case.class))];
  return classes.map((name) => {
    const own = outcomes.filter((outcome) => outcome.case.class === name);
    return {
      class: name,
      cases: own.length,
      right: own.filter(({ fault }) => fault === null).length,
      changeCalledSame: own.filter(
        ({ case: { expected }, result }) => expected.state === 'changed' && result.state === 'same',
      ).length,
    };
  });
}
