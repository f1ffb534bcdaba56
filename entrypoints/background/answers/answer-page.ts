import { cardTextsIn } from '../../../lib/i18n/card-catalogues.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { Handlers } from '../../../lib/messages/route.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { keepSource, saveSourceNote } from '../../../lib/store/sources/save-source-note.ts';
import type { Store } from '../../../lib/store/store.ts';
import { cardHandlers, type CardHandlers } from './answer-card.ts';
import { recordHandlers } from './answer-record.ts';
import { setBadge } from '../interface/badge.ts';
import { bringCard } from '../reading/bring-card.ts';
import { openLibrary } from '../opening/open-annotation.ts';
import { openHelper } from '../opening/open-helper.ts';
import { showInPanel } from '../opening/show-in-panel.ts';
import { claimsOfWords } from '../engine/claims-of-words.ts';
import { placesOf } from '../engine/page-places.ts';
import { prepareEngine } from '../engine/prepare-engine.ts';
import { readArticle } from '../engine/read-article.ts';
import { readFrames } from '../reading/read-frames.ts';
import { readTab } from '../reading/read-tab.ts';
import { saveSettings } from '../../../lib/settings/saved-settings.ts';
import { noteRecentClaim } from '../../../lib/browser/recent-claims.ts';
import { withReviews } from '../tab-evidence/read-page-reviews.ts';
import { insertStyle, removeStyle } from '../reading/styles.ts';
import { mayReadByItself } from '../reading/watcher-registration.ts';

/** What the background answers to readers and watchers. */
export function pageHandlers(
  store: Store,
  card: CardHandlers = cardHandlers(store),
): Handlers<BackgroundMessages, PageSender> {
  return {
    ...recordHandlers(store),
    'reader.ready': () => {
      void prepareEngine();
      return Promise.resolve(null);
    },
    'badge.set': async ({ counts }, { tabId, frameId }) => {
      // The badge counts the claims of the page itself; those of a frame are listed in the popup.
      if (frameId === 0) await setBadge(tabId, counts);
      return null;
    },
    'library.open': async (place) => {
      await openLibrary(place);
      return null;
    },
    'card.context': (asked, sender) => withReviews(card.context(asked, 'page'), sender),
    'card.met': (asked) => card.met(asked, 'page'),
    'subject.use': (chosen) => card.useSubject(chosen),
    'name.give': (given) => card.giveName(given),
    'helper.open': (request, { tabId }) => openHelper(store, request, tabId),
    'source.keep': async ({ source, note }) => {
      const kept = await keepSource(store, source);
      if (kept.ok && note !== null) await saveSourceNote(store, kept.value.id, note);
      return kept;
    },
    'claim.atHand': async ({ tab, ...claim }, { tabId, frameId, url }) => {
      // Which tab and page it is, we take from the browser alone.
      await noteRecentClaim({
        ...claim,
        url,
        tab: tab === null ? null : { key: tab.key, tabId, frameId },
      });
      return null;
    },
    'claim.show': ({ key, opensPanel }, { tabId, frameId }) =>
      showInPanel({ tabId, frameId, key }, opensPanel),
    'drawer.keepSize': async (drawerSize) => {
      await saveSettings({ drawerSize });
      return null;
    },
    'card.texts': ({ lang }) => Promise.resolve(cardTextsIn(lang)),
    'card.bring': (_request, sender) => bringCard(sender),
    'article.read': readArticle,
    'claims.find': (words) => Promise.resolve(claimsOfWords(words)),
    'places.find': placesOf,
    'watcher.article': async (_request, { tabId, url }) => {
      if (!(await mayReadByItself(url))) return null;
      const failed = await readTab(tabId, { anyway: false, evenSwitchedOff: false });
      if (failed === null) await readFrames(tabId);
      return null;
    },
    'style.insert': (names, sender) => insertStyle(sender, names),
    'style.remove': async (names, sender) => {
      await removeStyle(sender, names);
      return null;
    },
  };
}
