import libsodium from 'libsodium-wrappers-sumo'

// Only the sumo build has Argon2id. It is WebAssembly and has to be ready before the first call.
await libsodium.ready

export const sodium = libsodium
