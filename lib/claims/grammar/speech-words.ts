import type { VoiceHow } from '../../model/claim.ts';

/** Words separated by white space. */
type WordList = string;
/** Phrases separated by `|`, their words by white space. */
type PhraseList = string;
/** Verbs by what they mean for the voice. */
type VerbLists = Readonly<Record<Extract<VoiceHow, 'said' | 'wrote'>, WordList>>;

/** A language's words for who says what, all lower case. */
export interface SpeechWords {
  /** Hardly ever anything but speech: "said", "told", "tweeted"; what they mean for the voice. */
  readonly strongVerbs: VerbLists;
  /** Speech where a clause, a colon, a quotation or the sentence's end follows: "added", "claimed", "reported". */
  readonly weakVerbs: VerbLists;
  /** Weak verbs that also carry a number as their object: "reported 12 deaths", "estimates losses at". */
  readonly countingVerbs: WordList;
  /** Weak verbs whose number follows "at": "put the toll at 40". */
  readonly valuingVerbs: WordList;
  readonly atBefore: WordList;
  /** What follows "according to" without being a voice: "plan", "custom". */
  readonly notVoices: WordList;
  /** Begin a sentence that speaks about the quotation before it: "That is how Holt put it". */
  readonly backPointers: WordList;
  /** Weak verbs that are followed by "to": "pledged to resist". */
  readonly promiseVerbs: WordList;
  /** Speech only where a quotation follows: "called the plan «a disgrace»", "slammed it as «weak»". */
  readonly judgingVerbs: WordList;
  /** May come before their subject behind a comma: "…, said Mira Holt". */
  readonly invertingVerbs: WordList;
  /** Verb forms that are more often nouns ("states", "claims"): they need the words they carry right behind them. */
  readonly ambiguousVerbs: WordList;
  /** Before "that" or "of" in a sentence with a quotation: "his claim that they were «not close»". */
  readonly speechNouns: WordList;
  /** Of the verbs that judge, those that only count behind a quotation: "«…», she remembers". */
  readonly trailingVerbs: WordList;
  /** Weak verbs whose subject is a document: "show"; and what those are: "figures", "records". */
  readonly showingVerbs: WordList;
  readonly showingNouns: WordList;
  /** Forms that have no subject of their own: "saying", "adding". */
  readonly participles: WordList;
  readonly accordingTo: PhraseList;
  /** Before the voice, after a passive: "as reported by", "quoted by". */
  readonly saidBy: PhraseList;
  readonly citing: PhraseList;
  /** Before the voice of the quotation in the sentence that follows: "the reaction of", "in the words of". */
  readonly wordsOf: PhraseList;
  readonly quotedAs: PhraseList;

  /** The infinitive's particle. */
  readonly toBefore: WordList;
  /** Opens a clause without a finite verb: "with Mira Holt warning". */
  readonly withBefore: WordList;
  /** Finite forms common enough to tell a clause from a phrase. */
  readonly finite: WordList;
  readonly auxiliaries: WordList;
  readonly passives: WordList;
  /** Adverbs that come between subject and verb, and the ending of most of them. */
  readonly adverbs: WordList;
  readonly adverbEnding: string;
  /** Ending of most past forms: a comma-separated stretch that holds one is no name. */
  readonly pastEnding: string;
  readonly relatives: WordList;
  readonly that: WordList;
  readonly subordinators: WordList;
  readonly coordinators: WordList;
  readonly prepositions: WordList;
  /** Prepositions that end a name after an inverted verb: "said Mira Holt in a statement". */
  readonly endOfName: WordList;
  /**
   * Of these, the ones that may be inside a name ("Bank of Lorn"), or inside a description ("a
   * report by the Lorn office").
   */
  readonly insideNames: WordList;
  readonly insideDescriptions: WordList;
  /** "and", "or": between two names or two clauses. */
  readonly joiners: WordList;
  readonly gerundEnding: string;
  readonly possessiveEnding: string;
  /** Determiners of something not yet known: "a", "some". */
  readonly indefinite: WordList;
  readonly demonstratives: WordList;
  readonly determiners: WordList;
  readonly timeWords: WordList;
  readonly leadWords: WordList;
  readonly pronouns: WordList;
  /** Pronouns that may stand for the person who spoke last. */
  readonly personPronouns: WordList;
  /** Particles inside names that stay lower case: "de", "bin", "von". */
  readonly nameParticles: WordList;

  /** Before a title, slogan or term: "titled", "so-called", "the word". */
  readonly naming: PhraseList;
  /** What is written in lower case inside a title. */
  readonly smallWords: WordList;
}
