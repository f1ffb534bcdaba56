import type { ScaleId } from '../model/ids.ts';
import { normalOf, OWN_SCALE_IDS, type Scale, type ScaleLevel } from '../model/scale.ts';

type Level = readonly [name: string, weight: number | null];

/**
 * Levels whose ids, unique among all scales, are made from their names. What each amounts to
 * follows from its place on the ramp.
 */
function levels(prefix: string, ...all: readonly Level[]): ScaleLevel[] {
  return all.map(([name, weight]) => ({
    id: prefix + name.toLowerCase().replace(/[^a-z]+/g, '-'),
    name,
    weight,
    normal: normalOf(weight),
  }));
}

/** The scale of whole statements that every library begins with. */
export const DEFAULT_SCALE: Scale = {
  id: OWN_SCALE_IDS.truth,
  name: 'Truth',
  offeredFor: ['statement', 'figure', 'wording', 'credit'],
  levels: levels(
    '',
    ['True', 0],
    ['Mostly true', 0.25],
    ['Mixture', 0.5],
    ['Mostly false', 0.75],
    ['False', 1],
    ['Unproven', null],
  ),
};

const FIGURE_SCALE: Scale = {
  id: OWN_SCALE_IDS.figure,
  name: 'Figure',
  offeredFor: ['figure'],
  levels: levels(
    '',
    ['Matches source', 0],
    ['Rounded', 0.25],
    ['Outdated', 0.5],
    ['Different scope', 0.75],
    ['Unsourced', null],
    ['Contradicted', 1],
    ['Contested range', null],
  ),
};

const QUOTATION_SCALE: Scale = {
  id: OWN_SCALE_IDS.quotation,
  name: 'Quotation',
  offeredFor: ['wording'],
  levels: levels(
    '',
    ['Verbatim', 0],
    ['Faithful translation', 0],
    ['Shortened, sense kept', 0.25],
    ['Sense changed', 0.75],
    ['Paraphrase given as quotation', 0.5],
    ['Wrongly attributed', 1],
    ['Invented', 1],
    ['Original not found', null],
  ),
};

/** Other organisations' scales, with the names they use for their levels. */
const OTHER_SCALES: readonly Scale[] = [
  {
    id: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d20' as ScaleId,
    name: 'PolitiFact',
    offeredFor: ['statement', 'figure', 'credit'],
    levels: levels(
      'politifact-',
      ['True', 0],
      ['Mostly True', 0.25],
      ['Half True', 0.5],
      ['Mostly False', 0.75],
      ['False', 1],
      ['Pants on Fire', 1],
    ),
  },
  {
    id: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d21' as ScaleId,
    name: 'Snopes',
    offeredFor: ['statement', 'figure', 'wording', 'credit'],
    levels: levels(
      'snopes-',
      ['True', 0],
      ['Mostly True', 0.25],
      ['Mixture', 0.5],
      ['Mostly False', 0.75],
      ['False', 1],
      ['Unproven', null],
      ['Outdated', 0.5],
      ['Correct Attribution', 0],
      ['Misattributed', 1],
      ['Miscaptioned', 0.75],
      ['Legend', null],
      ['Labeled Satire', null],
      ['Scam', 1],
      ['Unfounded', null],
    ),
  },
  {
    id: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d22' as ScaleId,
    name: 'Washington Post',
    offeredFor: ['statement', 'figure'],
    levels: levels(
      'washington-post-',
      ['Geppetto Checkmark', 0],
      ['One Pinocchio', 0.25],
      ['Two Pinocchios', 0.5],
      ['Three Pinocchios', 0.75],
      ['Four Pinocchios', 1],
      ['Bottomless Pinocchio', 1],
      ['Upside-Down Pinocchio', null],
      ['Verdict Pending', null],
    ),
  },
  {
    id: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d23' as ScaleId,
    name: 'AFP',
    offeredFor: ['statement', 'figure', 'wording', 'credit'],
    levels: levels(
      'afp-',
      ['True', 0],
      ['Missing context', 0.5],
      ['Misleading', 0.75],
      ['False', 1],
      ['Altered image', 1],
      ['Satire', null],
    ),
  },
  {
    id: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d24' as ScaleId,
    name: 'AVeriTeC',
    offeredFor: ['statement', 'figure'],
    levels: levels(
      'averitec-',
      ['Supported', 0],
      ['Refuted', 1],
      ['Not Enough Evidence', null],
      ['Conflicting Evidence/Cherrypicking', 0.5],
    ),
  },
];

/**
 * Every scale that a new library holds; each can be chosen for a finding, none can be changed or
 * deleted.
 */
export const BUILT_IN_SCALES: readonly Scale[] = [
  DEFAULT_SCALE,
  FIGURE_SCALE,
  QUOTATION_SCALE,
  ...OTHER_SCALES,
];
