import * as v from 'valibot';
import { VOICE_HOWS, type RecordedClaim, type Voice } from './claim.ts';
import { FIGURE_KINDS, HARMS, QUALIFIERS, type RecordedFigure } from './figure.ts';
import { id, known, number, span, text, type Schema } from './schema-parts.ts';

export const figureSchema: Schema<RecordedFigure> = v.object({
  id: id<'figure'>(),
  span,
  text,
  kind: v.picklist(FIGURE_KINDS),
  min: v.nullable(number),
  max: v.nullable(number),
  best: v.nullable(number),
  qualifier: v.picklist(QUALIFIERS),
  bounds: v.picklist(['stated', 'convention']),
  unit: known,
  counted: known,
  harm: v.nullable(v.picklist(HARMS)),
  population: known,
  basis: v.picklist(['total', 'additional', 'part', 'unknown']),
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
  role: v.picklist(['author', 'outlet', 'agency', 'quoted source', 'document', 'unknown']),
  kind: v.picklist([
    'person',
    'organisation',
    'outlet',
    'agency',
    'authority',
    'document',
    'unnamed',
    'unknown',
  ]),
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
