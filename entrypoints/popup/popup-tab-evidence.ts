import { signal, type ReadonlySignal } from '@preact/signals';
import { browser } from 'wxt/browser';

import type { TakeOffer } from '../../components/popup/tab-evidence-offer.tsx';
import { readArchivedAddress } from '../../lib/lookup/archived-address.ts';
import { shownAddress } from '../../lib/lookup/shown-address.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { isClaimOf, type RecentClaim, type Taken } from '../../lib/model/page/recent-claim.ts';
import type { Stance } from '../../lib/model/evidence.ts';
import { RECENT_CLAIMS_KEY, recentClaims } from '../../lib/browser/recent-claims.ts';
import { dropTaken, showTaken, takenKey } from '../../lib/browser/taken-tab.ts';
import type { ShownTab } from './browser-parts.ts';

const NO_OFFER: TakeOffer = { claims: [], isCopy: false };

/**
 * The popup's tab as evidence: what it can be used for, and what was made of it. Follows both as
 * long as the popup is open.
 */
export class PopupTabEvidence {
  readonly #tab: ShownTab;
  readonly #offer = signal<TakeOffer>(NO_OFFER);
  readonly #taken = signal<Taken | null>(null);

  readonly offer: ReadonlySignal<TakeOffer> = this.#offer;
  /** Null where there is nothing to show. */
  readonly taken: ReadonlySignal<Taken | null> = this.#taken;

  constructor(tab: ShownTab) {
    this.#tab = tab;
  }

  async start(): Promise<void> {
    browser.storage.session.onChanged.addListener((changes) => {
      if (RECENT_CLAIMS_KEY in changes || takenKey(this.#tab.id) in changes) void this.#load(false);
    });
    await this.#load(true);
  }

  async take(claim: RecentClaim | null): Promise<void> {
    await sendToBackground('tab.take', { tabId: this.#tab.id, claim });
  }

  /** The tab is an archived copy of the thing at this place among those offered. */
  async takeCopyOf(nth: number): Promise<void> {
    await sendToBackground('tab.takeCopyOf', { tabId: this.#tab.id, nth });
  }

  async undo(): Promise<void> {
    await sendToBackground('tab.untake', { tabId: this.#tab.id });
  }

  async setStance(stance: Stance): Promise<void> {
    await sendToBackground('tab.setStance', { tabId: this.#tab.id, stance });
  }

  /** The person has read the outcome for the tab. */
  async close(): Promise<void> {
    await dropTaken(this.#tab.id);
  }

  async #load(isOpening: boolean): Promise<void> {
    const { id, url } = this.#tab;
    const shown = shownAddress(url);
    const recent = await recentClaims();
    this.#taken.value = await showTaken(id, isOpening);
    if (shown === null) return;
    const claims = recent.filter((claim) => claim.tab?.tabId !== id && !isClaimOf(claim, shown));
    this.#offer.value = { claims, isCopy: readArchivedAddress(shown) !== null };
  }
}
