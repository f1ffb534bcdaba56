import { findClaims } from '../../../lib/claims/find-claims.ts';
import { english } from '../../../lib/claims/grammars/en/english.ts';
import { findHints, type HintContext } from '../../../lib/figures/hints/find-hints.ts';
import { englishHintPatterns as words } from '../../../lib/figures/hints/english-hint-patterns.ts';
import type { Hint } from '../../../lib/model/hint.ts';
import type { Block, BlockRole } from '../../../lib/model/page-text.ts';

const UNDATED: HintContext = { blocks: [], publishedAt: null, modifiedAt: null };

/** The hints of a text as the engine reads it. */
export function hintsOf(text: string, context: Partial<HintContext> = {}): readonly Hint[] {
  return findHints(findClaims(text, english), { ...UNDATED, ...context }, words);
}

/** The hints of an article made of these blocks. */
export function hintsOfBlocks(parts: readonly (readonly [BlockRole, string])[]): readonly Hint[] {
  const blocks: Block[] = [];
  let text = '';
  for (const [role, words] of parts) {
    blocks.push({ role, span: { start: text.length, end: text.length + words.length } });
    text += `${words}\n`;
  }
  return hintsOf(text, { blocks });
}

/** A hint in one line: "parts 7 & 4: 11, not 12". */
export function inShort({ kind, operands, result, stated, pageYear }: Hint): string {
  const rounded = Number(result.toFixed(1));
  return `${kind} ${operands.map(({ text }) => text).join(' & ')}: ${rounded}, not ${stated?.text ?? String(pageYear)}`;
}
