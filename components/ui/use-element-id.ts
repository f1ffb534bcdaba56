import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id for an element of this component, the same for as long as the component lives and unique in
 * this context. The framework's own ids start again with every rendering of a root, so that a part
 * added later could get an id that is already in use: its label would then point to another field.
 */
export function useElementId(): string {
  const [id] = useState(() => {
    given += 1;
    return `tm-${given}`;
  });
  return id;
}
