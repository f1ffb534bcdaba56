import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { isArticle } from '../lib/article/readability/is-article.ts';
import { extension } from '../lib/browser/extension.ts';

/** Pages that build themselves by script are looked at a second time. */
const SECOND_LOOK_MS = 2500;
/** The longest an idle moment is waited for. */
const IDLE_WITHIN_MS = 2000;

export default defineUnlistedScript(() => {
  look();
  setTimeout(look, SECOND_LOOK_MS);
  navigationOf(window)?.addEventListener('navigatesuccess', () => {
    told = '';
    setTimeout(look, SECOND_LOOK_MS);
  });
});

/** The address that the background was told of last. */
let told = '';

/**
 * Tells the background, once an address, of a document that looks like an article. It puts the
 * reader in if the site is allowed.
 */
function look(): void {
  requestIdleCallback(
    () => {
      if (!extension.isAlive() || told === location.href || !isArticle(document)) return;
      told = location.href;
      // Where nobody answers, nobody needs a reader.
      browser.runtime.sendMessage({ name: 'watcher.article', request: {} }).catch(() => undefined);
    },
    { timeout: IDLE_WITHIN_MS },
  );
}

/** The Navigation API's object, where the browser has one. */
function navigationOf(of: Window): EventTarget | undefined {
  return (of as { readonly navigation?: EventTarget }).navigation;
}
