import type { Attribution } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';

/** "— Mira Holt (@miraholt) November 1, 2019": the last line of an embedded post. */
const POST = /^[—–―-]\s?([^\n(]{1,60}?)\s?\(@\w{1,40}\)/u;
/** "— Mira Holt, harbour master": the line under a pulled quotation. */
const PULLED = /^[—–―-]\s?(\p{Lu}[^\n,(.:;]{1,50})/u;
const LONGEST_PULLED = 100;
const MOST_LINES = 6;

const isSigningDash = (code: number): boolean =>
  code === 0x2d || (code >= 0x2013 && code <= 0x2015);

function signer(text: string, at: number, name: string, how: 'said' | 'wrote'): Attribution {
  const start = text.indexOf(name, at);
  return { name, how, span: { start, end: start + name.length } };
}

/** Who signs an embedded post in the line that `sentence` begins; null where it is no such line. */
export function postSigner(text: string, sentence: Span): Attribution | null {
  if (!isSigningDash(text.charCodeAt(sentence.start))) return null;
  const name =
    POST.exec(text.slice(sentence.start, sentence.start + LONGEST_PULLED))?.[1]?.trim() ?? '';
  return name === '' ? null : signer(text, sentence.start, name, 'wrote');
}

/** Who is in the line under a quotation that is alone; null if the line is not one. */
export function pulledSigner(text: string, sentence: Span): Attribution | null {
  if (!isSigningDash(text.charCodeAt(sentence.start))) return null;
  if (
    sentence.end - sentence.start > LONGEST_PULLED ||
    /[.!?]/u.test(text.charAt(sentence.end - 1))
  )
    return null;
  const name = PULLED.exec(text.slice(sentence.start, sentence.end))?.[1]?.trim() ?? '';
  return name === '' ? null : signer(text, sentence.start, name, 'said');
}

/**
 * The lines of the post that is signed at `signature`: those above it up to an empty line, or the
 * one above where no empty line is near (page text has none). Null where nothing is above.
 */
export function postAbove(text: string, signature: number): Span | null {
  let end = signature;
  while (end > 0 && /\s/u.test(text.charAt(end - 1))) end--;
  let start = text.lastIndexOf('\n', end - 1) + 1;
  const nearest = start;
  for (let lines = 1; lines < MOST_LINES && start > 0; lines++) {
    if (text.charAt(start - 2) === '\n' || start < 2) return end > start ? { start, end } : null;
    start = text.lastIndexOf('\n', start - 2) + 1;
  }
  return end > nearest ? { start: start === 0 ? 0 : nearest, end } : null;
}
