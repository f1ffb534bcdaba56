import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Density } from '../lib/model/claim.ts';
import { DENSITIES } from '../lib/model/claim.ts';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import styles from './settings.module.css';
import { useTranslator } from './translator-context.ts';

/** The choices the options page shows, a part of all settings. */
export interface ShownSettings {
  readonly density: Density;
  readonly switchedOffSites: readonly string[];
  readonly unpaintedEverywhere: boolean;
  readonly unpaintedSites: readonly string[];
  readonly lang: string | null;
  readonly name: string;
  readonly lastBackupAt: string | null;
}

interface OptionsViewProps {
  readonly settings: ShownSettings;
  /** Languages of the interface, with their own names. */
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  /** How many annotations are stored; null while unknown. */
  readonly stored: number | null;
  readonly modes: ComponentChildren;
  /** Export, import, delete everything. */
  readonly tools: ComponentChildren;
  readonly notices: ComponentChildren;
  readonly onChange: (changes: Partial<ShownSettings>) => void;
  readonly onSwitchOn: (site: string) => void;
  readonly onPaintAgain: (site: string) => void;
}

/** The options: when it runs, how much it marks, language and name, data. Every choice is saved as it is made. */
export function OptionsView(props: OptionsViewProps): VNode {
  const { settings, modes, notices } = props;
  const { t } = useTranslator();
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <img src="/icon/48.png" alt="" />
        <h1>{t('options.title')}</h1>
      </header>
      {notices}
      <section class={styles.section}>
        <h2>{t('options.sites')}</h2>
        {modes}
        <SwitchedOff sites={settings.switchedOffSites} onSwitchOn={props.onSwitchOn} />
      </section>
      <Reading {...props} />
      <Person {...props} />
      <Data {...props} />
    </main>
  );
}

function SwitchedOff({
  sites,
  onSwitchOn,
}: {
  readonly sites: readonly string[];
  readonly onSwitchOn: (site: string) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <>
      <h3>{t('options.off')}</h3>
      {sites.length === 0 ? (
        <p class={styles.hint}>{t('options.offNone')}</p>
      ) : (
        <ul class={styles.siteList}>
          {sites.map((site) => (
            <li key={site}>
              <button
                type="button"
                onClick={() => {
                  onSwitchOn(site);
                }}
              >
                {t('options.switchOn', { site })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Reading({ settings, onChange, onPaintAgain }: OptionsViewProps): VNode {
  const { t } = useTranslator();
  return (
    <section class={styles.section}>
      <h2>{t('options.reading')}</h2>
      <Choice
        label={t('options.density')}
        value={settings.density}
        options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        onChoose={(density) => {
          onChange({ density });
        }}
      />
      <p class={styles.hint}>{t('options.densityHint')}</p>
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={settings.unpaintedEverywhere}
          onChange={({ currentTarget }) => {
            onChange({ unpaintedEverywhere: currentTarget.checked });
          }}
        />
        {t('options.unpainted')}
      </label>
      <p class={styles.hint}>{t('options.unpaintedHint')}</p>
      {settings.unpaintedSites.length > 0 && (
        <ul class={styles.siteList} aria-label={t('options.unpaintedSites')}>
          {settings.unpaintedSites.map((site) => (
            <li key={site}>
              <button
                type="button"
                onClick={() => {
                  onPaintAgain(site);
                }}
              >
                {t('options.paintAgain', { site })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Person({ settings, languages, onChange }: OptionsViewProps): VNode {
  const { t } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <section class={styles.section}>
      <Choice
        label={t('options.language')}
        value={settings.lang ?? ''}
        options={[{ value: '', label: t('options.languageBrowser') }, ...languages]}
        onChoose={(lang) => {
          onChange({ lang: lang === '' ? null : lang });
        }}
      />
      <div class={styles.narrow}>
        <Field
          label={t('options.name')}
          hint={t('options.nameHint')}
          value={typed ?? settings.name}
          onType={setTyped}
          onLeave={(name) => {
            onChange({ name: name.trim() });
          }}
        />
      </div>
    </section>
  );
}

function Data({ settings, stored, tools }: OptionsViewProps): VNode {
  const { t, date } = useTranslator();
  const { lastBackupAt } = settings;
  return (
    <section class={styles.section}>
      <h2>{t('options.data')}</h2>
      <p>
        {t('options.dataHint')} {stored !== null && t('options.stored', { count: stored })}{' '}
        {lastBackupAt === null
          ? t('options.backupNever')
          : t('options.backupAt', { date: date(lastBackupAt) })}
      </p>
      <div class={styles.row}>{tools}</div>
    </section>
  );
}
