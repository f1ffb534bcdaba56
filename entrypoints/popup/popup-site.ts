import type { SiteMode } from '../../components/popup/site-switch.tsx';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import { loadSettings, switchSite } from '../../lib/settings/saved-settings.ts';
import { patternOf } from '../../lib/browser/match-pattern.ts';
import { giveBackSite, requestAccess, siteModeOf } from '../shared/site-access.ts';

/** The site of the page the popup shows, and the switch for it. */
export class PopupSite {
  readonly #url: string;
  readonly #pattern: string | null;

  /** The site as people name it; null where the page is not a web page. */
  readonly name: string | null;

  constructor(url: string) {
    this.#url = url;
    this.#pattern = patternOf(url);
    this.name = this.#pattern === null ? null : siteOf(url);
  }

  async mode(): Promise<SiteMode> {
    return siteModeOf(this.#url, await loadSettings());
  }

  /** Lets pages of the site be read again, with whatever permission it had. */
  async switchOn(): Promise<void> {
    if (this.name !== null) await switchSite(this.name, true);
  }

  /**
   * Sets the switch; asks for the permission before anything else. True where pages of the site may
   * be read afterwards.
   */
  async set(mode: 'click' | 'always' | 'off'): Promise<boolean> {
    const patterns = this.#pattern === null ? [] : [this.#pattern];
    const asked = mode === 'always' ? requestAccess(patterns) : null;
    if (this.name !== null) await switchSite(this.name, mode !== 'off');
    if (asked !== null) await asked;
    if (mode === 'click') await giveBackSite(this.#url);
    return mode !== 'off';
  }
}
