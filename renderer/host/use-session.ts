import { createContext, use } from 'react'

/** The session of the project on show, by which the host knows it. */
export const SessionContext = createContext<string | null>(null)

export function useSession(): string {
  const session = use(SessionContext)
  if (session === null) throw new RangeError('No project is open here')
  return session
}
