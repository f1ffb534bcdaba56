import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

interface LazyDetailsProps {
  readonly summary: string;
  /** Open from the start, because something in it has to be seen. */
  readonly startsOpen?: boolean;
  readonly children: () => ComponentChildren;
}

/**
 * A native disclosure whose content is created when it is opened: a card has many fields, and few
 * are looked at.
 */
export function LazyDetails({ summary, startsOpen = false, children }: LazyDetailsProps): VNode {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details class="tm-more" open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {summary}
      </summary>
      {isOpen && children()}
    </details>
  );
}
