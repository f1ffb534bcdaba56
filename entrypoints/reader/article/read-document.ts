import { articleOf } from '../../../lib/article/article-excerpt.ts';
import { addressOf } from '../../../lib/article/page-text/page-address.ts';
import { readAgain, readAgainInSteps } from '../../../lib/article/read-again.ts';
import { readPage, readPageInSteps, type ReadPage } from '../../../lib/article/read-page.ts';
import type { Article, FoundInArticle } from '../../../lib/model/article.ts';
import type { PageFailure } from '../../../lib/model/page/page-state.ts';
import type { Result } from '../../../lib/model/result.ts';
import { failure, success } from '../../../lib/model/result.ts';
import { sourceKey } from '../../../lib/model/rules/source-key.ts';
import { tellShown } from '../../shared/page-card/shown-handover.ts';
import type { PageReading } from './page-reading.ts';
import { readInSteps, type Timed } from './read-in-steps.ts';
import { whenIdle } from '../../../lib/scheduling/pauses.ts';

/** The longest we wait for the page to be idle before reading it. */
const IDLE_WITHIN_MS = 400;

export interface DocumentReaderParts {
  readonly document: Document;
  /** The engine; null where nobody answers. */
  readonly askEngine: (article: Article) => Promise<FoundInArticle | null>;
  /**
   * What was read (null where that failed), before the engine begins: changes count from here on.
   */
  readonly onRead: (read: ReadPage | null) => void;
  readonly signal: AbortSignal;
}

/** Reads one document, again and again, without repeating what it found out the last time. */
export class DocumentReader {
  readonly #parts: DocumentReaderParts;
  #before: ReadPage | null = null;
  #costMs = 0;

  constructor(parts: DocumentReaderParts) {
    this.#parts = parts;
  }

  /** How long the last reading blocked the page's thread, not counting the engine, ms. */
  get costMs(): number {
    return this.#costMs;
  }

  /**
   * Reads the document once it is idle, then has the claims and hints of its article found. Where a
   * page cannot be read that is a failure, not a throw.
   */
  async read(anyway: boolean): Promise<Result<PageReading, PageFailure>> {
    const { signal, onRead, askEngine } = this.#parts;
    await whenIdle(IDLE_WITHIN_MS);
    signal.throwIfAborted();
    const { result, costMs } = await this.#readSafely(anyway);
    this.#costMs = costMs;
    this.#before = result.ok ? result.value : null;
    onRead(this.#before);
    if (!result.ok) return result;
    const { page, map, cells, source, entries } = result.value;
    const found = await askEngine(articleOf(page, source));
    const { rangeOf, spanOf } = map;
    const claims = found && (await tellShown(found.claims, rangeOf));
    signal.throwIfAborted();
    return found === null || claims === null
      ? failure('error')
      : success({ page, cells, source, ...found, claims, entries, rangeOf, spanOf });
  }

  async #readSafely(anyway: boolean): Promise<Timed<Result<ReadPage, PageFailure>>> {
    const { document, signal } = this.#parts;
    try {
      const again = await this.#readAgain();
      if (again.result !== null) return { ...again, result: success(again.result) };
      const options = { anyway };
      const steps = readPageInSteps(document, options);
      return await readInSteps(document, steps, () => readPage(document, options), signal);
    } catch (error) {
      signal.throwIfAborted();
      // The page's tree is hostile input; an error it causes must not end the reader.
      console.error(error);
      return { result: failure('error'), costMs: 0 };
    }
  }

  /** Null where the page was not read yet, is a different one now or has changed a lot. */
  async #readAgain(): Promise<Timed<ReadPage | null>> {
    const { document, signal } = this.#parts;
    const before = this.#before;
    if (before === null || sourceKey(before.source.url) !== sourceKey(addressOf(document)))
      return { result: null, costMs: 0 };
    const steps = readAgainInSteps(document, before);
    return await readInSteps(document, steps, () => readAgain(document, before), signal);
  }
}
