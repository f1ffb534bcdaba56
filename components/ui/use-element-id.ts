import { useState } from 'preact/hooks';

let given = 0;

/**
 * An id for an element of this component, the same for as long as the component lives and no
 * other's in this context. The framework's own counts anew with every rendering of a root, so that
 * a part added after one would get an id that stands already: its label would lead to another
 * field.
 */
export function useElementId(): string {
  const [id] = useState(() => {
    given += 1;
    return `tm-${given}`;
  });
  return id;
}
