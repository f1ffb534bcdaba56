/** The first element that answers a selector; throws where there is none. */
export function findElement<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (found === null) throw new Error(`nothing answers ${selector}`);
  return found;
}
