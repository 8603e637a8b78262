import type { Bilingual, ClaimHue, ClaimSchema, ClaimStroke, SchemaValue } from '../../model/claim-schema.ts'

function both(en: string, fa: string): Bilingual {
  return { en, fa }
}

type Look = readonly [hue: ClaimHue, stroke: ClaimStroke]

function act(id: string, label: Bilingual, definition: Bilingual, key: string, look: Look): SchemaValue {
  const [hue, stroke] = look
  return { id, label, definition, key, hue, stroke }
}

function value(id: string, label: Bilingual, definition: Bilingual): SchemaValue {
  return { id, label, definition }
}

/**
 * The fields every project begins with. Acts: one colour for saying so, judging, binding oneself, going against and
 * asking for; no two acts share colour and stroke, so colour is never all. Values of factuality after FactBank (its PR
 * and PS as one), of check after ClaimBuster, of kind after Full Fact.
 */
export const DEFAULT_CLAIM_SCHEMA: ClaimSchema = {
  version: 1,
  fields: [
    {
      id: 'act',
      label: both('What the claimant does', 'کنش گوینده'),
      kind: 'choice',
      values: [
        act('assert', both('assert', 'اظهار'), both('states it as a fact', 'چیزی را واقعیت می‌شمارد'), '1', [
          1,
          'solid',
        ]),
        act('evaluate', both('evaluate', 'ارزیابی'), both('judges', 'داوری می‌کند'), '2', [2, 'double']),
        act('predict', both('predict', 'پیش‌بینی'), both('foresees', 'آینده را پیش‌بینی می‌کند'), '3', [
          1,
          'dashed',
        ]),
        act(
          'commit',
          both('commit', 'تعهد'),
          both('binds himself or herself to it', 'خود را به کاری متعهد می‌کند'),
          '4',
          [3, 'dashed'],
        ),
        act('demand', both('demand', 'درخواست'), both('wants it of others', 'از دیگران چیزی می‌خواهد'), '5', [
          5,
          'dotted',
        ]),
        act(
          'warn',
          both('warn', 'هشدار'),
          both('points to a danger, or threatens', 'به خطری هشدار می‌دهد یا تهدید می‌کند'),
          '6',
          [4, 'dashed'],
        ),
        act('accuse', both('accuse', 'اتهام'), both('blames', 'کسی را مقصر می‌داند'), '7', [4, 'solid']),
        act('praise', both('praise', 'تقدیر'), both('thanks or lauds', 'سپاس می‌گزارد یا می‌ستاید'), '8', [
          2,
          'solid',
        ]),
        act('hope', both('hope', 'امید'), both('wishes it', 'آرزو می‌کند'), '9', [3, 'dotted']),
        act('deny', both('deny', 'تکذیب'), both('rejects it', 'نمی‌پذیرد'), '0', [4, 'double']),
      ],
    },
    {
      id: 'factuality',
      label: both('How sure the claimant sounds', 'میزان قطعیت گوینده'),
      kind: 'choice',
      values: [
        value('certain', both('certain', 'قطعی'), both('as a plain fact', 'چون امری مسلّم')),
        value(
          'possible',
          both('possible', 'محتمل'),
          both('may be, likely, perhaps', 'شاید، احتمالاً، ممکن است'),
        ),
        value('unstated', both('not said', 'نامعین'), both('it cannot be told', 'از متن برنمی‌آید')),
      ],
    },
    {
      id: 'polarity',
      label: both('What is claimed', 'آنچه ادعا شده'),
      kind: 'choice',
      values: [
        value('+', both('affirmed', 'مثبت'), both('that it is so', 'که چنین است')),
        value('-', both('negated', 'منفی'), both('that it is not so', 'که چنین نیست')),
      ],
    },
    {
      id: 'check',
      label: both('Worth checking', 'درخور بررسی'),
      kind: 'choice',
      values: [
        value('none', both('nothing to check', 'سنجش‌ناپذیر'), both('an opinion, a wish', 'نظر یا آرزوست')),
        value(
          'minor',
          both('of little weight', 'کم‌اهمیت'),
          both('a fact nobody would ask about', 'واقعیتی که کسی نمی‌پرسد'),
        ),
        value(
          'worth',
          both('worth checking', 'درخور بررسی'),
          both('readers would want to know', 'خواننده می‌خواهد بداند'),
        ),
      ],
    },
    {
      id: 'checkKind',
      label: both('Kind of thing to check', 'گونهٔ امر سنجیدنی'),
      kind: 'choice',
      values: [
        value('quantity', both('quantity', 'کمیت'), both('a number, now or then', 'عددی، اکنون یا گذشته')),
        value('event', both('event', 'رویداد'), both('something happened', 'چیزی رخ داده')),
        value(
          'cause',
          both('cause', 'علت'),
          both('one thing brought about another', 'چیزی سبب چیز دیگر شده'),
        ),
        value('rule', both('rule', 'قانون'), both('a law or how things work', 'قانون یا روال کار')),
        value('other', both('other', 'دیگر'), both('anything else', 'هر چیز دیگر')),
      ],
    },
    {
      id: 'mode',
      label: both('How it is quoted', 'شیوهٔ نقل'),
      kind: 'choice',
      values: [
        value(
          'direct',
          both('direct', 'مستقیم'),
          both('in the claimant’s own words', 'با واژه‌های خود گوینده'),
        ),
        value(
          'indirect',
          both('indirect', 'غیرمستقیم'),
          both('in the reporter’s words', 'با واژه‌های گزارشگر'),
        ),
        value('mixed', both('mixed', 'آمیخته'), both('some of it in quotation marks', 'بخشی از آن در گیومه')),
      ],
    },
    {
      id: 'status',
      label: both('State', 'وضعیت'),
      kind: 'choice',
      values: [
        value('draft', both('draft', 'پیش‌نویس'), both('not looked at again yet', 'هنوز بازبینی نشده')),
        value(
          'ready',
          both('ready', 'آماده'),
          both('whoever tagged it is content', 'برچسب‌زن آن را تمام می‌داند'),
        ),
        value(
          'disputed',
          both('disputed', 'مورد اختلاف'),
          both('people do not agree', 'بر سر آن هم‌نظر نیستند'),
        ),
        value('approved', both('approved', 'تأییدشده'), both('a reviewer said yes', 'بازبین آن را پذیرفته')),
      ],
    },
  ],
}

/** Fields with a place of their own in a claim; all others stand in its `fields`. */
export const BUILT_IN_FIELDS = [
  'act',
  'factuality',
  'polarity',
  'check',
  'checkKind',
  'mode',
  'status',
] as const
export type BuiltInField = (typeof BUILT_IN_FIELDS)[number]

/** Those that every claim has: they can't be hidden and nobody can take their value away. */
export const NEEDED_FIELDS: readonly string[] = ['act', 'factuality', 'polarity']

export function isBuiltInField(id: string): id is BuiltInField {
  return BUILT_IN_FIELDS.some((known) => known === id)
}
