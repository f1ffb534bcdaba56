import type { PageClaim } from '../../shared/page-card/page-claim.ts';

/** When claims appeared on a page that was read before. */
export class ClaimArrivals {
  #url: string | null = null;
  #known = new Set<string>();
  #at: Readonly<Record<string, string>> = {};
  #readAt: string | null = null;

  /** When the page was first listed, ISO 8601 UTC; null before that. */
  get readAt(): string | null {
    return this.#readAt;
  }

  /** Times by key, ISO 8601 UTC, of the claims that were not there when the page of this address was first listed. */
  get at(): Readonly<Record<string, string>> {
    return this.#at;
  }

  /** Notes that these claims are listed now. */
  note(url: string, claims: readonly Pick<PageClaim, 'key'>[]): void {
    const keys = claims.map(({ key }) => key);
    const fresh = url === this.#url ? keys.filter((key) => !this.#known.has(key)) : [];
    const now = new Date().toISOString();
    if (url !== this.#url)
      [this.#known, this.#at, this.#url, this.#readAt] = [new Set(), {}, url, now];
    for (const key of keys) this.#known.add(key);
    if (fresh.length > 0)
      this.#at = { ...this.#at, ...Object.fromEntries(fresh.map((key) => [key, now])) };
  }
}
