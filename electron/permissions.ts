import type { Session } from 'electron'

/**
 * Threat 16, hostile content, and threat 3, a room watched from outside: a page gets no camera, microphone, screen,
 * place, device, notification or any other power of the system. Nothing in the app needs one, so nothing asks.
 */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
}
