import type { BackgroundMessages } from '../../lib/messages/protocol.ts';
import type { Handlers } from '../../lib/messages/route.ts';
import type { PageSender } from '../../lib/messages/sender.ts';
import { keepSource, saveSourceNote } from '../../lib/store/source-note.ts';
import type { Store } from '../../lib/store/store.ts';
import { cardHandlers, type CardHandlers } from './answer-card.ts';
import { recordHandlers } from './answer-record.ts';
import { setBadge } from './badge.ts';
import { bringCard } from './bring-card.ts';
import { openLibrary } from './open-annotation.ts';
import { openHelper } from './open-helper.ts';
import { claimsOf } from './page-claims.ts';
import { hintsOf } from './page-hints.ts';
import { placesOf } from './page-places.ts';
import { prepareEngine } from './prepare-engine.ts';
import { readFrames } from './read-frames.ts';
import { readTab } from './read-tab.ts';
import { noteAtHand } from './taking/claims-at-hand.ts';
import { insertStyle, removeStyle } from './styles.ts';
import { mayReadByItself } from './watching.ts';
import { hostnameOf } from '../../lib/model/claim-at-hand.ts';

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
    'badge.set': async ({ count }, { tabId, frameId }) => {
      // The badge counts the claims of the page itself; a frame's stand in the popup.
      if (frameId === 0) await setBadge(tabId, count);
      return null;
    },
    'library.open': async (place) => {
      await openLibrary(place);
      return null;
    },
    'card.context': (asked) => card.context(asked, 'page'),
    'card.met': (asked) => card.met(asked, 'page'),
    'subject.use': (chosen) => card.useSubject(chosen),
    'helper.open': (request, { tabId }) => openHelper(store, request, tabId),
    'source.keep': async ({ source, note }) => {
      const kept = await keepSource(store, source);
      if (kept.ok && note !== null) await saveSourceNote(store, kept.value.id, note);
      return kept;
    },
    'claim.atHand': async ({ tab, ...claim }, { tabId, frameId, url }) => {
      // Which tab and site it is, only the browser is believed.
      await noteAtHand({
        ...claim,
        site: hostnameOf(url),
        tab: tab === null ? null : { key: tab.key, tabId, frameId },
      });
      return null;
    },
    'hints.find': (article) => Promise.resolve(hintsOf(article)),
    'card.bring': (_request, sender) => bringCard(sender),
    'claims.find': claimsOf,
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
