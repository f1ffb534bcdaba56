import { findElements, readText, type Found, type Query } from './in-page.ts';
import { until } from './until.ts';

/** The least a surface must be able to do; everything else is made of these. */
export interface SurfacePort {
  /**
   * Runs a self-contained function with the surface's root (a document or a shadow root); arguments
   * and answer are plain data.
   */
  run<A extends readonly unknown[], R>(
    fn: (root: ParentNode, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>>;
  clickAt(x: number, y: number, count: number): Promise<void>;
  moveTo(x: number, y: number): Promise<void>;
  /** A key by its DOM name ("Enter", "a"), with modifiers before it ("Control+a"). */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

/** How often a field is clicked, and how long it may take to get the focus each time. */
const CLICKS = 5;
const FOCUS_MS = 1500;

/** Something a person sees and acts on: a page, the popup, the card. */
export class Surface {
  private readonly port: SurfacePort;

  constructor(port: SurfacePort) {
    this.port = port;
  }

  /** Runs a self-contained function with the surface's root. */
  run<A extends readonly unknown[], R>(
    fn: (root: ParentNode, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R>> {
    return this.port.run(fn, ...args);
  }

  /** The elements that answer the query and are visible now. */
  async findAll(query: Query): Promise<readonly Found[]> {
    return (await this.port.run(findElements, query, {})).filter((element) => element.visible);
  }

  /** The element that answers the query; waits for it. */
  find(query: Query): Promise<Found> {
    return until(JSON.stringify(query), async () => (await this.findAll(query)).at(query.nth ?? 0));
  }

  /** Whether something that answers the query is visible now. */
  async has(query: Query): Promise<boolean> {
    return (await this.findAll(query)).length > 0;
  }

  /** Waits until nothing that answers the query is visible. */
  async waitForNone(query: Query): Promise<void> {
    await until(`no ${JSON.stringify(query)}`, async () => !(await this.has(query)));
  }

  /** The visible text. Throws where there is no such surface. */
  text(): Promise<string> {
    return this.port.run(readText);
  }

  /** Waits until the visible text holds a part, and answers the text. */
  waitForText(part: string): Promise<string> {
    return until(`the text “${part}”`, async () => {
      const text = await this.text();
      if (!text.includes(part)) throw new Error(`the text is: ${text.slice(0, 600)}`);
      return text;
    });
  }

  /** Clicks an element with the real pointer; waits for it and scrolls it into view. */
  async click(query: Query, count = 1): Promise<void> {
    const at = await this.reach(query);
    await this.port.clickAt(at.x + at.width / 2, at.y + at.height / 2, count);
  }

  async hover(query: Query): Promise<void> {
    const at = await this.reach(query);
    await this.port.moveTo(at.x + at.width / 2, at.y + at.height / 2);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.port.clickAt(x, y, 1);
  }

  moveTo(x: number, y: number): Promise<void> {
    return this.port.moveTo(x, y);
  }

  /** Clicks a field until it has the focus, empties it and types with real keys. */
  async fill(query: Query, text: string): Promise<void> {
    await this.enter(query);
    await this.press('Control+a');
    await this.press('Backspace');
    await this.type(text);
  }

  /** Chooses the first option of a native select whose text begins like this. */
  async choose(query: Query, option: string): Promise<void> {
    await this.find(query);
    const selects = await this.port.run(findElements, query, { option });
    if (selects.length === 0) throw new Error(`${JSON.stringify(query)} went away`);
  }

  press(key: string): Promise<void> {
    return this.port.press(key);
  }

  type(text: string): Promise<void> {
    return this.port.type(text);
  }

  /**
   * Clicks a field and waits for the focus: where things moved under the pointer the click fell on
   * something else, which would take the keys for its own.
   */
  private async enter(query: Query): Promise<void> {
    for (let tried = 0; tried < CLICKS; tried += 1) {
      await this.click(query);
      const hasFocus = async (): Promise<boolean> => (await this.find(query)).active;
      const what = `the focus in ${JSON.stringify(query)}`;
      if (await until(what, hasFocus, FOCUS_MS).catch(() => false)) return;
    }
    throw new Error(`${JSON.stringify(query)} took no focus by ${CLICKS} clicks`);
  }

  /** The element in view, once it has stopped moving. */
  private reach(query: Query): Promise<Found> {
    let before: Found | undefined;
    return until(JSON.stringify(query), async () => {
      const found = await this.port.run(findElements, query, { scroll: true });
      const element = found.filter((one) => one.visible).at(query.nth ?? 0);
      const stands = element?.x === before?.x && element?.y === before?.y;
      before = element;
      return stands ? element : undefined;
    });
  }
}
