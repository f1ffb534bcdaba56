import type { Claim } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { LiveEntries, LiveEntry } from '../../model/page/live-entry.ts';
import { inOrderOfTime } from './in-order-of-time.ts';
import { readReport, settingOf, type PageSubject, type Report } from './reports.ts';

/** A subject's figure after one entry. */
export interface Point {
  /** With the current bounds: the sum if it is added up. */
  readonly figure: Figure;
  readonly role: Report['role'];
  /** The reports in this entry that give it; the first is the one to show. */
  readonly reports: readonly [Report, ...Report[]];
}

/** The figures on one subject, in order of time. */
export interface Series {
  readonly subject: string;
  readonly points: readonly Point[];
}

/**
 * Whether it is certain that later figures of this kind are on its subject: only for people harmed
 * in a stated way. For other counts ("four boats", "€3 million") the sentence does not say clearly
 * enough what they are about.
 */
function isFollowed({ kind, harm }: Figure): boolean {
  return kind === 'casualty' && harm !== null && harm !== 'unspecified';
}

/**
 * The series of figures that are certainly on one subject: the same kind, harm, unit and counted
 * thing, the same place and occurrence, and not from another time, feared, former or a part. Claims
 * are in text order, with their spans in `page.text`. Linear in claims for a page's text.
 */
export function readSeries(
  { form, entries }: LiveEntries,
  claims: readonly Claim[],
  page: PageSubject,
): readonly Series[] {
  const setting = settingOf(page, entries);
  const series = new Map<string, Growing>();
  for (const { entry, own } of claimsByEntry(form, entries, claims)) {
    const reports = own.flatMap((claim) =>
      claim.figures.flatMap((figure) =>
        isFollowed(figure) ? (readReport(figure, claim, entry, page, setting) ?? []) : [],
      ),
    );
    for (const subject of new Set(reports.map((report) => report.subject))) {
      const ofSubject = reports.filter((report) => report.subject === subject);
      const growing = series.get(subject) ?? { points: [], isOpen: false };
      series.set(subject, growing);
      grow(growing, ofSubject, reports);
    }
    openWider(series, reports);
  }
  return [...series].map(([subject, { points }]) => ({ subject, points }));
}

interface Growing {
  readonly points: Point[];
  /**
   * Whether something was added that cannot be summed: the figure is unknown until it is stated
   * again.
   */
  isOpen: boolean;
}

/** Each entry's claims in order of time; the rest of an article comes before its updates. */
function claimsByEntry(
  form: LiveEntries['form'],
  entries: readonly LiveEntry[],
  claims: readonly Claim[],
): readonly { readonly entry: LiveEntry | null; readonly own: readonly Claim[] }[] {
  const inside = ({ span }: LiveEntry, claim: Claim): boolean =>
    span.start <= claim.span.start && claim.span.end <= span.end;
  const ordered = inOrderOfTime(entries).map((entry) => ({
    entry,
    own: claims.filter((claim) => inside(entry, claim)),
  }));
  if (form !== 'updates') return ordered;
  const rest = claims.filter((claim) => !entries.some((entry) => inside(entry, claim)));
  return [{ entry: null, own: rest }, ...ordered];
}

/** Adds what one entry reports on a subject to its series. */
function grow(growing: Growing, reports: readonly Report[], all: readonly Report[]): void {
  const last = growing.points.at(-1);
  const stated = reports.filter(
    ({ role }) => role !== 'more' || (!last && isBesideAnother(reports, all)),
  );
  const more = reports.filter((report) => !stated.includes(report));
  const given = agreed(stated);
  if (given !== null) {
    const [first] = given;
    // A lower figure that is not called the count may be from another occurrence.
    if (first.role === 'plain' && last !== undefined && isLower(first.figure, last.figure)) return;
    const role = given.some((report) => report.role === 'count') ? 'count' : 'plain';
    growing.points.push({ figure: first.figure, role, reports: given });
    growing.isOpen = false;
    return;
  }
  const sum = stated.length === 0 && !growing.isOpen && last ? added(last, more) : null;
  if (sum) growing.points.push(sum);
  else if (reports.length > 0) growing.isOpen = true;
}

/**
 * "Another 40 were injured" after a number of killed, when no injured were mentioned before: this
 * is the first figure of its own subject.
 */
function isBesideAnother([first]: readonly Report[], all: readonly Report[]): boolean {
  return all.some(
    ({ figure }) =>
      first !== undefined &&
      figure.harm !== first.figure.harm &&
      figure.span.start < first.figure.span.start,
  );
}

/**
 * The reports that give the entry's one figure; null if it gives several and does not say which one
 * counts.
 */
function agreed(reports: readonly Report[]): [Report, ...Report[]] | null {
  return oneValue(reports) ?? oneValue(reports.filter(({ role }) => role === 'count'));
}

function oneValue(reports: readonly Report[]): [Report, ...Report[]] | null {
  const [first, ...others] = reports;
  if (first === undefined) return null;
  const isOne = others.every(
    ({ figure }) => figure.min === first.figure.min && figure.max === first.figure.max,
  );
  return isOne ? [first, ...others] : null;
}

/**
 * The figure so far plus the one addition; null if there were several, or its size is not certain.
 */
function added(last: Point, more: readonly Report[]): Point | null {
  const [report, ...others] = more;
  const by = report?.figure;
  if (!by || others.length > 0 || by.min === null || by.min !== by.max) return null;
  const { min, max, qualifier, bounds } = last.figure;
  if (min === null || bounds === 'convention') return null;
  const figure = { ...by, min: min + by.min, max: max === null ? null : max + by.min, qualifier };
  return { figure, role: 'more', reports: [report] };
}

/** "Two more miners" may be among the people counted, so the sum for those becomes open too. */
function openWider(series: ReadonlyMap<string, Growing>, reports: readonly Report[]): void {
  for (const { role, subject, wider } of reports) {
    if (role !== 'more') continue;
    for (const [other, growing] of series)
      if (other !== subject && other.startsWith(`${wider}|`)) growing.isOpen = true;
  }
}

/** Whether everything that a figure may mean is below another's lower bound. */
export function isLower(figure: Figure, than: Figure): boolean {
  return figure.max !== null && than.min !== null && figure.max < than.min;
}
