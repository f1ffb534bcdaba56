import { isDigit, isLetter } from '../tokens/characters.ts';
import type { Tokens } from '../tokens/tokens.ts';
import { addTo } from './word-lists.ts';
import { foldUnit, type WordTable } from '../tokens/word-table.ts';
import { Wording, type Word } from '../tokens/word-classes.ts';

/**
 * A language's words that make a sentence less of a checkable fact: phrases separated by `|`, their
 * words by one space.
 */
export interface WorthinessWords {
  /** "beautiful", "should", "I think". */
  readonly opinion: string;
  /** "will", "expected to": what has not happened yet. */
  readonly forecast: string;
  /** "I", "my", "My": in the case they are written in, so that "us" is not the United States. */
  readonly firstPerson: string;
}

interface Rest {
  readonly bits: number;
  /** What follows the first word of the phrase, lower case. */
  readonly text: string;
}

/** Phrases by their first word, and how the words of the first person are written. */
export interface Wordings {
  readonly phrases: ReadonlyMap<Word, readonly Rest[]>;
  readonly firstPersons: ReadonlySet<string>;
}

const NONE: readonly Rest[] = [];
const NAMES = ['opinion', 'forecast', 'firstPerson'] as const;

/** Enters the wordings into `table`. */
export function readWordings(table: WordTable, words: WorthinessWords): Wordings {
  const phrases = new Map<Word, Rest[]>();
  for (const name of NAMES) {
    for (const phrase of words[name].split('|')) {
      const written = phrase.trim();
      const first = written.slice(0, firstEnd(written));
      const rest = written.slice(first.length);
      const word = table.entry(first.toLowerCase());
      if (rest === '') word.wording |= Wording[name];
      else {
        word.wording |= Wording.opensPhrase;
        addTo(phrases, word, { bits: Wording[name], text: rest.toLowerCase() });
      }
    }
  }
  const firstPersons = new Set(words.firstPerson.split('|').map((form) => form.trim()));
  return { phrases, firstPersons };
}

/** Where the first word of a phrase ends: at a space or a genitive. */
function firstEnd(phrase: string): number {
  const space = phrase.indexOf(' ');
  const genitive = phrase.indexOf("'s");
  const ends = [space, genitive, phrase.length].filter((at) => at > 0);
  return Math.min(...ends);
}

/** The bits of `Wording` that the sentence read last holds. */
export function wordingOf(tokens: Tokens, wordings: Wordings): number {
  let found = 0;
  for (const at of tokens.worded) {
    const word = tokens.word(at);
    found |= word.wording & (Wording.opinion | Wording.forecast);
    if ((word.wording & Wording.firstPerson) !== 0 && isFirstPerson(tokens, at, wordings))
      found |= Wording.firstPerson;
    if ((word.wording & Wording.opensPhrase) === 0) continue;
    for (const { text, bits } of wordings.phrases.get(word) ?? NONE)
      if (follows(tokens.text, tokens.end(at), text)) found |= bits;
  }
  return found;
}

function isFirstPerson(tokens: Tokens, at: number, { firstPersons }: Wordings): boolean {
  return firstPersons.has(tokens.slice(at, at + 1).replace('’', "'"));
}

/** Whether `rest` is at `at`, in either case, and no longer word with it. */
function follows(text: string, at: number, rest: string): boolean {
  for (let offset = 0; offset < rest.length; offset++)
    if (foldUnit(text.charCodeAt(at + offset)) !== rest.charCodeAt(offset)) return false;
  const next = text.charCodeAt(at + rest.length);
  return !isLetter(next) && !isDigit(next);
}
