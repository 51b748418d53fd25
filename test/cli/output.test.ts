import { describe, expect, it } from 'vitest'
import { plain, shorten, table } from '../../src/cli/output.ts'

describe('names from outside', () => {
  it('cannot steer the terminal', () => {
    expect(plain('a\u001b[2Jb\u202ecod.exe')).toBe('a\ufffd[2Jb\ufffdcod.exe')
    expect(plain('một\nhai')).toBe('một hai')
  })

  it('are shortened at the beginning', () => {
    expect(shorten('ho-so/2024/ke-hoach.txt', 14)).toBe('…/ke-hoach.txt')
    expect(shorten('ngắn', 14)).toBe('ngắn')
  })
})

describe('tables', () => {
  it('carry no colours', () => expect(table(['Tệp'], [['a']])).not.toContain('\u001b'))
})
