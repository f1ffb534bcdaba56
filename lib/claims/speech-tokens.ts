import type { Span } from '../model/span.ts';

/** `quote` stands for a whole stretch in quotation marks, `break` for whatever ends a clause. */
export type TokenKind = 'word' | 'comma' | 'colon' | 'break' | 'quote';

/** A word, mark or quoted stretch of a sentence, with its place in the text. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\p{L}(?:\.\p{L})+\.?|[\p{L}\p{N}$€£@#][\p{L}\p{N}\p{M}]*(?:[’'.&/-][\p{L}\p{N}]+|,\d+)*[’']?|[,;:()[\]—–…]|\s-\s/gu;

function kindOf(mark: string): TokenKind {
  if (mark === ',') return 'comma';
  if (mark === ':') return 'colon';
  return /^[;()[\]—–…\s]/u.test(mark) ? 'break' : 'word';
}

function addWords(text: string, from: number, to: number, tokens: Token[]): void {
  for (const match of text.slice(from, to).matchAll(TOKEN)) {
    const found = match[0];
    const start = from + match.index;
    const lower = found.toLowerCase().replaceAll('’', "'");
    tokens.push({ kind: kindOf(found), text: found, lower, start, end: start + found.length });
  }
}

/** The tokens of `sentence`, each stretch of `quoted` (in order, disjoint) one token. Linear in the sentence's length. */
export function readTokens(text: string, sentence: Span, quoted: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const stretch of quoted) {
    if (stretch.end <= sentence.start || stretch.start >= sentence.end) continue;
    const start = Math.max(stretch.start, sentence.start);
    const end = Math.min(stretch.end, sentence.end);
    addWords(text, at, start, tokens);
    tokens.push({ kind: 'quote', text: '', lower: '', start, end });
    at = end;
  }
  addWords(text, at, sentence.end, tokens);
  return tokens;
}
