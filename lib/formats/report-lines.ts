import { inQuotes } from '../model/rules/in-quotes.ts';
import type { Annotation, PageEdit, Published, Review } from '../model/annotation.ts';
import type { Original, Voice } from '../model/claim.ts';
import type { Searched } from '../model/evidence.ts';
import { countedAsWritten, type RecordedFigure } from '../model/figure.ts';
import type { Established, Finding, FindingSubject } from '../model/finding.ts';
import { claimantName } from './entries.ts';
import { FIGURE_FIELDS, type ReportWords } from './report-words.ts';

/** Everything known about one thing in a line; empty parts are unknown and left out. */
function joined(parts: readonly string[], between = '; '): string {
  return parts.filter((part) => part !== '').join(between);
}

/** The name of a field for use inside a line. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

/** A figure in a line: its words, its bounds in plain digits, and what a person added to it. */
export function figureLine(figure: RecordedFigure, words: ReportWords): string {
  const { text, qualifier, bounds, basis } = figure;
  const numbers = (['min', 'best', 'max'] as const).map((name) =>
    figure[name] === null ? '' : `${words(`report.bound.${name}`)} ${figure[name]}`,
  );
  const known = FIGURE_FIELDS.map((name) => {
    const value = name === 'harm' ? harmName(figure, words) : figure[name];
    return value === null ? '' : `${lowerFirst(words(`figure.${name}`))}: ${value}`;
  });
  return joined([
    text,
    joined(numbers, ', '),
    qualifier === 'exact' ? '' : words(`bound.${qualifier}`),
    bounds === 'convention' ? words('report.convention') : '',
    basis === 'unknown' ? '' : words(`basis.${basis}`),
    ...known,
  ]);
}

function harmName({ harm }: RecordedFigure, words: ReportWords): string | null {
  return harm === null ? null : words(`harm.${harm}`);
}

/** The original of a quotation in a line; empty if there is none. */
export function originalLine(original: Original | null, words: ReportWords): string {
  if (original === null) return '';
  const { quote, lang, locator, translatedBy, url } = original;
  return joined([
    inQuotes(quote),
    lang ?? '',
    locator ?? '',
    translatedBy === null ? '' : words('report.translatedBy', { name: translatedBy }),
    url ?? '',
  ]);
}

/** A voice in a line: "the harbour master (said, quoted source, authority)". */
export function voiceLine({ name, how, role, kind }: Voice, words: ReportWords): string {
  const known = [
    words(`howName.${how}`),
    role === 'unknown' ? '' : words(`role.${role}`),
    kind === 'unknown' ? '' : words(`voiceKind.${kind}`),
  ];
  const details = joined(known, ', ');
  return details === '' ? name : `${name} (${details})`;
}

/** A sign-off in a line, with the time since when it has lapsed. */
export function reviewLine(review: Review, words: ReportWords): string {
  const { by, at, decision, comment, revision, lapsedAt } = review;
  const name = by === '' ? words('review.noName') : by;
  const signed = words(`review.${decision}`, { name, time: at, revision: String(revision) });
  const lapsed =
    lapsedAt === null ? '' : `; ${lowerFirst(words('review.lapsed', { time: lapsedAt }))}`;
  return `${signed}${comment === '' ? '' : `: ${comment}`}${lapsed}`;
}

/** Where and when it was published; empty where it was not. */
export function publishedLine(published: Published | null): string {
  return published === null ? '' : joined([published.url, published.at], ', ');
}

/** Who is said to claim it; empty if nobody knows. */
export function claimantLine(annotation: Pick<Annotation, 'claim'>, words: ReportWords): string {
  return annotation.claim.claimant === 'not named'
    ? words('claim.notNamed')
    : claimantName(annotation);
}

/**
 * What one finding judges: "at least 71 memorials", "wording"; for a figure that is no longer in
 * the words, or was replaced since, as it was.
 */
export function judgedLine(
  { about, unconfirmed }: Finding,
  annotation: Pick<Annotation, 'claim'>,
  words: ReportWords,
): string {
  const isFormer = about.kind === 'figure' && unconfirmed !== null;
  return isFormer ? unconfirmed.judged : subject(about, annotation, words);
}

function subject(
  about: FindingSubject,
  { claim }: Pick<Annotation, 'claim'>,
  words: ReportWords,
): string {
  if (about.kind !== 'figure') return words(`about.${about.kind}`);
  const figure = claim.figures.find(({ id }) => id === about.figureId);
  if (figure === undefined) return words('about.figure');
  const { bounds, qualifier, text, counted } = figure;
  // A bound that is only convention ("dozens") is not in the claim's words.
  const written = bounds === 'convention' ? countedAsWritten(figure, claim.text) : null;
  if (written !== null) return written;
  const isSaid = bounds === 'stated' && qualifier !== 'exact' && qualifier !== 'range';
  return joined([isSaid ? words(`bound.${qualifier}`) : '', text, counted ?? ''], ' ');
}

/** "1200 (1100 to 1300)", "at least 1100", "1200", or empty. Plain digits, so that they can be searched for. */
export function establishedLine({ min, best, max }: Established, words: ReportWords): string {
  const range = rangeLine(min, max, words);
  if (best === null) return range;
  if (min === best && max === best) return range;
  return range === '' ? String(best) : `${best} (${range})`;
}

function rangeLine(min: number | null, max: number | null, words: ReportWords): string {
  if (min !== null && max !== null) {
    if (min === max) return String(min);
    return words('qualifier.range', { low: String(min), high: String(max) });
  }
  if (min !== null) return `${words('bound.atLeast')} ${min}`;
  return max === null ? '' : `${words('bound.atMost')} ${max}`;
}

/** One edit of the page in a line: when each wording was seen, both, and what was decided. */
export function editLine(edit: PageEdit, words: ReportWords): string {
  const { old, new: now, oldSeenAt, newSeenAt, decision, textHash, about } = edit;
  const dealt = [
    about === undefined || about === 'later figure' ? '' : lowerFirst(words('resolution.orphan')),
    about === 'later figure' ? lowerFirst(words('resolution.superseded')) : '',
    words(decision === 'kept' ? 'report.kept' : 'report.takenOver'),
    textHash === null ? '' : words('report.text', { hash: textHash }),
  ];
  const what = words('report.edit', { old, new: now, before: oldSeenAt, after: newSeenAt });
  return `${what} (${joined(dealt, ', ')})`;
}

/** Where and how somebody searched in vain, in a line. */
export function searchedLine(searched: Searched, words: ReportWords): string {
  return joined(
    (['where', 'words', 'languages', 'dates'] as const).map((name) =>
      searched[name] === '' ? '' : `${words(`report.searched.${name}`)}: ${searched[name]}`,
    ),
  );
}
