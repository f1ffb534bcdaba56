import type { PageFailure } from '../model/page/page-state.ts';
import { addressOf } from './page-text/page-address.ts';
import { rootElement } from './page-text/dom.ts';

/** HTML, and what browsers show as text in an HTML document. */
const READABLE_TYPE = /^(|text\/(?!xml|xsl)[\w.+-]+|application\/(xhtml\+xml|json|javascript))$/;

/**
 * Why a document cannot be read, or null if it can. Plain text can: browsers show it as an HTML
 * document with one `pre`. A PDF, an image, a sound or a film is wrapped in a document by the
 * browser; anything else that is not HTML counts as XML.
 */
export function whyUnreadable(document: Document): PageFailure | null {
  const type = (document.contentType as string | undefined) ?? '';
  if (type === 'application/pdf' || isPdfViewer(document)) return 'pdf';
  if (/^(image|video|audio)\//.test(type) && type !== 'image/svg+xml') return 'image';
  if (!READABLE_TYPE.test(type)) return 'xml';
  const root = rootElement(document);
  if (!root) return 'empty';
  if (document.querySelector(':root > frameset')) return 'frame-set';
  return null;
}

/** Chromium shows a PDF as HTML with one embed; Firefox's viewer is a page of its own. */
function isPdfViewer(document: Document): boolean {
  const only = document.querySelector('body > embed:only-child[type="application/pdf"]');
  return only !== null || addressOf(document).startsWith('resource:');
}
