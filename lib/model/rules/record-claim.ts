import type { Attribution, Claim, RecordedClaim, Voice } from '../claim.ts';
import type { Figure, RecordedFigure } from '../figure.ts';
import type { FigureId } from '../ids.ts';
import type { Span } from '../span.ts';

function shift(span: Span, by: number): Span {
  return { start: span.start - by, end: span.end - by };
}

function recordFigure(figure: Figure, id: FigureId, offset: number): RecordedFigure {
  return {
    ...figure,
    span: shift(figure.span, offset),
    id,
    best: null,
    population: null,
    basis: 'unknown',
    place: null,
    event: null,
    period: null,
    asOf: null,
    creditedTo: null,
    subjectId: null,
  };
}

function recordVoice(attribution: Attribution, id: string, claim: Claim): Voice {
  const inside =
    attribution.span.start >= claim.span.start && attribution.span.end <= claim.span.end;
  return {
    id,
    name: attribution.name,
    role: 'unknown',
    kind: 'unknown',
    how: attribution.how,
    span: inside ? shift(attribution.span, claim.span.start) : null,
  };
}

/**
 * A claim as the engine read it, in the form in which the record keeps it: spans relative to the
 * claim's own text (a voice named elsewhere has none), every figure and voice with an id from
 * `newId`, and empty fields for everything the engine cannot know.
 */
export function recordClaim(claim: Claim, newId: () => string): RecordedClaim {
  return {
    text: claim.text,
    summary: null,
    kinds: claim.kinds,
    quotationId: claim.quotationId,
    figures: claim.figures.map((figure) =>
      recordFigure(figure, newId() as FigureId, claim.span.start),
    ),
    voices: claim.attribution.map((attribution) => recordVoice(attribution, newId(), claim)),
    claimant: null,
    claimedAt: null,
    original: null,
  };
}

/**
 * A recorded claim in the form that the engine returns, with its words starting at `start`: for
 * views that show both. Voices named outside the claim are left out; check-worthiness and reasons
 * are not recorded and stay empty.
 */
export function readClaim(recorded: RecordedClaim, start: number): Claim {
  return {
    span: { start, end: start + recorded.text.length },
    text: recorded.text,
    kinds: recorded.kinds,
    figures: recorded.figures.map((figure) => ({ ...figure, span: shift(figure.span, -start) })),
    quotationId: recorded.quotationId,
    attribution: recorded.voices.flatMap(({ name, how, span }) =>
      span === null ? [] : [{ name, how, span: shift(span, -start) }],
    ),
    checkWorthiness: 0,
    reasons: [],
  };
}
