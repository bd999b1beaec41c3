import { ipcRenderer } from 'electron'
import { pageOrigin, pageUrl } from './page-address.ts'

// Threats 6 and 16: the page gets one port to the engine, once, and nothing of Electron. It is sent to this window and
// this origin only. That no frame and no other address is asked has been seen to by the shell; here it is seen once more.
ipcRenderer.once('engine-port', (event) => {
  if (window.top !== window || window.location.href !== pageUrl) return
  window.postMessage({ type: 'engine-port' }, pageOrigin, event.ports)
})
