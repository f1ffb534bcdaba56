import { createTranslator } from '../../lib/i18n/catalogues.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';
import { LibraryActs } from '../views/library-acts.ts';
import { openLibraryStore } from '../views/library-store.ts';
import { languageOf, startView, titleOf } from '../views/start-view.tsx';
import { LibraryPage } from './library-page.tsx';
import { LibrarySession } from './library-session.ts';

async function start(): Promise<void> {
  // Before anything is waited for: the list is read while the rest begins.
  const store = openLibraryStore();
  const session = new LibrarySession(store);
  const { settings, show } = await startView(titleOf('library.title'));
  session.follow(settings);
  const acts = new LibraryActs(store, () => createTranslator(languageOf(settings.peek())));
  show(() => <LibraryPage store={store} session={session} acts={acts} settings={settings} />);
  void requestPersistence();
}

void start();
