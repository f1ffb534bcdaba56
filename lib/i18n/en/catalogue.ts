import { reportPage } from './report-page.ts';
import { settings } from './settings.ts';
import { start } from './start.ts';
import { transfer } from './transfer.ts';
import { enWork } from './work-catalogue.ts';

/** Every English text. Its keys are the interface's keys; other languages follow its shape. */
export const en = { ...enWork, ...transfer, ...reportPage, ...start, ...settings } as const;
