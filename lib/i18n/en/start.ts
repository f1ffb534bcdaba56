/** Texts of the welcome page and the options. */
export const start = {
  'welcome.title': 'Welcome',
  'welcome.lead':
    'Tallymark marks the statements on a page that can be checked, and keeps your checks on your own machine.',
  'welcome.what1': 'Open an article and click the toolbar button ({shortcut}).',
  'welcome.what1NoKey': 'Open an article and click the toolbar button.',
  'welcome.what2':
    'Claims are underlined: how many died, how many graves, how much it cost, since when, who said it. Click one.',
  'welcome.what3':
    'Write down what you found, with evidence. It stays tied to the exact words, and is found again when you come back, also when a figure was changed meanwhile.',
  'trial.title': 'Try it here',
  'trial.hint': 'An invented article. Nothing you do in it is kept.',
  'trial.choose': 'Click an underlined claim.',
  'trial.first': 'Check the first one',
  'trial.elsewhere': 'What you could find elsewhere:',
  'welcome.pages': 'On real pages',
  'trial.done': {
    one: 'One check done. On real pages it is kept in your library, tied to the exact words.',
    other:
      '{count} checks done. On real pages they are kept in your library, tied to the exact words.',
  },

  'welcome.how': 'When should it run?',
  'welcome.howHint': 'You can change this at any time, here, in the options or in the browser.',
  'welcome.privacy': 'Privacy',
  'welcome.privacy1': 'Nothing leaves this machine: the extension has no network access.',
  'welcome.privacy2': 'It reads a page only when you click, or where you allowed it.',
  'welcome.privacy3': 'No account, no telemetry, no remote code.',
  'welcome.privacy4':
    'Your notes live in this browser profile. Removing the extension removes them: make backups.',
  'welcome.library': 'Open the library',
  'welcome.options': 'Options',
  'welcome.shortcuts': 'Shortcuts: {list}. They can be changed in the browser.',

  'modes.click': 'On click',
  'modes.clickHint':
    'Reads the page in front when you click the toolbar button. Needs no permission.',
  'modes.sites': 'On chosen sites',
  'modes.sitesHint': 'Reads pages of these sites by itself on every visit.',
  'modes.everywhere': 'Everywhere',
  'modes.everywhereHint':
    'Reads every article you open by itself. Pages that are not articles are not slowed down.',
  'modes.now': 'Active',
  'modes.choose': 'Only on click',
  'modes.addSite': 'Allow this site',
  'modes.allowAll': 'Allow every site',
  'modes.revokeAll': 'No longer allow every site',
  'modes.siteField': 'Site',
  'modes.siteHint': 'For example news.example.org',
  'modes.siteBad': 'Write a site’s name, such as news.example.org',
  'modes.remove': 'No longer allow {site}',
  'modes.allowed': 'Allowed sites',
  'modes.noSites': 'No site is allowed yet.',
  'modes.refused': 'The browser did not give the permission; nothing was changed.',

  'options.title': 'Options',
  'options.sites': 'When it runs',
  'options.off': 'Sites switched off',
  'options.offNone': 'No site is switched off.',
  'options.switchOn': 'Switch on {site}',
  'options.reading': 'Reading',
  'options.density': 'How much is marked',
  'options.densityHint':
    'Most important: people harmed, money and the like. Normal: what is worth checking. Everything: all that can be checked.',
  'options.unpainted': 'Don’t highlight on any site',
  'options.unpaintedHint':
    'A page’s own script can notice underlines and the drawer. Without them, claims show in popup, side panel and library only; going to one scrolls the page and marks nothing. The popup sets it for one site.',
  'options.unpaintedSites': 'Sites without highlights',
  'options.paintAgain': 'Highlight on {site} again',
  'options.language': 'Language',
  'options.languageBrowser': 'Same as the browser',
  'options.name': 'Your name for exports and history',
  'options.nameHint': 'May stay empty.',
  'options.data': 'Data',
  'options.dataHint': 'Everything is kept in this browser profile, and nowhere else.',
  'options.stored': {
    one: '{count} annotation is stored.',
    other: '{count} annotations are stored.',
  },
  'options.backupAt': 'Last backup: {date}.',
  'options.backupNever': 'No backup was made yet.',

  'command._execute_action': 'open the popup',
  'command.next-claim': 'next claim',
  'command.previous-claim': 'previous claim',
  'command.check-selection': 'check selected text',
} as const;
