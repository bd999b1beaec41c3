import * as fs from 'node:fs'
import { expect, test } from 'vitest'

// Check 48. Near the keys every package counts, so an added one fails here until it stands in the list with a reason.

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
}

const lock: { packages: Record<string, Locked> } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const architecture = fs.readFileSync('docs/architecture.md', 'utf8')

/** What an installed app brings: everything that is not there for building and testing alone. */
function shippedPackages(packages: readonly (readonly [string, Locked])[]): string[] {
  const shipped = packages
    .filter(([, { dev, devOptional, optional }]) => !dev && !devOptional && !optional)
    .map(([path, { version }]) => [nameOf(path), version] as const)
  // The same version in two folders is one package: there is nothing more to read.
  return [...new Map(shipped.map(([name, version]) => [`${name}@${version}`, name])).values()].toSorted()
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** The names in the first column of the table under "Packages in the engine". */
function listedPackages(text: string): string[] {
  const [, section = ''] = text.split('## Packages in the engine')
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))
  return rows
    .flatMap((row) => [...(row.split('|')[1] ?? '').replace(/\(.*\)/, '').matchAll(/`([^`]+)`/g)])
    .map(([, name = '']) => name)
    .toSorted()
}

test('the packages of the engine are those that the list names, each with a reason', () => {
  const listed = listedPackages(architecture)
  expect(listed).toEqual(shippedPackages(locked))
  expect(architecture).toContain(`\n${listed.length}. `) // the count that the page prints
})

test('one more package would be noticed', () => {
  const more = shippedPackages([...locked, ['node_modules/ws/node_modules/added', { version: '1.0.0' }]])
  expect(more).toContain('added')
  expect(listedPackages(architecture)).not.toEqual(more)
})

test('every package is fixed by its digest, and none by where it came from', () => {
  expect(locked.length).toBeGreaterThan(100)
  expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([])
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
})

test('two packages have an install script, and npm runs none by itself', () => {
  const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  expect(withScript).toEqual(['node_modules/electron-winstaller', 'node_modules/node'])
  expect(fs.readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
})

test('versions are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8'))
  const versions: string[] = Object.values({ ...dependencies, ...devDependencies })
  expect(versions.filter((version) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([])
})
