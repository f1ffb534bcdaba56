import { browser } from 'wxt/browser';
import { FNV_START, hashText } from '../../lib/text/hash-text.ts';

const KEY = 'panel.seen';
/** How many are remembered; beyond that, those seen first are forgotten. */
const MOST = 20_000;

/** The starting values from which the two halves of a figure's mark are hashed. */
const STARTS = [FNV_START, 0x9747b28c];

interface Seen {
  /** When the person last looked, ISO 8601 UTC. */
  readonly at: string;
  readonly marks: readonly string[];
}

/**
 * The figures that the person has seen, kept as long as the browser runs and shared by the panels
 * of all windows. A figure is identified by its page's address and its words: when the page is read
 * again it stays seen, with another number in it it is a new one.
 */
export class SeenFigures {
  #marks: ReadonlySet<string> = new Set();
  #at: string | null = null;
  /** What is not written yet: lines come into view faster than a write finishes. */
  readonly #waiting = new Set<string>();
  #writing: Promise<void> | null = null;

  /** When the person had last looked, as of `load`. */
  get at(): string | null {
    return this.#at;
  }

  /** Whether the person had seen it, as of `load`. */
  has(url: string, words: string): boolean {
    return this.#marks.has(markOf(url, words));
  }

  /** Takes over what was seen until now. */
  async load(): Promise<void> {
    await this.#writing;
    const seen = await stored();
    this.#marks = new Set(seen?.marks);
    this.#at = seen?.at ?? null;
  }

  /** Notes that these were seen now: for the next `load`, here and elsewhere. */
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

/** A figure's mark: a 64-bit hash of its page and words, so that thousands fit. */
function markOf(url: string, words: string): string {
  const text = `${url}\n${words}`;
  return STARTS.map((start) => (hashText(text, 0, text.length, start) >>> 0).toString(36)).join(
    '.',
  );
}
