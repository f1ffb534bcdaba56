import { card } from './card.ts';
import { mark } from './mark.ts';
import { fields } from './fields.ts';
import { record } from './record.ts';
import { report } from './report.ts';

/** The English texts that a card may show, also in a page: all that is injected. */
export const enCard = { ...record, ...mark, ...card, ...fields, ...report } as const;
