/**
 * What folding does with each UTF-16 unit. Values below `FIRST_FOLDED` are instructions; every
 * other value is the unit to write. (The control characters whose codes are used for instructions
 * are invisible and get dropped.)
 */
export const DROP = 0;
/** White space. */
export const SPACE = 1;
/** Folds to several units: see `expansionOf`. */
export const EXPAND = 2;
/** Joins the character before it: the cluster is composed anew. */
export const MARK = 3;
export const FIRST_FOLDED = 4;

/** The language treats a byte order mark as white space, but it takes no room. */
const WHITE_SPACE = /[^\S\uFEFF]|\u0085/u;
/**
 * Controls, soft hyphen, zero-width and bidirectional controls, variation selectors: nothing that a
 * reader sees. ZWJ is kept, since emoji are built with it.
 */
const INVISIBLE =
  /[\p{Cc}\u00AD\u034F\u061C\u180B-\u180F\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]/u;
/** Makes what follows read the other way round: "38" is seen as "83". */
const OVERRIDES = /[\u202D\u202E]/u;
const JOINING = /[\p{M}\u1160-\u11FF]/u;
const SINGLE_QUOTES = /['`´ʹʻʼʽ‘’‚‛‹›′‵『』﹃﹄]/u;
const DOUBLE_QUOTES = /["“”„‟«»″‶〝〞〟「」﹁﹂]/u;
const DASHES = /[-‐‑‒–—―−⁃﹘﹣⸺⸻]/u;
/**
 * Latin and Armenian ligatures, Hebrew and Arabic presentation forms, the Dutch digraph: one
 * character for several letters that make the same word.
 */
const LIGATURES = /[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFB\uFE70-\uFEFC\u0132\u0133]/u;
const FULL_WIDTH = /[\uFF01-\uFF5E]/u;

/** The text that one unit represents once typography is normalised; '' if it is invisible. */
function foldUnit(unit: string): string {
  if (DASHES.test(unit)) return '-';
  if (SINGLE_QUOTES.test(unit)) return "'";
  if (DOUBLE_QUOTES.test(unit)) return '"';
  if (unit === '…') return '...';
  if (FULL_WIDTH.test(unit)) return foldUnit(String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  if (LIGATURES.test(unit)) return unit.normalize('NFKC');
  return unit.normalize('NFC');
}

/** A table by unit, filled a page of 256 at a time on first use. */
export class FoldingTable {
  private readonly pages: (Uint16Array | undefined)[] = [];
  private readonly expansions = new Map<number, string>();
  private readonly lowerCase: boolean;

  constructor(lowerCase: boolean) {
    this.lowerCase = lowerCase;
  }

  /** An instruction, or the unit to write. */
  at(code: number): number {
    const page = this.pages[code >> 8] ?? this.makePage(code >> 8);
    return page[code & 255] ?? DROP;
  }

  /** What an `EXPAND` unit becomes. */
  expansionOf(code: number): string {
    return this.expansions.get(code) ?? '';
  }

  private makePage(number: number): Uint16Array {
    const page = new Uint16Array(256);
    for (let low = 0; low < 256; low++) page[low] = this.classify((number << 8) | low);
    this.pages[number] = page;
    return page;
  }

  private classify(code: number): number {
    const unit = String.fromCharCode(code);
    if (WHITE_SPACE.test(unit)) return SPACE;
    // A search looks past them; a comparison of words must not.
    if (OVERRIDES.test(unit) && !this.lowerCase) return code;
    if (INVISIBLE.test(unit)) return DROP;
    if (JOINING.test(unit)) return MARK;
    const folded = this.fold(unit);
    if (folded.length === 1) return folded.charCodeAt(0);
    this.expansions.set(code, folded);
    return EXPAND;
  }

  /**
   * Composed text with typography normalised, in lower case if the table folds case and one unit
   * stays one.
   */
  fold(unit: string): string {
    const folded = foldUnit(unit);
    if (!this.lowerCase) return folded;
    const lower = folded.toLowerCase();
    return lower.length === folded.length ? lower : folded;
  }
}
