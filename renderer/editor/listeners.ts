/** Functions to be called when something happened. */
export class Listeners<Payload extends unknown[] = []> {
  private readonly all = new Set<(...payload: Payload) => void>()

  /** Returns the function that ends the listening. */
  readonly add = (listener: (...payload: Payload) => void): (() => void) => {
    this.all.add(listener)
    return () => this.all.delete(listener)
  }

  /** One that is ended by another in the same turn is called no more. */
  readonly tell = (...payload: Payload): void => {
    for (const listener of [...this.all]) if (this.all.has(listener)) listener(...payload)
  }
}
