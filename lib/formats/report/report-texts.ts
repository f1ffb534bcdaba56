import type { RecordedClaim } from '../../model/claim.ts';
import type { RecordedFigure } from '../../model/figure.ts';
import type { Established, Finding } from '../../model/finding.ts';
import type { ReportKey } from '../report-words.ts';

/** What only the report for an editor says. */
type PageKey = `report.${
  | 'titleOf'
  | 'made'
  | 'byline'
  | 'readPage'
  | 'inArticle'
  | 'judged'
  | 'decided'
  | 'changes'
  | 'notChecked'
  | 'how'
  | 'hashOf'
  | 'hashAfter'
  | 'fileHash'
  | 'approved'
  | 'returned'
  | 'ledgers'}`;

/** What only a check package says. */
type PackageKey = `package.${'title' | 'about' | 'verify' | 'limits' | 'record' | 'text' | 'read'}`;

type Params = Readonly<Record<string, string | number>>;

/** How a report is worded, in the language of the interface. */
export interface ReportTexts {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly t: (
    key: ReportKey | PageKey | PackageKey | `story.${'criteria' | 'method'}`,
    params?: Params,
  ) => string;
  /** Day and time of an ISO 8601 time, with the precision it has. */
  readonly time: (iso: string) => string;
  readonly date: (iso: string) => string;
  /** A figure with what is known of it. */
  readonly figure: (figure: RecordedFigure) => string;
  /** What was found instead; empty where nothing was. */
  readonly found: (established: Established) => string;
  /** What one finding judges. */
  readonly judged: (finding: Finding, claim: RecordedClaim) => string;
}

/** A time as a person writes it; empty where it is not known. */
export function timeWords(iso: string | null | undefined, texts: ReportTexts): string {
  const known = knownTime(iso);
  return known === null ? '' : texts.time(known);
}

/** Null where there is no time, or one of the first centuries: pages that do not know theirs say year 1. */
export function knownTime(iso: string | null | undefined): string | null {
  return iso == null || iso.startsWith('0') ? null : iso;
}
