import { homedir } from 'node:os'
import { type Browser, chromium } from '@playwright/test'
import { findBrowser, isExecutable } from '#loopback/find-browser.ts'

/** An installed browser without a window: the one that THREE_ROOMS_BROWSER names, else the first that is found. */
export async function launchBenchBrowser(): Promise<Browser> {
  const { env, platform } = process
  const installed = findBrowser({ platform, env, home: homedir(), canRun: isExecutable })
  const executablePath = env.THREE_ROOMS_BROWSER ?? installed
  if (executablePath === null) throw new Error('not run: no installed browser')
  // Browsers refuse to start their sandbox for root.
  return await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}
