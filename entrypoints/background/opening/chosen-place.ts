import { opensOnClick } from '../../../lib/browser/side-panel.ts';
import { loadSettings, watchSettings } from '../../../lib/settings/saved-settings.ts';
import type { CheckPlace } from '../../../lib/model/check-place.ts';

let place: CheckPlace | null = null;

/** From now on knows where the person wants checks to open. */
export function followChosenPlace(): void {
  watchSettings(({ checkPlace }) => {
    place = checkPlace;
  });
  void loadSettings().then(({ checkPlace }) => {
    place ??= checkPlace;
  });
}

/**
 * Whether a shortcut opens the side panel for a claim. Where the background has started for this
 * very shortcut, that is not known in time, and the claim opens in the drawer.
 */
export function isForPanel(): boolean {
  return opensOnClick(place);
}
