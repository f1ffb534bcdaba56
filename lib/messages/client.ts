import { browser } from 'wxt/browser';
import type { ClaimPlace } from '../model/page/recent-claim.ts';
import { failure } from '../model/result.ts';
import { isReply } from './envelope.ts';
import type { BackgroundMessages, ReaderMessages, ViewMessages } from './protocol.ts';

type ToBackground = BackgroundMessages & ViewMessages;

const unavailable = failure({ code: 'storage-unavailable' as const });

/**
 * What is returned if nobody answers: after an update of the extension, or when a message was
 * refused.
 */
const NO_ANSWER: { readonly [Name in keyof ToBackground]: ToBackground[Name]['answer'] } = {
  'page.load': unavailable,
  'annotation.create': unavailable,
  'annotation.save': unavailable,
  'annotation.delete': unavailable,
  'annotation.restore': unavailable,
  'annotation.isStored': unavailable,
  'draft.save': unavailable,
  'annotation.settle': unavailable,
  'annotation.reattach': unavailable,
  'claim.dismiss': unavailable,
  'claim.undismiss': unavailable,
  'card.context': unavailable,
  'card.met': unavailable,
  'subject.use': unavailable,
  'name.give': null,
  'page.looked': unavailable,
  'reader.ready': null,
  'badge.set': null,
  'library.open': null,
  'card.texts': null,
  'card.bring': false,
  'claim.show': false,
  'drawer.keepSize': null,
  'helper.open': false,
  'source.keep': unavailable,
  'source.note': unavailable,
  'claim.atHand': null,
  'tab.take': null,
  'tab.takeCopyOf': null,
  'tab.untake': null,
  'tab.setStance': null,
  'article.read': null,
  'claims.find': null,
  'places.find': null,
  'watcher.article': null,
  'style.insert': '',
  'style.remove': null,
  'tab.read': 'error',
  'tab.frames': { read: [], closed: [] },
  'annotation.open': unavailable,
  'claim.open': null,
  'sidePanel.ready': null,
  'store.changed': null,
};

/**
 * Asks the background. Never rejects: if nobody answers, the result is that the store is
 * unavailable, and null for everything else.
 */
export async function sendToBackground<Name extends keyof ToBackground>(
  name: Name,
  request: ToBackground[Name]['request'],
): Promise<ToBackground[Name]['answer']> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name, request });
    return (isReply(reply) ? reply.answer : NO_ANSWER[name]) as ToBackground[Name]['answer'];
  } catch {
    // The extension was updated or removed, or its background did not start; the stand-in answer
    // says so.
    return NO_ANSWER[name];
  }
}

/** Has a claim shown by the side panel beside its tab. Never rejects; false if there is none. */
export async function sendToPanels(request: ClaimPlace): Promise<boolean> {
  try {
    const reply: unknown = await browser.runtime.sendMessage({ name: 'panel.show', request });
    return isReply(reply) && reply.answer === true;
  } catch {
    // No view of ours is open at all.
    return false;
  }
}

/** Asks the reader of a tab, or of a frame in it. Never rejects; null if there is no reader. */
export async function sendToReader<Name extends keyof ReaderMessages>(
  tabId: number,
  name: Name,
  request: ReaderMessages[Name]['request'],
  frameId = 0,
): Promise<ReaderMessages[Name]['answer'] | null> {
  try {
    const message = { name, request };
    const reply: unknown = await browser.tabs.sendMessage(tabId, message, { frameId });
    return (isReply(reply) ? reply.answer : null) as ReaderMessages[Name]['answer'] | null;
  } catch {
    // No reader in this tab, or no tab; null says so.
    return null;
  }
}
