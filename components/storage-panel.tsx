import type { VNode } from 'preact';

import styles from './settings.module.css';
import { useTranslator } from './translator-context.ts';

const PARTS = ['annotations', 'revisions', 'sightings', 'snapshots', 'sources'] as const;

/** How much lies on this machine. */
export interface ShownStorage {
  readonly entries: Readonly<Record<(typeof PARTS)[number], number>>;
  /** What the kept texts take, packed. */
  readonly snapshotBytes: number;
  /** Null where the browser does not tell. */
  readonly usage: number | null;
  readonly quota: number | null;
  readonly isPersisted: boolean;
}

const MEGABYTE = 1_000_000;

/** What is stored here by its parts, and whether the browser may clear it. */
export function StoragePanel({
  // Not a variable "storage": the build takes a parameter of that name for WXT's library and brings it along.
  storage: shown,
  onPersist,
}: {
  readonly storage: ShownStorage;
  readonly onPersist: () => void;
}): VNode {
  const { t, number } = useTranslator();
  const { entries, snapshotBytes, usage, quota, isPersisted } = shown;
  const inMegabytes = (bytes: number): string =>
    number(bytes / MEGABYTE, { maximumFractionDigits: bytes < 10 * MEGABYTE ? 1 : 0 });
  return (
    <section class={styles.section}>
      <h3>{t('storage.title')}</h3>
      <p>
        {usage === null || quota === null
          ? t('storage.unknown')
          : t('storage.used', { size: inMegabytes(usage), quota: inMegabytes(quota) })}{' '}
        {isPersisted ? t('storage.persisted') : t('storage.notPersisted')}
      </p>
      <dl class={styles.pairs}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>
              {part === 'snapshots'
                ? t('storage.snapshots', { size: inMegabytes(snapshotBytes) })
                : t(`storage.${part}`)}
            </dt>
            <dd>{number(entries[part])}</dd>
          </div>
        ))}
      </dl>
      {!isPersisted && (
        <div>
          <button type="button" onClick={onPersist}>
            {t('storage.persist')}
          </button>
        </div>
      )}
    </section>
  );
}
