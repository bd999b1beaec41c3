/** What a process needs to tell the time and to run at all. */
const keptVariables = ['TZ', 'LANG', 'LC_ALL', 'LC_TIME', 'SystemRoot', 'windir']

/** The environment of an engine: nothing in it can load code into the process or make it write files. */
export function keptEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = keptVariables.map((name) => [name, env[name]] as const)
  return Object.fromEntries(kept.filter((pair): pair is readonly [string, string] => pair[1] !== undefined))
}
