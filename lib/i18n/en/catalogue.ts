import { card } from './card.ts';
import { record } from './record.ts';

/** Every English text. Its keys are the interface's keys; other languages follow its shape. */
export const en = { ...record, ...card } as const;
