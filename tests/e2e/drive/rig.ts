import type { Page } from 'puppeteer-core';
import type { Display } from './display.ts';
import type { Surface } from './surface.ts';

export type BrowserName = 'chromium' | 'firefox';

/** A tab and what is in it. */
export interface Tab {
  readonly page: Page;
  /** The page's document. */
  readonly document: Surface;
  /** The inside of the closed shadow root that the card lives in; its calls throw while there is none. */
  readonly card: Surface;
}

/** The popup that the toolbar button opened. */
export interface Popup {
  readonly view: Surface;
  close(): Promise<void>;
}

export interface RigOptions {
  /** The browser's program. */
  readonly executable: string;
  /** The folder of the built extension. */
  readonly build: string;
  /** Shown in a window on this display, on the person's own where it is "own"; headless where it is null. */
  readonly display: Display | 'own' | null;
  /** Kept between runs; a temporary one, removed on closing, where it is null. */
  readonly profile: string | null;
  /** The folder downloads go to. */
  readonly downloads: string;
}

/** A running browser with the built extension in it: the same acts for Chromium and Firefox. */
export interface Rig {
  readonly name: BrowserName;
  /** The browser's own name and version. */
  readonly version: string;
  /** The extension's origin, without a slash at the end; another one after each `renew`. */
  readonly origin: string;
  /** Opens an address in a new tab and waits until it has loaded. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension (`library.html`) in a new tab. */
  openOwnPage(path: string): Promise<Tab>;
  /** Waits for a tab that the browser opened by itself; `addressPart` is looked for in its address. */
  waitForTab(addressPart: string): Promise<Tab>;
  /** Waits for the welcome page, which opens by itself at install and takes the focus. */
  waitForWelcome(): Promise<void>;
  /** Clicks the toolbar button on a tab, with the grant that comes with it, and waits for the popup. */
  clickToolbar(tab: Tab): Promise<Popup>;
  /** The badge's text on a tab, as the browser shows it. */
  badge(tab: Tab): Promise<string>;
  /**
   * Opens the context menu at a place of the tab's viewport and chooses the extension's entry;
   * where it has several, the one at this place of its submenu. Needs a display in Chromium.
   */
  chooseFromContextMenu(
    tab: Tab,
    place: { readonly x: number; readonly y: number },
    entry?: number,
  ): Promise<void>;
  /** The popup that the extension opened by itself. */
  waitForPopup(): Promise<Popup>;
  /**
   * Opens the real side panel beside a tab: in Chromium by keys given to its command, in Firefox as
   * the menu of sidebars does.
   */
  openPanel(tab: Tab): Promise<Surface>;
  /** Waits for a side panel that was opened otherwise: the one opened last. */
  waitForPanel(): Promise<Surface>;
  /** Gives a command of the extension keys, as a person does in the browser's settings. */
  assignKeys(command: string, keys: string): Promise<void>;
  /** How many windows have the side panel open; in Firefox, whether the first has. */
  countPanels(): Promise<number>;
  closePanel(): Promise<void>;
  /** Allows what the browser's own permission dialog asks, until the host is granted. Needs a display in Chromium. */
  allowPermission(host: string): Promise<void>;
  /** Refuses what the browser's own permission dialog asks. Needs a display in Chromium. */
  refusePermission(): Promise<void>;
  /** The origins that are granted now. */
  grantedOrigins(): Promise<readonly string[]>;
  /** Runs an expression in the background (awaited); its answer is plain data. */
  evaluateInBackground(expression: string): Promise<unknown>;
  /** Ends the service worker or the event page, as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew from its folder, as an update does. */
  reloadExtension(): Promise<void>;
  removeExtension(): Promise<void>;
  /**
   * Makes the browser what it was after its start: closes whatever was opened, clears what pages
   * left behind, and puts the extension in anew under an origin it never had, so that nothing it
   * stored, was allowed or registered is there any more. Throws where something is left
   * nevertheless.
   */
  renew(): Promise<void>;
  /** Whether the browser still answers: not where it was closed or has crashed. */
  isRunning(): boolean;
  /** Resolves when the person closes the browser. */
  closed(): Promise<void>;
  close(): Promise<void>;
}
