import { viewSchemas } from '../../../lib/messages/background-schemas.ts';
import { decodersBy } from '../../../lib/messages/request-schemas.ts';

/** Reads what a view that went has written down, by the message it was to be sent with. */
export const draftDecoders = decodersBy(viewSchemas);

export type DraftDecoders = typeof draftDecoders;
