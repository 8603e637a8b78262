import { useCallback, useEffect, useState } from 'react'
import type { Listing } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { useCall } from './use-call.ts'

export type FolderView = {
  /** The folder on show; the last one stays while another is looked into, and where that fails. */
  readonly listing: Listing | null
  readonly isBusy: boolean
  readonly error: HostErrorData | null
  /** Looks into a folder; the projects folder where none is given. */
  open(folder?: string): Promise<void>
}

export function useListing(): FolderView {
  const { run, isBusy, error } = useCall()
  const [listing, setListing] = useState<Listing | null>(null)
  const open = useCallback(
    async (folder?: string) => {
      const found = await run('places.list', folder === undefined ? {} : { folder })
      if (found) setListing(found)
    },
    [run],
  )
  useEffect(() => void open(), [open])
  return { listing, isBusy, error, open }
}
