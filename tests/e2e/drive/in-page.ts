/**
 * What runs inside the browser. Each function is sent there as text, so it uses nothing of this
 * module and no global of a page: Firefox runs them for its popup where there is no `document`.
 */

/**
 * What to look for: a role and an accessible name, or a CSS selector; a name alone means a field or
 * button. `name` is found anywhere in the accessible name unless `exact`.
 */
export interface Query {
  readonly role?: string;
  readonly name?: string;
  readonly exact?: boolean;
  readonly css?: string;
  /** Which of several, from 0; negative counts from the end. */
  readonly nth?: number;
}

/** An element as a person meets it. Coordinates are in CSS pixels of the outermost viewport. */
export interface Found {
  readonly text: string;
  readonly name: string;
  readonly value: string | null;
  readonly checked: boolean | null;
  readonly pressed: string | null;
  readonly disabled: boolean;
  readonly visible: boolean;
  readonly focused: boolean;
  /** Whether keys go to it once its page has the keyboard. */
  readonly active: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * All elements that answer the query, in document order, those in open shadow roots and frames of
 * the same origin included. `scroll` brings the wanted one into view first; `option` chooses the first option
 * that begins with it in each that is a select.
 */
export function findElements(
  root: ParentNode,
  query: Query,
  act: { readonly scroll?: boolean; readonly option?: string },
): Found[] {
  const implicitRoles: readonly (readonly [string, string])[] = [
    ['button, input[type=button], input[type=submit], summary', 'button'],
    ['a[href]', 'link'],
    ['input[type=checkbox]', 'checkbox'],
    ['input[type=radio]', 'radio'],
    ['input[type=search]', 'searchbox'],
    ['input[type=number]', 'spinbutton'],
    ['textarea, input:not([type]), input[type=text], input[type=url], input[type=date]', 'textbox'],
    ['select', 'combobox'],
    ['option', 'option'],
    ['h1, h2, h3, h4, h5, h6', 'heading'],
    ['li', 'listitem'],
    ['dialog', 'dialog'],
    ['article', 'article'],
    ['fieldset', 'group'],
  ];
  const clean = (text: string | null | undefined): string =>
    (text ?? '').replace(/\s+/g, ' ').trim();
  const roleOf = (element: Element): string =>
    element.getAttribute('role') ??
    implicitRoles.find(([selector]) => element.matches(selector))?.[1] ??
    '';
  const isField = (element: Element): element is HTMLInputElement =>
    ['input', 'textarea', 'select', 'button'].includes(element.localName);
  const labelOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby');
    const scope = element.getRootNode() as Document | ShadowRoot;
    if (ids) return ids.split(' ').map((id) => scope.getElementById(id)?.textContent).join(' '); // prettier-ignore
    const label = element.getAttribute('aria-label');
    if (label) return label;
    if (isField(element))
      return [...(element.labels ?? [])].map((one) => one.textContent).join(' ');
    return '';
  };
  const nameOf = (element: Element): string => {
    const label = clean(labelOf(element));
    if (label !== '') return label;
    if (element.localName === 'fieldset')
      return clean(element.querySelector('legend')?.textContent);
    const content = ['input', 'textarea', 'select'].includes(element.localName)
      ? element.getAttribute('placeholder')
      : element.textContent;
    return clean(content) || clean(element.getAttribute('title'));
  };
  const matches = (element: Element): boolean => {
    if (query.css !== undefined && !element.matches(query.css)) return false;
    if (query.role !== undefined && roleOf(element) !== query.role) return false;
    if (query.name === undefined) return true;
    if (query.role === undefined && query.css === undefined && !isField(element)) return false;
    const name = nameOf(element);
    if (query.exact === true) return name === query.name;
    return name.toLowerCase().includes(query.name.toLowerCase());
  };
  const choose = (element: Element, option: string): void => {
    const select = element as HTMLSelectElement;
    const chosen = [...select.options].find((one) => clean(one.textContent).startsWith(option));
    const view = element.ownerDocument.defaultView;
    if (!chosen || !view) return;
    select.value = chosen.value;
    select.dispatchEvent(new view.Event('input', { bubbles: true }));
    select.dispatchEvent(new view.Event('change', { bubbles: true }));
  };
  const look = (element: Element, left: number, top: number): Found => {
    const box = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ visibilityProperty: true });
    const field = isField(element) ? element : null;
    const checked = field && ['checkbox', 'radio'].includes(field.type) ? field.checked : null;
    return {
      text: clean((element as HTMLElement).innerText),
      name: nameOf(element),
      value: field ? field.value : null,
      checked,
      pressed: element.getAttribute('aria-pressed') ?? element.getAttribute('aria-checked'),
      disabled: field?.disabled ?? false,
      visible: box.width > 0 && box.height > 0 && isShown,
      focused: element.matches(':focus'),
      active: (element.getRootNode() as Document | ShadowRoot).activeElement === element,
      x: box.x + left,
      y: box.y + top,
      width: box.width,
      height: box.height,
    };
  };
  // Only the one that is wanted: the next would take it out of view again.
  let before = query.nth ?? 0;
  const bringIntoView = (element: Element): void => {
    if (look(element, 0, 0).visible && before-- === 0)
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const visit = (from: ParentNode, offset: () => readonly [number, number]): Found[] =>
    [...from.querySelectorAll('*')].flatMap((element) => {
      const found: Found[] = [];
      if (matches(element)) {
        if (act.option !== undefined) choose(element, act.option);
        if (act.scroll) bringIntoView(element);
        found.push(look(element, ...offset()));
      }
      if (element.shadowRoot) found.push(...visit(element.shadowRoot, offset));
      const inner =
        element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
      if (!inner) return found;
      const innerOffset = (): readonly [number, number] => {
        const box = element.getBoundingClientRect();
        const [left, top] = offset();
        return [left + box.x + element.clientLeft, top + box.y + element.clientTop];
      };
      return [...found, ...visit(inner, innerOffset)];
    });
  return visit(root, () => [0, 0]);
}

/** The text a person sees, that of frames of the same origin included. */
export function readText(root: ParentNode): string {
  const textOf = (element: Element): string => {
    if (['style', 'script', 'template'].includes(element.localName)) return '';
    const frames = [...element.querySelectorAll('iframe')];
    if (element.localName === 'iframe') frames.push(element as HTMLIFrameElement);
    const inner = frames.map((frame) => frame.contentDocument?.body.innerText ?? '');
    return [(element as HTMLElement).innerText, ...inner].join('\n');
  };
  const body = (root as Document).body as HTMLElement | null | undefined;
  return body ? textOf(body) : [...root.children].map(textOf).join('\n');
}
