/**
 * One language's words by which a sentence tells what its figure is about. Patterns look at the
 * sentence before the figure (`before`), after it (`after`), at its clause, or at the whole; all
 * ignore case but `place`.
 */
export interface SubjectPatterns {
  /** What is counted is everybody ("people", "bodies"), not a group among them. */
  readonly everybody: ReadonlySet<string>;
  /** Right before or after the figure: it comes on top of an earlier one ("another", "more"). */
  readonly moreBefore: RegExp;
  readonly moreAfter: RegExp;
  /** Before or right after: a part of the number, not the number ("among the dead", "of whom"). */
  readonly partBefore: RegExp;
  readonly partAfter: RegExp;
  /** Another time: a comparison with what was long before. Years are told apart from these. */
  readonly history: RegExp;
  /** Before the figure: what was said earlier and holds no more ("an earlier entry gave", "up from"). */
  readonly former: RegExp;
  /** Right before, where `formerTo` follows: "from 23 to 26". */
  readonly formerFrom: RegExp;
  readonly formerTo: RegExp;
  /** Feared, possible or denied. */
  readonly unsure: RegExp;
  /** The sentence gives the count as it stands now, not an occurrence ("toll", "have died", "revised"). */
  readonly tally: RegExp;
  /** Counted over more than the place ("nationwide"). */
  readonly wide: RegExp;
  /** Said to be elsewhere or something else. */
  readonly elsewhere: RegExp;
  /** An occurrence brought in as new ("when a warehouse collapsed"); its words in the group `event`. */
  readonly occurrence: RegExp;
  /** Words of `event` that name none ("a statement", "a day"). */
  readonly noOccurrence: RegExp;
  /** Short words that say nothing of what a text is about. */
  readonly fillers: ReadonlySet<string>;
  /** Where something is: the name in the group `place`, with capitals. */
  readonly place: RegExp;
  /** A name that may be that of another place or event ("the Ostrel landslide"), in the group `place`. */
  readonly named: RegExp;
  /** Names of no place. */
  readonly calendar: RegExp;
  /** Between names: several places taken together. */
  readonly and: RegExp;
}
