/**
 * The word table: every word a grammar knows, with its number value and its word classes as bits,
 * found by hash without cutting a string out of the text. It is what lets one pass over a text stop
 * only at words that matter.
 */

/** What a word does to a number. */
export const Numeral = {
  None: 0,
  /** one to nineteen */
  Unit: 1,
  /** twenty, thirty … ninety */
  Tens: 2,
  Hundred: 3,
  /** thousand, million, bn … */
  Scale: 4,
  /** dozen, score: multiplies like a scale, pluralised like a noun */
  Collective: 5,
  /** dozens, hundreds, millions: vague, a lower bound by convention */
  Plural: 6,
  /** half, third, quarters, fifths */
  Fraction: 7,
  Ordinal: 8,
  /** few, several: only before a scale word or a plural */
  Few: 9,
  Zero: 10,
} as const;

/** Words that build phrases, and words of time. */
export const Role = {
  Article: 1,
  Determiner: 1 << 1,
  Preposition: 1 << 2,
  Of: 1 << 3,
  And: 1 << 4,
  Or: 1 << 5,
  /** to, through, until between two numbers */
  To: 1 << 6,
  Between: 1 << 7,
  /** is, were, has, will … */
  Auxiliary: 1 << 8,
  Relative: 1 << 9,
  Pronoun: 1 << 10,
  Adverb: 1 << 11,
  Verb: 1 << 12,
  Month: 1 << 13,
  Weekday: 1 << 14,
  /** year, hour, day … with its singular as unit */
  TimeUnit: 1 << 15,
  /** before a year: in, since, until, by … */
  TimePreposition: 1 << 16,
  /** early, late, mid, fiscal … */
  PartOf: 1 << 17,
  Decade: 1 << 18,
  /** ago, later, earlier, after, anniversary … */
  SpanWord: 1 << 19,
  Era: 1 << 20,
  /** century, centuries, quarter of a year */
  Period: 1 << 21,
  Negative: 1 << 22,
  Point: 1 << 23,
  Per: 1 << 24,
  Percent: 1 << 25,
  PercentagePoint: 1 << 26,
  Currency: 1 << 27,
  Unit: 1 << 28,
  Conjunction: 1 << 29,
  /** other, more, additional … may come after a number in place of its noun */
  Other: 1 << 30,
  /** was, were, been … make the passive */
  Be: -(2 ** 31),
} as const;

/** What a word says about the things around it. */
export const Sense = {
  Person: 1,
  Memorial: 1 << 1,
  /** buried, lie, rest */
  Buried: 1 << 2,
  /** nouns of harm: deaths, dead, fatalities, casualties, refugees, patients */
  HarmNoun: 1 << 3,
  /** harm verbs that take the harmed as object or in the passive: killed, wounded, displaced */
  HarmVerb: 1 << 4,
  /** harm verbs whose subject is harmed: died, perished, fled, drowned */
  HarmSelf: 1 << 5,
  /** toll, death toll */
  Toll: 1 << 6,
  /** attended, marched, voted */
  Attend: 1 << 7,
  /** rose, fell, up, down, increase by */
  ChangeVerb: 1 << 8,
  ChangeNoun: 1 << 9,
  /** doubled, halved: a change that is a number itself */
  Multiplied: 1 << 10,
  /** twice, thrice; times after a number */
  Fold: 1 << 11,
  Superlative: 1 << 12,
  Record: 1 << 13,
  /** high, low, peak after a span: a ten-year high */
  Extreme: 1 << 14,
  /** words before a number that make it a label: page, flight, No., highway */
  Label: 1 << 15,
  /** words after a number that make it part of a name or a model */
  NameTail: 1 << 16,
  Age: 1 << 17,
  /** words of sport that make two numbers a score */
  Score: 1 << 18,
  /** distances: away, east, north … */
  Direction: 1 << 19,
  /** whatever lasts or is granted: sentence, period, term */
  Duration: 1 << 20,
  /** things that are never people though they end like people */
  Thing: 1 << 21,
  Disease: 1 << 22,
  /** words after an ordinal that are no rank: place in a name */
  Street: 1 << 23,
  /** share words: stake, discount, tariff, rate */
  ShareNoun: 1 << 24,
  /** verbs and nouns of change that with money mean a sum: raise, loss */
  Sum: 1 << 25,
  /** lives, life */
  Life: 1 << 26,
  Lost: 1 << 27,
  /** people a side can lose: men, soldiers, ships' crews */
  Fighter: 1 << 28,
  /** from, since, in: world, history … widen a superlative */
  Widest: 1 << 29,
  Index: 1 << 30,
  /** after a part of a whole: "a third are", "a quarter said" */
  Share: -(2 ** 31),
} as const;

/** What a word does where somebody speaks. Every name but the last three is that of a list in `SpeechWords`. */
export const Saying = {
  strongVerbs: 1,
  weakVerbs: 1 << 1,
  countingVerbs: 1 << 2,
  valuingVerbs: 1 << 3,
  promiseVerbs: 1 << 4,
  judgingVerbs: 1 << 5,
  invertingVerbs: 1 << 6,
  ambiguousVerbs: 1 << 7,
  speechNouns: 1 << 8,
  participles: 1 << 9,
  notVoices: 1 << 10,
  backPointers: 1 << 11,
  atBefore: 1 << 12,
  toBefore: 1 << 13,
  /** a verb of writing: wrote, tweeted */
  written: 1 << 14,
  /** without one of these a sentence names no voice */
  sign: 1 << 15,
  /** the first word of a phrase of speech */
  opensPhrase: 1 << 16,
  withBefore: 1 << 17,
  showingVerbs: 1 << 18,
  showingNouns: 1 << 19,
  trailingVerbs: 1 << 20,
} as const;

/** What a word does around a speaker's name and in a clause. Every name is that of a list in `SpeechWords`. */
export const Clause = {
  finite: 1,
  auxiliaries: 1 << 1,
  passives: 1 << 2,
  adverbs: 1 << 3,
  relatives: 1 << 4,
  that: 1 << 5,
  subordinators: 1 << 6,
  coordinators: 1 << 7,
  prepositions: 1 << 8,
  endOfName: 1 << 9,
  insideNames: 1 << 10,
  insideDescriptions: 1 << 11,
  joiners: 1 << 12,
  indefinite: 1 << 13,
  demonstratives: 1 << 14,
  determiners: 1 << 15,
  timeWords: 1 << 16,
  leadWords: 1 << 17,
  pronouns: 1 << 18,
  personPronouns: 1 << 19,
  nameParticles: 1 << 20,
  smallWords: 1 << 21,
} as const;

/** How a word makes its sentence less of a checkable fact. */
export const Wording = {
  opinion: 1,
  forecast: 1 << 1,
  firstPerson: 1 << 2,
  /** the first word of such a phrase */
  opensPhrase: 1 << 3,
} as const;

export type NumeralClass = (typeof Numeral)[keyof typeof Numeral];

/** One word of the table. Classes are bits of `Role`, `Sense`, `Saying`, `Clause` and `Wording`. */
export interface Word {
  readonly text: string;
  /** Counts the words of a table, from 1; 0 for what no table knows. */
  readonly number: number;
  readonly hash: number;
  numeral: NumeralClass;
  value: number;
  roles: number;
  senses: number;
  /** Singular name of the unit, ISO code of the currency. */
  unit: string | null;
  /** Index in HARMS, or -1. */
  harm: number;
  saying: number;
  clause: number;
  wording: number;
  /** Starts a look at its sentence. */
  trigger: boolean;
  /** A figure may begin with it, or with an article before it. */
  begins: boolean;
  /** May call something the first of its kind: largest, record, most, ever, than. */
  ranks: boolean;
}
