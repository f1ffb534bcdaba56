import { enCard } from './card-catalogue.ts';
import { exporting } from './exporting.ts';
import { ledger } from './ledger.ts';
import { library } from './library.ts';
import { list } from './list.ts';
import { menu } from './menu.ts';
import { page } from './page.ts';
import { recordPages } from './record-pages.ts';

/** The English texts of the places to work: popup, side panel, library. */
export const enWork = {
  ...enCard,
  ...menu,
  ...page,
  ...library,
  ...exporting,
  ...list,
  ...ledger,
  ...recordPages,
} as const;
