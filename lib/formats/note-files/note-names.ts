import { strToU8 } from 'fflate';

import type { Annotation } from '../../model/annotation.ts';
import type { Revision } from '../../model/revision.ts';
import { eachInSteps, type Steps } from '../../scheduling/steps.ts';

type Named = Pick<Annotation, 'id' | 'claim' | 'createdAt'>;

/** As much of the words as stays readable in a list, and fits where names are shortest (143 bytes). */
const MOST_CHARS = 60;
const MOST_BYTES = 100;

/**
 * What a file system refuses (`<>:"/\|?*`), what ends a link between notes (`[]#^|`), what Logseq
 * decodes (`%`, `__`), and invisible characters.
 */
const REFUSED = /[<>:"/\\|?*[\]#^`%\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}]+/gu;
const INVISIBLE = /\p{Cf}+/gu;
/** Only a point in a figure is kept: others hide a file, end its name, or make a part of a path. */
const POINT = /(?<!\d)\.|\.(?!\d)/g;

/** What Windows takes for a device, whatever follows the point. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu;

/**
 * Returns what names the file of each of these checks, without extension: the words of the claim as
 * they were first recorded, and the first digits of the record's id. So a name stays whatever is
 * decided, noted or worded anew. Names differ also where a file system does not tell upper from
 * lower case.
 */
export function* noteNamesInSteps(
  checks: readonly Named[],
  historyOf: (check: Named) => readonly Revision[],
): Steps<(check: Pick<Named, 'id'>) => string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  // Where two would be named alike, the one that was there first has the short name.
  const oldestFirst = [...checks].sort(
    (a, b) => order(a.createdAt, b.createdAt) || order(a.id, b.id),
  );
  yield* eachInSteps(oldestFirst, (check) => {
    for (const name of namesFor(firstWords(check, historyOf(check)), check.id)) {
      const key = foldCase(name);
      if (taken.has(key)) continue;
      taken.add(key);
      names.set(check.id, name);
      return;
    }
  });
  return ({ id }) => names.get(id) ?? id;
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function foldCase(name: string): string {
  return name.toUpperCase().normalize('NFC').toLowerCase();
}

/** The words of the claim in the oldest revision that still tells them. */
function firstWords({ claim }: Named, history: readonly Revision[]): string {
  let oldest: Revision | undefined;
  for (const revision of history)
    if ((revision.before.claim ?? revision.after.claim) !== undefined)
      if (oldest === undefined || revision.seq < oldest.seq) oldest = revision;
  return (oldest?.before.claim ?? oldest?.after.claim ?? claim).text;
}

function* namesFor(words: string, id: string): Generator<string> {
  const said = shorten(safeWords(words));
  const whole = id.replace(/_+/g, '-');
  const short = whole.replace(/-/g, '').slice(0, 8);
  const base = said === '' ? 'check' : said;
  yield `${base} ${short}`.trim();
  for (let count = 1; ; count += 1) yield `${base} ${whole}${count === 1 ? '' : ` ${count}`}`;
}

function safeWords(words: string): string {
  const safe = words
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(POINT, ' ')
    .replace(/_+/g, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s\-~]+/u, '')
    .trim();
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

/** As many whole words as fit; part of the first where it is too long by itself. */
function shorten(words: string): string {
  let end = 0;
  let chars = 0;
  let bytes = 0;
  // A letter stays with its accents.
  for (const [letter] of words.matchAll(/\P{M}\p{M}*|^\p{M}+/gu)) {
    bytes += strToU8(letter).length;
    chars += 1;
    if (bytes > MOST_BYTES || chars > MOST_CHARS) {
      const cut = words.lastIndexOf(' ', end);
      return words.slice(0, cut > end / 2 ? cut : end).trim();
    }
    end += letter.length;
  }
  return words;
}
