import { useTranslation } from 'react-i18next'
import type { SegmentationRules } from '../../../shared/text/segmentation-rule.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { Field } from '../../ui/field.tsx'

type WordListsProps = {
  readonly rules: SegmentationRules
  readonly language: string
  readonly onChange: (rules: SegmentationRules) => void
}

const KNOWN = ['never', 'mayEnd', 'beforeNumber', 'starters', 'continuers', 'months', 'finalEnds'] as const

/** The lists on which the rules stand, words parted by commas. */
export function WordLists({ rules, language, onChange }: WordListsProps) {
  const { t } = useTranslation()
  const { words } = rules
  const direction = directionOf(language === '*' ? 'en' : language)
  return (
    <section>
      <h3>{t('dialogs.segmentation.words')}</h3>
      <div className="segmentation-words">
        {Object.entries(words).map(([name, list]) => {
          const known = KNOWN.find((one) => one === name)
          return (
            <Field
              key={name}
              label={known ? t(`dialogs.segmentation.lists.${known}`) : name}
              hint={t('dialogs.segmentation.listName', { name: `{${name}}` })}
            >
              {(ids) => (
                <textarea
                  {...ids}
                  className="ui-input"
                  rows={3}
                  dir={direction}
                  lang={language}
                  spellCheck={false}
                  defaultValue={list.join(direction === 'rtl' ? '، ' : ', ')}
                  onChange={(event) =>
                    onChange({ ...rules, words: { ...words, [name]: wordsOf(event.target.value) } })
                  }
                />
              )}
            </Field>
          )
        })}
      </div>
    </section>
  )
}

function wordsOf(text: string): string[] {
  const words = text.split(/[,،\n]/).map((word) => word.trim().slice(0, 200))
  return [...new Set(words.filter((word) => word !== ''))]
}
