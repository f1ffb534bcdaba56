/**
 * The words of one language that say how figures belong together. Each pattern is tried on what
 * stands between two figures (see `figure-line.ts`), from its first character (`^`) or to its last
 * (`$`), with bounded repeats only.
 */
export interface HintPatterns {
  /** At the end: what bounds or loosens the figure that follows. */
  readonly qualifiers: RegExp;
  /** Anywhere between a total and its parts: the list may leave something out or count something twice. */
  readonly partial: RegExp;
  /** Whole: what is counted, then what opens a list of parts: a bracket, a dash, a colon. */
  readonly opensParts: RegExp;
  /** Whole: what a part counts, then what leads to the next part. */
  readonly nextPart: RegExp;
  /** End: the part that follows is the last of a list that is not in brackets. */
  readonly lastPart: RegExp;
  /** Start: what the last part counts, then the end of the list. */
  readonly endsParts: RegExp;
  /** End: what follows is the sum of what was listed. */
  readonly totalFollows: RegExp;
  /** Start: what was just said is the sum of what was listed. */
  readonly totalBefore: RegExp;
  /** Anywhere behind the last part: it counts what the total does not (of another time). */
  readonly otherPart: RegExp;
  /** End: what follows is a whole of which something will be said. */
  readonly wholeFollows: RegExp;
  /** Whole, between a whole and its part: what the whole counts, then a comma. */
  readonly wholeToPart: RegExp;
  /** End: what follows is all the rest of a whole. */
  readonly restFollows: RegExp;
  /** Whole, between a part and its whole: "of the". */
  readonly partOf: RegExp;
  /** Whole, between a whole and the share said again: ", or", "(". */
  readonly saidAgain: RegExp;
  /** Start: the share just said is of something else. */
  readonly ofOther: RegExp;
  /** Start: the bracket or aside ends. */
  readonly asideEnds: RegExp;
  /** Whole, from a level or a change to the next level: it came from there, it went to there. */
  readonly from: RegExp;
  readonly to: RegExp;
  /** End: what follows is a level from which something changed. */
  readonly comesFrom: RegExp;
  /** Whole, from the second of two levels to the change between them: ", an increase of". */
  readonly changeFollows: RegExp;
  /** Whole, from a level to the change that led to it: ", up". */
  readonly changedBy: RegExp;
  /** End: what follows is by how much. */
  readonly changeBy: RegExp;
  /** Start: the change just said is measured against something else than the level before. */
  readonly sinceOther: RegExp;
  /** Anywhere in the sentence: the change is not between the two levels as they stand. */
  readonly adjusted: RegExp;
  /** In the figure's own words: it multiplies ("doubled"); percentage points. */
  readonly multiple: RegExp;
  readonly points: RegExp;
  /** Whole: "for", between a sum and what it is for. */
  readonly sharedAmong: RegExp;
  /** Whole: ", or", between what it is for and the sum for each. */
  readonly forEach: RegExp;
  /** Start: the sum just said is for one of them. `one` is the word for it where there is one. */
  readonly each: RegExp;
  /** Start of what is behind an ordinal, and the end of what is before the year of the event. */
  readonly anniversary: RegExp;
  /** Start: behind a number of years before now. */
  readonly ago: RegExp;
  /** Whole: from "years ago" to the year, and from the year to the years ago. */
  readonly agoToYear: RegExp;
  readonly yearToAgo: RegExp;
  /** Anywhere: the sentence speaks of the time of writing; of another time. */
  readonly now: RegExp;
  readonly notNow: RegExp;
  /** Whole: from a number of years to the span they cover, and from the span to the number. */
  readonly yearsToSpan: RegExp;
  readonly spanToYears: RegExp;
  /** Anywhere before years: they are not how long the span was. */
  readonly otherYears: RegExp;
  /** Anywhere: the years in office or of the like were not all years of their span. */
  readonly brokenYears: RegExp;
  /** End: a range begins; whole: its bounds are joined; start: it may well be written downwards. */
  readonly between: RegExp;
  readonly betweenAnd: RegExp;
  readonly downwards: RegExp;
  /** The whole phrase counted: just people. */
  readonly people: RegExp;
  /** Anywhere in a sentence that begins a report: it speaks of another event; of some of the harmed only. */
  readonly otherEvent: RegExp;
  readonly someHarmed: RegExp;
  /** Anywhere: the name (`place`) of where something happened, in upper case; `more` where others follow. */
  readonly place: RegExp;
  /** Whole, of a word in lower case: many reports have it, whatever happened. */
  readonly plainWord: RegExp;
}
