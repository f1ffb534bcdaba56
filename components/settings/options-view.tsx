import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

import { CHECK_PLACES, type CheckPlace } from '../../lib/model/check-place.ts';
import type { ClaimKind, Density } from '../../lib/model/claim.ts';
import { DENSITIES } from '../../lib/model/claim.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { KindsChoice } from './kinds-choice.tsx';
import { MarksChoice, type MarkSettings } from './marks-choice.tsx';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './options-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** The settings that the options page shows, which are not all there are. */
export interface ShownSettings extends MarkSettings {
  readonly density: Density;
  readonly switchedOffSites: readonly string[];
  readonly unpaintedEverywhere: boolean;
  readonly unpaintedSites: readonly string[];
  readonly checkPlace: CheckPlace;
  readonly lang: string | null;
  readonly name: string;
  readonly organisation: string;
  readonly hiddenKinds: readonly ClaimKind[];
  readonly backupReminderDays: number | null;
  readonly lastBackupAt: string | null;
}

interface OptionsViewProps {
  readonly settings: ShownSettings;
  /** Whether a click in a page can open the side panel, so that there is a choice. */
  readonly canPageOpenPanel: boolean;
  /** Languages of the interface, with their own names. */
  readonly languages: readonly { readonly value: string; readonly label: string }[];
  /** How many annotations are stored; null while unknown. */
  readonly stored: number | null;
  readonly modes: ComponentChildren;
  readonly scales: ComponentChildren;
  readonly shortcuts: ComponentChildren;
  /** What is stored and how safe it is. */
  readonly storage: ComponentChildren;
  /** Export, import, delete everything. */
  readonly tools: ComponentChildren;
  readonly onChange: (changes: Partial<ShownSettings>) => void;
  readonly onMarkKind: (kind: ClaimKind, isMarked: boolean) => void;
  readonly onSwitchOn: (site: string) => void;
  readonly onPaintAgain: (site: string) => void;
}

/**
 * The options: when it runs, what it marks and how, scales, language and names, shortcuts, data.
 * Every choice is saved when it is made.
 */
export function OptionsView(props: OptionsViewProps): VNode {
  const { settings, modes } = props;
  const { t } = useTranslator();
  return (
    <main class={settingsFrame.page}>
      <header class={settingsFrame.head}>
        <img src="/icon/48.png" alt="" />
        <h1>{t('options.title')}</h1>
      </header>
      <section class={settingsFrame.section}>
        <h2>{t('options.sites')}</h2>
        {modes}
        <SwitchedOff sites={settings.switchedOffSites} onSwitchOn={props.onSwitchOn} />
      </section>
      <Reading {...props} />
      {props.canPageOpenPanel && <PlaceChoice {...props} />}
      <MarksChoice marks={settings} onChange={props.onChange} />
      {props.scales}
      <Person {...props} />
      {props.shortcuts}
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
        <p class={soft.small}>{t('options.offNone')}</p>
      ) : (
        <ul class={settingsFrame.siteList}>
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

function Reading({ settings, onChange, onMarkKind, onPaintAgain }: OptionsViewProps): VNode {
  const { t } = useTranslator();
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.reading')}</h2>
      <Choice
        label={t('options.density')}
        value={settings.density}
        options={DENSITIES.map((value) => ({ value, label: t(`density.${value}`) }))}
        onChoose={(density) => {
          onChange({ density });
        }}
      />
      <p class={soft.small}>{t('options.densityHint')}</p>
      <KindsChoice hidden={settings.hiddenKinds} onMark={onMarkKind} />
      <label class={settingsFrame.check}>
        <input
          type="checkbox"
          checked={settings.unpaintedEverywhere}
          onChange={({ currentTarget }) => {
            onChange({ unpaintedEverywhere: currentTarget.checked });
          }}
        />
        {t('options.unpainted')}
      </label>
      <p class={soft.small}>{t('options.unpaintedHint')}</p>
      {settings.unpaintedSites.length > 0 && (
        <ul class={settingsFrame.siteList} aria-label={t('options.unpaintedSites')}>
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

function PlaceChoice({ settings, onChange }: OptionsViewProps): VNode {
  const { t } = useTranslator();
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.checkPlace')}</h2>
      <Choice
        label={t('options.checkPlace')}
        isLabelHidden
        value={settings.checkPlace}
        options={CHECK_PLACES.map((value) => ({ value, label: t(`options.checkPlace.${value}`) }))}
        onChoose={(checkPlace) => {
          onChange({ checkPlace });
        }}
      />
      <p class={soft.small}>{t('options.checkPlaceHint')}</p>
    </section>
  );
}

function Person({ settings, languages, onChange }: OptionsViewProps): VNode {
  const { t } = useTranslator();
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.person')}</h2>
      <Choice
        label={t('options.language')}
        value={settings.lang ?? ''}
        options={[{ value: '', label: t('options.languageBrowser') }, ...languages]}
        onChoose={(lang) => {
          onChange({ lang: lang === '' ? null : lang });
        }}
      />
      <NameField
        label={t('options.name')}
        value={settings.name}
        onChange={(name) => {
          onChange({ name });
        }}
      />
      <NameField
        label={t('options.organisation')}
        value={settings.organisation}
        onChange={(organisation) => {
          onChange({ organisation });
        }}
      />
    </section>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function NameField({ label, value, onChange }: NameFieldProps): VNode {
  const { t } = useTranslator();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class={styles.narrow}>
      <Field
        label={label}
        hint={t('options.nameHint')}
        value={typed ?? value}
        onType={setTyped}
        onLeave={(name) => {
          onChange(name.trim());
        }}
      />
    </div>
  );
}

/** After how many days the library reminds the person of a backup; empty means never. */
const REMINDERS = ['7', '30', ''] as const;

function Data({ settings, stored, storage: panel, tools, onChange }: OptionsViewProps): VNode {
  const { t, date } = useTranslator();
  const { lastBackupAt, backupReminderDays } = settings;
  const remind = REMINDERS.find((days) => days === String(backupReminderDays ?? '')) ?? '7';
  return (
    <section class={settingsFrame.section}>
      <h2>{t('options.data')}</h2>
      <p>
        {t('options.dataHint')} {stored !== null && t('options.stored', { count: stored })}{' '}
        {lastBackupAt === null
          ? t('options.backupNever')
          : t('options.backupAt', { date: date(lastBackupAt) })}
      </p>
      <Choice
        label={t('options.remind')}
        value={remind}
        options={REMINDERS.map((value) => ({
          value,
          label: value === '' ? t('options.remind.never') : t(`options.remind.${value}`),
        }))}
        onChoose={(days) => {
          onChange({ backupReminderDays: days === '' ? null : Number(days) });
        }}
      />
      {panel}
      <div class={settingsFrame.row}>{tools}</div>
    </section>
  );
}
