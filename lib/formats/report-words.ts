import type { Status } from '../model/annotation.ts';
import type { Voice } from '../model/claim.ts';
import type { Medium, SourceClass, Stance } from '../model/evidence.ts';
import type { Harm, Qualifier, RecordedFigure } from '../model/figure.ts';
import type { Flag } from '../model/rules/claim-state.ts';
import type { OrphanReason, Sighting } from '../model/sighting.ts';

/** Words of the record that a report writes out. */
type RecordKey =
  | `status.${Status}`
  | `flag.${Flag}`
  | `stance.${Stance}`
  | `medium.${Medium}`
  | `sourceClass.${SourceClass}`
  | `harm.${Harm}`
  | `bound.${Qualifier}`
  | `basis.${RecordedFigure['basis']}`
  | `role.${Voice['role']}`
  | `voiceKind.${Voice['kind']}`
  | `howName.${Voice['how']}`
  | `resolution.${Sighting['state']}`
  | `orphan.${OrphanReason}`;

/** Names of fields that the interface has too. */
type FieldKey =
  | `card.${'status' | 'tags' | 'note' | 'knownAsOf'}`
  | `claim.${'notNamed' | 'claimedAt'}`
  | `figure.${FigureField}`
  | `evidence.${'author' | 'publishedAt' | 'sourceClass' | 'drawsOn' | 'askedAt' | 'answeredAt' | 'archives' | 'accessedAt'}`
  | 'evidence.sameOrigin'
  | 'field.edits'
  | 'field.reviews'
  | 'finding.scale'
  | 'qualifier.range'
  | `about.${'statement' | 'figure' | 'wording' | 'credit'}`
  | `review.${'approved' | 'returned' | 'noName' | 'lapsed'}`;

/** What a person can add to a figure, in the order it is written. */
export const FIGURE_FIELDS = [
  'unit',
  'counted',
  'harm',
  'population',
  'place',
  'event',
  'period',
  'asOf',
  'creditedTo',
] as const;
type FigureField = (typeof FIGURE_FIELDS)[number];

/** Words that only a report uses. */
type OwnKey = `report.${
  | 'title'
  | 'by'
  | 'withheld'
  | 'who'
  | 'outlet'
  | 'where'
  | 'published'
  | 'seen'
  | 'voices'
  | 'original'
  | 'figure'
  | 'lookedAt'
  | 'publishedCheck'
  | 'judges'
  | 'found'
  | 'why'
  | 'unconfirmed'
  | 'nothingFound'
  | 'edit'
  | 'kept'
  | 'takenOver'
  | 'text'
  | 'thenNow'
  | 'convention'
  | 'translatedBy'
  | `searched.${'where' | 'words' | 'languages' | 'dates'}`
  | `bound.${'min' | 'best' | 'max'}`}`;

/** The keys of a report's words. */
export type ReportKey = RecordKey | FieldKey | OwnKey;

/**
 * The words of a report, in the language of its reader. Parameters are inserted unchanged, except
 * `count`.
 */
export type ReportWords = (
  key: ReportKey,
  params?: Readonly<Record<string, string | number>>,
) => string;
