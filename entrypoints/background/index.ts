import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveBackground } from '../../lib/messages/server.ts';
import { forgetTakenOnLoad } from '../../lib/browser/taken-tab.ts';
import { loadSettings, watchSettings } from '../../lib/settings/saved-settings.ts';
import { openStore } from '../../lib/store/store.ts';
import { cardHandlers } from './answers/answer-card.ts';
import { pageHandlers } from './answers/answer-page.ts';
import { viewHandlers } from './answers/answer-view.ts';
import { paintBadge } from './interface/badge.ts';
import { onCommand } from './commands/commands.ts';
import { listenForGrants, onSettings, onUpdate } from './reading/grants.ts';
import { followMenus, makeMenus, onMenu } from './commands/menus.ts';
import { followChosenPlace } from './opening/chosen-place.ts';
import { reconcileWatcher } from './reading/watcher-registration.ts';

// The background may be stopped at any time and started again for any event. So every listener is
// added at once, and nothing is remembered here except an index that can be built again.
export default defineBackground(() => {
  const store = openStore(async () => (await loadSettings()).name);
  const card = cardHandlers(store);
  serveBackground({ page: pageHandlers(store, card), view: viewHandlers(store, card) });
  // A reader holds a port so that it notices when the extension is gone; nothing is sent through
  // it.
  browser.runtime.onConnect.addListener(() => undefined);
  listenForGrants();
  followMenus();
  forgetTakenOnLoad();
  followChosenPlace();
  watchSettings((settings, before) => void onSettings(settings, before));
  browser.contextMenus.onClicked.addListener((info, tab) => void onMenu(store, info, tab?.id));
  browser.commands.onCommand.addListener((command, tab) => void onCommand(command, tab));
  browser.runtime.onStartup.addListener(() => void makeMenus());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenus();
    void onUpdate();
    if (reason === 'install')
      void browser.tabs.create({ url: `${browser.runtime.getURL('/')}welcome.html` });
  });
  // Also needed when the extension was switched on again, for which there is no event.
  void reconcileWatcher();
  void paintBadge();
});
