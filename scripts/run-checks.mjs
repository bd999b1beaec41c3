import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { node24, root, say } from './prepare.mjs'
import { testBrowser } from './test-browser.mjs'

// Runs every check, also after one has failed, and ends with one line that counts them. What could not run here is
// a result of its own: it is named with its reason and never counted as passed. What failed is named again at the end,
// because half an hour of output lies between it and the last line.
const results = join(root, 'test-results')
rmSync(results, { recursive: true, force: true })

const at = (...parts) => join(root, 'node_modules', ...parts)
const total = { passed: 0, failed: 0, notRun: 0 }
const reasons = []
const failures = []

check('types', [join(root, 'scripts', 'typecheck.mjs')])
check('lint', [at('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'])
check('unused code', [at('knip', 'bin', 'knip.js')])
const browser = await testBrowser()
if (browser === null) {
  say('No browser could be found or installed. Install Chromium, Chrome or Edge and run npm test again.')
  count({ passed: 0, failed: ['the search for a browser'], notRun: [] })
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
for (const failure of failures) say(`failed: ${failure}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0

function run(title, words) {
  say(`\n== ${title}`)
  return spawnSync(node24(), words, { cwd: root, stdio: 'inherit', env }).status
}

function check(title, words) {
  say(`\n== ${title}`)
  const { status } = spawnSync(node24(), words, { cwd: root, stdio: 'inherit' })
  count({ passed: status === 0 ? 1 : 0, failed: status === 0 ? [] : [title], notRun: [] })
}

function count({ passed, failed, notRun }) {
  total.passed += passed
  total.failed += failed.length
  failures.push(...failed)
  total.notRun += notRun.length
  reasons.push(...notRun)
}

function readJson(name) {
  const path = join(results, name)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function readUnitResults() {
  const report = readJson('unit.json')
  if (report === null) return { passed: 0, failed: ['unit tests: they left no report'], notRun: [] }
  const noted = existsSync(join(results, 'not-run.txt'))
    ? readFileSync(join(results, 'not-run.txt'), 'utf8').trim().split('\n')
    : []
  const skipped = report.numPendingTests + report.numTodoTests
  // A test that was left out without a note is a failure: nobody would learn of it.
  const unexplained = Math.max(0, skipped - noted.length)
  const failed = report.testResults.flatMap((file) => {
    const of = relative(root, file.name)
    const tests = file.assertionResults.filter(({ status }) => status === 'failed')
    if (tests.length > 0) return tests.map((test) => `${of}: ${test.fullName}\n${firstLines(test.failureMessages[0])}`)
    return file.status === 'failed' && file.assertionResults.length === 0
      ? [`${of}: the file itself\n${firstLines(file.message)}`]
      : []
  })
  return {
    passed: report.numPassedTests,
    failed: [...failed, ...Array.from({ length: unexplained }, () => 'a test was left out without a reason')],
    notRun: noted,
  }
}

function readBrowserResults() {
  const report = readJson('e2e.json')
  if (report === null) return { passed: 0, failed: ['end-to-end tests: they left no report'], notRun: [] }
  const specs = listSpecs(report.suites)
  return {
    passed: report.stats.expected,
    failed: [
      ...specs.flatMap(({ file, title, tests }) =>
        tests
          .filter(({ status }) => status === 'unexpected' || status === 'flaky')
          .map(({ results: [first] }) => `${file}: ${title}\n${firstLines(first?.error?.message)}`),
      ),
      ...report.errors.map(({ message }) => `end-to-end tests\n${firstLines(message)}`),
    ],
    notRun: [
      ...new Set(
        specs.flatMap(({ file, title, tests }) =>
          tests
            .filter(({ status }) => status === 'skipped')
            .map((test) => `${file}: ${test.annotations.find(({ type }) => type === 'skip')?.description ?? title}`),
        ),
      ),
    ],
  }
}

function listSpecs(suites) {
  return suites.flatMap((suite) => [
    ...listSpecs(suite.suites ?? []),
    ...suite.specs.map((spec) => ({ file: suite.file, title: spec.title, tests: spec.tests })),
  ])
}

/** The beginning of what a tool says of a failure, without its colours, indented below the name. */
function firstLines(message = '') {
  return stripVTControlCharacters(message)
    .split('\n')
    .slice(0, 12)
    .map((line) => `  ${line.slice(0, 200)}`)
    .join('\n')
}
