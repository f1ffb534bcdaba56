import { fireEvent, screen } from '@testing-library/preact';
import { vi } from 'vitest';

import type { PopupActions, PopupModel } from '../../../components/popup/popup-view.tsx';
import { PopupView } from '../../../components/popup/popup-view.tsx';
import { render } from '../in-english.tsx';
import { sampleScale } from '../samples.ts';

/** A site that is read when somebody clicks. */
export const NEWS = { name: 'news.example', mode: 'click', unpainted: 'no' } as const;

/** Shows the popup as `model` says; answers what the person does in it. */
export function showPopup(
  model: Partial<PopupModel>,
): Record<Exclude<keyof PopupActions, 'orphanActions'>, ReturnType<typeof vi.fn>> {
  const actions = {
    onOpen: vi.fn(),
    onShow: vi.fn(),
    onTriage: vi.fn().mockResolvedValue(true),
    onUntriage: vi.fn().mockResolvedValue(true),
    onDensity: vi.fn(),
    onMode: vi.fn(),
    onUnpainted: vi.fn(),
    onSwitchOn: vi.fn(),
    onRead: vi.fn(),
    onFrame: vi.fn(),
    onAllowFrame: vi.fn(),
    onClear: vi.fn(),
    onLibrary: vi.fn(),
    onOptions: vi.fn(),
    onPanel: vi.fn(),
    onTake: vi.fn(),
  };
  render(
    <PopupView
      page={null}
      site={NEWS}
      story={null}
      scales={[sampleScale]}
      hasPanel
      frames={{ read: [], closed: [] }}
      frameId={0}
      openKey={null}
      check={null}
      taken={null}
      offer={{ claims: [], isCopy: false }}
      orphanActions={{ onShow: vi.fn(), onReattach: vi.fn() }}
      {...model}
      {...actions}
    />,
  );
  return actions;
}

export function openMenu(): void {
  fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
}

/** Presses the button of this name. */
export function pressButton(name: string): void {
  fireEvent.click(screen.getByRole('button', { name }));
}
