import type { LiveEntry } from '../../model/page/live-entry.ts';
import type { Block } from '../../model/page-text.ts';
import type { JoinedText } from '../page-text/text-joiner.ts';
import { readMoment } from './clock.ts';

/**
 * The words that mark an update in an article, in the languages read, and what may be between them
 * and its text.
 */
const LABEL =
  /^[[(]?(?:updated?|latest|aktualisierung|aktualisiert|mise à jour|actualización|actualizado|обновлено|обновление|оновлено|更新)(?![\p{L}\p{N}])(?<when>[^\n:–—]{0,45}?\d{1,2}\s?[:.h]\s?\d{2}[^\n:–—]{0,12}|[^\n:–—]{0,60}?)(?:[:–—\])]|$)/iu;

/**
 * Blocks of the article that begin "Update, 12:10:"; a label in a block of its own applies to the
 * next block.
 */
export function findUpdates(joined: JoinedText, blocks: readonly Block[]): readonly LiveEntry[] {
  const updates: LiveEntry[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block || block.role === 'furniture' || block.role === 'headline') continue;
    const words = joined.text.slice(block.span.start, block.span.end);
    const label = LABEL.exec(words);
    const postedAt = label ? readMoment(label.groups?.when ?? '') : null;
    if (!label || postedAt === null) continue;
    const isAlone = label[0].length === words.length;
    const last = isAlone ? blocks[index + 1] : block;
    if (!last || last.role === 'furniture') continue;
    const span = { start: block.span.start, end: last.span.end };
    updates.push({ span, postedAt, permalink: null, isPinned: false });
    if (isAlone) index += 1;
  }
  return updates;
}
