// The subpath, so that what is injected everywhere does not carry the whole of Readability.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** Whether a document looks like an article: a few paragraphs of some length. About a millisecond; false where the page's tree defeats it. */
export function isArticle(document: Document): boolean {
  try {
    return isProbablyReaderable(document);
  } catch {
    // Controls that shadow a form's properties make it throw; such a page can still be read on a click.
    return false;
  }
}
