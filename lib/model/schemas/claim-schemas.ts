import * as v from 'valibot';
import { VOICE_HOWS, VOICE_KINDS, VOICE_ROLES, type RecordedClaim, type Voice } from '../claim.ts';
import { BASES, BOUNDS, FIGURE_KINDS, HARMS, QUALIFIERS, type RecordedFigure } from '../figure.ts';
import type { LaterFigure } from '../later-figure.ts';
import { id, known, number, span, text, type Schema } from './schema-parts.ts';

/** A figure as it is read from a text. */
export const plainFigureEntries = {
  span,
  text,
  kind: v.picklist(FIGURE_KINDS),
  min: v.nullable(number),
  max: v.nullable(number),
  qualifier: v.picklist(QUALIFIERS),
  bounds: v.picklist(BOUNDS),
  unit: known,
  counted: known,
  harm: v.nullable(v.picklist(HARMS)),
};

const laterStepEntries = {
  figure: v.object(plainFigureEntries),
  direction: v.picklist(['higher', 'lower']),
  isAddedUp: v.boolean(),
  quote: text,
  postedAt: known,
  permalink: known,
};

export const laterFiguresSchema: Schema<readonly LaterFigure[]> = v.pipe(
  v.array(
    v.object({
      figureId: id<'figure'>(),
      old: v.object(plainFigureEntries),
      ...laterStepEntries,
      between: v.exactOptional(v.pipe(v.array(v.object(laterStepEntries)), v.maxLength(1000))),
    }),
  ),
  v.maxLength(1000),
);

export const figureSchema: Schema<RecordedFigure> = v.object({
  id: id<'figure'>(),
  ...plainFigureEntries,
  best: v.nullable(number),
  population: known,
  basis: v.picklist(BASES),
  place: known,
  event: known,
  period: known,
  asOf: known,
  creditedTo: known,
  subjectId: v.nullable(id<'subject'>()),
});

const voice: Schema<Voice> = v.object({
  id: text,
  name: text,
  role: v.picklist(VOICE_ROLES),
  kind: v.picklist(VOICE_KINDS),
  how: v.picklist(VOICE_HOWS),
  span: v.nullable(span),
});

export const originalSchema = v.object({
  quote: text,
  lang: known,
  url: known,
  locator: known,
  translatedBy: known,
});

const claimKind = v.picklist([...FIGURE_KINDS, 'quotation', 'reported', 'statement']);

export const recordedClaimSchema: Schema<RecordedClaim> = v.object({
  text,
  summary: known,
  kinds: v.array(claimKind),
  quotationId: known,
  figures: v.array(figureSchema),
  voices: v.array(voice),
  claimant: known,
  claimedAt: known,
  original: v.nullable(originalSchema),
});
