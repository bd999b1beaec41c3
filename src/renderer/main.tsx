import './app/trusted-types.ts'

import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/core/styles/ScrollArea.layer.css'
import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import '@mantine/core/styles/CloseButton.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Pill.layer.css'
import '@mantine/core/styles/PillsInput.layer.css'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/global.css'
import { App } from './app/app.tsx'
import { styleNonce } from './app/style-nonce.ts'
import { watchPrinting } from './ui/print-page.ts'

const nonce = styleNonce()
if (nonce !== undefined) setNonce(nonce)

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

watchPrinting()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
