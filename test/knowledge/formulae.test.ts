import { expect, test } from 'vitest'
import { formulae } from '../../src/knowledge/formulae.ts'
import { foldKey } from '../../src/text/fold.ts'

test('set phrases are folded syllables, each once, longest first', () => {
  const phrases = formulae.map(f => f.join(' '))
  expect(formulae.length).toBeGreaterThan(10)
  for (const phrase of phrases) {
    expect(phrase).toBe(foldKey(phrase))
    expect(phrase).toMatch(/^[\p{L}\p{M}\p{N} ]+$/u)
  }
  expect(new Set(phrases).size).toBe(phrases.length)
  expect(formulae.map(f => f.length)).toEqual(formulae.map(f => f.length).sort((a, b) => b - a))
})
