import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { Field } from '../ui/field.tsx';
import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './run-modes.module.css';
import { useTranslator } from '../ui/translator-context.ts';

export interface RunModesProps {
  /** Hosts that are allowed, without those covered by "every site". */
  readonly sites: readonly string[];
  readonly isEverywhere: boolean;
  /** Whether the browser refused the last request. */
  readonly isRefused: boolean;
  /** These three are called within the click: the browser asks for a permission only then. */
  readonly onAllowSite: (host: string) => void;
  readonly onAllowEverywhere: () => void;
  readonly onOnlyClick: () => void;
  readonly onRemoveSite: (host: string) => void;
  readonly onRemoveEverywhere: () => void;
}

/**
 * The host of a site, from what a person typed (a name or an address); null where it is neither.
 */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '' ? hostname : null;
}

/** The three ways to run, with the present one marked: on click, on chosen sites, everywhere. */
export function RunModes(props: RunModesProps): VNode {
  const { sites, isEverywhere, isRefused } = props;
  const { t } = useTranslator();
  return (
    <div class={styles.modes}>
      <Mode
        mode="click"
        title={t('modes.click')}
        hint={t('modes.clickHint')}
        isNow={!isEverywhere && sites.length === 0}
      >
        <button
          type="button"
          disabled={!isEverywhere && sites.length === 0}
          onClick={props.onOnlyClick}
        >
          {t('modes.choose')}
        </button>
      </Mode>
      <Mode
        mode="sites"
        title={t('modes.sites')}
        hint={t('modes.sitesHint')}
        isNow={!isEverywhere && sites.length > 0}
      >
        <ChosenSites {...props} />
      </Mode>
      <Mode
        mode="everywhere"
        title={t('modes.everywhere')}
        hint={t('modes.everywhereHint')}
        isNow={isEverywhere}
      >
        {isEverywhere ? (
          <button type="button" onClick={props.onRemoveEverywhere}>
            {t('modes.revokeAll')}
          </button>
        ) : (
          <button type="button" onClick={props.onAllowEverywhere}>
            {t('modes.allowAll')}
          </button>
        )}
      </Mode>
      {isRefused && (
        <p class={styles.refused} role="status">
          {t('modes.refused')}
        </p>
      )}
    </div>
  );
}

interface ModeProps {
  readonly mode: string;
  readonly title: string;
  readonly hint: string;
  readonly isNow: boolean;
  readonly children: VNode;
}

function Mode({ mode, title, hint, isNow, children }: ModeProps): VNode {
  const { t } = useTranslator();
  return (
    <section class={styles.mode} data-mode={mode} data-now={isNow}>
      <h3>
        {title} {isNow && <span class={styles.now}>{t('modes.now')}</span>}
      </h3>
      <p>{hint}</p>
      {children}
    </section>
  );
}

function ChosenSites({ sites, onAllowSite, onRemoveSite }: RunModesProps): VNode {
  const { t } = useTranslator();
  const [typed, setTyped] = useState('');
  const [isBad, setBad] = useState(false);
  const allow = (): void => {
    const host = hostOf(typed);
    setBad(host === null);
    if (host === null) return;
    onAllowSite(host);
    setTyped('');
  };
  return (
    <form
      class={styles.sites}
      onSubmit={(event) => {
        event.preventDefault();
        allow();
      }}
    >
      <Field
        label={t('modes.siteField')}
        hint={t('modes.siteHint')}
        error={isBad ? t('modes.siteBad') : undefined}
        inputMode="url"
        value={typed}
        onType={setTyped}
        onLeave={setTyped}
      />
      <button type="submit">{t('modes.addSite')}</button>
      {sites.length === 0 ? (
        <p class={soft.small}>{t('modes.noSites')}</p>
      ) : (
        <ul aria-label={t('modes.allowed')} class={settingsFrame.siteList}>
          {sites.map((site) => (
            <li key={site}>
              {site}{' '}
              <button
                type="button"
                aria-label={t('modes.remove', { site })}
                onClick={() => {
                  onRemoveSite(site);
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
