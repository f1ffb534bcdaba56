import type { Review } from '../model/annotation.ts';
import type { Original, Voice } from '../model/claim.ts';
import type { RecordedFigure } from '../model/figure.ts';

/** A figure in a line: its words, its bounds in plain digits, and what a person added to it. */
export function figureLine(figure: RecordedFigure): string {
  const { text, min, best, max, qualifier, bounds, unit, counted, harm, basis } = figure;
  const numbers = Object.entries({ min, best, max }).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  );
  const { population, place, event, period, asOf, creditedTo } = figure;
  const known = { unit, counted, harm, population, place, event, period, asOf, creditedTo };
  return [
    text,
    numbers.join(', '),
    qualifier === 'exact' ? '' : qualifier,
    bounds === 'convention' ? 'bound by convention' : '',
    basis === 'unknown' ? '' : basis,
    ...Object.entries(known).map(([name, value]) => (value === null ? '' : `${name}: ${value}`)),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** The original of a quotation in a line; empty where there is none. */
export function originalLine(original: Original | null): string {
  if (original === null) return '';
  const { quote, lang, locator, translatedBy, url } = original;
  return [
    quote === '' ? '' : `“${quote}”`,
    lang ?? '',
    locator ?? '',
    translatedBy === null ? '' : `translated by ${translatedBy}`,
    url ?? '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** A voice in a line: "the harbour master (said, quoted source, authority)". */
export function voiceLine({ name, how, role, kind }: Voice): string {
  const known = [how, role, kind].filter((word) => word !== 'unknown');
  return `${name} (${known.join(', ')})`;
}

/** A sign-off in a line, and since when it lapsed. */
export function reviewLine({ by, at, decision, comment, revision, lapsedAt }: Review): string {
  const name = by === '' ? 'unnamed' : by;
  const said = comment === '' ? '' : `: ${comment}`;
  const lapsed = lapsedAt === null ? '' : `; lapsed ${lapsedAt}`;
  return `${decision} by ${name} at ${at}, revision ${revision}${said}${lapsed}`;
}
