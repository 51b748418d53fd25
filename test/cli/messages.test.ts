import { describe, expect, it } from 'vitest'
import { catalogues } from '../../src/cli/messages.ts'

describe('messages', () => {
  const [vi, en] = [catalogues.vi, catalogues.en] as Record<string, unknown>[]

  it('has the same keys in both languages, of the same kind', () => {
    expect(Object.keys(en!)).toEqual(Object.keys(vi!))
    for (const key of Object.keys(vi!)) expect(typeof en![key], key).toBe(typeof vi![key])
  })

  it('says something in each, and puts its arguments in', () => {
    for (const [lang, catalogue] of Object.entries({ vi: vi!, en: en! })) {
      for (const [key, message] of Object.entries(catalogue)) {
        if (typeof message !== 'function') expect(String(message).trim(), `${lang} ${key}`).not.toBe('')
        else {
          const words = Array.from({ length: message.length }, (_, i) => `‹${i}›`)
          const said = message(...words)
          expect(said.trim(), `${lang} ${key}`).not.toBe('')
          for (const word of words) expect(said, `${lang} ${key}`).toContain(word)
        }
      }
    }
  })
})
