import { randomBytes, timingSafeEqual } from 'node:crypto'

const secretBytes = 32

/**
 * Who may enter: each token opens once, in exchange for a cookie that lasts as long as the program. A token
 * stands in an address that other programs of the machine may see; the cookie does not.
 */
export class TokenGate {
  readonly #cookieName: string
  readonly #secret = newSecret()
  readonly #tokens = new Set<string>()

  /** @param port cookies do not tell ports apart, so the name does: two programs may run at once */
  constructor(port: number) {
    this.#cookieName = `taraz-${port}`
  }

  issueToken(): string {
    const token = newSecret()
    this.#tokens.add(token)
    return token
  }

  /** The `Set-Cookie` header for whoever holds a token, which is thereby used up. */
  exchange(given: string): string | undefined {
    const token = [...this.#tokens].find((one) => isSame(given, one))
    if (token === undefined) return undefined
    this.#tokens.delete(token)
    return `${this.#cookieName}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/`
  }

  /** @param cookies the `Cookie` header of a request */
  admits(cookies: string | undefined): boolean {
    const prefix = `${this.#cookieName}=`
    return (cookies ?? '')
      .split(';')
      .map((cookie) => cookie.trim())
      .some((cookie) => cookie.startsWith(prefix) && isSame(cookie.slice(prefix.length), this.#secret))
  }
}

const newSecret = () => randomBytes(secretBytes).toString('base64url')

function isSame(given: string, secret: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}
