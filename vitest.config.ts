import { defineConfig } from 'vitest/config'

// Fixed clocks say a moment, and what day that is hangs on the zone. A test of zones sets its own.
process.env.TZ = 'UTC'

// biome-ignore lint/style/noDefaultExport: the tool asks for it
export default defineConfig({
  test: {
    include: ['tests/{unit,contract,vectors,faults}/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 900_000,
    hookTimeout: 300_000,
    // A busy computer may take longer than the usual second for what takes none.
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    chaiConfig: { truncateThreshold: 200 },
  },
})
