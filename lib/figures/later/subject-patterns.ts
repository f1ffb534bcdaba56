/**
 * The words of one language that show what a sentence's figure is about. Patterns are tried on the
 * sentence before the figure (`before`), after it (`after`), on its clause, or on the whole; all
 * except `place` ignore case.
 */
export interface SubjectPatterns {
  /** What is counted is everybody ("people", "bodies"), not a group among them. */
  readonly everybody: ReadonlySet<string>;
  /** Right before or after the figure: it is added to an earlier one ("another", "more"). */
  readonly moreBefore: RegExp;
  readonly moreAfter: RegExp;
  /** Before or right after: a part of the number, not the number ("among the dead", "of whom"). */
  readonly partBefore: RegExp;
  readonly partAfter: RegExp;
  /** Another time: a comparison with what was long before. Years are recognised separately. */
  readonly history: RegExp;
  /**
   * Before the figure: what was said earlier and is no longer valid ("an earlier entry gave", "up
   * from").
   */
  readonly former: RegExp;
  /** Right before, where `formerTo` follows: "from 23 to 26". */
  readonly formerFrom: RegExp;
  readonly formerTo: RegExp;
  /** Feared, possible or denied. */
  readonly unsure: RegExp;
  /** The sentence gives the present count, not an occurrence ("toll", "have died", "revised"). */
  readonly tally: RegExp;
  /** Counted over a larger area than the place ("nationwide"). */
  readonly wide: RegExp;
  /** Said to be elsewhere or something else. */
  readonly elsewhere: RegExp;
  /**
   * An occurrence introduced as new ("when a warehouse collapsed"); its words are in the group
   * `event`.
   */
  readonly occurrence: RegExp;
  /** Words in `event` that name no occurrence ("a statement", "a day"). */
  readonly noOccurrence: RegExp;
  /** Short words that do not show what a text is about. */
  readonly fillers: ReadonlySet<string>;
  /** Where something is: the capitalised name is in the group `place`. */
  readonly place: RegExp;
  /**
   * A name that may belong to another place or event ("the Ostrel landslide"), in the group
   * `place`.
   */
  readonly named: RegExp;
  /** Names that are not places. */
  readonly calendar: RegExp;
  /** Between names: several places taken together. */
  readonly and: RegExp;
}
