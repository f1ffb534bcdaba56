import type { Annotation } from '../annotation.ts';
import type { RecordedClaim } from '../claim.ts';
import type { Finding } from '../finding.ts';
import type { FigureId, StoryId } from '../ids.ts';

/**
 * A chain of copies is followed at most this far; nobody links so many, and it stops at a circle of
 * copies.
 */
export const LONGEST_CHAIN = 8;

/**
 * A copy as it is shown: with the findings and the evidence of its first appearance, where findings
 * on figures refer to the copy's own figures that say the same.
 */
export function showing<Copy extends Pick<Annotation, 'claim' | 'findings' | 'evidence'>>(
  annotation: Copy,
  first: Annotation,
): Copy {
  const figures = counterparts(first.claim, annotation.claim);
  const findings = first.findings.map((finding) => onOwnFigure(finding, figures));
  return { ...annotation, findings, evidence: first.evidence };
}

/** What is marked sensitive is not shown by a copy that is not: the copy may be exported. */
export function mayShow(
  annotation: Annotation,
  first: Annotation,
  isStorySensitive: boolean,
): boolean {
  return annotation.sensitive || (!first.sensitive && !isStorySensitive);
}

/**
 * The `annotations` as they are shown: copies get the findings of those among `all` that carry
 * them. One whose first appearance is missing or sensitive (itself or through its story) shows its
 * own.
 */
export function withFirstsOf(
  annotations: readonly Annotation[],
  all: readonly Annotation[],
  sensitiveStories: ReadonlySet<StoryId>,
): readonly Annotation[] {
  if (annotations.every(({ appearanceOf }) => appearanceOf === null)) return annotations;
  const byId = new Map(all.map((annotation) => [annotation.id, annotation]));
  const firstOf = (annotation: Annotation): Annotation => {
    let first = annotation;
    for (let step = 0; step < LONGEST_CHAIN; step++) {
      const next = first.appearanceOf === null ? undefined : byId.get(first.appearanceOf);
      if (next?.deletedAt !== null) return first;
      if (next.id === annotation.id) return annotation;
      first = next;
    }
    return first;
  };
  return annotations.map((annotation) => {
    const first = firstOf(annotation);
    if (first === annotation) return annotation;
    const isSecret = first.storyId !== null && sensitiveStories.has(first.storyId);
    return mayShow(annotation, first, isSecret) ? showing(annotation, first) : annotation;
  });
}

function onOwnFigure(finding: Finding, figures: ReadonlyMap<FigureId, FigureId>): Finding {
  if (finding.about.kind !== 'figure') return finding;
  const figureId = figures.get(finding.about.figureId);
  return figureId === undefined ? finding : { ...finding, about: { kind: 'figure', figureId } };
}

/**
 * For each figure of one claim, the corresponding one of the other: of the same kind and size,
 * otherwise the only one of that kind in both.
 */
function counterparts(from: RecordedClaim, to: RecordedClaim): ReadonlyMap<FigureId, FigureId> {
  const pairs = from.figures.flatMap((figure): [FigureId, FigureId][] => {
    const alike = to.figures.filter(
      ({ kind, unit }) => kind === figure.kind && unit === figure.unit,
    );
    const equal = alike.filter(({ min, max }) => min === figure.min && max === figure.max);
    const rivals = from.figures.filter(
      ({ kind, unit }) => kind === figure.kind && unit === figure.unit,
    );
    const [one] = equal.length > 0 ? equal : rivals.length === 1 ? alike : [];
    const isCertain = equal.length === 1 || (equal.length === 0 && alike.length === 1);
    return one !== undefined && isCertain ? [[figure.id, one.id]] : [];
  });
  return new Map(pairs);
}
