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

/** Answers the background's messages to a side panel. Each panel gets those of all windows. */
export function servePanel(handlers: Handlers<PanelMessages, null>): void {
  const own = ownExtension();
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: RawSender, respond: (reply?: Reply) => void): boolean => {
      if (!isOwnView(sender, own) || !isEnvelope(message)) return false;
      return answer(route(handlers, panelRequests, message.name, message.request, null), respond);
    },
  );
}
