import { ipcRenderer } from 'electron'

// The page gets one port to the host and nothing else: no function of Electron, and no name in its window.
// Only a page of our own origin receives it.
ipcRenderer.on('taraz:port', ({ ports }) => window.postMessage('taraz:port', '/', [...ports]))
