import { browser } from 'wxt/browser';
import type { Reply } from './envelope.ts';
import type { OwnExtension } from './sender.ts';

/** A request and its answer by a message's name. */
type MessagesOf<Messages> = Record<keyof Messages, { request: unknown; answer: unknown }>;

/** Decodes a message's request from foreign data; null if its shape is wrong. */
export type Decode<Request> = (request: unknown) => Request | null;

/** One decoder for each message's request. */
export type Decoders<Messages extends Record<keyof Messages, { request: unknown }>> = {
  readonly [Name in keyof Messages]: Decode<Messages[Name]['request']>;
};

type AnyMessages = Record<string, { request: unknown; answer: unknown }>;

/** A function for each message. */
export type Handlers<Messages extends MessagesOf<Messages>, Sender> = {
  readonly [Name in keyof Messages]: (
    request: Messages[Name]['request'],
    sender: Sender,
  ) => Promise<Messages[Name]['answer']>;
};

/** The id and origin of this extension. */
export function ownExtension(): OwnExtension {
  return {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/')).href.replace(/\/$/, ''),
  };
}

/**
 * Lets the work answer a message. Returning true keeps the channel open in both browsers; false
 * means that nobody answers. If the work fails, that is a bug of ours: it is reported here and the
 * sender gets no answer.
 */
export function answer(
  work: (() => Promise<unknown>) | null,
  respond: (reply?: Reply) => void,
): boolean {
  if (work === null) return false;
  work().then(
    (value) => {
      respond({ answer: value });
    },
    (error: unknown) => {
      console.error(error);
      respond();
    },
  );
  return true;
}

/**
 * The handler's work on a request of the right shape; null if there is no such message or its shape
 * is wrong.
 */
export function route<Messages extends MessagesOf<Messages>, Sender>(
  handlers: Handlers<Messages, Sender>,
  decoders: Decoders<Messages>,
  name: string,
  request: unknown,
  sender: Sender,
): (() => Promise<unknown>) | null {
  if (!Object.hasOwn(decoders, name)) return null;
  // The two tables have the same names; which one is only known at run time.
  const decode = (decoders as Decoders<AnyMessages>)[name];
  const handler = (handlers as Handlers<AnyMessages, Sender>)[name];
  if (decode === undefined || handler === undefined) return null;
  const decoded = decode(request);
  return decoded === null ? null : () => handler(decoded, sender);
}
