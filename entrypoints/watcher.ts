import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { isArticle } from '../lib/article/readability/is-article.ts';
import { extension } from '../lib/browser/extension.ts';

/** Pages that build themselves by script are checked a second time. */
const SECOND_LOOK_MS = 2500;
/** The longest we wait for an idle moment. */
const IDLE_WITHIN_MS = 2000;

export default defineUnlistedScript(() => {
  look();
  setTimeout(look, SECOND_LOOK_MS);
  navigationOf(window)?.addEventListener('navigatesuccess', () => {
    told = '';
    setTimeout(look, SECOND_LOOK_MS);
  });
});

/** The address last reported to the background. */
let told = '';

/**
 * Reports a document that looks like an article to the background, once for each address. The
 * background injects the reader if the site is allowed.
 */
function look(): void {
  requestIdleCallback(
    () => {
      if (!extension.isAlive() || told === location.href || !isArticle(document)) return;
      told = location.href;
      // If nobody answers, nobody needs a reader.
      browser.runtime.sendMessage({ name: 'watcher.article', request: {} }).catch(() => undefined);
    },
    { timeout: IDLE_WITHIN_MS },
  );
}

/** The Navigation API's object, where the browser has one. */
function navigationOf(of: Window): EventTarget | undefined {
  return (of as { readonly navigation?: EventTarget }).navigation;
}
