/** A stretch of two passages that were merged. */
export interface DiffPart {
  readonly kind: 'both' | 'old' | 'new';
  readonly text: string;
}

/**
 * Words (numbers together with their separators), punctuation marks, white space; single characters
 * where a script has no spaces.
 */
const TOKENS =
  /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
/**
 * If the changed middle is longer, it is shown whole, old then new: aligning it costs the product
 * of both lengths.
 */
const MOST_CELLS = 1_000_000;

/**
 * Two passages compared word by word: what both have, what only the old or only the new one has,
 * each run in one part and the old one first. The old and common parts joined are the old passage,
 * the new and common ones the new passage. `tokens` matches what is compared as one; every character
 * must be in a token.
 */
export function diffWords(before: string, after: string, tokens = TOKENS): DiffPart[] {
  const a = before.match(tokens) ?? [];
  const b = after.match(tokens) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail++;
  const oldMiddle = a.slice(head, a.length - tail);
  const newMiddle = b.slice(head, b.length - tail);
  return joined([
    { kind: 'both', text: a.slice(0, head).join('') },
    ...align(oldMiddle, newMiddle),
    { kind: 'both', text: a.slice(a.length - tail).join('') },
  ]);
}

function align(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > MOST_CELLS) {
    return [
      { kind: 'old', text: a.join('') },
      { kind: 'new', text: b.join('') },
    ];
  }
  const common = commonFrom(a, b);
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, now] = [a[i], b[j]];
    if (old !== undefined && old === now) {
      parts.push({ kind: 'both', text: old });
      i++;
      j++;
    } else if (now === undefined || (old !== undefined && common(i + 1, j) >= common(i, j + 1))) {
      parts.push({ kind: 'old', text: old ?? '' });
      i++;
    } else {
      parts.push({ kind: 'new', text: now });
      j++;
    }
  }
  return parts;
}

/** How many tokens two lists have in common, in order, from an index in each on. */
function commonFrom(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const common = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j] ? common(i + 1, j + 1) + 1 : Math.max(common(i + 1, j), common(i, j + 1));
    }
  }
  return common;
}

/**
 * Joins runs of one kind into one part. White space alone between two changes belongs to both of
 * them.
 */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let [old, now] = ['', ''];
  const flush = (): void => {
    if (old !== '') runs.push({ kind: 'old', text: old });
    if (now !== '') runs.push({ kind: 'new', text: now });
    [old, now] = ['', ''];
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const next = parts[index + 1];
    const isBetween =
      kind === 'both' && text.trim() === '' && old + now !== '' && next !== undefined;
    if (kind === 'old') old += text;
    else if (kind === 'new') now += text;
    else if (isBetween && next.kind !== 'both') [old, now] = [old + text, now + text];
    else if (text !== '') {
      flush();
      const last = runs.at(-1);
      if (last?.kind === 'both') runs[runs.length - 1] = { kind, text: last.text + text };
      else runs.push({ kind, text });
    }
  }
  flush();
  return runs;
}
