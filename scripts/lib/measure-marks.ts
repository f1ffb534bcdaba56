import { planMarks } from '../../entrypoints/reader/page/plan-marks.ts';
import { isMarked } from '../../entrypoints/reader/session/is-marked.ts';
import { createKeys, listClaims } from '../../entrypoints/reader/session/list-claims.ts';
import { readClaims } from './print-claims.ts';

/** More than this share of an article is not underlined, quotations left out. */
export const MOST_UNDERLINED = 0.12;

/** How much of an article is underlined at normal density, before anything is decided. */
export interface MarkShare {
  /** Characters of the article. */
  readonly article: number;
  readonly marks: number;
  /** Shares of its characters: in quotations' thin lines, and in all others. */
  readonly quoted: number;
  readonly underlined: number;
  /** The words underlined, in text order. */
  readonly words: readonly string[];
}

/** Reads a file (text or HTML) as a page is read, and measures its marks. */
export function measureMarks(file: string, content: string): MarkShare {
  const { text, article, claims } = readClaims(file, content, {});
  const listed = listClaims(
    {
      detected: claims,
      selected: [],
      sought: [],
      hints: [],
      drafts: [],
      dismissals: [],
      pageText: text,
      isMarked: (claim) => isMarked(claim, { density: 'important', hiddenKinds: [] }),
    },
    createKeys()(file),
  );
  const marks = planMarks(listed, text, false);
  const lines = marks.flatMap((mark) => mark.lines);
  const characters = article.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const share = (isQuoted: boolean): number =>
    lines
      .filter(({ state }) => (state === 'quoted') === isQuoted)
      .reduce((sum, { span }) => sum + span.end - span.start, 0) / Math.max(1, characters);
  return {
    article: characters,
    marks: marks.length,
    quoted: share(true),
    underlined: share(false),
    words: lines.map(({ span }) => text.slice(span.start, span.end)),
  };
}
