/** What the shells say themselves: the menu bar, the system's dialogs, the line in the terminal. */
export const shell = {
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    help: 'Help',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pastePlain: 'Paste as plain text',
    selectAll: 'Select all',
    fullScreen: 'Full screen',
    developer: 'Developer tools',
    about: 'About Taraz',
    hide: 'Hide Taraz',
    hideOthers: 'Hide others',
    quit: 'Quit Taraz',
  },
  files: {
    projects: 'Taraz projects',
    texts: 'Texts',
    annotations: 'Claims of other programs',
    all: 'All files',
  },
  opened: {
    electron: 'Taraz is open in Electron, whose program is installed.',
    browser: 'Taraz is open in a window of {{browser}}, because Electron is not installed.',
    browserInstead: 'Taraz is open in a window of {{browser}}, because Electron could not start.',
    served: {
      noDisplay: 'Taraz is served at this address, because there is no display to open a window on:',
      noBrowser:
        'Taraz is served at this address, because neither Electron nor Chromium, Chrome or Edge is installed:',
      browserFailed: 'Taraz is served at this address, because {{browser}} could not open a window:',
      asked: 'Taraz is served at this address:',
    },
    stop: 'Press Ctrl+C to stop.',
  },
  portTaken: 'Port {{port}} is taken by another program.',
  portRefused: 'The system does not let Taraz use port {{port}}.',
  usedAddress: 'This address has been used already. Start Taraz again to get a new one.',
} as const
