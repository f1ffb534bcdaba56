/**
 * What a language knows about full stops that end no sentence. All words are written lower case and
 * without their last full stop ("mr", "u.s", "p.m").
 */
export interface SentenceRules {
  /** Never end a sentence: titles before a name, "e.g.", "vs.". */
  readonly alwaysInside: ReadonlySet<string>;
  /** End one only where the next word can only start a sentence: "Corp.", "U.S.", "Jr.", "Sept.". */
  readonly endBeforeStarter: ReadonlySet<string>;
  /** End none before a digit: "No. 5", "Fig. 3", "Oct. 25". */
  readonly beforeNumber: ReadonlySet<string>;
  /** After these ("p.m.") a new sentence starts with any capital that `continuesTime` does not hold. */
  readonly clockTimes: ReadonlySet<string>;
  /** Months, weekdays and time zones, that go on after a clock time. */
  readonly continuesTime: ReadonlySet<string>;
  /** Words that, capitalised, are rarely anything but the first word of a sentence: "The", "But", "He". */
  readonly starters: ReadonlySet<string>;
  /** Names that end in "!": "Yahoo". */
  readonly bangNames: ReadonlySet<string>;
  /** Verbs that carry a sentence on after a quoted question: «"Why?" Ms Smith asked.» */
  readonly speechVerbs: ReadonlySet<string>;
}
