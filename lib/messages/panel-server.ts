import { browser } from 'wxt/browser';
import { isEnvelope, type Reply } from './envelope.ts';
import type { PanelMessages } from './protocol.ts';
import { answer, ownExtension, route, type Decoders, type Handlers } from './route.ts';
import { isOwnView, type RawSender } from './sender.ts';

const panelRequests: Decoders<PanelMessages> = {
  'panel.show': (request) => {
    if (typeof request !== 'object' || request === null) return null;
    const { tabId, frameId, key } = request as Readonly<Record<string, unknown>>;
    const isComplete = Number.isInteger(tabId) && Number.isInteger(frameId);
    return isComplete && typeof key === 'string'
      ? { tabId: Number(tabId), frameId: Number(frameId), key }
      : null;
  },
};

/**
 * Answers the background's messages to a side panel. Each panel gets those of all windows, and the
 * first answer is the one that counts: so only the panel that is `isBeside` the tab answers.
 */
export function servePanel(
  isBeside: (tabId: number) => boolean,
  handlers: Handlers<PanelMessages, null>,
): void {
  const own = ownExtension();
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: RawSender, respond: (reply?: Reply) => void): boolean => {
      if (!isOwnView(sender, own) || !isEnvelope(message)) return false;
      const { name, request } = message;
      const place = name === 'panel.show' ? panelRequests[name](request) : null;
      if (place === null || !isBeside(place.tabId)) return false;
      return answer(route(handlers, panelRequests, name, request, null), respond);
    },
  );
}
