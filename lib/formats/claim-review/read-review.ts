import type { ForeignCheck, LeftCount } from '../foreign/foreign-check.ts';
import {
  addressIn,
  firstText,
  instantOf,
  isJsonObject,
  listOf,
  own,
  textOf,
  type JsonObject,
} from '../foreign/json-values.ts';
import { textOfHtml } from '../foreign/text-of-html.ts';

/** What a review's rating comes to. */
interface ReadRating {
  readonly verdict: string;
  /** Whether it was written as a word. */
  readonly isWord: boolean;
}

/**
 * An open claim on the page where it was made, else on the review's, with the review as evidence.
 * Null, and counted, where there is no claim or no page.
 */
export function readReview(review: JsonObject, left: LeftCount): ForeignCheck | null {
  const items = listOf(own(review, 'itemReviewed')).filter(isJsonObject);
  const claim = claimIn(review, items);
  const address = addressOf(review, ['url', 'mainEntityOfPage', '@id']);
  const page = items.map(pageOf).find((one) => one !== null) ?? address;
  if (claim === null || page === null) {
    left.add(claim === null ? 'no-words' : 'no-page');
    return null;
  }
  const rating = ratingOf(review);
  left.add(rating?.isWord === true ? 'verdicts' : 'ratings');
  const publishedAt = dateIn([review], left);
  return {
    id: `${address ?? page} ${claim}`,
    reason: address ?? '',
    url: page,
    title: '',
    quote: { exact: claim, prefix: '', suffix: '' },
    position: null,
    note: '',
    tags: [],
    by: '',
    createdAt: instantOf(publishedAt),
    modifiedAt: instantOf(own(review, 'dateModified')),
    evidence: [
      {
        url: address,
        title: plain(own(review, 'headline')) ?? plain(own(review, 'name')) ?? '',
        quote: '',
        publisher: nameIn(own(review, 'publisher')) ?? nameIn(own(review, 'author')),
        publishedAt,
        note: rating?.verdict ?? '',
      },
    ],
    claimant:
      items.map((item) => nameIn(own(item, 'author'))).find((name) => name !== null) ?? null,
    claimedAt: dateIn(items, left),
  };
}

/** The first text of a value, without markup and entities. */
function plain(value: unknown): string | null {
  const text = firstText(value);
  return text === null ? null : textOf(textOfHtml(text));
}

function claimIn(review: JsonObject, items: readonly JsonObject[]): string | null {
  const named = items.flatMap((item) => ['text', 'name', 'headline'].map((key) => own(item, key)));
  for (const value of [own(review, 'claimReviewed'), ...named]) {
    const text = plain(value);
    if (text !== null) return text;
  }
  return null;
}

/** The first address that one of these keys has, as a string or as the address of an object. */
function addressOf(object: JsonObject, keys: readonly string[]): string | null {
  for (const key of keys)
    for (const value of listOf(own(object, key))) {
      const address = isJsonObject(value)
        ? addressOf(value, ['url', '@id', 'sameAs'])
        : addressIn(value);
      if (address !== null) return address;
    }
  return null;
}

function pageOf(item: JsonObject): string | null {
  return addressOf(item, ['appearance', 'firstAppearance', 'url', 'sameAs']);
}

/** A name, of the first who has one. */
function nameIn(value: unknown): string | null {
  for (const one of listOf(value)) {
    const name = isJsonObject(one) ? plain(own(one, 'name')) : plain(one);
    if (name !== null && addressIn(name) === null) return name;
  }
  return null;
}

function dateIn(objects: readonly JsonObject[], left: LeftCount): string | null {
  for (const object of objects) {
    const written = firstText(own(object, 'datePublished'))?.trim();
    if (written === undefined) continue;
    if (instantOf(written) !== null) return written;
    left.add('dates');
  }
  return null;
}

/** A word where there is one; a word may also stand where a number belongs. */
function ratingOf(review: JsonObject): ReadRating | null {
  for (const rating of listOf(own(review, 'reviewRating'))) {
    const object = isJsonObject(rating) ? rating : { alternateName: rating };
    const word = plain(own(object, 'alternateName')) ?? plain(own(object, 'name'));
    const value = own(object, 'ratingValue');
    if (word !== null) return { verdict: word, isWord: true };
    const text = typeof value === 'number' ? String(value) : plain(value);
    if (text === null) continue;
    if (!/^[\d.,\s/-]+$/.test(text)) return { verdict: text, isWord: true };
    const bounds = ['worstRating', 'bestRating'].map((key) => boundIn(own(object, key)));
    const known = bounds.every((bound) => bound !== null);
    return { verdict: known ? `${text} (${bounds.join(' → ')})` : text, isWord: false };
  }
  return null;
}

function boundIn(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}
