/** Shut until it is opened, for good. */
export class Gate {
  readonly opened: Promise<void>
  readonly open: () => void

  constructor() {
    let open = () => {}
    this.opened = new Promise((resolve) => (open = resolve))
    this.open = open
  }
}
