/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.taraz',
  productName: 'Taraz',
  copyright: 'The Taraz authors, MIT licence',
  directories: { output: 'out', buildResources: 'build/resources' },
  // Everything is bundled into dist/; no package is needed beside it.
  files: ['dist/**', 'package.json'],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en', 'en-US', 'fa'],
  // The program runs its own, whole and unchanged code, and nothing else.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  fileAssociations: [
    {
      ext: 'taraz.json',
      name: 'Taraz project',
      description: 'Taraz project',
      mimeType: 'application/x-taraz+json',
      role: 'Editor',
    },
  ],
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'icon.png',
    category: 'Office',
    maintainer: 'The Taraz authors',
    executableName: 'taraz',
    synopsis: 'Translate and align Persian and English',
    desktop: {
      entry: {
        'Name[fa]': 'تراز',
        Comment: 'Translate and align Persian and English, and tag who claims what',
        'Comment[fa]': 'ترجمه و هم‌ترازی فارسی و انگلیسی، و برچسب‌زدن ادعاها',
        Keywords: 'translation;alignment;corpus;Persian;Farsi;ترجمه;',
        StartupWMClass: 'Taraz',
      },
    },
  },
  win: { target: ['nsis'], icon: 'icon.png' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: { target: ['dmg'], icon: 'icon.png', category: 'public.app-category.productivity' },
  publish: null,
}
