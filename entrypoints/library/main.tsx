import { lastNews } from '../../lib/browser/last-news.ts';
import { requestPersistence } from '../../lib/store/persistence.ts';
import type { Store } from '../../lib/store/store.ts';
import { watchStories } from '../shared/current-story.tsx';
import { LibraryActs } from '../shared/library/library-acts.ts';
import { openLibraryStore } from '../shared/library/library-store.ts';
import { startView, titleOf } from '../shared/start-view.tsx';
import { followVisit } from './morning/last-visit.ts';
import { LibraryPage } from './library-page.tsx';
import { LibrarySession } from './library-session.ts';
import { loadOtherScreens, loadScreen } from './screens.ts';

async function start(): Promise<void> {
  // Before we wait for anything: the list is read while the rest starts.
  const store = openLibraryStore();
  const { since, seenAt } = followVisit();
  const session = new LibrarySession(store, since);
  const stories = watchStories(store);
  void loadScreen(session.route.peek());
  const [{ settings, translator, show }, isNews] = await Promise.all([
    startView(titleOf('library.title')),
    isMorning(store, seenAt),
  ]);
  session.follow(settings);
  if (isNews) {
    session.replace({ view: 'since' });
    await loadScreen(session.route.peek());
  }
  const acts = new LibraryActs(store, () => translator.peek());
  show(() => <LibraryPage {...{ store, session, acts, settings, stories }} />);
  loadOtherScreens(session);
  void requestPersistence();
}

/**
 * Whether the library was opened without naming a view, and something changed since it was last in
 * view.
 */
async function isMorning(store: Store, seenAt: string): Promise<boolean> {
  if (location.hash !== '' || (await lastNews()) <= seenAt) return false;
  const { countNews } = await import('../../lib/store/reading/since-visit.ts');
  const news = await countNews(store, seenAt);
  return news.ok && news.value > 0;
}

void start();
