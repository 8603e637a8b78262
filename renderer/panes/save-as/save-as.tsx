import { FileText, Folder, FolderPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { Listing } from '../../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../../shared/rpc/host-error.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { ask } from '../../host/ask-host.ts'
import { useHost } from '../../host/use-host.ts'
import { useListing } from '../../host/use-listing.ts'
import { Banner } from '../../ui/banner.tsx'
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx'
import { FileName } from '../../ui/file-name.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText, Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './save-as.css'

/** Where something is to be written: what `target` of the contract wants. `folderName` is for the eye. */
export type ChosenPlace = {
  readonly folder: string
  readonly folderName: string
  readonly name: string
  readonly replace: boolean
}

type SaveAsProps = {
  readonly purpose: 'project' | 'export'
  /** The name proposed. */
  readonly name: string
  readonly onChoose: (place: ChosenPlace) => void
  readonly onClose: () => void
}

/** Chooses a folder and a name in the window itself; asks before it takes the place of something. */
export function SaveAs({ purpose, name: proposed, onChoose, onClose }: SaveAsProps) {
  const { t } = useTranslation()
  const { listing, isBusy, error, open } = useListing()
  const [typed, setTyped] = useState(proposed)
  const [isAsking, setAsking] = useState(false)
  const [needsName, setNeedsName] = useState(false)
  const name = purpose === 'project' ? withProjectEnding(typed) : typed.trim()

  const submit = (replace: boolean) => {
    if (!listing?.canWrite) return
    if (typed.trim() === '') return setNeedsName(true)
    const isThere = listing.entries.some((entry) => entry.name === name)
    if (isThere && !replace) return setAsking(true)
    const { folder } = listing
    onChoose({ folder: folder.handle, folderName: folder.name, name, replace })
  }
  const openFolder = (folder: string) => {
    setAsking(false)
    return open(folder)
  }
  const type = (text: string) => {
    setTyped(text)
    setAsking(false)
    setNeedsName(false)
  }

  return (
    <Dialog
      title={purpose === 'project' ? t('dialogs.place.saveProject') : t('dialogs.place.saveExport')}
      onClose={onClose}
      onSubmit={() => submit(false)}
      isFilled
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!listing?.canWrite || isAsking}>
            {t('dialogs.place.save')}
          </Button>
        </>
      }
    >
      <div className="save-as" aria-busy={isBusy}>
        <Field label={t('dialogs.place.name')} error={needsName ? t('dialogs.place.needName') : null}>
          {(ids) => (
            <TextField {...ids} dir="ltr" value={typed} onChange={(event) => type(event.target.value)} />
          )}
        </Field>
        {isAsking && <ReplaceQuestion name={name} onReplace={() => submit(true)} />}
        {listing && <FolderPart listing={listing} onOpen={openFolder} onName={type} />}
        {listing && !listing.canWrite && <ErrorText>{t('dialogs.place.readOnly')}</ErrorText>}
        {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
      </div>
    </Dialog>
  )
}

/** A project keeps the ending by which it is known, whatever of it was typed. */
export function withProjectEnding(typed: string): string {
  const base = typed.trim().replace(/(\.taraz)?(\.json)?$/i, '')
  return base === '' ? '' : `${base}.taraz.json`
}

function ReplaceQuestion({ name, onReplace }: { readonly name: string; readonly onReplace: () => void }) {
  const { t } = useTranslation()
  return (
    <Banner
      kind="warning"
      actions={
        <Button size="small" kind="danger" onClick={onReplace}>
          {t('dialogs.place.replace')}
        </Button>
      }
    >
      <strong>{t('dialogs.place.replaceTitle', { name })}</strong> {t('dialogs.place.replaceHint')}
    </Banner>
  )
}

type FolderPartProps = {
  readonly listing: Listing
  readonly onOpen: (folder: string) => Promise<void>
  readonly onName: (name: string) => void
}

function FolderPart({ listing, onOpen, onName }: FolderPartProps) {
  const { t } = useTranslation()
  return (
    <section className="save-as-folder" aria-label={t('dialogs.place.folder')}>
      <div className="save-as-path">
        <Breadcrumbs
          label={t('dialogs.chooser.path')}
          steps={listing.parents.map(({ handle, name }) => ({ id: handle, name: displayName(name) }))}
          onOpen={(folder) => void onOpen(folder)}
        />
        {listing.canWrite && <NewFolder parent={listing.folder.handle} onMade={onOpen} />}
      </div>
      <ul className="save-as-entries">
        {listing.entries.map(({ handle, name, kind }) => (
          <li key={handle}>
            <button
              type="button"
              data-kind={kind}
              onClick={() => (kind === 'folder' ? void onOpen(handle) : onName(name))}
            >
              {kind === 'folder' ? <Folder aria-hidden /> : <FileText aria-hidden />}
              {kind === 'file' ? <FileName name={displayName(name)} /> : <bdi>{displayName(name)}</bdi>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NewFolder({
  parent,
  onMade,
}: {
  readonly parent: string
  readonly onMade: (folder: string) => Promise<void>
}) {
  const { t } = useTranslation()
  const host = useHost()
  const [name, setName] = useState<string | null>(null)
  const [error, setError] = useState<HostErrorData | null>(null)
  const make = async () => {
    if (name === null || name.trim() === '') return
    const answer = await ask(host.call('places.createFolder', { folder: parent, name: name.trim() }))
    if (!answer.ok) return setError(answer.error)
    setName(null)
    await onMade(answer.value.handle)
  }
  if (name === null) {
    return (
      <Button size="small" kind="quiet" icon={<FolderPlus aria-hidden />} onClick={() => setName('')}>
        {t('dialogs.place.newFolder')}
      </Button>
    )
  }
  return (
    <div className="save-as-new">
      <TextField
        aria-label={t('dialogs.place.newFolderName')}
        placeholder={t('dialogs.place.newFolderName')}
        value={name}
        autoFocus
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void make()
        }}
      />
      <Button onClick={() => void make()}>{t('dialogs.place.createFolder')}</Button>
      {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
    </div>
  )
}
