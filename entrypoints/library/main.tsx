import { requestPersistence } from '../../lib/store/persistence.ts';
import { watchStories } from '../shared/current-story.tsx';
import { LibraryActs } from '../shared/library/library-acts.ts';
import { openLibraryStore } from '../shared/library/library-store.ts';
import { startView, titleOf } from '../shared/start-view.tsx';
import { LibraryPage } from './library-page.tsx';
import { LibrarySession } from './library-session.ts';
import { loadOtherScreens, loadScreen } from './screens.ts';

async function start(): Promise<void> {
  // Before we wait for anything: the list is read while the rest starts.
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
