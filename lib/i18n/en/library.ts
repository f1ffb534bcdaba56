/** Texts of the library. */
export const library = {
  'nav.title': 'Views of the library',
  'nav.inbox': 'Inbox',
  'nav.work': 'Work',
  'nav.articles': 'Articles',
  'nav.stories': 'Stories',
  'nav.ledger': 'Ledger',

  'library.title': 'Library',
  'library.more': 'More',
  'library.count': { one: '{count} annotation', other: '{count} annotations' },
  'library.found': '{found} of {all}',
  'library.removeToken': 'Take out {condition}',
  'library.search': 'Search',
  'library.searchHint': 'Words in quote, note, evidence, title, tags',
  'library.verdict': 'Verdict',
  'library.noVerdict': 'No verdict yet',
  'library.clearFilter': 'Clear filter',
  'library.list': 'Annotations',
  'library.loading': 'Looking through the library…',
  'library.empty': 'Nothing here yet',
  'library.emptyHint':
    'Open an article, click the toolbar button, and check a claim. What you note appears here.',
  'library.noneFound': 'Nothing matches this search.',
  'library.failed': 'The library could not be read.',
  'library.detail': 'Selected annotation',
  'library.back': 'Back to the list',
  'library.keptOut':
    'The page does not let Tallymark open a drawer in it, so the check opened here.',
  'library.gone': 'This annotation is no longer in the library.',

  'row.openPage': 'Open the page',
  'row.copy': 'Copy this check',
  'row.copied': 'Copied',
  'row.delete': 'Delete',
  'row.restore': 'Restore',
  'row.lastSeen': 'Page last looked at {date}: {state}',
  'row.found.same': 'unchanged',
  'row.found.changed': 'changed',
  'row.found.superseded': 'a later figure',
  'row.found.orphan': 'not found',
  'row.judgedOn': 'on {words}, {date}',
  'row.untitled': 'untitled page',

  'source.published': 'Published',
  'source.byline': 'By',
  'source.posted': 'Entry posted',
  'source.seen': 'Seen',
  'source.address': 'Address',

  'trash.leave': 'Back to the library',
  'trash.title': 'Trash',
  'trash.empty': 'Empty trash',
  'trash.emptyAsk': {
    one: 'Erase {count} annotation for good, with its history? This cannot be undone.',
    other: 'Erase {count} annotations for good, with their history? This cannot be undone.',
  },
  'trash.emptied': 'The trash is empty.',
  'trash.moved': 'Moved to the trash.',
  'trash.restored': 'Restored.',

  'import.title': 'Import',
  'import.choose': 'Import a file…',
  'import.done': 'Imported.',
  'import.writing': 'Importing…',
  'import.reading': 'Reading the file…',

  'erase.everything': 'Delete everything…',
  'erase.title': 'Delete everything?',
  'erase.explain':
    'All annotations, evidence, history and page texts on this machine are erased for good. Make a backup first if you may want them back.',
  'erase.leftOnDisk':
    'The browser clears its own files in its own time: until then, special tools may still find erased words on this disk. Words you searched for may stay in the browser’s history.',
  'erase.type': 'Type “{word}” to confirm',
  'erase.word': 'delete everything',
  'erase.confirm': 'Delete everything',
  'erase.done': 'Everything is deleted.',

  'backup.due': 'There are changes that were not backed up.',
  'backup.never': {
    one: '{count} change was never backed up.',
    other: '{count} changes were never backed up.',
  },
  'backup.since': {
    one: '{count} change since the last backup of {date}.',
    other: '{count} changes since the last backup of {date}.',
  },
  'backup.why': 'Removing the extension from the browser removes its data.',
  'backup.now': 'Back up now',
  'backup.later': 'Later',

  'notices.title': 'Notices',
  'notices.undoKey': 'Takes it back: Ctrl+Z',

  'dialog.cancel': 'Cancel',
  'dialog.close': 'Close',

  'store.storage-full': 'There is no room left on this device; nothing was changed.',
  'store.storage-unavailable':
    'The browser does not give access to the storage; nothing was changed. Reload the page and try again.',
  'library.broken':
    'Something went wrong, and nothing was changed. Reload this page and try again.',
  'store.cancelled': 'Cancelled; nothing was changed.',
  'store.unsaid': 'It was not said what the change of the published check is. Nothing was changed.',
  'store.not-found': 'It is no longer there.',
  'store.conflict': 'It was changed in another window meanwhile; nothing was changed here.',
} as const;
