import type { Evidence, Medium } from '../../model/evidence.ts';
import { inQuotes } from '../../model/rules/in-quotes.ts';
import { leadsSomewhere } from '../address-of-quote.ts';
import type { Entry } from '../entries.ts';

/** The types of CSL 1.0.2. */
const TYPES: Readonly<Record<Medium, string>> = {
  web: 'webpage',
  document: 'document',
  book: 'book',
  dataset: 'dataset',
  interview: 'interview',
  correspondence: 'personal_communication',
  'image or video': 'graphic',
  'own count': 'document',
};

type Item = Readonly<Record<string, unknown>>;

/** The evidence of all entries as one list of CSL-JSON, in pieces of one entry. */
export function* encodeCslLines(entries: readonly Entry[]): Generator<string, void, undefined> {
  const seen = new Set<string>();
  yield '[';
  for (const { annotation } of entries) {
    let piece = '';
    for (const evidence of annotation.evidence) {
      if (seen.has(evidence.id) || !isSource(evidence)) continue;
      piece += `${seen.size === 0 ? '' : ','}\n${JSON.stringify(cslItemOf(evidence))}`;
      seen.add(evidence.id);
    }
    yield piece;
  }
  yield '\n]\n';
}

function isSource({ stance, url, title }: Evidence): boolean {
  return stance !== 'nothing found' || url !== null || title !== '';
}

/** One entry of evidence; what is not known is left out. */
export function cslItemOf(evidence: Evidence): Item {
  const { id, medium, title, url, author, publisher, quote, locator, note, archives } = evidence;
  const isLink = url === null || leadsSomewhere(url);
  const said = [
    isLink ? '' : url,
    quote === '' ? '' : inQuotes(quote),
    locator ?? '',
    note,
    ...archives.map((copy) => copy.url),
  ].filter((part) => part !== '');
  const fields: Item = {
    id,
    type: TYPES[medium],
    title,
    URL: isLink ? url : null,
    // A name as it is written: nobody guesses which part of it is the family's.
    author: author === null || author === '' ? null : [{ literal: author }],
    publisher,
    issued: cslDate(evidence.publishedAt),
    accessed: cslDate(evidence.accessedAt),
    note: said.join('\n'),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== ''),
  );
}

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T|$)/;

/** A date with the precision it has; as it is written where it is none of ours. */
function cslDate(written: string | null): Item | null {
  if (written === null || written === '') return null;
  const parts = DATE.exec(written);
  if (parts === null) return { raw: written };
  const known = parts.slice(1).filter((part) => (part as string | undefined) !== undefined);
  return { 'date-parts': [known.map(Number)] };
}
