import type { VNode } from 'preact';

import { DeleteEverything } from '../../components/library/delete-everything.tsx';
import { ExportMenu } from '../../components/library/export-menu.tsx';
import { ImportButton } from '../../components/library/import-button.tsx';
import { OptionsView } from '../../components/settings/options-view.tsx';
import { en } from '../../lib/i18n/en/catalogue.ts';
import { INTERFACE_LANGUAGES } from '../../lib/i18n/load-translator.ts';
import {
  markKind,
  paintSite,
  saveSettings,
  switchSite,
} from '../../lib/settings/saved-settings.ts';
import { canPageOpenPanel } from '../../lib/browser/side-panel.ts';
import { countLibrary } from '../../lib/store/reading/counts.ts';
import { AccessPanel } from '../shared/access-panel.tsx';
import { ActNotices } from '../shared/library/act-notices.tsx';
import { LibraryActs } from '../shared/library/library-acts.ts';
import { openLibraryStore } from '../shared/library/library-store.ts';
import { startView, titleOf } from '../shared/start-view.tsx';
import { LiveQuery } from '../shared/live-query.ts';
import { ScalesSection } from './scales-section.tsx';
import { ShortcutsSection } from './shortcuts-section.tsx';
import { StorageSection } from './storage-section.tsx';

/** A language by its own name. */
function named(lang: string): { readonly value: string; readonly label: string } {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return { value: lang, label: name };
}

function Tools({ acts }: { readonly acts: LibraryActs }): VNode {
  return (
    <>
      <ExportMenu shown={null} onExport={(format) => void acts.export(format, null)} />
      <ImportButton onFile={(file) => void acts.readImport(file)} />
      <DeleteEverything
        onAsk={() => {
          acts.askToDeleteEverything();
        }}
      />
    </>
  );
}

async function start(): Promise<void> {
  const { settings, translator, show } = await startView(titleOf('options.title'), en);
  const store = openLibraryStore();
  const acts = new LibraryActs(store, () => translator.peek());
  const counts = new LiveQuery<number>();
  counts.ask(() => countLibrary(store));
  show(() => (
    <>
      <OptionsView
        settings={settings.value}
        canPageOpenPanel={canPageOpenPanel()}
        languages={INTERFACE_LANGUAGES.map(named)}
        stored={counts.or(null)}
        modes={<AccessPanel />}
        scales={
          <ScalesSection
            store={store}
            acts={acts}
            homes={settings.value.homeScales}
            onHomes={(homeScales) => void saveSettings({ homeScales })}
          />
        }
        shortcuts={<ShortcutsSection />}
        storage={<StorageSection store={store} />}
        tools={<Tools acts={acts} />}
        onChange={(changes) => void saveSettings(changes)}
        onMarkKind={(kind, isMarked) => void markKind(kind, isMarked)}
        onPaintAgain={(site) => void paintSite(site, true)}
        onSwitchOn={(site) => void switchSite(site, true)}
      />
      <ActNotices acts={acts} />
    </>
  ));
}

void start();
