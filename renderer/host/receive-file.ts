import type { HostClient } from '../../shared/rpc/connect-channel.ts'
import type { Place } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'

/** A message of the loopback door may have 64 MiB; base64 makes four characters of three bytes. */
const MOST_BYTES = 45 * 1024 * 1024

/** Gives the host a file that was dropped on the page or picked in it. Rejects with HostError. */
export async function receiveFile(host: HostClient, file: File): Promise<Place> {
  if (file.size > MOST_BYTES)
    throw new HostError({ code: 'too-large', name: file.name, limitBytes: MOST_BYTES })
  return host.call('files.receive', { name: file.name.slice(-300), base64: await readBase64(file) })
}

function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new HostError({ code: 'not-found', name: file.name }))
    reader.readAsDataURL(file)
  })
}
