import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  TargetType,
  type Browser,
  type CDPSession,
  type Page,
  type Target,
} from 'puppeteer-core';
import { closedRootSurface } from './chromium-closed-root.ts';
import { assignKeys, assignShortcuts } from './chromium-shortcuts.ts';
import { pageSurface } from './page-surface.ts';
import { displayEnvironment, type Display } from './display.ts';
import { EMPTY_CLIPBOARD, throwIfLeft } from './leftovers.ts';
import type { Popup, Rig, RigOptions, Tab } from './rig.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/**
 * Every name under `.test` leads to this machine, so that pages can have hosts of their own on
 * plain http; and one whose name we know.
 */
const HOST_RULES = '--host-resolver-rules=MAP *.test 127.0.0.1,MAP archive.ph 127.0.0.1';

/**
 * Starts a Chromium, Chrome or Edge and loads the extension over the debugging pipe, which branded
 * Chrome accepts too (it ignores `--load-extension` since 137).
 */
export async function launchChromium(options: RigOptions): Promise<Rig> {
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.display === null,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    ...(options.profile === null ? {} : { userDataDir: options.profile }),
    ...displayEnvironment(options.display),
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      HOST_RULES,
      '--window-size=1280,900',
      '--window-position=0,0',
      '--disable-dev-shm-usage',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  try {
    return await ChromiumRig.start(browser, options);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

class ChromiumRig implements Rig {
  readonly name = 'chromium';
  readonly version: string;
  private readonly browser: Browser;
  private readonly session: CDPSession;
  private readonly options: RigOptions;
  /** The tab of the start, which is never closed, and with it the first window. */
  private readonly firstTab: Page;
  /** Where the extension was put in from; the browser makes its id of the path. */
  private folder: string;
  private id = '';
  /** The window's measures after the start. */
  private measures: unknown;

  private constructor(parts: {
    browser: Browser;
    session: CDPSession;
    options: RigOptions;
    firstTab: Page;
    version: string;
  }) {
    this.browser = parts.browser;
    this.session = parts.session;
    this.options = parts.options;
    this.firstTab = parts.firstTab;
    this.version = parts.version;
    this.folder = parts.options.build;
  }

  static async start(browser: Browser, options: RigOptions): Promise<ChromiumRig> {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: options.downloads,
    });
    const version = await browser.version();
    const [firstTab] = await browser.pages();
    if (!firstTab) throw new Error('Chromium has no tab');
    const rig = new ChromiumRig({ browser, session, options, firstTab, version });
    rig.measures = await rig.windowMeasures();
    await rig.install();
    return rig;
  }

  get origin(): string {
    return `chrome-extension://${this.id}`;
  }

  async open(url: string): Promise<Tab> {
    const page = await this.browser.newPage();
    await page.goto(url);
    return this.tabOf(page);
  }

  openOwnPage(path: string): Promise<Tab> {
    return this.open(`${this.origin}/${path}`);
  }

  async waitForTab(addressPart: string): Promise<Tab> {
    const target = await this.target(
      `a tab at ${addressPart}`,
      (one) => one.type() === TargetType.PAGE && one.url().includes(addressPart),
    );
    const page = await target.page();
    if (!page) throw new Error(`${target.url()} is no page`);
    return this.tabOf(page);
  }

  async waitForWelcome(): Promise<void> {
    await this.waitForTab('welcome.html');
  }

  async clickToolbar(tab: Tab): Promise<Popup> {
    await this.closePopup();
    await tab.page.bringToFront();
    const targetId = await this.tabTarget(tab.page);
    await this.session.send('Extensions.triggerAction', { id: this.id, targetId });
    return this.waitForPopup();
  }

  async waitForPopup(): Promise<Popup> {
    const target = await this.target('the popup to open', (one) => this.isPopup(one));
    const page = await target.asPage();
    return { view: pageSurface(page), close: () => this.closePopup() };
  }

  async openPanel(tab: Tab): Promise<Surface> {
    await this.assignKeys('open-panel', 'Alt+Shift+P');
    await tab.page.bringToFront();
    this.screen.key('alt+shift+p');
    return await this.waitForPanel();
  }

  async waitForPanel(): Promise<Surface> {
    const target = await this.target('the side panel to open', (one) => this.isPanel(one));
    return pageSurface(await target.asPage());
  }

  assignKeys(command: string, keys: string): Promise<void> {
    return assignKeys(this.browser, this.id, [[command, keys]]);
  }

  countPanels(): Promise<number> {
    return Promise.resolve(this.browser.targets().filter((one) => this.isPanel(one)).length);
  }

  async closePanel(): Promise<void> {
    // As its own button does: the panel is told of nothing before.
    const before = await this.countPanels();
    await this.evaluateInBackground(
      'chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.close({ windowId: id }))',
    );
    await until('the side panel to close', async () => (await this.countPanels()) < before);
  }

  async badge(tab: Tab): Promise<string> {
    const url = JSON.stringify(tab.page.url());
    const ask = `chrome.tabs.query({})
      .then((tabs) => tabs.find((tab) => tab.url === ${url}) ?? tabs.find((tab) => tab.active))
      .then(({ id }) => chrome.action.getBadgeText({ tabId: id }))`;
    await tab.page.bringToFront();
    return String(await this.evaluateInBackground(ask));
  }

  async chooseFromContextMenu(
    tab: Tab,
    place: { x: number; y: number },
    entry?: number,
  ): Promise<void> {
    await tab.page.bringToFront();
    const window = (await tab.page.evaluate(
      '({ x: screenX, y: screenY + outerHeight - innerHeight })',
    )) as { x: number; y: number };
    this.screen.click(window.x + place.x, window.y + place.y, 3);
    // The native menu tells nothing of itself; the last entry but one is ours, the last inspects.
    await pause(800);
    const inSubmenu = ['Right', ...Array.from({ length: entry ?? 0 }, () => 'Down')];
    this.screen.key('Up', 'Up', ...(entry === undefined ? [] : inSubmenu), 'Return');
  }

  async allowPermission(host: string): Promise<void> {
    // The native dialog takes no key in its first half second; its first stop after Tab allows.
    await pause(1500);
    this.screen.key('Tab');
    await until(`the permission for ${host}`, async () => {
      await pause(400);
      if ((await this.grantedOrigins()).some((origin) => origin.includes(host))) return true;
      this.screen.key('Return');
      return false;
    });
  }

  async refusePermission(): Promise<void> {
    await pause(1500);
    this.screen.key('Escape');
  }

  async grantedOrigins(): Promise<readonly string[]> {
    const ask = 'chrome.permissions.getAll().then((all) => all.origins ?? [])';
    return (await this.evaluateInBackground(ask)) as string[];
  }

  async evaluateInBackground(expression: string): Promise<unknown> {
    const worker = await (await this.workerTarget()).worker();
    if (!worker) throw new Error('the service worker is gone');
    return worker.evaluate(expression);
  }

  async stopBackground(): Promise<void> {
    await this.evaluateInBackground('void (globalThis.isToStop = true)');
    // A message may start it anew before it was seen gone: then it is another one, without the mark.
    await until('the service worker to stop', async () => {
      const { targetInfos } = await this.session.send('Target.getTargets');
      const isWorker = ({ type, url }: { type: string; url: string }): boolean =>
        type === 'service_worker' && url.startsWith(this.origin);
      if (!targetInfos.some(isWorker)) return true;
      if ((await this.evaluateInBackground('globalThis.isToStop')) !== true) return true;
      const worker = await (await this.workerTarget()).worker();
      await worker?.close();
      return false;
    });
  }

  async reloadExtension(): Promise<void> {
    await this.browser.installExtension(this.folder);
  }

  async removeExtension(): Promise<void> {
    await this.browser.uninstallExtension(this.id);
  }

  async renew(): Promise<void> {
    await this.closeAllButFirstTab();
    await this.removeExtension();
    await until('the extension to be out', () => Promise.resolve(!this.hasExtensionTarget()));
    await this.session.send('Storage.clearCookies');
    await this.firstTab.evaluate(EMPTY_CLIPBOARD);
    throwIfLeft(await this.leftovers());
    this.removeCopy();
    this.folder = mkdtempSync(join(tmpdir(), 'tallymark-build-'));
    cpSync(this.options.build, this.folder, { recursive: true });
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

  async close(): Promise<void> {
    await this.browser.close();
    this.removeCopy();
  }

  private async install(): Promise<void> {
    this.id = await this.browser.installExtension(this.folder);
    if (this.options.display !== null) await assignShortcuts(this.browser, this.id, this.folder);
  }

  private removeCopy(): void {
    if (this.folder !== this.options.build) rmSync(this.folder, { recursive: true, force: true });
  }

  private async closeAllButFirstTab(): Promise<void> {
    for (const page of await this.browser.pages()) {
      if (page !== this.firstTab) await page.close();
    }
    await this.firstTab.bringToFront();
  }

  private hasExtensionTarget(): boolean {
    return this.browser.targets().some((one) => one.url().startsWith(this.origin));
  }

  private async windowMeasures(): Promise<unknown> {
    const session = await this.firstTab.createCDPSession();
    const { bounds } = await session.send('Browser.getWindowForTarget');
    await session.detach();
    return JSON.stringify(bounds);
  }

  /** What is there that a browser just started has not, in words; the extension is to be out. */
  private async leftovers(): Promise<readonly string[]> {
    const { targetInfos } = await this.session.send('Target.getTargets', { filter: [{}] });
    const tabs = targetInfos.filter(({ type }) => type === 'tab' || type === 'page');
    const others = tabs.filter(({ url }) => url !== 'about:blank');
    const { cookies } = await this.session.send('Storage.getCookies');
    const measures = await this.windowMeasures();
    return [
      ...others.map(({ type, url }) => `a ${type} at ${url}`),
      ...(tabs.length === 2 ? [] : [`${tabs.length} tabs and pages`]),
      ...cookies.map(({ name, domain }) => `the cookie ${name} of ${domain}`),
      ...(measures === this.measures ? [] : [`a window of ${String(measures)}`]),
    ];
  }

  private get screen(): Display {
    const { display } = this.options;
    if (display === null || display === 'own') throw new Error('this needs a display');
    return display;
  }

  private tabOf(page: Page): Tab {
    return { page, document: pageSurface(page), card: closedRootSurface(page) };
  }

  /** Only the target of type "tab" may be given to the action; it shares its address with the page's. */
  private async tabTarget(page: Page): Promise<string> {
    const { targetInfos } = await this.session.send('Target.getTargets', { filter: [{}] });
    const tabs = targetInfos.filter((info) => info.type === 'tab' && info.url === page.url());
    const tab = tabs.at(-1);
    if (!tab) throw new Error(`no tab shows ${page.url()}`);
    return tab.targetId;
  }

  private isPopup(target: Target): boolean {
    return target.url().startsWith(`${this.origin}/popup.html`);
  }

  private isPanel(target: Target): boolean {
    return target.url().startsWith(`${this.origin}/sidepanel.html`);
  }

  private async closePopup(): Promise<void> {
    const open = this.browser.targets().find((one) => this.isPopup(one));
    if (!open) return;
    const page = await open.asPage();
    await page.evaluate('void setTimeout(() => window.close())').catch(() => undefined);
    await until('the popup to close', () =>
      Promise.resolve(!this.browser.targets().some((one) => this.isPopup(one))),
    );
  }

  private workerTarget(): Promise<Target> {
    return this.target(
      'the service worker',
      (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(this.origin),
    );
  }

  private target(what: string, isWanted: (target: Target) => boolean): Promise<Target> {
    return until(what, () => Promise.resolve(this.browser.targets().findLast(isWanted)));
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
