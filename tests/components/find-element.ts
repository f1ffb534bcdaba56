/** The first element that answers a selector; throws where there is none. */
export function findElement(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing answers ${selector}`);
  return found;
}
