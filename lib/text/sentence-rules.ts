/**
 * What a language knows about full stops that do not end a sentence. All words are in lower case
 * and without their last full stop ("mr", "u.s", "p.m").
 */
export interface SentenceRules {
  /** Never end a sentence: titles before a name, "e.g.", "vs.". */
  readonly alwaysInside: ReadonlySet<string>;
  /** End a sentence only if the next word can only start one: "Corp.", "U.S.", "Jr.", "Sept.". */
  readonly endBeforeStarter: ReadonlySet<string>;
  /** Do not end a sentence before a digit: "No. 5", "Fig. 3", "Oct. 25". */
  readonly beforeNumber: ReadonlySet<string>;
  /**
   * After these ("p.m."), any capitalised word starts a new sentence unless it is in
   * `continuesTime`.
   */
  readonly clockTimes: ReadonlySet<string>;
  /** Months, weekdays and time zones, which may follow a clock time. */
  readonly continuesTime: ReadonlySet<string>;
  /**
   * Words that, capitalised, are nearly always the first word of a sentence: "The", "But", "He".
   */
  readonly starters: ReadonlySet<string>;
  /** Names that end in "!": "Yahoo". */
  readonly bangNames: ReadonlySet<string>;
  /** Verbs that continue a sentence after a quoted question: «"Why?" Ms Smith asked.» */
  readonly speechVerbs: ReadonlySet<string>;
}
