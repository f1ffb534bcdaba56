/**
 * The origin of each report. A report is a chain of names: its publisher, then the source that it
 * is said to draw on, and so on to the last one named. Reports whose chains end at the same name
 * have one origin. If a chain ends at somebody whose own reports all continue in the same way, it
 * continues with them. Names are compared without case, articles and punctuation; the origin is
 * given in the first spelling found.
 */
export function ledgerOriginsOf(chains: readonly (readonly string[])[]): readonly string[] {
  const spelling = new Map<string, string>();
  for (const name of chains.flat()) {
    const key = keyOf(name);
    if (!spelling.has(key)) spelling.set(key, name);
  }
  const keyed = chains.map((chain) => withoutEchoes(chain.map(keyOf)));
  const next = continuations(keyed);
  return keyed.map((chain) => {
    const end = follow(chain.at(-1) ?? '', next);
    return spelling.get(end) ?? end;
  });
}

/** How many publish a figure, and to how many origins they go back. */
export function countOrigins(
  rows: readonly { readonly outlet: string; readonly origin: string }[],
): { readonly outlets: number; readonly origins: number } {
  const count = (names: readonly string[]): number => new Set(names.map(keyOf)).size;
  return {
    outlets: count(rows.map(({ outlet }) => outlet)),
    origins: count(rows.map(({ origin }) => origin)),
  };
}

function keyOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^www\./u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(?:the|der|die|das|la|le|el|los|les) /u, '')
    .trim();
  return plain === '' ? name : plain;
}

function withoutEchoes(chain: readonly string[]): readonly string[] {
  return chain.filter((name, index) => name !== chain[index - 1]);
}

/** What each name goes back to; null if reports differ about it. */
function continuations(chains: readonly (readonly string[])[]): ReadonlyMap<string, string | null> {
  const next = new Map<string, string | null>();
  for (const chain of chains) {
    for (const [index, name] of chain.entries()) {
      const following = chain[index + 1];
      if (following === undefined) continue;
      const known = next.get(name);
      next.set(name, known === undefined || known === following ? following : null);
    }
  }
  return next;
}

function follow(name: string, next: ReadonlyMap<string, string | null>): string {
  const seen = new Set([name]);
  let end = name;
  for (;;) {
    const following = next.get(end);
    if (following === undefined || following === null || seen.has(following)) return end;
    seen.add(following);
    end = following;
  }
}
