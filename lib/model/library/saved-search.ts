/** A search somebody keeps, as it is typed. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The list is in the order of this number. */
  readonly place: number;
}
