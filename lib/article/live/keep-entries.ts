import type { LiveEntries } from '../../model/page/live-entry.ts';
import type { Block } from '../../model/page-text.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';

/** Furniture in an entry that is shorter than this is its share button or its label. */
const MIN_LENGTH = 40;
const CONTROLS = 'button, nav, aside, form, figure, [role="button"], [role="toolbar"]';
/** An entry's headline is short and is one of these elements. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * The blocks, with the text of a live blog's entries counted as part of the article even if
 * Readability chose one entry of many or left the short ones out. If it kept none of them, the list
 * is not part of this article, and nothing changes.
 */
export function keepEntries(
  blocks: readonly Block[],
  { form, entries }: LiveEntries,
  joined: JoinedText,
): readonly Block[] {
  if (form !== 'live blog') return blocks;
  let at = 0;
  const isInEntry = blocks.map(({ span }) => {
    while ((entries[at]?.span.end ?? Infinity) <= span.start) at += 1;
    const around = entries[at]?.span ?? { start: Infinity, end: Infinity };
    return around.start <= span.start && span.end <= around.end;
  });
  const isKept = blocks.some(
    ({ role }, index) => isInEntry[index] === true && role !== 'furniture',
  );
  if (!isKept) return blocks;
  return blocks.map((block, index) =>
    block.role === 'furniture' && isInEntry[index] === true && isText(joined.blocks[index])
      ? { ...block, role: 'body' }
      : block,
  );
}

function isText(block: JoinedText['blocks'][number] | undefined): boolean {
  if (block?.element.closest(CONTROLS) !== null) return false;
  const length = block.span.end - block.span.start;
  return length >= MIN_LENGTH || block.element.closest(HEADINGS) !== null;
}
