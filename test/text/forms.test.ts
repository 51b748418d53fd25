import { expect, test } from 'vitest'
import { type Form, readForms } from '../../src/text/forms.ts'

const PAIR: Form<string> = { pattern: /(?<a>\d)-(?<b>\d) */gu, read: g => `${g.b}${g.a}` }
const DIGIT: Form<string> = { pattern: /\d/gu, read: (_, m, text) => (text[m.index + 1] === '!' ? null : m[0]) }

test('a later form takes nothing that an earlier one took; what is read stands in the order of the text', () => {
  expect(readForms('7 1-2  8', [PAIR, DIGIT])).toEqual([
    { value: '7', start: 0, end: 1 },
    { value: '21', start: 2, end: 5 },
    { value: '8', start: 7, end: 8 },
  ])
})

test('a match that says nothing leaves its place to the forms behind', () => {
  const bang: Form<string> = { pattern: /\d!/gu, read: () => 'loud' }
  expect(readForms('3! 4', [DIGIT, bang])).toEqual([
    { value: 'loud', start: 0, end: 2 },
    { value: '4', start: 3, end: 4 },
  ])
})
