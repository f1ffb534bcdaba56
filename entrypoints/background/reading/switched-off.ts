import { siteOf } from '../../../lib/model/rules/source-key.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';

/** Whether the person switched this page's site off. */
export async function isSwitchedOff(url: string): Promise<boolean> {
  return (await loadSettings()).switchedOffSites.includes(siteOf(url));
}
