/** A message on the wire. */
export interface Envelope {
  readonly name: string;
  readonly request: unknown;
}

/** An answer on the wire. Wrapped, so that an answer of null is different from no answer. */
export interface Reply {
  readonly answer: unknown;
}

/** Whether somebody answered. */
export function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && 'answer' in reply;
}

/** Whether something received is one of our messages; its request still has to be checked. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { name?: unknown }).name === 'string' &&
    'request' in message
  );
}
