import { isDigit, isLetter } from './characters.ts';
import { fold, HASH_START, hashStep, type WordTable } from './word-table.ts';

/** Quotation marks that open or close; apostrophes inside words are not among them. */
const QUOTES: ReadonlySet<number> = new Set([
  0x22, 0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x201a, 0x2018, 0x2039, 0x203a, 0x300c, 0x300e,
]);

/**
 * Offsets in `[from, to)` at which a sentence may hold a figure, a quotation or a superlative: digits, trigger words of the table and
 * quotation marks. One pass, nothing is cut out of the text.
 */
export function findCandidates(text: string, from: number, to: number, table: WordTable): number[] {
  const offsets: number[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    let isHit = false;
    const start = at;
    if (isLetter(code)) {
      let hash = HASH_START;
      for (; at < to; at++) {
        const unit = text.charCodeAt(at);
        if (!isLetter(unit)) break;
        hash = hashStep(hash, fold(unit));
      }
      isHit = table.isTrigger(text, start, at, hash);
    } else {
      isHit = isDigit(code) || QUOTES.has(code) || isStartingQuote(text, at, code);
      at++;
    }
    if (isHit) offsets.push(start);
  }
  return offsets;
}

/** A straight apostrophe that may open a quotation: after a space, before a letter. */
function isStartingQuote(text: string, at: number, code: number): boolean {
  if (code !== 0x27) return false;
  return !isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
}
