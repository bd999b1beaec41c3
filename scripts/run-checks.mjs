import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { node24, root, say } from './prepare.mjs'
import { testBrowser } from './test-browser.mjs'

// Runs every check, also after one has failed, and ends with one line that counts them. What could not run here is
// a result of its own: it is named with its reason and never counted as passed.
const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })

const at = (...parts) => join(root, 'node_modules', ...parts)
const total = { passed: 0, failed: 0, notRun: 0 }
const reasons = []

check('types', [join(root, 'scripts', 'typecheck.mjs')])
check('lint', [at('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'])
check('unused code', [at('knip', 'bin', 'knip.js')])
const browser = await testBrowser()
if (browser === null) {
  say('No browser could be found or installed. Install Chromium, Chrome or Edge and run npm test again.')
  total.failed += 1
}
const env = { ...process.env, ...browser?.env }
if (browser !== null) {
  env.THREE_ROOMS_BROWSER = browser.path
  env.THREE_ROOMS_BROWSER_IS_FULL = String(browser.isFull)
}

run('unit, contract and fault tests', [at('vitest', 'vitest.mjs'), 'run'])
count(readUnitResults())
if (browser !== null) {
  run('end-to-end tests', [at('@playwright', 'test', 'cli.js'), 'test'])
  count(readBrowserResults())
}

say('')
for (const reason of reasons) say(`not run: ${reason}`)
if (total.notRun > 0) say(`${total.notRun} not run, for the reasons above`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function run(title, words) {
  say(`\n== ${title}`)
  return spawnSync(node24(), words, { cwd: root, stdio: 'inherit', env }).status
}

function check(title, words) {
  say(`\n== ${title}`)
  const { status } = spawnSync(node24(), words, { cwd: root, stdio: 'inherit' })
  count({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, notRun: [] })
}

function count({ passed, failed, notRun }) {
  total.passed += passed
  total.failed += failed
  total.notRun += notRun.length
  reasons.push(...notRun)
}

function readJson(name) {
  const path = join(results, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function readUnitResults() {
  const report = readJson('unit.json')
  if (report === null) return { passed: 0, failed: 1, notRun: [] }
  const noted = existsSync(join(results, 'not-run.txt'))
    ? readFileSync(join(results, 'not-run.txt'), 'utf8').trim().split('\n')
    : []
  const skipped = report.numPendingTests + report.numTodoTests
  // A test that was left out without a note is a failure: nobody would learn of it.
  const unexplained = Math.max(0, skipped - noted.length)
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length + unexplained,
    notRun: noted,
  }
}

function readBrowserResults() {
  const report = readJson('e2e.json')
  if (report === null) return { passed: 0, failed: 1, notRun: [] }
  const { expected, unexpected, flaky } = report.stats
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    notRun: [...new Set(listSkipped(report.suites))],
  }
}

function listSkipped(suites) {
  return suites.flatMap((suite) => [
    ...listSkipped(suite.suites ?? []),
    ...suite.specs.flatMap((spec) =>
      spec.tests
        .filter((test) => test.status === 'skipped')
        .map(
          (test) => `${suite.file}: ${test.annotations.find(({ type }) => type === 'skip')?.description ?? spec.title}`,
        ),
    ),
  ])
}
