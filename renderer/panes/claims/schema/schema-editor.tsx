import { ArrowDown, ArrowUp, Plus, Redo2, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBuiltInField, NEEDED_FIELDS } from '../../../../shared/claims/schema/default-claim-schema.ts'
import { labelOf } from '../../../../shared/claims/schema/claim-values.ts'
import {
  addField,
  countValues,
  freshId,
  moveField,
  patchField,
  removeField,
} from '../../../../shared/claims/schema/edit-claim-schema.ts'
import { schemaField, type ClaimSchema, type SchemaField } from '../../../../shared/model/claim-schema.ts'
import { useHeader, useProjectStore } from '../../../editor/store-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { useClaimSchema } from '../use-claim-schema.ts'
import { BilingualFields } from './bilingual-fields.tsx'
import { RemoveQuestion } from './remove-question.tsx'
import { useSchemaChange } from './use-schema-change.ts'
import { ValueTable } from './value-table.tsx'
import './schema-editor.css'

/** What can be said of a claim in this project: the fields, their values, and how each is called, drawn and chosen. */
export function SchemaEditor({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation()
  const schema = useClaimSchema()
  const change = useSchemaChange()
  const [chosen, setChosen] = useState('act')
  const field = schema.fields.find(({ id }) => id === chosen) ?? schema.fields[0]
  const add = () => {
    const id = freshId('field', schema.fields)
    const label = { en: 'New field', fa: 'ویژگی تازه' }
    change(addField(schema, { id, label, kind: 'choice', values: [] }))
    setChosen(id)
  }
  return (
    <Dialog title={t('schema.title')} width="wide" isFilled onClose={onClose} footer={<SchemaFoot />}>
      <div className="schema">
        <nav className="schema-fields" aria-label={t('schema.fields')}>
          {schema.fields.map(({ id, hidden, ...named }) => (
            <Button
              key={id}
              kind="quiet"
              data-on={id === field?.id}
              data-hidden={hidden}
              aria-current={id === field?.id}
              {...(id === field?.id && { 'data-first-focus': true })}
              onClick={() => setChosen(id)}
            >
              {labelOf({ id, ...named }, i18n.language)}
            </Button>
          ))}
          <Button kind="quiet" onClick={add}>
            <Plus aria-hidden /> {t('schema.addField')}
          </Button>
        </nav>
        {field && (
          <FieldEditor key={field.id} schema={schema} field={field} onRemoved={() => setChosen('act')} />
        )}
      </div>
    </Dialog>
  )
}

type FieldEditorProps = {
  readonly schema: ClaimSchema
  readonly field: SchemaField
  readonly onRemoved: () => void
}

function FieldEditor({ schema, field, onRemoved }: FieldEditorProps) {
  const { t, i18n } = useTranslation()
  const { state } = useProjectStore()
  const change = useSchemaChange()
  const [isAsking, setAsking] = useState(false)
  const { id } = field
  const name = labelOf(field, i18n.language)
  const counts = countValues(state.tables.claims.values(), id)
  const uses = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const isOwn = !isBuiltInField(id)
  const remove = () => {
    change(removeField(schema, id))
    onRemoved()
  }
  return (
    <section className="schema-field" aria-label={name}>
      <FieldHead
        schema={schema}
        field={field}
        uses={uses}
        onRemove={() => (uses > 0 ? setAsking(true) : remove())}
      />
      {isAsking && <RemoveQuestion uses={uses} onRemove={remove} onKeep={() => setAsking(false)} />}
      <BilingualFields
        part="label"
        value={field.label}
        onKeep={(label) => change(patchField(schema, id, { label }))}
      />
      <BilingualFields
        part="definition"
        value={field.definition}
        onKeep={(definition) => change(patchField(schema, id, { definition }))}
      />
      {isOwn && <KindField schema={schema} field={field} />}
      {!NEEDED_FIELDS.includes(id) && (
        <Checkbox
          label={t('schema.hide')}
          checked={field.hidden === true}
          onChange={(isHidden) => change(patchField(schema, id, { hidden: isHidden ? true : undefined }))}
        />
      )}
      {field.kind !== 'text' && <ValueTable schema={schema} field={field} counts={counts} />}
    </section>
  )
}

type FieldHeadProps = Omit<FieldEditorProps, 'onRemoved'> & {
  readonly uses: number
  readonly onRemove: () => void
}

function FieldHead({ schema, field, uses, onRemove }: FieldHeadProps) {
  const { t, i18n } = useTranslation()
  const change = useSchemaChange()
  const { id } = field
  const name = labelOf(field, i18n.language)
  const isOwn = !isBuiltInField(id)
  return (
    <div className="schema-field-head">
      <span className="ui-hint">
        {t(isOwn ? 'schema.own' : 'schema.builtIn')} · {t('schema.uses', { count: uses })}
      </span>
      <IconButton
        size="small"
        label={t('schema.up', { name })}
        icon={<ArrowUp />}
        onClick={() => change(moveField(schema, id, -1))}
      />
      <IconButton
        size="small"
        label={t('schema.down', { name })}
        icon={<ArrowDown />}
        onClick={() => change(moveField(schema, id, 1))}
      />
      {isOwn && (
        <IconButton size="small" label={t('schema.removeField')} icon={<Trash2 />} onClick={onRemove} />
      )}
    </div>
  )
}

function KindField({ schema, field }: Omit<FieldEditorProps, 'onRemoved'>) {
  const { t } = useTranslation()
  const change = useSchemaChange()
  return (
    <Field label={t('schema.kind')}>
      {(ids) => (
        <Select
          {...ids}
          value={field.kind}
          onChange={(kind) =>
            change(patchField(schema, field.id, { kind: schemaField.shape.kind.parse(kind) }))
          }
        >
          {schemaField.shape.kind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`schema.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

/** Undo and redo go no further back than to where the dialog was opened. */
function SchemaFoot() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { claimSchema } = useHeader()
  const change = useSchemaChange()
  const [opened] = useState(claimSchema)
  const [undone, setUndone] = useState(0)
  const undo = () => store.undo() && setUndone(undone + 1)
  const redo = () => store.redo() && setUndone(undone - 1)
  return (
    <>
      <span className="ui-start">
        {claimSchema && (
          <Button kind="quiet" onClick={() => change(null)}>
            {t('schema.reset')}
          </Button>
        )}
      </span>
      {claimSchema && (
        <span className="ui-hint">{t('schema.version', { version: claimSchema.version })}</span>
      )}
      <IconButton
        label={t('commands.editor.undo')}
        icon={<Undo2 className="mirrored" />}
        disabled={claimSchema === opened}
        onClick={undo}
      />
      <IconButton
        label={t('commands.editor.redo')}
        icon={<Redo2 className="mirrored" />}
        disabled={undone <= 0}
        onClick={redo}
      />
    </>
  )
}
