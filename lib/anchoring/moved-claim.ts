import type { RecordedClaim } from '../model/claim.ts';
import { FIGURE_KINDS, type Figure, type RecordedFigure } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import type { FigureId } from '../model/ids.ts';
import { compareWording, type FigureReading } from './compare-wording.ts';

/** A claim with its findings. */
export interface ClaimWithFindings {
  readonly claim: RecordedClaim;
  readonly findings: readonly Finding[];
}

/** Where the ids and times of a move come from. */
export interface MoveDeps {
  readonly reading: FigureReading;
  /** How the labels of its table cell read before, where these differ now. */
  readonly formerLabel?: string | null;
  readonly newId: () => string;
  /** ISO 8601 UTC. */
  readonly now: string;
}

/**
 * A claim moved to other words, as a person decided. A figure that says the same keeps what was
 * noted about it; one that replaces another keeps its id and subject, so that its finding stays
 * with it. Every decided finding on something that now reads differently becomes unconfirmed and
 * keeps what it judged: it says nothing about the new words until a person confirms it. Words under
 * another label in their table read differently, too, whatever they are.
 */
export function moveClaim(
  { claim, findings }: ClaimWithFindings,
  text: string,
  deps: MoveDeps,
): ClaimWithFindings {
  const { reading, now, formerLabel = null } = deps;
  const moved = moveFigures(claim, text, deps);
  const isReworded = !compareWording(claim.text, text, reading).same;
  const isFigure = (kind: string): boolean => FIGURE_KINDS.some((one) => one === kind);
  const kinds = moved.figures.map(({ kind }) => kind);
  const kept = claim.kinds.filter((kind) => !isFigure(kind) || kinds.some((one) => one === kind));
  const all = [...new Set([...kept, ...kinds])];
  return {
    claim: {
      ...claim,
      text,
      kinds: all.length === 0 ? claim.kinds : all,
      figures: moved.figures,
      voices: claim.voices.map((voice) => {
        const start = text.indexOf(voice.name);
        const span = start < 0 ? null : { start, end: start + voice.name.length };
        return { ...voice, span };
      }),
    },
    findings: findings.map((finding) => {
      const words = judgedThen(finding, claim);
      const judged = formerLabel === null ? words : `${words} (${formerLabel})`;
      const isSame =
        finding.about.kind === 'figure' ? moved.same.has(finding.about.figureId) : !isReworded;
      const stands = isSame && formerLabel === null;
      const isOpen = finding.level === null || finding.unconfirmed !== null;
      return stands || isOpen ? finding : { ...finding, unconfirmed: { since: now, judged } };
    }),
  };
}

/** What a finding judged, in the claim's words. */
function judgedThen({ about }: Finding, claim: RecordedClaim): string {
  if (about.kind !== 'figure') return claim.text;
  const figure = claim.figures.find(({ id }) => id === about.figureId);
  if (figure === undefined) return claim.text;
  const { text, counted } = figure;
  return counted === null || text.includes(counted) ? text : `${text} ${counted}`;
}

interface MovedFigures {
  readonly figures: readonly RecordedFigure[];
  /** Those that say what they said before. */
  readonly same: ReadonlySet<FigureId>;
}

function moveFigures({ figures }: RecordedClaim, text: string, deps: MoveDeps): MovedFigures {
  const { reading, newId } = deps;
  const read = reading.readFigures(text);
  const left = new Set(figures);
  const same = new Map<Figure, RecordedFigure>();
  for (const figure of read) {
    const old = [...left].find((one) => saysTheSame(one, figure, reading));
    if (old === undefined) continue;
    left.delete(old);
    same.set(figure, old);
  }
  const unread = handSet([...left], read, text);
  for (const [old] of unread) left.delete(old);
  const moved = read.map((figure) => {
    const twin = same.get(figure);
    if (twin !== undefined) return { ...twin, span: figure.span, text: figure.text };
    const replaced = replacedBy(figure, [...left]);
    if (replaced !== undefined) left.delete(replaced);
    return recorded(figure, replaced, newId);
  });
  const all = [...moved, ...unread.map(([, figure]) => figure)];
  return {
    figures: all.sort((a, b) => a.span.start - b.span.start),
    same: new Set([...same.values(), ...unread.map(([old]) => old)].map(({ id }) => id)),
  };
}

/**
 * The old figure that a new one replaces: one of the same sort, preferably about the same things.
 */
function replacedBy(figure: Figure, left: readonly RecordedFigure[]): RecordedFigure | undefined {
  const alike = left.filter(
    ({ kind, harm, unit }) => kind === figure.kind && harm === figure.harm && unit === figure.unit,
  );
  return alike.find(({ counted }) => counted === figure.counted) ?? alike[0];
}

function saysTheSame(a: Figure, b: Figure, { sameFigure }: FigureReading): boolean {
  if (a.min !== b.min || a.max !== b.max || a.qualifier !== b.qualifier) return false;
  return a.unit === b.unit && a.kind === b.kind && sameFigure(a, b);
}

/**
 * Figures a person marked by hand, where the engine reads none, whose words occur once in the new
 * text.
 */
function handSet(
  figures: readonly RecordedFigure[],
  read: readonly Figure[],
  text: string,
): (readonly [RecordedFigure, RecordedFigure])[] {
  return figures.flatMap((figure) => {
    const start = text.indexOf(figure.text);
    if (start < 0 || text.includes(figure.text, start + 1)) return [];
    const span = { start, end: start + figure.text.length };
    const isRead = read.some((one) => one.span.start < span.end && span.start < one.span.end);
    return isRead ? [] : [[figure, { ...figure, span }] as const];
  });
}

/**
 * A figure as read, with the subject of the one it replaces. What was known about the old value is
 * not known about the new one.
 */
function recorded(
  figure: Figure,
  replaced: RecordedFigure | undefined,
  newId: () => string,
): RecordedFigure {
  return {
    ...figure,
    id: replaced?.id ?? (newId() as FigureId),
    best: null,
    population: replaced?.population ?? null,
    basis: 'unknown',
    place: replaced?.place ?? null,
    event: replaced?.event ?? null,
    period: replaced?.period ?? null,
    asOf: null,
    creditedTo: null,
    subjectId: replaced?.subjectId ?? null,
  };
}
