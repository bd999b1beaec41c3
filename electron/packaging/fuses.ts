import { type FuseConfig, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * Switches in the packaged binary that no argument or environment variable can turn back. Threat 2: without them,
 * whoever has the account could start the app as a plain Node, with an inspector or with code from beside the archive.
 * `strictlyRequireAllFuses` fails the build when a new Electron brings a switch that nobody here has decided on.
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  // There are no cookies, and encrypting them would touch the system's keychain.
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Takes effect on macOS and Windows; Linux ignores it.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
} satisfies FuseConfig
