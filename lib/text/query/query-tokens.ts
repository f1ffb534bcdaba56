import { isFieldName } from './parse-query.ts';
import { splitQuery, type RawTerm } from './split-query.ts';

/** A typed search in two parts: its conditions, each as typed, and the rest, which is words. */
export interface SplitSearch {
  readonly tokens: readonly string[];
  readonly typed: string;
}

/**
 * Takes the conditions (`name:value`) out of a typed search. While it is being typed, one at the
 * very end may still grow and stays with the words.
 */
export function takeTokens(text: string, isBeingTyped: boolean): SplitSearch {
  const terms = splitQuery(text);
  const isToken = (term: RawTerm, at: number): boolean => {
    const isLast = at === terms.length - 1;
    const isEnded = !isLast || (term.isClosed && /\s$/u.test(text));
    return isFieldName(term.name) && term.values.some(Boolean) && (isEnded || !isBeingTyped);
  };
  const tokens = terms.filter(isToken).map(writeTerm);
  if (tokens.length === 0) return { tokens, typed: text };
  const words = terms.filter((term, at) => !isToken(term, at)).map(writeTerm);
  return { tokens, typed: words.join(' ') };
}

/** The search that tokens and words make together. */
export function joinTokens({ tokens, typed }: SplitSearch): string {
  return [...tokens, typed].join(' ').trim();
}

function writeTerm({ text, isNot, isQuoted }: RawTerm): string {
  return `${isNot ? '-' : ''}${isQuoted ? `"${text}"` : text}`;
}
