import './popup.css';

import { signal } from '@preact/signals';
import type { VNode } from 'preact';

import type { PopupActions } from '../../components/popup-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import type { SiteMode } from '../../components/site-switch.tsx';
import { sendToBackground } from '../../lib/messages/client.ts';
import type { Scale } from '../../lib/model/finding.ts';
import { listScales } from '../../lib/store/scales.ts';
import { openLibraryStore } from '../views/library-store.ts';
import { watchAccess } from '../views/site-access.ts';
import { startView } from '../views/start-view.tsx';
import { TabReading } from '../views/tab-reading.ts';
import { canOpenPanel, openOptions, openPanel, shownTab } from './browser-parts.ts';
import { PopupSite } from './popup-site.ts';

/** The popup makes way for what it led to. */
function closeIf(isThere: boolean): void {
  if (isThere) window.close();
}

async function start(): Promise<void> {
  const view = await startView(() => 'Tallymark');
  const tab = await shownTab();
  const reading = new TabReading(tab.id, new AbortController().signal);
  const site = new PopupSite(tab.url);
  const mode = signal<SiteMode>('click');
  const scales = signal<readonly Scale[]>([]);
  const learnMode = async (): Promise<void> => {
    mode.value = await site.mode();
  };
  const actions: PopupActions = {
    onOpen: (listed) => void reading.jump(listed, true).then(closeIf),
    onLater: (listed, index) => void reading.jumpToLater(listed, index).then(closeIf),
    onTriage: (listed, status) => void reading.triage(listed, status),
    onDensity: (density) => void reading.setDensity(density),
    onMode: (next) => {
      // Nothing may come before this: the browser asks only in the click itself.
      void site.set(next).then(async (isOn) => {
        await learnMode();
        await (isOn ? reading.read(false) : reading.follow());
      });
    },
    onSwitchOn: () => {
      void site.switchOn().then(async () => {
        await learnMode();
        await reading.read(false);
      });
    },
    onRead: (anyway) => void reading.read(anyway),
    onClear: () => void reading.clear(),
    onLibrary: () => void sendToBackground('library.open', { annotationId: null }),
    onOptions: openOptions,
    onPanel: () => {
      openPanel(tab);
    },
  };
  view.show(function Popup(): VNode {
    return (
      <PopupView
        page={reading.page.value}
        site={site.name === null ? null : { name: site.name, mode: mode.value }}
        scales={scales.value}
        hasPanel={canOpenPanel()}
        {...actions}
      />
    );
  });
  watchAccess(() => void learnMode());
  void learnMode();
  void listScales(openLibraryStore()).then((listed) => {
    if (listed.ok) scales.value = listed.value;
  });
  await reading.read(false);
}

void start();
