import { chmod, copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { flipFuses } from '@electron/fuses'
import { fuses } from './fuses.ts'

/** What is needed of the packager's context, so that the hook can be run on any folder. */
export interface PackContext {
  readonly appOutDir: string
  readonly electronPlatformName: string
  readonly packager: {
    /** Linux only. */
    readonly executableName?: string
    readonly projectDir: string
    readonly appInfo: { readonly productFilename: string }
  }
}

/**
 * Runs on the packed folder, before it is signed. The packager's own fuse option knows eight of the nine fuses, so they
 * are set here.
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }: PackContext): Promise<void> {
  const { executableName, projectDir, appInfo } = packager
  if (electronPlatformName === 'linux') {
    const name = executableName ?? appInfo.productFilename
    await flipFuses(join(appOutDir, name), fuses)
    await startThroughLauncher({ folder: appOutDir, name, projectDir })
  } else if (electronPlatformName === 'win32') {
    await flipFuses(join(appOutDir, `${appInfo.productFilename}.exe`), fuses)
  } else {
    const app = join(appOutDir, `${appInfo.productFilename}.app`)
    // Apple silicon starts nothing whose signature no longer fits; the real signature follows where there is one.
    await flipFuses(app, { ...fuses, resetAdHocDarwinSignature: true })
  }
}

/** Threat 12, words in a crash dump: the name that menus and shells start belongs to a script that forbids dumps. */
async function startThroughLauncher({
  folder,
  name,
  projectDir,
}: {
  folder: string
  name: string
  projectDir: string
}) {
  const launcher = join(folder, name)
  await rename(launcher, join(folder, `${name}.bin`))
  await copyFile(join(projectDir, 'resources/linux/launcher.sh'), launcher)
  await chmod(launcher, 0o755)
}
