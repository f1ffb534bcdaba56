import { requestPersistence } from '../../lib/store/persistence.ts';
import { watchStories } from '../views/current-story.tsx';
import { LibraryActs } from '../views/library-acts.ts';
import { openLibraryStore } from '../views/library-store.ts';
import { startView, titleOf } from '../views/start-view.tsx';
import { LibraryPage } from './library-page.tsx';
import { LibrarySession } from './library-session.ts';
import { loadOtherScreens, loadScreen } from './screens.ts';

async function start(): Promise<void> {
  // Before anything is waited for: the list is read while the rest begins.
  const store = openLibraryStore();
  const session = new LibrarySession(store);
  const stories = watchStories(store);
  void loadScreen(session.route.peek());
  const { settings, translator, show } = await startView(titleOf('library.title'));
  session.follow(settings);
  const acts = new LibraryActs(store, () => translator.peek());
  show(() => <LibraryPage {...{ store, session, acts, settings, stories }} />);
  loadOtherScreens(session);
  void requestPersistence();
}

void start();
