/**
 * Reads what `strace -f -e trace=network` wrote and answers every attempt to reach an address: connections, and
 * datagrams sent to one. Sockets inside the computer's own kernel (AF_UNIX, AF_NETLINK) are no network.
 */
export function addressesReached(trace: string): string[] {
  return trace
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(/.test(line) && /sa_family=AF_INET6?/.test(line))
    .map((line) => {
      const port = line.match(/port=htons\((\d+)\)/)?.[1] ?? '?'
      const address = line.match(/inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/)
      return `${address?.[1] ?? address?.[2] ?? '?'}:${port}`
    })
}
