/** Where an annotation of Hypothesis is shown; its id is the last part. */
const PLACE = 'https://hypothes.is/a/';
const NAMED = /^https:\/\/hypothes\.is\/a\/([^\s/]{1,100})(?:\n([\s\S]*))?$/;

/** How the history names something that was read, with the words of a reply. */
export function nameIn(id: string, text = ''): string {
  return `${PLACE}${id}${text === '' ? '' : `\n${text}`}`;
}

/** The id and the words that the history has; null where it has no such name. */
export function parseNamed(reason: string): { readonly id: string; readonly text: string } | null {
  const [, id, text = ''] = NAMED.exec(reason) ?? [];
  return id === undefined ? null : { id, text };
}

/** A user as Hypothesis names one: "acct:ida@hypothes.is". What is one already stays as it is. */
export function userOf(name: string): string {
  if (/^acct:[^@\s]+@\S+$/.test(name)) return name;
  const bare = name.trim().replace(/[^\p{L}\p{N}._-]+/gu, '_');
  return `acct:${bare === '' ? 'tallymark' : bare}@tallymark.invalid`;
}

/** The name in it, for people. */
export function bareUser(user: string): string {
  return /^acct:([^@]+)@/.exec(user)?.[1] ?? user;
}
