/** Attributes whose value a person reads or hears. */
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
])

const hasLetter = (/** @type {unknown} */ text) => typeof text === 'string' && /\p{L}/u.test(text)

/**
 * The words that an expression inside JSX shows as they stand, looked for through `? :`, `&&`, `||`, `??`.
 * @returns {any[]} nodes
 */
function bareTexts(expression) {
  switch (expression?.type) {
    case 'Literal':
      return hasLetter(expression.value) ? [expression] : []
    case 'TemplateLiteral':
      return expression.quasis.filter((quasi) => hasLetter(quasi.value.cooked))
    case 'ConditionalExpression':
      return [...bareTexts(expression.consequent), ...bareTexts(expression.alternate)]
    case 'LogicalExpression':
      return [...bareTexts(expression.left), ...bareTexts(expression.right)]
    default:
      return []
  }
}

/**
 * Text in the window comes from the locale files, so that every language has it.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noBareText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bare: 'Untranslated text in the window: use a key of shared/i18n.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'bare' })
    return {
      JSXText(node) {
        if (hasLetter(node.value)) report(node)
      },
      JSXAttribute(node) {
        if (!spokenAttributes.has(node.name.name)) return
        const value = node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value
        bareTexts(value).forEach(report)
      },
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer'(node) {
        bareTexts(node.expression).forEach(report)
      },
    }
  },
}
