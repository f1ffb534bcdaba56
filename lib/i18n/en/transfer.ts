/** Texts of an import: what is asked before it, and why nothing came of it. Read when there is one. */
export const transfer = {
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
} as const;
