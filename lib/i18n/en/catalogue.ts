import { card } from './card.ts';
import { library } from './library.ts';
import { page } from './page.ts';
import { record } from './record.ts';
import { start } from './start.ts';

/** Every English text. Its keys are the interface's keys; other languages follow its shape. */
export const en = { ...record, ...card, ...page, ...library, ...start } as const;
