import { randomName } from '../../../lib/highlights/random-name.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import type { Dismissal } from '../../../lib/model/dismissal.ts';
import type { LaterFigure } from '../../../lib/model/later-figure.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import type { Hint } from '../../../lib/model/hint.ts';
import type { ListedHint } from '../../../lib/model/page/page-state.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import { isHeldChange } from '../../../lib/model/rules/held-fields.ts';
import { readClaim } from '../../../lib/model/rules/record-claim.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { PageClaim } from '../../shared/page-card/page-claim.ts';
import { findDismissed } from './find-dismissed.ts';

/** An annotation and the result of looking for it in the page text. */
export interface SoughtAnnotation {
  readonly annotation: Annotation;
  readonly resolution: Resolution;
  /** The figures that the page gives later on the same subject. */
  readonly later: readonly LaterFigure[];
  /** Null until the background has weighed it. */
  readonly sighting: WeighedSighting | null;
}

/** What `listClaims` puts together. All spans are in the page text. */
export interface ClaimSources {
  /** As the engine found them, in text order. */
  readonly detected: readonly Claim[];
  /** Made by hand and not yet annotated. */
  readonly selected: readonly Claim[];
  readonly sought: readonly SoughtAnnotation[];
  readonly hints: readonly Hint[];
  readonly dismissals: readonly Dismissal[];
  /** What is being typed on annotations. */
  readonly drafts: readonly Draft[];
  readonly pageText: string;
  /** Whether an untouched claim is painted at the present density. */
  readonly isMarked: (claim: Claim) => boolean;
}

/**
 * The share of the shorter of two spans that must be common for an annotation to belong to that
 * claim.
 */
const SAME_WORDS = 0.6;

/**
 * One entry for each claim of the page, in page order: detected claims with the annotation on their
 * words, annotations on other words, then annotations that were not found. `keyOf` gives the same
 * text and occurrence the same key for as long as it lives.
 */
export function listClaims(sources: ClaimSources, keyOf: KeyOf): readonly PageClaim[] {
  const claims = [...sources.detected, ...sources.selected];
  const pairs = pairUp(claims, sources.sought);
  const { detected, dismissals, pageText } = sources;
  const dismissed = findDismissed(detected, () => 'claim', dismissals, pageText);
  const keys = keyOf();
  const entries: Unhinted[] = [];
  for (const claim of claims) {
    const sought = pairs.get(claim);
    const key = keys(claim.text);
    const dismissal = dismissed.get(claim) ?? null;
    entries.push(
      sought === undefined
        ? untouched(key, claim, dismissal, sources)
        : annotated(key, claim, sought, sources),
    );
  }
  const paired = new Set(pairs.values());
  for (const sought of sources.sought) {
    if (paired.has(sought)) continue;
    entries.push(annotated(`a:${sought.annotation.id}`, claimOf(sought), sought, sources));
  }
  const hints = listHints(sources);
  return entries
    .map((entry) => ({ ...entry, hints: hintsIn(entry.span, hints) }))
    .sort(inPageOrder);
}

type Unhinted = Omit<PageClaim, 'hints'>;

function listHints({ hints, dismissals, pageText }: ClaimSources): readonly ListedHint[] {
  const dismissed = findDismissed(hints, ({ kind }) => kind, dismissals, pageText);
  return hints.map((hint) => ({ hint, dismissal: dismissed.get(hint) ?? null }));
}

/** The hints that involve a figure within this span. */
function hintsIn(span: Span | null, hints: readonly ListedHint[]): readonly ListedHint[] {
  if (span === null) return [];
  return hints.filter(({ hint: { operands, stated } }) =>
    [...operands, stated].some(
      (figure) => figure !== null && span.start <= figure.span.start && figure.span.end <= span.end,
    ),
  );
}

/**
 * Starts a pass over a page's claims; the function it returns gives them their keys one after
 * another.
 */
export type KeyOf = () => (text: string) => string;

/**
 * Keys that stay with a claim's words and their occurrence when the page is read again. Each source
 * has its own keys: the same words on another page are another claim.
 */
export function createKeys(): (source: string) => KeyOf {
  const known = new Map<string, string>();
  const page = randomName();
  return (source) => () => {
    const seen = new Map<string, number>();
    return (text) => {
      const occurrence = seen.get(text) ?? 0;
      seen.set(text, occurrence + 1);
      const identity = `${source} ${occurrence} ${text}`;
      const key = known.get(identity) ?? `${page}:${known.size + 1}`;
      known.set(identity, key);
      return key;
    };
  };
}

/**
 * The stored claim in the form of a detected one, at `span` of the page text (its stored position
 * where it was not found).
 */
function claimOf({ annotation, resolution }: SoughtAnnotation): Claim {
  const span = resolution.state === 'orphan' ? annotation.target.position : resolution.span;
  return { ...readClaim(annotation.claim, span.start), span };
}

function untouched(
  key: string,
  claim: Claim,
  dismissal: Dismissal | null,
  sources: ClaimSources,
): Unhinted {
  const isSelected = sources.selected.includes(claim);
  const marked = dismissal === null && (isSelected || sources.isMarked(claim));
  const { span } = claim;
  const found = { annotation: null, resolution: null, sighting: null, later: [] };
  return { key, claim, ...found, dismissal, marked, span, isSelected };
}

function annotated(
  key: string,
  claim: Claim,
  sought: SoughtAnnotation,
  { drafts }: ClaimSources,
): Unhinted {
  const { annotation, resolution } = sought;
  const span = resolution.state === 'orphan' ? null : resolution.span;
  const marked = span !== null && annotation.status !== 'dismissed';
  const isHeld = drafts.some(
    ({ annotationId, patch }) => annotationId === annotation.id && isHeldChange(annotation, patch),
  );
  return { key, claim, ...sought, isHeld, dismissal: null, marked, span, isSelected: false };
}

/** Pairs each claim with at most one annotation, the one that shares most of its words. */
function pairUp(
  claims: readonly Claim[],
  sought: readonly SoughtAnnotation[],
): ReadonlyMap<Claim, SoughtAnnotation> {
  const candidates: { claim: Claim; one: SoughtAnnotation; share: number }[] = [];
  for (const one of sought) {
    for (const claim of claims) {
      const share = sharedWords(one, claim);
      if (share >= SAME_WORDS) candidates.push({ claim, one, share });
    }
  }
  const pairs = new Map<Claim, SoughtAnnotation>();
  const taken = new Set<SoughtAnnotation>();
  for (const { one, claim } of candidates.sort((a, b) => b.share - a.share)) {
    if (pairs.has(claim) || taken.has(one)) continue;
    pairs.set(claim, one);
    taken.add(one);
  }
  return pairs;
}

/** The common part of the two spans, as a share of the longer one. */
function sharedWords({ resolution }: SoughtAnnotation, claim: Claim): number {
  if (resolution.state === 'orphan') return 0;
  const { span } = resolution;
  const common = Math.min(span.end, claim.span.end) - Math.max(span.start, claim.span.start);
  return common / Math.max(span.end - span.start, claim.span.end - claim.span.start);
}

/** By place; what was not found comes last. */
function inPageOrder(a: PageClaim, b: PageClaim): number {
  if (a.span === null || b.span === null) return Number(a.span === null) - Number(b.span === null);
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
