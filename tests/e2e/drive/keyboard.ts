import type { Display } from './display.ts';
import type { Query } from './in-page.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/** How many stops of Tab are tried before something counts as out of the keyboard's reach. */
const REACH = 120;
/** Where Tab leads out of the page, nothing in it has the focus and nothing moves. */
const MOVE_MS = 700;

/** A person without a mouse: real keys on a display, counted. */
export class Keyboard {
  private readonly display: Display;
  private count = 0;

  constructor(display: Display) {
    this.display = display;
  }

  /** Presses keys as xdotool names them, one after the other. */
  press(...keys: string[]): void {
    this.count += keys.length;
    this.display.key(...keys);
  }

  /** Types into whatever has the focus. */
  type(text: string): void {
    this.count += text.length;
    this.display.type(text);
  }

  /** How many keys an act takes. */
  async counted(act: () => Promise<void> | void): Promise<number> {
    const before = this.count;
    await act();
    return this.count - before;
  }

  /** Goes by Tab, or backwards, until what the query finds has the focus. Fails where it never gets it. */
  async goTo(surface: Surface, query: Query, direction: 'on' | 'back' = 'on'): Promise<void> {
    await surface.find(query);
    await this.tabUntil(surface, direction, JSON.stringify(query), () => hasFocus(surface, query));
  }

  /** Goes by Tab until no field has the focus, so that single keys are acts again. */
  async leaveFields(surface: Surface): Promise<void> {
    await this.tabUntil(surface, 'on', 'something that is no field', async () => {
      const [fields, all] = [':is(input, textarea, select):focus', ':is(button, summary, a):focus'];
      return !(await surface.has({ css: fields })) && (await surface.has({ css: all }));
    });
  }

  /** Goes there by Tab and presses Enter. */
  async enter(surface: Surface, query: Query, direction: 'on' | 'back' = 'on'): Promise<void> {
    await this.goTo(surface, query, direction);
    this.press('Return');
  }

  private async tabUntil(
    surface: Surface,
    direction: 'on' | 'back',
    what: string,
    isThere: () => Promise<boolean>,
  ): Promise<void> {
    const seen = [await focusIn(surface)];
    for (let tried = 0; tried < REACH; tried += 1) {
      if (await isThere()) return;
      this.press(direction === 'on' ? 'Tab' : 'shift+Tab');
      seen.push(await nextFocus(surface, seen.at(-1) ?? ''));
    }
    throw new Error(`${what} is out of the keyboard’s reach; Tab stopped at ${seen.join(' ⟶ ')}`);
  }
}

async function hasFocus(surface: Surface, query: Query): Promise<boolean> {
  return (await surface.findAll(query)).at(query.nth ?? 0)?.focused === true;
}

/**
 * What has the focus once that is no longer `before`; '' where Tab led out of the page, through the
 * browser's own controls.
 */
async function nextFocus(surface: Surface, before: string): Promise<string> {
  let now = before;
  const hasMoved = async (): Promise<boolean> => (now = await focusIn(surface)) !== before;
  await until('the focus to move', hasMoved, MOVE_MS).catch(() => undefined);
  return now;
}

/** What has the focus, told apart from everything else by its name and place. */
async function focusIn(surface: Surface): Promise<string> {
  const focused = (await surface.findAll({ css: ':focus' })).at(-1);
  return focused === undefined
    ? ''
    : `${focused.name.slice(0, 40)} (${Math.round(focused.x)}, ${Math.round(focused.y)})`;
}
