import type { Annotation, PageEdit } from '../../model/annotation.ts';
import { NOT_NAMED } from '../../model/claim.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { RecordedFigure } from '../../model/figure.ts';
import { sameFigure } from '../same-figure.ts';
import { claimantVoice } from '../../model/rules/claimant.ts';
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
  /** The edit of the page that replaced the figure; null while it stands, and for evidence. */
  readonly replacedBy: PageEdit | null;
  /**
   * A date with the precision it was given with; if the figure has none, that of its live blog
   * entry. Where the page edited the words: when each wording was first seen.
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
  return toldFigures(annotation)
    .filter(({ figure }) => figure.subjectId === subject.id)
    .map(({ figure, replacedBy, since }) => ({
      row: {
        key: [annotation.id, ...(replacedBy === null ? [] : [replacedBy.id]), figure.id].join('/'),
        role: 'claimed',
        annotation,
        source,
        evidence: null,
        figure: completed(figure, subject),
        replacedBy,
        asOf: figure.asOf ?? since,
        speaker: figure.creditedTo ?? claimant,
        outlet,
      },
      chain: [outlet, ...agencies, ...named(figure.creditedTo ?? claimant)],
    }));
}

interface ToldFigure {
  readonly figure: RecordedFigure;
  readonly replacedBy: PageEdit | null;
  /** Since when the page gives it; null where nobody knows. */
  readonly since: string | null;
}

/**
 * The figures of a claim in order of time: what each accepted edit of the page replaced, then what
 * stands now. A figure that an edit left as it was is told once.
 */
function toldFigures({ claim, edits, postedAt, createdAt }: Annotation): readonly ToldFigure[] {
  const accepted = edits.filter(({ decision, figures }) => decision === 'accepted' && figures);
  const wordings = [...accepted.map(({ figures = [] }) => figures), claim.figures];
  const has = (figures: readonly RecordedFigure[] | undefined, one: RecordedFigure): boolean =>
    figures?.some((other) => other.id === one.id && sameFigure(other, one)) ?? false;
  return wordings.flatMap((figures, at) =>
    figures.flatMap((figure): ToldFigure[] => {
      if (has(wordings[at + 1], figure)) return [];
      let first = at;
      while (has(wordings[first - 1], figure)) first -= 1;
      const since = accepted[first - 1]?.newSeenAt ?? postedAt;
      const replacedBy = accepted[at] ?? null;
      // What was replaced stood there when it was noted.
      return [{ figure, replacedBy, since: since ?? (replacedBy === null ? null : createdAt) }];
    }),
  );
}

/** Who says the claim; null where that is not known. */
function claimantOf({ claim }: Annotation): string | null {
  return claim.claimant === NOT_NAMED ? null : (claimantVoice(claim)?.name ?? null);
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
          replacedBy: null,
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
