import { resolve } from 'node:path'

/** Flags for `strace` that `filesChanged` understands. */
export const fileTracer = ['-f', '-qq', '--seccomp-bpf', '-s', '8192', '-e', 'trace=%file,ftruncate', '-o']

const changes =
  /\b(?:creat|mkdir|mkdirat|mknod|mknodat|rename|renameat|renameat2|link|linkat|symlink|symlinkat|truncate)\(/
const removals = /\b(?:unlink|unlinkat|rmdir|chmod|fchmodat|chown|lchown|fchownat|utime|utimes|utimensat|setxattr)\(/
const opens = /\bopen(?:at2?)?\(.*\b(?:O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND)\b/

/** Every path that a process tried to write to, to make, to name anew or to remove, from what `strace` saw. */
export function filesChanged(trace: string, workFolder: string): string[] {
  const paths = trace
    .split('\n')
    .filter((line) => changes.test(line) || removals.test(line) || opens.test(line))
    .flatMap((line) => [...line.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => resolve(workFolder, path)))
  return [...new Set(paths)]
}
