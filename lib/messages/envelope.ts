/** A message on the wire. */
export interface Envelope {
  readonly name: string;
  readonly request: unknown;
}

/** Whether something received is a message of ours; its request is still foreign data. */
export function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    typeof (message as { name?: unknown }).name === 'string' &&
    'request' in message
  );
}
