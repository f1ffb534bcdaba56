import type { Finding, FindingSubject } from './finding.ts';
import type { ScaleId } from './ids.ts';

export const NORMAL_CLASSES = [
  'holds',
  'mostly holds',
  'mixed',
  'mostly not',
  'does not hold',
  'outside',
] as const;
/**
 * What a level of any scale amounts to, so that levels of different scales can be counted together;
 * `outside` makes no judgement.
 */
export type NormalClass = (typeof NORMAL_CLASSES)[number];

/** What a finding may be about. */
export const JUDGED_KINDS = [
  'statement',
  'figure',
  'wording',
  'credit',
] as const satisfies readonly FindingSubject['kind'][];
export type JudgedKind = (typeof JUDGED_KINDS)[number];

/**
 * One step of a scale. `weight` orders the neutral colour ramp from 0 (holds) to 1 (does not hold);
 * null is outside the ramp.
 */
export interface ScaleLevel {
  readonly id: string;
  readonly name: string;
  readonly weight: number | null;
  readonly normal: NormalClass;
}

/** A set of verdict levels. Scales are data. */
export interface Scale {
  readonly id: ScaleId;
  readonly name: string;
  /** The findings it may be chosen for. */
  readonly offeredFor: readonly JudgedKind[];
  readonly levels: readonly ScaleLevel[];
  /**
   * The findings for which the person chose it as the initial scale; not stored with it: see
   * `withHomeScales`.
   */
  readonly homeFor?: readonly JudgedKind[];
}

/**
 * Our own scales, whose levels are translated into the interface's languages. The ids are the same
 * in every library.
 */
export const OWN_SCALE_IDS = {
  truth: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d10' as ScaleId,
  figure: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d11' as ScaleId,
  quotation: 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d12' as ScaleId,
} as const;

/** How the ids of the scales begin that every library holds. */
const BUILT_IN = 'b0d6a1c2-5f0e-4c3a-9b1d-7a4e2f6c8d';

/** Whether a scale is one that every library holds; its id says so. */
export function isBuiltInScale(id: ScaleId): boolean {
  return id.startsWith(BUILT_IN);
}

/**
 * The initial scale of a finding if the person chose none: figures and quotations have their own.
 */
export const HOME_SCALES: Readonly<Record<JudgedKind, ScaleId>> = {
  statement: OWN_SCALE_IDS.truth,
  figure: OWN_SCALE_IDS.figure,
  wording: OWN_SCALE_IDS.quotation,
  credit: OWN_SCALE_IDS.truth,
};

/** The initial scales that a person chose; for anything not named, ours are used. */
export type HomeScales = Readonly<Partial<Record<JudgedKind, ScaleId>>>;

/**
 * The scales, with the findings for which each was chosen as the initial one. A chosen scale that
 * is gone, or is not offered for that kind of finding, is ignored.
 */
export function withHomeScales(scales: readonly Scale[], homes: HomeScales): readonly Scale[] {
  return scales.map((scale) => {
    const homeFor = scale.offeredFor.filter((kind) => homes[kind] === scale.id);
    return homeFor.length === 0 ? scale : { ...scale, homeFor };
  });
}

/** The scale a finding uses; null if it is not among these. */
export function scaleOf({ scale }: Pick<Finding, 'scale'>, scales: readonly Scale[]): Scale | null {
  return scales.find(({ id }) => id === scale) ?? null;
}

/** The level of a finding; null if undecided or on a scale that is not among these. */
export function levelOf(
  finding: Pick<Finding, 'scale' | 'level'>,
  scales: readonly Scale[],
): ScaleLevel | null {
  return scaleOf(finding, scales)?.levels.find(({ id }) => id === finding.level) ?? null;
}

/** The scales that may be chosen for a finding, its initial one first, the others by name. */
export function scalesFor(kind: JudgedKind, scales: readonly Scale[]): readonly Scale[] {
  const chosen = scales.find(({ homeFor }) => homeFor?.includes(kind) === true);
  const home = chosen?.id ?? HOME_SCALES[kind];
  return scales
    .filter(({ offeredFor }) => offeredFor.includes(kind))
    .sort((a, b) => Number(b.id === home) - Number(a.id === home) || (a.name < b.name ? -1 : 1));
}

/** The class for a position on the ramp, for levels whose class nobody specified. */
export function normalOf(weight: number | null): NormalClass {
  if (weight === null) return 'outside';
  const step = Math.round(Math.min(1, Math.max(0, weight)) * 4);
  return NORMAL_CLASSES[step] ?? 'outside';
}
