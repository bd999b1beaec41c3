import { Component, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Page } from '../ui/page.tsx'
import { appCopy } from './app-copy.ts'

interface ErrorBoundaryProps {
  children: ReactNode
  onLock(): void
}

/** The last net. It shows nothing of the error itself, which may hold words that a person wrote. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Page title={appCopy.failed.title}>
        <p role="alert">{appCopy.failed.body}</p>
        <div>
          <Button kind="main" onClick={this.props.onLock}>
            {appCopy.failed.lock}
          </Button>
        </div>
      </Page>
    )
  }
}
