/** Words of the index, and the order of names. */
import { expect, it } from 'vitest'
import { queriesOf, sortKey, tokens } from '../../src/store/text.ts'

it('a text of more words than an index holds is found by those that come first', () => {
  const words = Array.from({ length: 90_000 }, (_, n) => `tu${n.toString(36)}`)
  const found = new Set(tokens(words.join(' ')))
  expect([...found].reduce((n, token) => n + Buffer.byteLength(token), 0)).toBeLessThan(1_000_000)
  expect(found.has('tu0')).toBe(true)
  expect(found.has(`${words[0]}_${words[1]}`)).toBe(true)
  expect(found.has(`${words.at(-2)}_${words.at(-1)}`)).toBe(false)
})

it('what holds no word asks for nothing', () => {
  for (const typed of ['', '  ', '…–!', '“”']) expect(queriesOf(typed)).toBeNull()
})

it('names stand in the order of Vietnamese dictionaries', () => {
  const names = ['Zũng', 'ấp', 'Ân', 'Ăn', 'Đào', 'Dào', 'Dạo', 'Dáo', 'Dao', 'An', 'Dảo', 'Dão', '12']
  const sorted = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  expect(sorted).toEqual(['12', 'An', 'Ăn', 'Ân', 'ấp', 'Dao', 'Dào', 'Dảo', 'Dão', 'Dáo', 'Dạo', 'Đào', 'Zũng'])
})
