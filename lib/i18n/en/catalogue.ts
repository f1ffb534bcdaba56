import { enCard } from './card-catalogue.ts';
import { ledger } from './ledger.ts';
import { library } from './library.ts';
import { list } from './list.ts';
import { menu } from './menu.ts';
import { page } from './page.ts';
import { recordPages } from './record-pages.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';

/** Every English text. Its keys are the interface's keys; other languages follow its shape. */
export const en = {
  ...enCard,
  ...menu,
  ...page,
  ...library,
  ...list,
  ...ledger,
  ...recordPages,
  ...start,
  ...settings,
} as const;
