// Only this subpath, so that what is injected everywhere does not include all of Readability.
import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';

/** A character of Chinese, Japanese or Korean says about as much as three letters. */
const DENSE_LIMITS = { minContentLength: 50, minScore: 12 };

function isDense(document: Document): boolean {
  return /^(zh|ja|ko)\b/i.test(document.querySelector('html')?.getAttribute('lang') ?? '');
}

/**
 * Whether a document looks like an article: a few paragraphs of some length. Takes about a
 * millisecond; false if the page's tree breaks the check.
 */
export function isArticle(document: Document): boolean {
  try {
    return isProbablyReaderable(document, isDense(document) ? DENSE_LIMITS : {});
  } catch {
    // Controls that shadow a form's properties make it throw; such a page can still be read on a
    // click.
    return false;
  }
}
