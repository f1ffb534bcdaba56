import type { VNode } from 'preact';

import type { Translator } from '../../lib/i18n/translator.ts';
import settingsFrame from '../styles/settings-frame.module.css';
import { useTranslator } from '../ui/translator-context.ts';

const PARTS = ['annotations', 'revisions', 'sightings', 'snapshots', 'sources'] as const;

/** How much is stored on this machine. */
export interface ShownStorage {
  readonly entries: Readonly<Record<(typeof PARTS)[number], number>>;
  /** The size of the kept texts, compressed. */
  readonly snapshotBytes: number;
  /** Null where the browser does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
  readonly isPersisted: boolean;
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** What is stored here by its parts, and whether the browser may clear it. */
export function StoragePanel({
  // Not a variable named "storage": the build would take that for the name from WXT's library and
  // include the library.
  storage: shown,
  onPersist,
}: {
  readonly storage: ShownStorage;
  readonly onPersist: () => void;
}): VNode {
  const { t, number } = useTranslator();
  const { entries, snapshotBytes, usage, quota, isPersisted } = shown;
  const size = (bytes: number): string => sizeWords(bytes, number);
  return (
    <section class={settingsFrame.section}>
      <h3>{t('storage.title')}</h3>
      <p>
        {usage === null || quota === null
          ? t('storage.unknown')
          : t('storage.used', { size: size(usage), quota: size(quota) })}{' '}
        {isPersisted ? t('storage.persisted') : t('storage.notPersisted')}
      </p>
      <dl class={settingsFrame.pairs}>
        {PARTS.map((part) => (
          <div key={part}>
            <dt>
              {part === 'snapshots'
                ? t('storage.snapshots', { size: size(snapshotBytes) })
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

/** "3.4 MB", "12 GB": in the largest unit that gives at least one, with a decimal below ten. */
function sizeWords(bytes: number, number: Translator['number']): string {
  const steps = Math.floor(Math.log10(Math.max(1, bytes)) / 3);
  const at = Math.min(UNITS.length, Math.max(1, steps));
  const value = bytes / 1000 ** at;
  return number(value, {
    style: 'unit',
    unit: UNITS[at - 1] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  });
}
