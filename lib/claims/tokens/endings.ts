/** Endings of words, by their last letter: most words have none and are not looked at further. */
export class Endings {
  private readonly byLast = new Map<number, string[]>();

  constructor(endings: readonly string[]) {
    for (const ending of endings) {
      const last = ending.charCodeAt(ending.length - 1);
      this.byLast.set(last, [...(this.byLast.get(last) ?? []), ending]);
    }
  }

  /** Whether `text` has one of them before `end`, in the case they are written in. */
  standIn(text: string, end: number): boolean {
    const endings = this.byLast.get(text.charCodeAt(end - 1));
    if (endings === undefined) return false;
    for (const ending of endings) if (text.startsWith(ending, end - ending.length)) return true;
    return false;
  }
}
