import type { Annotation } from '../../model/annotation.ts';
import type { RecordedClaim } from '../../model/claim.ts';
import type { AnnotationId } from '../../model/ids.ts';
import type { MetClaim } from '../../model/page/met-claim.ts';
import { success, type Result } from '../../model/result.ts';
import type { StoreFailure } from '../../model/store-failure.ts';
import { ClaimIndex } from '../../text/claim-index.ts';
import { findFirst } from './first-appearances.ts';
import { toResult } from '../to-result.ts';
import { findAppearances, withSources } from './claim-links.ts';
import { lastChangeOf } from '../newest-rows.ts';
import { NEWEST_KEYS } from '../row-keys.ts';
import type { Store } from '../store.ts';

/**
 * At most this many are shown: somebody who has met a claim a hundred times needs only one of them.
 */
const MOST_SHOWN = 5;
/** Rows read in one go; before the next, other requests are answered. */
const CHUNK = 250;

/** Lets other work use the thread. */
type Pause = () => PromiseLike<void>;

/**
 * Finds claims of the library that a person has met before. The first question reads the whole
 * library, in pieces; later ones read only what changed since. Changes that the times of change do
 * not show (an import, an erasure) make it read everything again.
 */
export class MetClaimFinder {
  readonly #store: Store;
  readonly #pause: Pause;
  #index = new ClaimIndex<AnnotationId>();
  /** The latest change taken in. */
  #mark = '';
  #reading: Promise<void> = Promise.resolve();

  constructor(store: Store, pause: Pause) {
    this.#store = store;
    this.#pause = pause;
  }

  /** Makes the next question read everything again: for changes that leave older times behind. */
  forget(): void {
    this.#reading = this.#reading.then(() => {
      this.#clear();
    });
  }

  /**
   * The same claim elsewhere, most alike first; never the annotation `self` or one linked to it.
   */
  find(
    claim: RecordedClaim,
    self: AnnotationId | null,
  ): Promise<Result<readonly MetClaim[], StoreFailure>> {
    return toResult(async () => {
      const reading = this.#reading.then(() => this.#catchUp());
      this.#reading = reading.catch(() => undefined);
      await reading;
      const known = self === null ? new Set() : await this.#linkedTo(self);
      const met = (await this.#firstsLike(claim)).filter(({ id }) => !known.has(id));
      return success(await withSources(this.#store.database, met.slice(0, MOST_SHOWN)));
    });
  }

  /** The annotation, the one that carries its findings, and those that show its own. */
  async #linkedTo(self: AnnotationId): Promise<ReadonlySet<AnnotationId>> {
    const { database } = this.#store;
    const own = await database.annotations.get(self);
    const first = own === undefined ? self : (await findFirst(database, own)).id;
    const appearances = await findAppearances(database, self);
    return new Set([self, first, ...appearances.map(({ id }) => id)]);
  }

  /**
   * The likely matches, each replaced by the annotation that carries its findings, and each listed
   * once.
   */
  async #firstsLike(claim: RecordedClaim): Promise<readonly Annotation[]> {
    const { database } = this.#store;
    const like = this.#index.find(claim, MOST_SHOWN * 3);
    const rows = await database.annotations.bulkGet(like.map(({ id }) => id));
    const live = rows
      .filter((row) => row !== undefined)
      .filter(({ deletedAt }) => deletedAt === null);
    const firsts = await Promise.all(live.map((row) => findFirst(database, row)));
    return [...new Map(firsts.map((first) => [first.id, first])).values()];
  }

  async #catchUp(): Promise<void> {
    const { annotations } = this.#store.database;
    // The index on changes does not show later states that came with a file if it does not reach
    // back to the mark.
    if (this.#mark < (await this.#since())) this.#clear();
    if (this.#mark === '') await this.#takeAll();
    await this.#takeSince();
    if (this.#index.size === (await annotations.count())) return;
    this.#clear();
    await this.#takeAll();
    await this.#takeSince();
  }

  #clear(): void {
    this.#index = new ClaimIndex();
    this.#mark = '';
  }

  /**
   * Takes in everything, in the order in which the database holds it: asking for rows one by one
   * takes far longer.
   */
  async #takeAll(): Promise<void> {
    const { annotations } = this.#store.database;
    // A row changed while this runs may already have been read, so the mark is the time at which
    // reading began.
    const last = (await lastChangeOf(this.#store.database)) ?? '';
    const since = await this.#since();
    for (let after = ''; ;) {
      const rows = await annotations.where(':id').above(after).limit(CHUNK).toArray();
      for (const { id, claim } of rows) this.#index.set(id, claim);
      if (rows.length < CHUNK) break;
      after = rows.at(-1)?.id ?? after;
      await this.#pause();
    }
    this.#mark = last < since ? since : last;
  }

  /** The time from which the index on changes holds all annotations. */
  async #since(): Promise<string> {
    return (await this.#store.database.newestSince.get('modifiedAt'))?.since ?? '';
  }

  /** Takes in what was changed since the mark, in order of change, a piece at a time. */
  async #takeSince(): Promise<void> {
    const { annotations } = this.#store.database;
    const keys = await annotations
      .where(NEWEST_KEYS.modifiedAt)
      .aboveOrEqual(this.#mark)
      .primaryKeys();
    for (let at = 0; at < keys.length; at += CHUNK) {
      const rows = await annotations.bulkGet(keys.slice(at, at + CHUNK));
      for (const row of rows) if (row !== undefined) this.#take(row);
      await this.#pause();
    }
  }

  #take({ id, claim, modifiedAt }: Annotation): void {
    this.#index.set(id, claim);
    if (modifiedAt > this.#mark) this.#mark = modifiedAt;
  }
}
