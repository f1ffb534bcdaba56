import { findClaims } from '../../lib/claims/find-claims.ts';
import { english } from '../../lib/claims/grammars/en/english.ts';
import type { Claim } from '../../lib/model/claim.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Span } from '../../lib/model/span.ts';

export interface LabelledFigure {
  readonly text: string;
  readonly kind: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: string;
}

export interface LabelledSentence {
  readonly sentence: string;
  readonly claim: boolean;
  readonly kinds: readonly string[];
  readonly figures?: readonly LabelledFigure[];
}

interface Hits {
  wanted: number;
  found: number;
  false: number;
}

/** What was right and wrong so far. */
export interface Tally {
  readonly claims: Hits;
  readonly figures: Hits;
  exact: number;
  kind: number;
  value: number;
  valued: number;
  qualifier: number;
  readonly misses: Record<string, string[]>;
}

/** A tally with nothing counted. */
export function emptyTally(): Tally {
  return {
    claims: { wanted: 0, found: 0, false: 0 },
    figures: { wanted: 0, found: 0, false: 0 },
    exact: 0,
    kind: 0,
    value: 0,
    valued: 0,
    qualifier: 0,
    misses: {},
  };
}

interface Placed<Label> extends Span {
  readonly label: Label;
}

/** Numeric expressions that are not figures to mark. */
const UNMARKED: ReadonlySet<string> = new Set(['none', 'age', 'score']);

/**
 * Finds the claims of a document and counts where they agree with its labels. Two sentences match
 * where one covers half of the shorter one.
 */
export function scoreDocument(
  text: string,
  labels: readonly LabelledSentence[],
  tally: Tally,
): void {
  const claims = findClaims(text, english);
  const sentences = placeSentences(text, labels);
  const wanted = sentences.filter(({ label }) => label.claim);
  scoreSentences(claims, wanted, tally);
  scoreFigures(text, claims, sentences, tally);
}

function placeSentences(
  text: string,
  labels: readonly LabelledSentence[],
): Placed<LabelledSentence>[] {
  let from = 0;
  return labels.map((label) => {
    const ahead = text.indexOf(label.sentence, from);
    const start = ahead < 0 ? text.indexOf(label.sentence) : ahead;
    if (start < 0) throw new Error(`Not in its document: ${label.sentence.slice(0, 60)}`);
    from = start + 1;
    return { start, end: start + label.sentence.length, label };
  });
}

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

function covers(a: Span, b: Span): boolean {
  return overlap(a, b) >= 0.5 * Math.min(a.end - a.start, b.end - b.start);
}

function scoreSentences(
  claims: readonly Claim[],
  wanted: readonly Placed<LabelledSentence>[],
  tally: Tally,
): void {
  tally.claims.wanted += wanted.length;
  for (const { span, text } of claims) {
    if (!wanted.some((sentence) => covers(sentence, span)))
      miss(tally, 'claim too many', text, tally.claims);
  }
  for (const sentence of wanted) {
    if (claims.some(({ span }) => covers(sentence, span))) tally.claims.found++;
    else
      note(
        tally,
        'claim missing',
        `[${sentence.label.kinds.join(', ')}] ${sentence.label.sentence}`,
      );
  }
}

function scoreFigures(
  text: string,
  claims: readonly Claim[],
  sentences: readonly Placed<LabelledSentence>[],
  tally: Tally,
): void {
  const labelled = sentences.flatMap(placeFigures);
  const wanted = labelled.filter(({ label }) => !UNMARKED.has(label.kind));
  const silent = labelled.filter(({ label }) => label.kind === 'age' || label.kind === 'score');
  const found = claims.flatMap(({ figures }) => figures);
  const taken = new Set<Figure>();
  tally.figures.wanted += wanted.length;
  for (const want of wanted) {
    const figure = found.find((one) => !taken.has(one) && overlap(one.span, want) > 0);
    if (figure === undefined)
      note(
        tally,
        'figure missing',
        `${want.label.kind} «${want.label.text}» ${around(text, want)}`,
      );
    else {
      taken.add(figure);
      compare(text, want, figure, tally);
    }
  }
  for (const figure of found) {
    const isKnown =
      taken.has(figure) || [...wanted, ...silent].some((label) => overlap(label, figure.span) > 0);
    if (!isKnown)
      miss(
        tally,
        'figure too many',
        `${figure.kind} «${figure.text}» ${around(text, figure.span)}`,
        tally.figures,
      );
  }
}

function placeFigures(sentence: Placed<LabelledSentence>): Placed<LabelledFigure>[] {
  let from = 0;
  return (sentence.label.figures ?? []).map((label) => {
    const at = sentence.label.sentence.indexOf(label.text, from);
    from = at + label.text.length;
    return { start: sentence.start + at, end: sentence.start + from, label };
  });
}

function compare(text: string, want: Placed<LabelledFigure>, figure: Figure, tally: Tally): void {
  const { label } = want;
  const where = `«${label.text}» ${around(text, want)}`;
  tally.figures.found++;
  if (figure.span.start === want.start && figure.span.end === want.end) tally.exact++;
  else note(tally, 'span', `«${figure.text}» for ${where}`);
  if (figure.kind === label.kind) tally.kind++;
  else note(tally, 'kind', `${figure.kind} for ${label.kind}: ${where}`);
  if (figure.qualifier === label.qualifier) tally.qualifier++;
  else note(tally, 'qualifier', `${figure.qualifier} for ${label.qualifier}: ${where}`);
  if (label.kind === 'date' || (label.kind === 'rank' && label.min === null)) return;
  tally.valued++;
  if (near(figure.min, label.min) && near(figure.max, label.max)) tally.value++;
  else
    note(
      tally,
      'value',
      `${figure.min ?? ''}..${figure.max ?? ''} for ${label.min ?? ''}..${label.max ?? ''}: ${where}`,
    );
}

/** Labels give a third as 0.3333. */
function near(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  const size = Math.max(1, Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= 1e-6 * size + (Math.abs(a) < 1 ? 0.005 : 0);
}

function around(text: string, span: Span): string {
  return `in …${text.slice(Math.max(0, span.start - 60), span.end + 60).replace(/\s+/g, ' ')}…`;
}

function miss(tally: Tally, sort: string, what: string, hits: Hits): void {
  hits.false++;
  note(tally, sort, what);
}

function note(tally: Tally, sort: string, what: string): void {
  (tally.misses[sort] ??= []).push(what.replace(/\s+/g, ' '));
}

/** The tally in percent. */
export function measures(tally: Tally): Record<string, number> {
  const { claims, figures } = tally;
  return {
    'claim precision': percent(claims.found, claims.found + claims.false),
    'claim recall': percent(claims.found, claims.wanted),
    'claim F1': f1(claims),
    'figure F1': f1(figures),
    'exact span': percent(tally.exact, figures.found),
    kind: percent(tally.kind, figures.found),
    value: percent(tally.value, tally.valued),
    qualifier: percent(tally.qualifier, figures.found),
  };
}

function f1({ wanted, found, false: wrong }: Hits): number {
  return percent(2 * found, found + wrong + wanted);
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole;
}
