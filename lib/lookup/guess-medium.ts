import type { Medium } from '../model/evidence.ts';

/** What the browser says was clicked; undefined for the page itself. */
export type PointedAt = 'image' | 'video' | 'audio' | undefined;

const BY_ENDING: readonly (readonly [RegExp, Medium])[] = [
  [/\.(?:pdf|docx?|odt|rtf|ps)$/, 'document'],
  [/\.(?:csv|tsv|xlsx?|ods|json|geojson|xml)$/, 'dataset'],
  [/\.(?:jpe?g|png|gif|webp|avif|svg|mp4|webm|mov|mp3|ogg|wav)$/, 'image or video'],
  [/\.(?:epub|mobi|djvu)$/, 'book'],
];

const BY_HOST: readonly (readonly [RegExp, Medium])[] = [
  [/^books\.google\./, 'book'],
  [/(?:^|\.)(?:worldcat|gutenberg)\.org$/, 'book'],
  [/(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com)$/, 'image or video'],
  [/(?:^|\.)(?:doi\.org|arxiv\.org)$/, 'document'],
];

/**
 * The medium that an address most likely leads to, as a first proposal: by what was clicked, then
 * the path's ending, then well-known hosts.
 */
export function guessMedium(url: string, pointedAt?: PointedAt): Medium {
  if (pointedAt !== undefined) return 'image or video';
  if (!URL.canParse(url)) return 'web';
  const { pathname, hostname } = new URL(url);
  const path = pathname.toLowerCase();
  const known =
    BY_ENDING.find(([ending]) => ending.test(path)) ??
    BY_HOST.find(([host]) => host.test(hostname));
  return known?.[1] ?? 'web';
}
