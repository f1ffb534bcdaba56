import type { Claim } from '../../model/claim.ts';
import type { Figure } from '../../model/figure.ts';
import type { LiveEntry } from '../../model/page/live-entry.ts';
import type { PageText } from '../../model/page-text.ts';
import { otherNames, placesIn, stems } from './named-places.ts';
import type { SubjectPatterns } from './subject-patterns.ts';

/** A figure as one entry reports it. */
export interface Report {
  readonly figure: Figure;
  readonly claim: Claim;
  /** Null for the part of an article that is not an update. */
  readonly entry: LiveEntry | null;
  /** `count`: the present total; `plain`: what happened; `more`: an addition. */
  readonly role: 'count' | 'plain' | 'more';
  /** Equal for reports that are certainly on one subject. */
  readonly subject: string;
  /** The subject without who is counted. */
  readonly wider: string;
}

/** What is needed to read the reports of a page. */
export interface PageSubject {
  /** The page text that all spans refer to. */
  readonly text: string;
  /** Headline, standfirst and title. */
  readonly heading: string;
  readonly words: SubjectPatterns;
}

/** What a page says it is about: its title, headline and standfirst. */
export function headingOf({ text, blocks }: PageText, title: string): string {
  const heads = blocks.filter(({ role }) => role === 'headline' || role === 'standfirst');
  return [title, ...heads.map(({ span }) => text.slice(span.start, span.end))].join('\n');
}

/** What the page says about place and occurrence, for sentences that do not say it themselves. */
interface Setting {
  /** The page's one place; null if it names none or several. */
  readonly place: string | null;
  readonly stems: ReadonlySet<string>;
}

/** Where and when the page's figures apply, from its heading and what its entries say. */
export function settingOf(
  { text, heading, words }: PageSubject,
  entries: readonly LiveEntry[],
): Setting {
  const said = new Set(
    entries.flatMap(({ span }) => placesIn(text.slice(span.start, span.end), words)),
  );
  const named = heading.toLowerCase();
  const places = [...new Set([...said, ...placesIn(heading, words)])].filter((place) =>
    named.includes(place),
  );
  const [place = null] = places;
  return { place: places.length === 1 ? place : null, stems: stems(heading, words) };
}

/**
 * What a sentence reports on its subject; null for a figure that it does not assert, that is from
 * another time, place or occurrence, or that is only a part.
 */
export function readReport(
  figure: Figure,
  claim: Claim,
  entry: LiveEntry | null,
  page: PageSubject,
  setting: Setting,
): Report | null {
  const { words } = page;
  const sentence = sentenceAround(figure, claim);
  if (isElse(sentence, words) || isOtherYear(sentence, entry)) return null;
  if (isOtherOccurrence(sentence, words, setting)) return null;
  const place = placeOf(sentence, claim, entry, page, setting);
  if (place === null) return null;
  const wider = [
    figure.kind,
    figure.harm,
    figure.unit,
    place,
    words.wide.test(sentence.whole),
  ].join('|');
  const counted = countedKey(figure, words);
  return {
    figure,
    claim,
    entry,
    role: roleOf(sentence, words),
    subject: `${wider}|${counted}`,
    wider,
  };
}

interface Sentence {
  readonly whole: string;
  readonly before: string;
  readonly after: string;
  /** From the figure to the end of the clause. */
  readonly rest: string;
}

function sentenceAround({ span }: Figure, claim: Claim): Sentence {
  const before = claim.text.slice(0, span.start - claim.span.start);
  const after = claim.text.slice(span.end - claim.span.start);
  return { whole: claim.text, before, after, rest: after.split(/[,;:–—(]/, 1)[0] ?? '' };
}

/**
 * Whether the figure does not report the present state: former, feared, denied, a part, long ago,
 * elsewhere.
 */
function isElse({ whole, before, after, rest }: Sentence, words: SubjectPatterns): boolean {
  return (
    words.partBefore.test(before) ||
    words.partAfter.test(after) ||
    words.history.test(before + rest) ||
    words.former.test(before) ||
    (words.formerFrom.test(before) && words.formerTo.test(after)) ||
    words.unsure.test(before + rest) ||
    words.elsewhere.test(before + rest) ||
    whole.trimEnd().endsWith('?')
  );
}

const YEAR = /(?<![\d,.])(?:1[5-9]|20)\d\d(?![\d,.]?\d)/g;

/** Whether a year other than the entry's own is named before the figure or in its clause. */
function isOtherYear({ before, rest }: Sentence, entry: LiveEntry | null): boolean {
  const own = /^\d{4}/.exec(entry?.postedAt ?? '')?.[0];
  return Array.from(`${before} … ${rest}`.matchAll(YEAR)).some(([year]) => year !== own);
}

/** Whether the sentence introduces an occurrence that is not in the page's heading. */
function isOtherOccurrence(
  { before, rest }: Sentence,
  words: SubjectPatterns,
  setting: Setting,
): boolean {
  const said = `${before} … ${rest}`;
  return Array.from(said.matchAll(words.occurrence)).some(({ groups }) => {
    const event = groups?.event ?? '';
    if (words.noOccurrence.test(event)) return false;
    const named = stems([...placesIn(event, words), setting.place ?? ''].join(' '), words);
    return ![...stems(event, words)].some((stem) => setting.stems.has(stem) && !named.has(stem));
  });
}

/**
 * The place that the figure is about: as the sentence says, otherwise as the previous sentence of
 * its entry says, otherwise the page's. Null if that is not certain.
 */
function placeOf(
  { whole }: Sentence,
  claim: Claim,
  entry: LiveEntry | null,
  { text, words }: PageSubject,
  setting: Setting,
): string | null {
  const own = placesIn(whole, words);
  if (own.length > 0) return oneOf(own, setting);
  if (otherNames(whole, words).some((name) => name !== setting.place)) return null;
  const context = entry === null ? '' : text.slice(entry.span.start, claim.span.start);
  const earlier = context.split(/\n|(?<=[.!?]["”’]?)\s+/).toReversed();
  const before = earlier
    .map((sentence) => placesIn(sentence, words))
    .find(({ length }) => length > 0);
  return before === undefined ? (setting.place ?? '') : oneOf(before, setting);
}

function oneOf(places: readonly string[], { place }: Setting): string {
  return place !== null && places.includes(place) ? place : (places[0] ?? '');
}

function roleOf({ whole, before, after }: Sentence, words: SubjectPatterns): Report['role'] {
  if (words.moreBefore.test(before) || words.moreAfter.test(after)) return 'more';
  return words.tally.test(whole) ? 'count' : 'plain';
}

function countedKey({ counted }: Figure, { everybody }: SubjectPatterns): string {
  const head = counted?.toLowerCase().split(/\s+/).at(-1) ?? '';
  return head === '' || everybody.has(head) ? '' : head;
}
