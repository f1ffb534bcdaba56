import type { BackgroundHandlers } from '../../../lib/messages/server.ts';
import { failure, success } from '../../../lib/model/result.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { decideOnChange } from '../../../lib/store/sightings/page-edits.ts';
import { findSourcesShowingAll } from '../../../lib/store/appearances/claim-links.ts';
import { findEntry } from '../../../lib/store/sources/find-entry.ts';
import { saveSourceNote } from '../../../lib/store/sources/save-source-note.ts';
import type { Store } from '../../../lib/store/store.ts';
import { cardHandlers, type CardHandlers } from './answer-card.ts';
import { claimsOfWords } from '../engine/claims-of-words.ts';
import { moverFor } from '../engine/figure-reading.ts';
import { openAnnotation, openLibrary } from '../opening/open-annotation.ts';
import { readFrames } from '../reading/read-frames.ts';
import { openHelper } from '../opening/open-helper.ts';
import { openInPanel, panelCame } from '../opening/show-in-panel.ts';
import { noteRecentClaim } from '../../../lib/browser/recent-claims.ts';
import { shownPage, withReviews } from '../tab-evidence/read-page-reviews.ts';
import {
  setTakenStance,
  takeTab,
  takeTabAsCopy,
  takeTabAsCopyOf,
  untakeTab,
} from '../tab-evidence/take-tab.ts';
import { readTab } from '../reading/read-tab.ts';
import { refreshReaders, refreshShowing } from '../reading/refresh.ts';

/** What the background answers to the extension's own pages. */
export function viewHandlers(
  store: Store,
  card: CardHandlers = cardHandlers(store),
): BackgroundHandlers['view'] {
  return {
    'tab.read': ({ tabId, anyway }) => readTab(tabId, { anyway, evenSwitchedOff: false }),
    'tab.frames': ({ tabId }) => readFrames(tabId),
    'annotation.open': ({ annotationId }) => openAnnotation(store, annotationId),
    'annotation.settle': async (request) => {
      const found = await findEntry(store, request.id);
      if (!found.ok) return found;
      if (found.value === null) return failure({ code: 'not-found' });
      const { source } = found.value;
      const settled = await decideOnChange(store, request, moverFor(source));
      if (settled.ok) void refreshShowing(store, request.id, null);
      return settled;
    },
    'draft.save': (typing) => saveDraft(store, typing),
    'source.note': async ({ id, ...typed }) => {
      const saved = await saveSourceNote(store, id, typed);
      return saved.ok ? success(null) : saved;
    },
    'card.context': (asked) => withReviews(card.context(asked, 'view'), shownPage(store, asked.id)),
    'card.met': (asked) => card.met(asked, 'view'),
    'subject.use': (chosen) => card.useSubject(chosen),
    'name.give': (given) => card.giveName(given),
    'helper.open': (request) => openHelper(store, request, null),
    'claim.atHand': async (claim) => {
      await noteRecentClaim(claim);
      return null;
    },
    'claims.find': (words) => Promise.resolve(claimsOfWords(words)),
    ...takeHandlers(store),
    'claim.open': async (place) => {
      await openInPanel(place);
      return null;
    },
    'sidePanel.ready': () => {
      panelCame();
      return Promise.resolve(null);
    },
    'store.changed': async ({ sourceIds }) => {
      const sources = sourceIds && (await findSourcesShowingAll(store, sourceIds));
      if (sources === null || sources.ok) await refreshReaders(sources?.value ?? null, null);
      return null;
    },
    'library.open': async (place) => {
      await openLibrary(place);
      return null;
    },
  };
}

type TakeMessages = 'tab.take' | 'tab.takeCopyOf' | 'tab.untake' | 'tab.setStance';

/** What it does with the tab as evidence. */
function takeHandlers(store: Store): Pick<BackgroundHandlers['view'], TakeMessages> {
  return {
    'tab.take': async ({ tabId, claim }) => {
      if (claim === null) await takeTabAsCopy(store, tabId, null);
      else await takeTab(store, tabId, claim, null);
      return null;
    },
    'tab.takeCopyOf': async ({ tabId, nth }) => {
      await takeTabAsCopyOf(store, tabId, nth);
      return null;
    },
    'tab.untake': async ({ tabId }) => {
      await untakeTab(store, tabId);
      return null;
    },
    'tab.setStance': async ({ tabId, stance }) => {
      await setTakenStance(store, tabId, stance);
      return null;
    },
  };
}
