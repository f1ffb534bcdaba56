import { signal, type ReadonlySignal } from '@preact/signals';
import type { VNode } from 'preact';
import { browser } from 'wxt/browser';

import { useTranslator } from '../../components/ui/translator-context.ts';
import { WelcomeView } from '../../components/settings/welcome-view.tsx';
import { en } from '../../lib/i18n/en/catalogue.ts';
import { sendToBackground } from '../../lib/messages/client.ts';
import { saveSettings } from '../../lib/settings/saved-settings.ts';
import { AccessPanel } from '../shared/access-panel.tsx';
import { startView, titleOf } from '../shared/start-view.tsx';
import type { Settings } from '../../lib/settings/settings.ts';
import { Trial } from './trial.tsx';

const NAMED_COMMANDS = [
  '_execute_action',
  'next-claim',
  'previous-claim',
  'check-selection',
] as const;

const keys = signal<ReadonlyMap<string, string>>(new Map());

function Welcome({ settings }: { readonly settings: ReadonlySignal<Settings> }): VNode {
  const { t } = useTranslator();
  const set = NAMED_COMMANDS.filter((name) => keys.value.has(name));
  return (
    <WelcomeView
      popupKeys={keys.value.get('_execute_action') ?? null}
      shortcuts={set.map((name) => ({
        keys: keys.value.get(name) ?? '',
        does: t(`command.${name}`),
      }))}
      trial={<Trial homeScales={settings.value.homeScales} />}
      modes={<AccessPanel />}
      onLibrary={() => void sendToBackground('library.open', { annotationId: null })}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

async function start(): Promise<void> {
  const { show, settings } = await startView(titleOf('welcome.title'), en);
  show(() => <Welcome settings={settings} />);
  const commands = await browser.commands.getAll();
  keys.value = new Map(
    commands.flatMap(({ name, shortcut }) =>
      name === undefined || shortcut === undefined || shortcut === '' ? [] : [[name, shortcut]],
    ),
  );
  await saveSettings({ welcomeSeen: true });
}

void start();
