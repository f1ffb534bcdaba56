import type { Claim } from '../../../lib/model/claim.ts';
import type { Span } from '../../../lib/model/span.ts';
import { tellShown } from '../../shared/page-card/shown-handover.ts';
import type { PageReading } from '../article/page-reading.ts';

/**
 * Makes a claim of words that a person selected: with the figures the engine reads in them, else a
 * plain statement. Spans are in the page text. White space at its ends is left out; null where
 * nothing else was selected.
 */
export async function claimOfSelection(
  reading: PageReading,
  selected: Span,
  findClaims: (text: string) => Promise<readonly Claim[] | null>,
): Promise<Claim | null> {
  const span = trimmed(reading.page.text, selected);
  if (span === null) return null;
  const text = reading.page.text.slice(span.start, span.end);
  const found = (await findClaims(text)) ?? [];
  const shift = (part: Span): Span => ({
    start: part.start + span.start,
    end: part.end + span.start,
  });
  const kinds = [...new Set(found.flatMap((claim) => claim.kinds))];
  const claim: Claim = {
    span,
    text,
    kinds: kinds.length === 0 ? ['statement'] : kinds,
    figures: found.flatMap(({ figures }) =>
      figures.map((figure) => ({ ...figure, span: shift(figure.span) })),
    ),
    quotationId: null,
    attribution: found.flatMap(({ attribution }) =>
      attribution.map((voice) => ({ ...voice, span: shift(voice.span) })),
    ),
    checkWorthiness: 0,
    reasons: [],
  };
  if (found.some((part) => part.isShownOtherwise)) return { ...claim, isShownOtherwise: true };
  return (await tellShown([claim], reading.rangeOf))[0] ?? claim;
}

/** A span of `text` without white space at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return from < to ? { start: from, end: to } : null;
}
