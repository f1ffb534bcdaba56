import type { Annotation } from '../../model/annotation.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { RecordedFigure } from '../../model/figure.ts';
import { siteOf } from '../../model/rules/source-key.ts';
import type { Source } from '../../model/source.ts';
import type { Subject } from '../../model/story.ts';
import { ledgerOriginsOf } from './ledger-origins.ts';

/** One figure on a subject, with where it comes from. */
export interface LedgerRow {
  /** Unique in a ledger. */
  readonly key: string;
  readonly role: 'claimed' | 'evidence';
  readonly annotation: Annotation;
  readonly source: Source;
  /** Null for a claimed figure. */
  readonly evidence: Evidence | null;
  readonly figure: RecordedFigure;
  /**
   * A date with the precision it was given with; if the figure has none, that of its live blog
   * entry.
   */
  readonly asOf: string | null;
  /** Who gives it; null where nobody is named. */
  readonly speaker: string | null;
  /** Who publishes it. */
  readonly outlet: string;
  /**
   * Who it goes back to, as far as anybody said; the outlet itself if nobody did. Equal for figures
   * with the same origin.
   */
  readonly origin: string;
}

export interface LedgerEntry {
  readonly annotation: Annotation;
  readonly source: Source;
}

interface Unsettled {
  readonly row: Omit<LedgerRow, 'origin'>;
  /** From the outlet to what it says is its source. */
  readonly chain: readonly string[];
}

/**
 * The figures logged to a subject, both claimed ones and those found as evidence, in the order of
 * the entries; the subject's own details are filled into them.
 */
export function readRows(subject: Subject, entries: readonly LedgerEntry[]): readonly LedgerRow[] {
  const unsettled = entries.flatMap((entry) => [
    ...claimedRows(subject, entry),
    ...evidenceRows(subject, entry),
  ]);
  const origins = ledgerOriginsOf(unsettled.map(({ chain }) => chain));
  return unsettled.map(({ row }, index) => ({ ...row, origin: origins[index] ?? row.outlet }));
}

function claimedRows(subject: Subject, entry: LedgerEntry): readonly Unsettled[] {
  const { annotation, source } = entry;
  const outlet = source.siteName ?? siteOf(annotation.visitedUrl);
  const claimant = claimantOf(annotation);
  const agencies = annotation.claim.voices
    .filter(({ role, kind }) => role === 'agency' || kind === 'agency')
    .map(({ name }) => name);
  return annotation.claim.figures
    .filter(({ subjectId }) => subjectId === subject.id)
    .map((figure) => ({
      row: {
        key: `${annotation.id}/${figure.id}`,
        role: 'claimed',
        annotation,
        source,
        evidence: null,
        figure: completed(figure, subject),
        asOf: figure.asOf ?? annotation.postedAt,
        speaker: figure.creditedTo ?? claimant,
        outlet,
      },
      chain: [outlet, ...agencies, ...named(figure.creditedTo ?? claimant)],
    }));
}

/** Who says the claim: the voice that was chosen, else the innermost; null where none is named. */
function claimantOf({ claim: { voices, claimant } }: Annotation): string | null {
  if (claimant === 'not named') return null;
  return (voices.find(({ id }) => id === claimant) ?? voices.at(-1))?.name ?? null;
}

function evidenceRows(subject: Subject, entry: LedgerEntry): readonly Unsettled[] {
  return entry.annotation.evidence.flatMap((evidence) => {
    const outlet =
      evidence.publisher ?? (evidence.url === null ? evidence.title : siteOf(evidence.url));
    return evidence.figures
      .filter(({ subjectId }) => subjectId === subject.id)
      .map((figure): Unsettled => ({
        row: {
          ...entry,
          key: `${entry.annotation.id}/${evidence.id}/${figure.id}`,
          role: 'evidence',
          evidence,
          figure: completed(figure, subject),
          asOf: figure.asOf,
          speaker: figure.creditedTo,
          outlet,
        },
        chain: [outlet, ...named(evidence.drawsOn), ...named(figure.creditedTo)],
      }));
  });
}

/** A figure with what it does not say itself filled in from the subject. */
function completed(figure: RecordedFigure, subject: Subject): RecordedFigure {
  return {
    ...figure,
    place: figure.place ?? subject.place,
    event: figure.event ?? subject.event,
    period: figure.period ?? subject.period,
    population: figure.population ?? subject.population,
  };
}

function named(name: string | null): readonly string[] {
  return name === null || name.trim() === '' ? [] : [name];
}
