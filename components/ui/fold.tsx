import type { ComponentChildren, VNode } from 'preact';

import { useIsNarrow } from './use-is-narrow.ts';

interface FoldProps {
  readonly label: string;
  /** Class of the disclosure itself; `bodyClass` is that of its content. */
  readonly class?: string | undefined;
  readonly bodyClass?: string | undefined;
  readonly name: string;
  readonly children: ComponentChildren;
}

/** Content shown in a row where there is room; on a narrow window one word that unfolds it. */
export function Fold({ label, class: own, bodyClass, name, children }: FoldProps): VNode {
  const isNarrow = useIsNarrow();
  if (!isNarrow) return <>{children}</>;
  return (
    <details class={own === undefined ? 'tm-more' : `tm-more ${own}`} data-fold={name}>
      <summary>{label}</summary>
      <div class={bodyClass}>{children}</div>
    </details>
  );
}
