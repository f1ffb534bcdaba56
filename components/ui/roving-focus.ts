import { signal } from '@preact/signals';

type Move = 'next' | 'previous' | 'first' | 'last';

const MOVES: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  j: 'next',
  ArrowUp: 'previous',
  k: 'previous',
  Home: 'first',
  End: 'last',
};

/**
 * The focus of a list whose items have `data-key`: Tab stops at one of them, keys move between
 * them, and when the item that has the focus leaves the list, the one in its place gets it.
 * `settle` must be called after every drawing.
 */
export class RovingFocus {
  /** The key of the item that had the focus last; it may have left the list. */
  readonly #stop = signal<string | null>(null);
  #list: HTMLElement | null = null;
  #keys: readonly string[] = [];
  #hadFocus = false;
  #wanted: string | null = null;

  attach(list: HTMLElement | null): void {
    this.#list = list;
  }

  /** The key of the listed item that Tab stops at; null in an empty list. */
  stopOf(keys: readonly string[]): string | null {
    const last = this.#stop.value;
    return last !== null && keys.includes(last) ? last : (keys[0] ?? null);
  }

  /** An item has the focus now. */
  take(key: string): void {
    this.#hadFocus = true;
    this.#stop.value = key;
  }

  /** Gives the focus to an item, as soon as it is listed. */
  give(key: string): void {
    if (this.#keys.includes(key)) this.#focus(key);
    else this.#wanted = key;
  }

  /**
   * Gives the focus to an item that may have left the list: then to the one that stands in its
   * place, `before` being the items listed when it still was.
   */
  giveBack(key: string, before: readonly string[]): void {
    this.#focus(this.#keys.includes(key) ? key : heir(before, this.#keys, key));
  }

  /** Gives the focus to the item that Tab stops at. */
  enter(): void {
    this.#focus(this.stopOf(this.#keys) ?? undefined);
  }

  move(to: Move): void {
    this.#focus(neighbour(this.#keys, this.stopOf(this.#keys), to));
  }

  /** Scrolls an item into view, unless the focus is in the list. */
  show(key: string): void {
    if (this.#list?.contains(this.#list.ownerDocument.activeElement) === true) return;
    this.#itemOf(key)?.scrollIntoView({ block: 'nearest' });
  }

  /** Moves the focus as a key of the keyboard asks; false where the key does not move it. */
  moveBy(key: string): boolean {
    const to = MOVES[key];
    if (to !== undefined) this.move(to);
    return to !== undefined;
  }

  /** These items are drawn now. */
  settle(keys: readonly string[]): void {
    const [before, hadFocus, last] = [this.#keys, this.#hadFocus, this.#stop.peek()];
    this.#keys = keys;
    if (this.#wanted !== null && keys.includes(this.#wanted)) {
      this.#focus(this.#wanted);
      this.#wanted = null;
    } else if (hadFocus && last !== null && !keys.includes(last) && this.#isNowhere()) {
      this.#focus(heir(before, keys, last));
    }
    this.#hadFocus = this.#list?.contains(this.#list.ownerDocument.activeElement) === true;
  }

  #focus(key: string | undefined): void {
    if (key !== undefined) this.#itemOf(key)?.focus();
  }

  #itemOf(key: string): HTMLElement | undefined {
    const items = this.#list?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    return [...items].find(({ dataset }) => dataset.key === key);
  }

  /** Whether the focus was lost with the element that had it. */
  #isNowhere(): boolean {
    const page = this.#list?.ownerDocument;
    return page?.activeElement == null || page.activeElement === page.body;
  }
}

function neighbour(keys: readonly string[], from: string | null, to: Move): string | undefined {
  if (to === 'first') return keys[0];
  if (to === 'last') return keys.at(-1);
  const at = from === null ? -1 : keys.indexOf(from);
  return to === 'next' ? keys[at + 1] : keys[Math.max(0, at - 1)];
}

/**
 * The item now in the place of a key that left the list: the next one that was after it, else the
 * last one.
 */
function heir(before: readonly string[], now: readonly string[], gone: string): string | undefined {
  const after = before.slice(before.indexOf(gone) + 1).find((key) => now.includes(key));
  return after ?? now.at(-1);
}
