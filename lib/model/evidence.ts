import type { RecordedFigure } from './figure.ts';
import type { EvidenceId, FindingId } from './ids.ts';
import type { ArchivedCopy } from './source.ts';
import type { Original } from './claim.ts';

/** The last is that of an entry of which the person has not said yet what it does. */
export const STANCES = ['supports', 'refutes', 'context', 'nothing found', 'not chosen'] as const;
export type Stance = (typeof STANCES)[number];

export const MEDIUMS = [
  'web',
  'document',
  'book',
  'dataset',
  'interview',
  'correspondence',
  'image or video',
  'own count',
] as const;
export type Medium = (typeof MEDIUMS)[number];

export const SOURCE_CLASSES = [
  'primary',
  'official',
  'secondary',
  'aggregator',
  'unknown',
] as const;
export type SourceClass = (typeof SOURCE_CLASSES)[number];

/** Where and how somebody searched when nothing was found. */
export interface Searched {
  readonly where: string;
  readonly words: string;
  readonly languages: string;
  readonly dates: string;
}

/** Something that was consulted. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly stance: Stance;
  readonly findingIds: readonly FindingId[];
  readonly medium: Medium;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly sourceClass: SourceClass;
  readonly drawsOn: string | null;
  readonly locator: string | null;
  readonly quote: string;
  readonly original: Original | null;
  readonly figures: readonly RecordedFigure[];
  /** Only where the stance is "nothing found". */
  readonly searched: Searched | null;
  readonly askedAt: string | null;
  readonly answeredAt: string | null;
  readonly accessedAt: string;
  readonly archives: readonly ArchivedCopy[];
  readonly sha256: string | null;
  readonly sensitive: boolean;
  readonly note: string;
}
