import type { VoiceHow } from '../model/claim.ts';

/** A language's words for who says what. All lower case. Sets of phrases hold them word by word, joined by one space. */
export interface SpeechWords {
  /** Hardly ever anything but speech: "said", "told", "tweeted"; what they mean for the voice. */
  readonly strongVerbs: ReadonlyMap<string, VoiceHow>;
  /** Speech where a clause, a colon, a quotation or the sentence's end follows: "added", "claimed", "reported". */
  readonly weakVerbs: ReadonlyMap<string, VoiceHow>;
  /** Weak verbs that also carry a number as their object: "reported 12 deaths", "estimates losses at". */
  readonly countingVerbs: ReadonlySet<string>;
  /** Weak verbs whose number follows "at": "put the toll at 40". */
  readonly valuingVerbs: ReadonlySet<string>;
  readonly atBefore: ReadonlySet<string>;
  /** What follows "according to" without being a voice: "plan", "custom". */
  readonly notVoices: ReadonlySet<string>;
  /** Begin a sentence that speaks about the quotation before it: "That is how Holt put it". */
  readonly backPointers: ReadonlySet<string>;
  /** Weak verbs that are followed by "to": "pledged to resist". */
  readonly promiseVerbs: ReadonlySet<string>;
  /** Speech only where a quotation follows: "called the plan «a disgrace»", "slammed it as «weak»". */
  readonly judgingVerbs: ReadonlySet<string>;
  /** May stand before their subject behind a comma: "…, said Mira Holt". */
  readonly invertingVerbs: ReadonlySet<string>;
  /** Verb forms that are more often nouns ("states", "claims"): they need the words they carry right behind them. */
  readonly ambiguousVerbs: ReadonlySet<string>;
  /** Before "that" or "of" in a sentence with a quotation: "his claim that they were «not close»". */
  readonly speechNouns: ReadonlySet<string>;
  /** Forms that have no subject of their own: "saying", "adding". */
  readonly participles: ReadonlySet<string>;
  readonly accordingTo: ReadonlySet<string>;
  /** Before the voice, after a passive: "as reported by", "quoted by". */
  readonly saidBy: ReadonlySet<string>;
  readonly citing: ReadonlySet<string>;
  /** Before the voice of the quotation in the sentence that follows: "the reaction of", "in the words of". */
  readonly wordsOf: ReadonlySet<string>;
  readonly quotedAs: ReadonlySet<string>;

  /** The infinitive's particle. */
  readonly toBefore: ReadonlySet<string>;
  /** Finite forms common enough to tell a clause from a phrase. */
  readonly finite: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  readonly passives: ReadonlySet<string>;
  /** Adverbs that stand between subject and verb, and the ending of most of them. */
  readonly adverbs: ReadonlySet<string>;
  readonly adverbEnding: string;
  /** Ending of most past forms: a comma-separated stretch that holds one is no name. */
  readonly pastEnding: string;
  readonly relatives: ReadonlySet<string>;
  readonly that: ReadonlySet<string>;
  readonly subordinators: ReadonlySet<string>;
  readonly coordinators: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that end a name after an inverted verb: "said Mira Holt in a statement". */
  readonly endOfName: ReadonlySet<string>;
  /** Of these, the ones that may stand inside a name ("Bank of Lorn"), or inside a description ("a report by the Lorn office"). */
  readonly insideNames: ReadonlySet<string>;
  readonly insideDescriptions: ReadonlySet<string>;
  /** "and", "or": between two names or two clauses. */
  readonly joiners: ReadonlySet<string>;
  readonly gerundEnding: string;
  readonly possessiveEnding: string;
  /** Determiners of something not yet known: "a", "some". */
  readonly indefinite: ReadonlySet<string>;
  readonly demonstratives: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly timeWords: ReadonlySet<string>;
  readonly leadWords: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Pronouns that may stand for the person who spoke last. */
  readonly personPronouns: ReadonlySet<string>;
  /** Particles inside names that stay lower case: "de", "bin", "von". */
  readonly nameParticles: ReadonlySet<string>;

  /** Before a title, slogan or term: "titled", "so-called", "the word". */
  readonly naming: ReadonlySet<string>;
  /** What is written in lower case inside a title. */
  readonly smallWords: ReadonlySet<string>;
}
