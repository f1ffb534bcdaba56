import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { onGrant } = await import('../../../entrypoints/background/reading/grants.ts');
const { readFrames } = await import('../../../entrypoints/background/reading/read-frames.ts');
const { noteReader } = await import('../../../lib/browser/reader-tabs.ts');
const { saveSettings } = await import('../../../lib/settings/saved-settings.ts');

const PAGE = 'https://news.example/a';
const EMBED = 'https://embed.example/t';
const done = { 'reader.state': { reading: 'done' } };
const waiting = { 'reader.state': { reading: 'waiting' }, 'reader.read': { reading: 'done' } };

function look(frameId: number, over: object) {
  const result = { url: PAGE, title: '', isReadable: true, frames: [], ...over };
  return { frameId, result };
}

beforeEach(() => {
  resetExtension();
  extension.injected = waiting;
  openTab(3, PAGE, { reader: done });
});

describe('the frames of a page', () => {
  it('are read where they hold text, with what they are called', async () => {
    extension.looks = [
      look(0, { isReadable: false }),
      look(5, { url: 'https://news.example/table', title: 'Table' }),
      look(6, { url: 'https://news.example/empty', isReadable: false }),
    ];
    expect(await readFrames(3)).toEqual({
      read: [{ frameId: 5, url: 'https://news.example/table', title: 'Table' }],
      closed: [],
    });
    expect(extension.log.filter((line) => line.startsWith('inject'))).toEqual([
      'inject /shown.js /reader.js 3/5',
    ]);
    expect(extension.log).toContain('reader.read 3/5');
  });

  it('are left as they are where they were read already', async () => {
    extension.tabs.set(3, { id: 3, url: PAGE, reader: done, framed: new Map([[5, done]]) });
    extension.looks = [look(5, { url: 'https://news.example/table' })];
    expect((await readFrames(3)).read).toHaveLength(1);
    expect(extension.log.filter((line) => /inject|read /.test(line))).toEqual([]);
  });

  it('are not touched where the page itself has no reader', async () => {
    openTab(4, PAGE);
    extension.looks = [look(5, {})];
    expect(await readFrames(4)).toEqual({ read: [], closed: [] });
    expect(extension.log).toEqual([]);
  });

  it('of another origin are told by address, once an origin, and not read', async () => {
    extension.looks = [
      look(0, { isReadable: false, frames: [EMBED, 'https://embed.example/u', PAGE] }),
    ];
    expect(await readFrames(3)).toEqual({ read: [], closed: [EMBED] });
  });

  it('of a site that was switched off are neither read nor asked for', async () => {
    await saveSettings({ switchedOffSites: ['embed.example'] });
    extension.looks = [
      look(0, { isReadable: false, frames: [EMBED] }),
      look(7, { url: 'https://embed.example/x' }),
    ];
    expect(await readFrames(3)).toEqual({ read: [], closed: [] });
  });

  it('are read as soon as their permission is given', async () => {
    await noteReader(3, PAGE, null);
    extension.looks = [look(7, { url: EMBED })];
    await onGrant(['https://embed.example/*']);
    expect(extension.log).toContain('reader.read 3/7');
  });

  it('have nothing put into them where the page they stand in may not have', async () => {
    await saveSettings({ unpaintedSites: ['news.example'] });
    extension.looks = [look(7, { url: EMBED })];
    await readFrames(3);
    expect(extension.log).toContain('inject /unpainted.js /shown.js /reader.js 3/7');
  });
});
