/** A way for JSON messages between page and host, in order; each shell has its own, tests have a pair in memory. */
export type Channel = {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, when the other end is gone or close was called here. */
  onClose(listener: () => void): void
  close(): void
}
