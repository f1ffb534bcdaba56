/** A search that somebody saved, as typed. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  /** The list is sorted by this number. */
  readonly place: number;
}
