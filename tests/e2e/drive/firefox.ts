import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { Bidi } from './bidi.ts';
import { displayEnvironment } from './display.ts';
import { closedRootSurface } from './firefox-closed-root.ts';
import { closePopup, firefoxPopup, isPopupOpen, pinButton } from './firefox-popup.ts';
import { closeSidebar, firefoxSidebar, isSidebarOpen } from './firefox-sidebar.ts';
import { evaluateInContent, runFrameScript } from './frame-script.ts';
import { pageSurface } from './page-surface.ts';
import { throwIfLeft } from './leftovers.ts';
import type { Popup, Rig, RigOptions, Tab } from './rig.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/**
 * Firefox makes up an origin for each installation; this one is chosen, so that the extension's
 * pages have an address we know.
 */
const FIRST_UUID = '7a11a11a-0000-4000-8000-7a11ba5e0001';
const UUIDS_PREF = 'extensions.webextensions.uuids';

/** The names that lead to this machine; Firefox knows no wildcard. */
export const LOCAL_HOSTS = [
  'news.test',
  'blog.test',
  'other.test',
  'third.test',
  'archive.ph',
  'localhost',
];

/** Starts Firefox over WebDriver BiDi and loads the extension as a temporary add-on, with no site granted. */
export async function launchFirefox(options: RigOptions): Promise<Rig> {
  const geckoId = readGeckoId(options.build);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.display === null,
    defaultViewport: null,
    ...(options.profile === null ? {} : { userDataDir: options.profile }),
    ...displayEnvironment(options.display),
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      [UUIDS_PREF]: JSON.stringify({ [geckoId]: FIRST_UUID }),
      'extensions.webextensions.keepUuidOnUninstall': true,
      'extensions.webextensions.keepStorageOnUninstall': true,
      // Firefox grants an add-on's host permissions on installing; a person can refuse them, and so do we.
      'extensions.originControls.grantByDefault': false,
      'network.dns.localDomains': LOCAL_HOSTS.join(','),
      'browser.download.dir': options.downloads,
      'browser.download.folderList': 2,
      'browser.download.alwaysOpenPanel': false,
      'security.notification_enable_delay': 0,
    },
  });
  try {
    return await FirefoxRig.start(browser, { build: options.build, geckoId });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Also tabs that ask whether to leave, other windows and open menus. */
const CLOSE_ALL_BUT_FIRST_TAB = `
  for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
  for (const menu of document.querySelectorAll('menupopup, panel')) if (menu.state === 'open') menu.hidePopup();
  const [first, ...others] = gBrowser.tabs;
  gBrowser.selectedTab = first;
  for (const tab of others) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true });`;

/** What sites stored, cached or were allowed, the zoom they were given, and the clipboard. */
const CLEAR_BROWSING = `
  Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard);
  await new Promise((resolve) => {
    Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted: resolve });
  });`;

class FirefoxRig implements Rig {
  readonly name = 'firefox';
  readonly version: string;
  private readonly browser: Browser;
  private readonly bidi: Bidi;
  private readonly build: string;
  private readonly geckoId: string;
  private uuid = FIRST_UUID;
  /** The window's measures after the start. */
  private measures: unknown;

  private constructor(
    browser: Browser,
    parts: { build: string; geckoId: string; version: string },
  ) {
    this.browser = browser;
    this.bidi = new Bidi(browser);
    this.build = parts.build;
    this.geckoId = parts.geckoId;
    this.version = parts.version;
  }

  static async start(
    browser: Browser,
    parts: { build: string; geckoId: string },
  ): Promise<FirefoxRig> {
    const rig = new FirefoxRig(browser, { ...parts, version: await browser.version() });
    rig.measures = await rig.windowMeasures();
    await rig.install();
    return rig;
  }

  get origin(): string {
    return `moz-extension://${this.uuid}`;
  }

  async open(url: string): Promise<Tab> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return this.tabOf(page);
  }

  async openOwnPage(path: string): Promise<Tab> {
    const page = await this.browser.newPage();
    // Any other waiting never ends: the tab moves to the extension's process on the way.
    await page.goto(`${this.origin}/${path}`, { waitUntil: [] });
    await until(`${path} to load`, () =>
      page.evaluate("location.protocol === 'moz-extension:' && document.readyState === 'complete'"),
    );
    return this.tabOf(page);
  }

  async waitForTab(addressPart: string): Promise<Tab> {
    const page = await until(`a tab at ${addressPart}`, async () => {
      const pages = await this.browser.pages();
      for (const one of pages) {
        // One that is closed may be listed a little longer, and does not answer.
        const address = await one.evaluate('location.href').catch(() => '');
        if (String(address).includes(addressPart)) return one;
      }
      return null;
    });
    return this.tabOf(page);
  }

  async waitForWelcome(): Promise<void> {
    const tabs = `gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)`;
    let last: unknown;
    try {
      await until('the welcome page', async () => {
        last = await this.bidi.inWindow(`return ${tabs}`);
        return (last as string[]).some((address) => address.endsWith('/welcome.html'));
      });
    } catch (error) {
      throw new Error(`no welcome page among ${JSON.stringify(last)}`, { cause: error });
    }
  }

  async clickToolbar(tab: Tab): Promise<Popup> {
    await this.closePopup();
    await tab.page.bringToFront();
    await this.bidi.inWindow(`${this.button}.click()`);
    return this.waitForPopup();
  }

  async waitForPopup(): Promise<Popup> {
    await until('the popup to open', () => isPopupOpen(this.bidi));
    return { view: firefoxPopup(this.bidi), close: () => this.closePopup() };
  }

  async openPanel(tab: Tab): Promise<Surface> {
    await tab.page.bringToFront();
    await this.bidi.inWindow(
      `await SidebarController.show('${this.widget.replace('-browser-action', '-sidebar-action')}')`,
    );
    return await this.waitForPanel();
  }

  waitForPanel(): Promise<Surface> {
    return firefoxSidebar(this.bidi);
  }

  async assignKeys(name: string, shortcut: string): Promise<void> {
    await this.evaluateInBackground(
      `browser.commands.update(${JSON.stringify({ name, shortcut })})`,
    );
  }

  async countPanels(): Promise<number> {
    return Number(await isSidebarOpen(this.bidi));
  }

  closePanel(): Promise<void> {
    return closeSidebar(this.bidi);
  }

  async badge(tab: Tab): Promise<string> {
    await tab.page.bringToFront();
    const text = await this.bidi.inWindow(`
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { action } = ExtensionParent.apiManager.global.browserActionFor(${this.extension});
      return action.getProperty(gBrowser.selectedTab, 'badgeText');`);
    return String(text);
  }

  async chooseFromContextMenu(
    tab: Tab,
    place: { x: number; y: number },
    entry?: number,
  ): Promise<void> {
    await tab.page.bringToFront();
    await tab.page.mouse.click(place.x, place.y, { button: 'right' });
    const prefix = this.widget.replace('-browser-action', '-menuitem-');
    await until('the entry of the context menu', () =>
      this.bidi.inWindow(`
        const menu = document.getElementById('contentAreaContextMenu');
        const entry = menu.querySelector('[id^="${prefix}"]');
        if (menu.state !== 'open' || !entry) return false;
        const nth = ${entry ?? -1};
        if (nth < 0) {
          menu.activateItem(entry);
          return true;
        }
        entry.openMenu(true);
        const inner = entry.menupopup?.querySelectorAll('menuitem')[nth];
        if (entry.menupopup?.state !== 'open' || !inner) return false;
        entry.menupopup.activateItem(inner);
        return true;`),
    );
  }

  async allowPermission(host: string): Promise<void> {
    await until(`the permission for ${host}`, async () => {
      await this.bidi.inWindow(`
        const dialog = document.querySelector('#notification-popup popupnotification');
        dialog?.button?.click();
        return null;`);
      return (await this.grantedOrigins()).some((origin) => origin.includes(host));
    });
  }

  async refusePermission(): Promise<void> {
    const refuse = `const [no] = document.querySelectorAll('#notification-popup popupnotification');
      no?.secondaryButton.click(); return no !== undefined;`;
    await until('a permission dialog to refuse', () => this.bidi.inWindow(refuse));
  }

  async grantedOrigins(): Promise<readonly string[]> {
    const origins = await this.bidi.inWindow(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      return (await ExtensionPermissions.get(${JSON.stringify(this.geckoId)})).origins;`);
    return origins as string[];
  }

  evaluateInBackground(expression: string): Promise<unknown> {
    const views = `[...${this.extension}.views]`;
    const background = `${views}.find((view) => view.viewType === 'background')?.xulBrowser`;
    return runFrameScript(this.bidi, background, evaluateInContent(expression));
  }

  async stopBackground(): Promise<void> {
    await this.bidi.inWindow(`await ${this.extension}.terminateBackground()`);
  }

  async reloadExtension(): Promise<void> {
    await this.browser.installExtension(this.build);
  }

  async removeExtension(): Promise<void> {
    await this.bidi.inWindow(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(this.geckoId)});
      await addon.uninstall();`);
  }

  async renew(): Promise<void> {
    await this.closePopup();
    await this.closePanel();
    await this.bidi.inWindow(CLOSE_ALL_BUT_FIRST_TAB);
    await this.bidi.inWindow(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(${JSON.stringify(this.geckoId)}))?.uninstall();`);
    await this.bidi.inWindow(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.removeAll(${JSON.stringify(this.geckoId)});`);
    await this.bidi.inWindow(CLEAR_BROWSING);
    throwIfLeft(await this.leftovers());
    this.uuid = randomUUID();
    const uuids = JSON.stringify({ [this.geckoId]: this.uuid });
    await this.bidi.inWindow(
      `Services.prefs.setStringPref('${UUIDS_PREF}', ${JSON.stringify(uuids)})`,
    );
    await this.install();
  }

  isRunning(): boolean {
    return this.browser.connected;
  }

  closed(): Promise<void> {
    return new Promise((resolve) => {
      this.browser.once('disconnected', () => {
        resolve();
      });
    });
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  private get extension(): string {
    return `WebExtensionPolicy.getByID(${JSON.stringify(this.geckoId)}).extension`;
  }

  private get button(): string {
    return `document.querySelector('#${this.widget} .unified-extensions-item-action-button')`;
  }

  private get widget(): string {
    return `${this.geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  }

  private tabOf(page: Page): Tab {
    return { page, document: pageSurface(page), card: closedRootSurface(page, this.bidi) };
  }

  private async install(): Promise<void> {
    await this.browser.installExtension(this.build);
    await pinButton(this.bidi, this.widget, this.button);
  }

  private windowMeasures(): Promise<unknown> {
    return this.bidi.inWindow(`
      const { clientWidth, clientHeight } = gBrowser.selectedBrowser;
      return [outerWidth, outerHeight, clientWidth, clientHeight].join(' ');`);
  }

  /** What is there that a browser just started has not, in words; the extension is to be out. */
  private async leftovers(): Promise<readonly string[]> {
    const left = (await this.bidi.inWindow(`
      const tabs = gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec);
      const windows = [...Services.wm.getEnumerator('navigator:browser')].length;
      const menus = [...document.querySelectorAll('menupopup, panel')];
      return [
        ...tabs.filter((address) => address !== 'about:blank').map((address) => 'a tab at ' + address),
        tabs.length === 1 ? '' : tabs.length + ' tabs',
        windows === 1 ? '' : windows + ' windows',
        window.fullScreen ? 'full screen' : '',
        SidebarController.isOpen ? 'the sidebar' : '',
        ...menus.filter((one) => one.state === 'open').map((one) => 'open: ' + one.id),
        ZoomManager.zoom === 1 ? '' : 'a zoom of ' + ZoomManager.zoom,
        ...Services.cookies.cookies.map(({ host, name }) => 'the cookie ' + name + ' of ' + host),
        WebExtensionPolicy.getByID(${JSON.stringify(this.geckoId)}) ? 'the extension' : '',
      ].filter(Boolean);`)) as string[];
    const granted = (await this.grantedOrigins()).map((origin) => `the permission for ${origin}`);
    const now = await this.windowMeasures();
    return [...left, ...granted, ...(now === this.measures ? [] : [`a window of ${String(now)}`])];
  }

  private async closePopup(): Promise<void> {
    await closePopup(this.bidi);
    await until('the popup to close', async () => !(await isPopupOpen(this.bidi)));
  }
}

function readGeckoId(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${build} is no Firefox build`);
  return id;
}
