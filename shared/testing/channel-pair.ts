import type { Channel } from '../rpc/channel.ts'

/** Two ends of one channel in memory. Messages go through JSON and come one turn later, as over a real wire. */
export function channelPair(): [Channel, Channel] {
  const ends = [new End(), new End()] as const
  ends[0].other = ends[1]
  ends[1].other = ends[0]
  return [ends[0], ends[1]]
}

class End implements Channel {
  other: End | undefined
  private isOpen = true
  private readonly listeners: ((message: unknown) => void)[] = []
  private readonly closers: (() => void)[] = []

  send(message: unknown): void {
    const text = JSON.stringify(message)
    queueMicrotask(() => this.other?.receive(text))
  }

  onMessage(listener: (message: unknown) => void): void {
    this.listeners.push(listener)
  }

  onClose(listener: () => void): void {
    this.closers.push(listener)
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    for (const closer of this.closers) closer()
    queueMicrotask(() => this.other?.close())
  }

  private receive(text: string): void {
    if (this.isOpen) for (const listener of this.listeners) listener(JSON.parse(text))
  }
}
