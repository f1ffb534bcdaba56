import type { Sentence } from '../grammar/reading.ts';
import { completeSeconds } from './complete-seconds.ts';
import { dropLabels } from '../not-figures/drop-labels.ts';
import { findKinds } from '../kinds/find-kinds.ts';
import { findYears } from './find-years.ts';
import { joinRanges } from './join-ranges.ts';
import { readCounted } from './read-counted.ts';
import { readEras } from './read-eras.ts';
import { readQualifiers } from './read-qualifiers.ts';
import { readUnits } from './read-units.ts';

type Refiner = (sentence: Sentence) => void;

/** The order matters: each step may read what those before it found out. */
const REFINERS: readonly Refiner[] = [
  readEras,
  joinRanges,
  findYears,
  readUnits,
  readCounted,
  readQualifiers,
  completeSeconds,
  dropLabels,
  findKinds,
];

/** Completes the readings of a sentence in place. */
export function refine(sentence: Sentence): void {
  for (const refiner of REFINERS) refiner(sentence);
}
