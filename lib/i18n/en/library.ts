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
  'import.preview': 'Import this file?',
  'import.from': 'Made {date}',
  'import.new': { one: '{count} new annotation', other: '{count} new annotations' },
  'import.newer': { one: '{count} newer than here', other: '{count} newer than here' },
  'import.same': { one: '{count} already here', other: '{count} already here' },
  'import.conflicting': {
    one: '{count} changed both here and in the file',
    other: '{count} changed both here and in the file',
  },
  'import.unattached': {
    one: '{count} without its page, left out',
    other: '{count} without their page, left out',
  },
  'import.erased': {
    one: '{count} erased here for good would come back',
    other: '{count} erased here for good would come back',
  },
  'import.newLooks': {
    one: '{count} new look at an annotation that is here',
    other: '{count} new looks at annotations that are here',
  },
  'import.mended.links': {
    one: '{count} links to something that is neither in the file nor here; without that link',
    other: '{count} link to something that is neither in the file nor here; without that link',
  },
  'import.mended.histories': {
    one: '{count} comes without its whole history',
    other: '{count} come without their whole history',
  },
  'import.mended.looks': {
    one: '{count} look is dated in the future and is left out',
    other: '{count} looks are dated in the future and are left out',
  },
  'import.mended.scales': {
    one: '{count} built-in scale differs in the file; it stays as it is here',
    other: '{count} built-in scales differ in the file; they stay as they are here',
  },
  'import.keepStored': 'Keep what is here',
  'import.takeImported': 'Take what is in the file',
  'import.conflicts': 'Where both changed',
  'import.apply': 'Import',
  'import.done': 'Imported.',
  'import.writing': 'Importing…',
  'import.reading': 'Reading the file…',
  'import.too-large': 'The file is too large to be read.',
  'import.unreadable':
    'The file cannot be read any more: it was moved or changed. Nothing was imported.',
  'import.not-json': 'The file is no JSON; nothing was imported.',
  'import.damaged':
    'Something was cut from this backup or changed in it since it was made; nothing was imported. Use another copy of it.',
  'import.package-cut':
    'Something is missing in this check package: it was cut or changed since it was made. Nothing was imported.',
  'import.package-records':
    'This check package holds more than one record, so it was changed since it was made. Nothing was imported.',
  'import.package-changed':
    'The part {name} of this check package does not have the SHA-256 stated for it: it was changed or damaged. Nothing was imported.',
  'import.not-a-backup': 'The file is of no kind that Tallymark reads; nothing was imported.',
  'import.newer-version': 'The file was made by a newer version; update Tallymark first.',
  'import.nothing-taken': 'Nothing in the file can be imported.',
  'import.left.no-words': {
    one: '{count} entry quotes no words, so there is nothing to find on a page',
    other: '{count} entries quote no words, so there is nothing to find on a page',
  },
  'import.left.no-page': {
    one: '{count} entry is on nothing with the address of a web page',
    other: '{count} entries are on nothing with the address of a web page',
  },
  'import.left.other-kind': {
    one: '{count} entry is of another kind and is left out',
    other: '{count} entries are of another kind and are left out',
  },
  'import.left.elsewhere': {
    one: '{count} entry is only a link to another file; nothing is loaded',
    other: '{count} entries are only links to other files; nothing is loaded',
  },
  'import.left.bodies': {
    one: '{count} body is neither text nor a link and is left out',
    other: '{count} bodies are neither text nor links and are left out',
  },
  'import.left.verdicts': {
    one: '{count} verdict of somebody else is kept as a note',
    other: '{count} verdicts of others are kept as notes',
  },
  'import.left.targets': {
    one: '{count} further place of the same annotation is left out',
    other: '{count} further places of the same annotations are left out',
  },
  'import.left.replies': {
    one: '{count} reply to what is not in the file is left out',
    other: '{count} replies to what is not in the file are left out',
  },
  'import.left.groups': {
    one: '{count} was written in a group; it is kept without it',
    other: '{count} were written in a group; they are kept without it',
  },
  'import.left.dates': {
    one: '{count} date cannot be read and is left out',
    other: '{count} dates cannot be read and are left out',
  },
  'import.left.ratings': {
    one: '{count} rating has no word for its verdict',
    other: '{count} ratings have no word for their verdict',
  },
  'import.bad-record': 'The file is damaged at {path}; nothing was imported.',

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
