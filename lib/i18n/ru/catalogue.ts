import type { MessageKey, Texts } from '../shape/texts.ts';
import { ruCard } from './card-catalogue.ts';
import { exporting } from './exporting.ts';
import { ledger } from './ledger.ts';
import { library } from './library.ts';
import { list } from './list.ts';
import { menu } from './menu.ts';
import { page } from './page.ts';
import { recordPages } from './record-pages.ts';
import { reportPage } from './report-page.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { transfer } from './transfer.ts';

/** Every Russian text. */
export const ru: Texts<MessageKey> = {
  ...ruCard,
  ...menu,
  ...page,
  ...library,
  ...exporting,
  ...list,
  ...ledger,
  ...recordPages,
  ...transfer,
  ...reportPage,
  ...start,
  ...settings,
};
