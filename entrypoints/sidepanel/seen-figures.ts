import { browser } from 'wxt/browser';
import { FNV_START, hashText } from '../../lib/text/hash-text.ts';

const KEY = 'panel.seen';
/** As many are remembered; of more, those looked at first are forgotten. */
const MOST = 20_000;

/** What the two halves of a mark are hashed from. */
const STARTS = [FNV_START, 0x9747b28c];

interface Seen {
  /** When somebody looked last, ISO 8601 UTC. */
  readonly at: string;
  readonly marks: readonly string[];
}

/**
 * The figures that somebody looked at, kept as long as the browser runs and shared by the panels of
 * all windows. A figure is known by its page's address and its words: read again it stays looked
 * at, with another number in it it is a new one.
 */
export class SeenFigures {
  #marks: ReadonlySet<string> = new Set();
  #at: string | null = null;
  /** What is not written yet: lines come into view faster than one write is done. */
  readonly #waiting = new Set<string>();
  #writing: Promise<void> | null = null;

  /** When somebody had looked last, as of `load`. */
  get at(): string | null {
    return this.#at;
  }

  /** Whether somebody had looked at it, as of `load`. */
  has(url: string, words: string): boolean {
    return this.#marks.has(markOf(url, words));
  }

  /** Takes over what was looked at until now. */
  async load(): Promise<void> {
    await this.#writing;
    const seen = await stored();
    this.#marks = new Set(seen?.marks);
    this.#at = seen?.at ?? null;
  }

  /** These were looked at now: for the next `load`, here and elsewhere. */
  note(figures: readonly { readonly url: string; readonly words: string }[]): void {
    for (const { url, words } of figures) this.#waiting.add(markOf(url, words));
    if (this.#waiting.size > 0) this.#writing ??= this.#write();
  }

  async #write(): Promise<void> {
    while (this.#waiting.size > 0) {
      const marks = [...this.#waiting];
      this.#waiting.clear();
      const before = (await stored())?.marks ?? [];
      const all = [...new Set([...before, ...marks])].slice(-MOST);
      const at = new Date().toISOString();
      await browser.storage.session.set({ [KEY]: { at, marks: all } satisfies Seen });
    }
    this.#writing = null;
  }
}

async function stored(): Promise<Seen | undefined> {
  return (await browser.storage.session.get(KEY))[KEY] as Seen | undefined;
}

/** A figure's mark: 64 bits of its page and words, so that thousands fit. */
function markOf(url: string, words: string): string {
  const text = `${url}\n${words}`;
  return STARTS.map((start) => (hashText(text, 0, text.length, start) >>> 0).toString(36)).join(
    '.',
  );
}
