import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

/** The runner of the tests names a browser; by hand, an installed one is taken. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
]
const executablePath = process.env.THREE_ROOMS_BROWSER ?? installed.find((path) => existsSync(path))

// biome-ignore lint/style/noDefaultExport: the tool asks for it
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // Browsers refuse to start their sandbox for root, as in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // A part of the screen that is drawn anew over what was there keeps a trace of it at its edges: one and the same
        // screen then has two pictures. Drawn whole, it has one.
        '--disable-partial-raster',
      ],
    },
  },
})
