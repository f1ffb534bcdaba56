import { checkableWords, quotedSpans } from '../../../lib/claims/checkable-words.ts';
import { isAtDensity } from '../../../lib/claims/worthiness/at-density.ts';
import type { MarkState } from '../../../lib/highlights/marks.ts';
import type { ClaimKind } from '../../../lib/model/claim.ts';
import { familyOf, type KindFamily } from '../../../lib/model/kind-family.ts';
import { isDecided } from '../../../lib/model/rules/decided-findings.ts';
import { flagsOf, statusOf, type Flag } from '../../../lib/model/rules/claim-state.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { joinQuotations, quotationsIn, type Joined } from '../session/joined-quotations.ts';

/** Words to underline, in the page text. */
export interface PlannedLine {
  readonly span: Span;
  readonly family: KindFamily;
  readonly state: MarkState;
}

/** A claim to paint, with spans in the page text. */
export interface PlannedMark {
  readonly key: string;
  /** All its words, in order and disjoint. */
  readonly extent: readonly Span[];
  /** In order and disjoint. */
  readonly lines: readonly PlannedLine[];
  /** The claims that are part of this mark: its own, and the other sentences of its quotation. */
  readonly keys: readonly string[];
}

/** A marked claim whose words are on the page. */
type Placed = PageClaim & { readonly span: Span };

/**
 * The marks of a page's claims, in their order: what of each is underlined and how, and what has a
 * background while it is hovered. `isWhole` underlines all of a claim's words. Pure.
 */
export function planMarks(
  claims: readonly PageClaim[],
  text: string,
  isWhole: boolean,
): readonly PlannedMark[] {
  const placed = claims.filter((claim): claim is Placed => claim.span !== null);
  const joined = joinQuotations(placed);
  const quotations = new Map(
    quotationsIn(placed).map((sentences) => [sentences[0]?.claim.quotationId, sentences]),
  );
  return placed
    .filter(({ key, marked }) => marked && !joined.has(key))
    .map((claim) => {
      const sentences = quotations.get(claim.claim.quotationId) ?? [claim];
      const parts = sentences.filter(
        ({ key }) => key === claim.key || joined.get(key) === claim.key,
      );
      const extent = mergeSpans(parts, text);
      return {
        key: claim.key,
        keys: parts.map(({ key }) => key),
        extent,
        lines: isWhole
          ? extent.map((span) => lineOf(span, claim.claim.kinds[0], stateOf(claim)))
          : linesOf({ claim, parts, sentences, joined }, text),
      };
    });
}

/** A claim to mark, with the sentences that are part of its mark and all of its quotation. */
interface Marking {
  readonly claim: Placed;
  readonly parts: readonly Placed[];
  readonly sentences: readonly Placed[];
  readonly joined: Joined;
}

function linesOf(marking: Marking, text: string): readonly PlannedLine[] {
  const { claim, parts } = marking;
  const state = stateOf(claim);
  const { kinds } = claim.claim;
  if (isByHand(claim)) return [lineOf(claim.span, kinds[0], state)];
  const words = parts.flatMap((part) => checkableWords(part.claim, text));
  const quoted = kinds.includes('quotation') ? quotedWords(marking, text) : [];
  const between = cutOut(
    quoted,
    words.map(({ span }) => span),
  );
  const isUntouched = state === 'open' || state === 'key';
  const lines = [
    ...words.map(({ span, kind }) => lineOf(span, kind, state)),
    ...between.map((span) => lineOf(span, 'quotation', isUntouched ? 'quoted' : state)),
  ];
  // Where the page changed the words that could be checked, all of them count.
  return lines.length === 0 ? [lineOf(claim.span, kinds[0], state)] : lines.sort(byPlace);
}

/**
 * A mark's share of what stands between quotation marks: all of it but the sentences that have marks
 * of their own or were dismissed; for such a sentence its own words.
 */
function quotedWords({ claim, parts, sentences, joined }: Marking, text: string): readonly Span[] {
  const spans = quotedSpans(
    sentences.map(({ span }) => span),
    text,
  );
  const apart = sentences.filter(
    (one) =>
      !parts.includes(one) && !joined.has(one.key) && (one.marked || statusOf(one) === 'dismissed'),
  );
  const lead = sentences.find(({ key, marked }) => marked && !joined.has(key));
  if (lead !== claim) return spans.flatMap((span) => commonPart(span, claim.span));
  return cutOut(
    spans,
    apart.map(({ span }) => span),
  );
}

function lineOf(span: Span, kind: ClaimKind = 'statement', state: MarkState): PlannedLine {
  return { span, family: familyOf(kind), state };
}

/** Words that a person chose are underlined as they were chosen. */
function isByHand({ isSelected, annotation }: PageClaim): boolean {
  return isSelected || annotation?.origin === 'selected';
}

/** What calls for another look at what was decided. A later figure is a change of the page as well. */
const CHANGED: readonly Flag[] = ['changed', 'later figure', 'to confirm'];

function stateOf(claim: PageClaim): MarkState {
  const { annotation } = claim;
  const flags = flagsOf(claim);
  if (flags.some((flag) => CHANGED.includes(flag))) return 'changed';
  if (flags.includes('no evidence')) return 'no evidence';
  const status = statusOf(claim);
  const isSettled = status === 'done' || status === 'recorded';
  if (isSettled || annotation?.findings.some(isDecided) === true) return 'annotated';
  return isAtDensity(claim.claim, 'key') ? 'key' : 'open';
}

function byPlace(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}

/** Spans of claims in text order; what has only white space in between is one. */
function mergeSpans(claims: readonly Placed[], text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const { span } of claims) {
    const last = spans.at(-1);
    const isNext = last !== undefined && text.slice(last.end, span.start).trim() === '';
    if (isNext) spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else spans.push(span);
  }
  return spans;
}

/** What is left of spans without `holes`, both in text order and disjoint. */
function cutOut(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  return spans.flatMap(({ start, end }) => {
    const left: Span[] = [];
    let from = start;
    for (const hole of holes) {
      if (hole.end <= from || hole.start >= end) continue;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = hole.end;
    }
    return from < end ? [...left, { start: from, end }] : left;
  });
}

function commonPart(a: Span, b: Span): readonly Span[] {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? [{ start, end }] : [];
}
