import type { UnloadedClues } from '../model/page/weighed-sighting.ts';
import type { AnnotationId } from '../model/ids.ts';
import { fold } from '../text/normalise.ts';

/** What a control that loads more of the same page says. */
const MORE =
  /\b(?:load|show|view|see|read) (?:\d+ )?(?:more|all|older|the rest)\b|\b(?:older|earlier|previous) (?:posts|entries|updates|messages|comments)\b|\bmore (?:posts|entries|updates|messages|comments)\b|\bnext page\b/iu;
/** If a control's text is longer than this, it is a headline or a teaser. */
const LONGEST_LABEL = 60;
const CONTROLS = 'button, [role="button"], summary, input[type="button"], input[type="submit"]';
/** Elements whose text nobody reads. */
const UNREAD = 'script, style, noscript, template, textarea, select';

/** Words of an annotation that are not in the page text. */
export interface MissingWords {
  readonly id: AnnotationId;
  readonly words: string;
}

/**
 * What a document says about text that is not in its page text: whether more can be loaded, and
 * which of the words it holds without showing them (a closed part, a hidden tab). Costs one walk
 * over the document's text if anything is missing.
 */
export function unloadedClues(document: Document, missing: readonly MissingWords[]): UnloadedClues {
  if (missing.length === 0) return { hasMore: false, hidden: [] };
  const held = fold(wholeText(document), 'skeleton').text;
  const isHeld = ({ words }: MissingWords): boolean => {
    const { text } = fold(words, 'skeleton');
    return text !== '' && held.includes(text);
  };
  return { hasMore: hasMore(document), hidden: missing.filter(isHeld).map(({ id }) => id) };
}

function hasMore(document: Document): boolean {
  if (document.querySelector('link[rel~="next"], a[rel~="next"]') !== null) return true;
  return [...document.querySelectorAll(CONTROLS)].some((control) => {
    const label = control.getAttribute('aria-label') ?? control.textContent;
    return label.length <= LONGEST_LABEL && MORE.test(label);
  });
}

/** All text of the document, visible or not. */
function wholeText(document: Document): string {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest(UNREAD) == null) parts.push(node.nodeValue ?? '');
  }
  return parts.join(' ');
}
