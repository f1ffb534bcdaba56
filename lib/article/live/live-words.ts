/** How a page says that it is a live page, by language. */
const LIVE_WORDS: Readonly<Record<string, string>> = {
  en: String.raw`^live$|^live\s*[:|–—-]|[:|–—,-]\s*live$|[:|–—]\s*live\b|\blive\s?(?:updates?|blog|coverage|reports?|reporting|feed|ticker|news|page)\b|\bas it happen(?:ed|s)\b|[:|–—,-]\s*(?:the )?(?:latest|(?:latest |breaking )?updates?)$|\blatest (?:updates|news|developments)\b|\brolling (?:coverage|updates)\b`,
  de: String.raw`\b(?:live[- ]?(?:blog|ticker)|newsblog|newsticker|liveblog)\b|[:|–—-]\s*ticker\b`,
  fr: String.raw`\ben direct\b|^direct\s*[:|–—.-]|\bminute par minute\b`,
  es: String.raw`\b(?:en directo|en vivo|minuto a minuto)\b`,
  ru: String.raw`онлайн-?\s?трансляц|[.:|–—-]\s*онлайн$|^онлайн\s*[.:|–—]|прямой эфир|прямая трансляция|текстовая трансляция`,
  uk: String.raw`наживо|онлайн-трансляція|текстова трансляція|хроніка подій`,
  zh: String.raw`直播(?:[:：|中]|$)|(?:^|[:：|])\s*直播|文字直播|实时更新|即時更新|滚动更新`,
};
const ALL = new RegExp(Object.values(LIVE_WORDS).join('|'), 'iu');
/** "/live/storm", "/storm-live-updates", "/liveblog/storm". */
const ADDRESS =
  /(?:^|[/_-])(?:live(?:[-_]?(?:updates?|blog|ticker|coverage|news))?|newsblog|en-direct|en-vivo|en-directo)(?:[/_.-]|$)/i;

/** Whether a title or a heading says that its page is a live page. */
export function saysLive(heading: string): boolean {
  return ALL.test(heading.trim());
}

/** Whether the path of an address does. */
export function isLiveAddress(address: string): boolean {
  return URL.canParse(address) && ADDRESS.test(new URL(address).pathname);
}
