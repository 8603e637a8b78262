import { randomBytes, timingSafeEqual } from 'node:crypto'

const secretBytes = 32

/**
 * Who may enter: a token that opens once, in exchange for a cookie that lasts as long as the program. The
 * token stands in an address that other programs of the machine may see; the cookie does not.
 */
export class TokenGate {
  readonly #cookieName: string
  readonly #secret = newSecret()
  #token: string | undefined = newSecret()

  /** @param port cookies do not tell ports apart, so the name does: two programs may run at once */
  constructor(port: number) {
    this.#cookieName = `taraz-${port}`
  }

  /** The token; after it was used it opens nothing. */
  get token(): string | undefined {
    return this.#token
  }

  /** The `Set-Cookie` header for whoever holds the token, which is thereby used up. */
  exchange(token: string): string | undefined {
    if (!this.#token || !isSame(token, this.#token)) return undefined
    this.#token = undefined
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
