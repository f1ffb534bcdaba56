/**
 * The words of one language that say how figures belong together. Each pattern is tried on the text
 * between two figures (see `figure-line.ts`), from its first character (`^`) or to its last (`$`),
 * with bounded repeats only.
 */
export interface HintPatterns {
  /** At the end: what qualifies the figure that follows. */
  readonly qualifiers: RegExp;
  /** Anywhere between a total and its parts: the list may leave something out or count something twice. */
  readonly partial: RegExp;
  /** Whole: what is counted, then what opens a list of parts (a bracket, a dash, a colon). */
  readonly opensParts: RegExp;
  /** Whole: what a part counts, then what introduces the next part. */
  readonly nextPart: RegExp;
  /** End: the part that follows is the last of a list that is not in brackets. */
  readonly lastPart: RegExp;
  /** Start: what the last part counts, then the end of the list. */
  readonly endsParts: RegExp;
  /** End: what follows is the sum of what was listed. */
  readonly totalFollows: RegExp;
  /** Start: what was just said is the sum of what was listed. */
  readonly totalBefore: RegExp;
  /**
   * Anywhere after the last part: it counts something that the total does not (from another time).
   */
  readonly otherPart: RegExp;
  /** End: what follows is a whole about which something will be said. */
  readonly wholeFollows: RegExp;
  /** Whole, between a whole and its part: what the whole counts, then a comma. */
  readonly wholeToPart: RegExp;
  /** End: what follows is all the rest of a whole. */
  readonly restFollows: RegExp;
  /** Whole, between a part and its whole: "of the". */
  readonly partOf: RegExp;
  /** Whole, between a whole and the share restated: ", or", "(". */
  readonly saidAgain: RegExp;
  /** Start: the share just stated is of something else. */
  readonly ofOther: RegExp;
  /** Start: the bracket or aside ends. */
  readonly asideEnds: RegExp;
  /** Whole, from a level or a change to the next level: it came from there, or it went to there. */
  readonly from: RegExp;
  readonly to: RegExp;
  /** End: what follows is a level from which something changed. */
  readonly comesFrom: RegExp;
  /** Whole, from the second of two levels to the change between them: ", an increase of". */
  readonly changeFollows: RegExp;
  /** Whole, from a level to the change that produced it: ", up". */
  readonly changedBy: RegExp;
  /** End: what follows is the amount of the change. */
  readonly changeBy: RegExp;
  /** Start: the change just stated is measured against something other than the level before. */
  readonly sinceOther: RegExp;
  /** Anywhere in the sentence: the change is not simply between the two levels. */
  readonly adjusted: RegExp;
  /** In the figure's own words: it multiplies ("doubled"); percentage points. */
  readonly multiple: RegExp;
  readonly points: RegExp;
  /** Whole: "for", between a sum and what it is for. */
  readonly sharedAmong: RegExp;
  /** Whole: ", or", between what it is for and the sum for each. */
  readonly forEach: RegExp;
  /**
   * Start: the sum just stated is for one of them. `one` captures the word for it, if there is one.
   */
  readonly each: RegExp;
  /** Start of the text after an ordinal; end of the text before the year of the event. */
  readonly anniversary: RegExp;
  /** Start: after a number of years before now. */
  readonly ago: RegExp;
  /** Whole: from "years ago" to the year; from the year to "years ago". */
  readonly agoToYear: RegExp;
  readonly yearToAgo: RegExp;
  /** Anywhere: the sentence is about the time of writing; it is about another time. */
  readonly now: RegExp;
  readonly notNow: RegExp;
  /** Whole: from a number of years to the span they cover, and from the span to the number. */
  readonly yearsToSpan: RegExp;
  readonly spanToYears: RegExp;
  /** Anywhere before years: they are not how long the span was. */
  readonly otherYears: RegExp;
  /** Anywhere: the years (in office, for example) do not cover the whole span. */
  readonly brokenYears: RegExp;
  /**
   * End: a range begins; whole: its bounds are joined; start: it may rightly be written downwards.
   */
  readonly between: RegExp;
  readonly betweenAnd: RegExp;
  readonly downwards: RegExp;
  /** The whole counted phrase means only people. */
  readonly people: RegExp;
  /**
   * Anywhere in a sentence that begins a report: it is about another event; about only some of
   * those harmed.
   */
  readonly otherEvent: RegExp;
  readonly someHarmed: RegExp;
  /**
   * Anywhere: the name (`place`) of where something happened, capitalised; `more` if others follow.
   */
  readonly place: RegExp;
  /** Whole, of a word in lower case: many reports contain it, whatever happened. */
  readonly plainWord: RegExp;
}
