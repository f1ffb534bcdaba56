import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { isArticle } from '../lib/article/is-article.ts';

export default defineUnlistedScript(() => {
  requestIdleCallback(
    () => {
      if (window === window.top && isArticle(document)) tellBackground();
    },
    { timeout: 2000 },
  );
});

/** The background puts the reader in if the site is allowed. A context that is gone needs no reader. */
function tellBackground(): void {
  browser.runtime.sendMessage({ name: 'watcher.article', request: {} }).catch(() => undefined);
}
