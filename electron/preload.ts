import { ipcRenderer } from 'electron'
import { pageOrigin } from './page-address.ts'

// Threats 6 and 16: the page gets one port to the engine, once, and nothing of Electron. It is sent to this window and
// this origin only.
ipcRenderer.once('engine-port', (event) => {
  window.postMessage({ type: 'engine-port' }, pageOrigin, event.ports)
})
