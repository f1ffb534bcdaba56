import type { VoiceHow } from '../../model/claim.ts';
import { TokenReader } from './speech-tokens.ts';
import type { SpeechWords } from './speech-words.ts';
import { addTo, eachEntry, eachPhrase } from './word-lists.ts';
import { WordMap } from '../tokens/word-set.ts';
import type { WordTable } from '../tokens/word-table.ts';
import { Clause, Saying, type Word } from '../tokens/word-classes.ts';

/** Phrases by their first word, the shorter before the longer. */
export type PhraseMap = WordMap<readonly (readonly Word[])[]>;

/** Phrases before a voice: what it did, and whether it is the source of another voice. */
export interface VoicePhrases {
  readonly phrases: PhraseMap;
  readonly how: VoiceHow;
  readonly isInner: boolean;
}

/** A language's words of speech made ready: classes are bits of the table's words, what is left is here. */
export interface SpeechLexicon {
  readonly table: WordTable;
  readonly reader: TokenReader;
  readonly words: SpeechWords;
  /** Phrases that name a voice, in the order they are tried. */
  readonly voicePhrases: readonly VoicePhrases[];
  readonly wordsOf: PhraseMap;
  readonly quotedAs: PhraseMap;
  readonly naming: PhraseMap;
}

const SIGNS = Saying.strongVerbs | Saying.weakVerbs | Saying.participles;

/** Enters the words of speech into `table`. */
export function readSpeechWords(table: WordTable, words: SpeechWords): SpeechLexicon {
  for (const name of keysOf(Saying)) {
    if (name === 'strongVerbs' || name === 'weakVerbs') {
      const bits = Saying[name] | Saying.sign;
      addWords(table, words[name].said, 'saying', bits);
      addWords(table, words[name].wrote, 'saying', bits | Saying.written);
    } else if (name !== 'written' && name !== 'sign' && name !== 'opensPhrase') {
      const sign = (Saying[name] & SIGNS) === 0 ? 0 : Saying.sign;
      addWords(table, words[name], 'saying', Saying[name] | sign);
    }
  }
  for (const name of keysOf(Clause)) addWords(table, words[name], 'clause', Clause[name]);
  return {
    table,
    reader: new TokenReader(table),
    words,
    voicePhrases: [
      { phrases: addPhrases(table, words.accordingTo, true), how: 'according to', isInner: false },
      { phrases: addPhrases(table, words.saidBy, true), how: 'said', isInner: false },
      { phrases: addPhrases(table, words.citing, true), how: 'citing', isInner: true },
    ],
    wordsOf: addPhrases(table, words.wordsOf, false),
    quotedAs: addPhrases(table, words.quotedAs, false),
    naming: addPhrases(table, words.naming, false),
  };
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}

function addWords(table: WordTable, list: string, field: 'saying' | 'clause', bits: number): void {
  eachEntry(table, list, (word) => {
    word[field] |= bits;
  });
}

/** Function words inside a phrase tell nothing: its longest word is the sign that makes the engine look for it. */
function addPhrases(table: WordTable, list: string, isSign: boolean): PhraseMap {
  const byFirst = new WordMap<(readonly Word[])[]>();
  eachPhrase(table, list, (words, first) => {
    first.saying |= Saying.opensPhrase;
    addTo(byFirst, first, words);
    const longest = words.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    if (isSign) longest.saying |= Saying.sign;
  });
  for (const found of byFirst.values()) found.sort((a, b) => a.length - b.length);
  return byFirst;
}
