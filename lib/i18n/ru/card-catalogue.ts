import type { CardKey, Texts } from '../shape/texts.ts';
import { card } from './card.ts';
import { mark } from './mark.ts';
import { fields } from './fields.ts';
import { record } from './record.ts';
import { report } from './report.ts';

/** The Russian texts that a card may show, also in a page: all that is injected. */
export const ruCard: Texts<CardKey> = { ...record, ...mark, ...card, ...fields, ...report };
