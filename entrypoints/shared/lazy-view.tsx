import { signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { useEffect } from 'preact/hooks';

import { LoadNotice } from '../../components/records/load-notice.tsx';

/** A view whose code is loaded when it is first shown, or before that. */
export interface LazyView<Props extends object> {
  (props: Props): VNode;
  /** Loads the code before it is first shown. A failure is reported once the view is shown. */
  readonly preload: () => Promise<void>;
}

/**
 * A view that says it is loading until `load` has its code. Where that fails (the extension was
 * updated or removed since the page was opened) it says so, and tries again each time it is shown.
 * `isPage` says whether nothing else is in the page's main part.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isPage: boolean,
): LazyView<Props> {
  const loaded = signal<{ readonly View: ComponentType<Props> } | 'failed' | null>(null);
  let loading: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    loading ??= load().then(
      (View) => {
        loaded.value = { View };
      },
      () => {
        loaded.value = 'failed';
        loading = null;
      },
    );
    return loading;
  };
  function Lazy(props: Props): VNode {
    const known = loaded.value;
    useEffect(() => void preload(), []);
    if (known === null || known === 'failed') {
      return <LoadNotice isFailed={known === 'failed'} isPage={isPage} />;
    }
    return <known.View {...props} />;
  }
  return Object.assign(Lazy, { preload });
}
