import { describeSpan } from '../../lib/anchoring/describe.ts';
import { resolve, type ResolveDeps } from '../../lib/anchoring/resolve.ts';
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

/** Annotates the quote, edits the page, and checks what is reported for it. */
export function runEditCase(edit: EditCase, deps: ResolveDeps): EditOutcome {
  const start = edit.before.indexOf(edit.quote);
  const target = describeSpan(edit.before, { start, end: start + edit.quote.length });
  const result = resolve(edit.after, target, deps);
  return { case: edit, result, fault: faultOf(edit, result) };
}

function faultOf({ expected, before, after }: EditCase, result: Resolution): string | null {
  if (result.state !== expected.state) return `${result.state} instead of ${expected.state}`;
  if (expected.state !== 'changed' || result.state !== 'changed') return null;
  if (!before.includes(result.old)) return `old "${result.old}" was not on the page`;
  if (!after.includes(result.new)) return `new "${result.new}" is not on the page`;
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
