import type { ComponentChildren, VNode } from 'preact';

/** Which parts of a view are unfolded, by name. */
export interface OpenParts {
  readonly names: ReadonlySet<string>;
  readonly toggle: (name: string) => void;
}

interface DetailGroupProps {
  readonly name: string;
  readonly title: string;
  /** What is in it, in a few words beside the title, so that most groups need no opening. */
  readonly value?: string | undefined;
  readonly parts: OpenParts;
  /** Created only while it is open. */
  readonly children: () => ComponentChildren;
}

/** One line that unfolds to the fields of a group. */
export function DetailGroup({ name, title, value, parts, children }: DetailGroupProps): VNode {
  const isOpen = parts.names.has(name);
  return (
    <details class="tm-group" data-group={name} open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          parts.toggle(name);
        }}
      >
        <span class="tm-groupName">{title}</span>{' '}
        {value !== undefined && value !== '' && <span class="tm-groupValue">{value}</span>}
      </summary>
      {isOpen && <div class="tm-groupBody">{children()}</div>}
    </details>
  );
}
