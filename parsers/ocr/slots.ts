/**
 * Ordinal, day and month of a letterhead. On scans they are written by hand into a printed form, and read as what they are not: a
 * number stands only where it is printed like the line around it and several readings agree; else it is unreadable, and said to be.
 * Nothing is corrected: each figure was read by the engine as it stands.
 *
 * Reads: a line's picture and its words. Writes: the words, with U+FFFD for what cannot be read.
 */
import { type Character, charactersOf, slice, textOf, wordsOf } from './characters.ts'
import { heightOf, type Piece } from './components.ts'
import type { Reader, ReadWord } from './engine.ts'
import type { Grey } from './picture.ts'
import { readAgain } from './read-line.ts'
import { baseAt, type TextLine } from './text-line.ts'
import { wordInk } from './word-ink.ts'

/** Stands where something is written that cannot be read. */
export const UNREADABLE = '\ufffd'

interface Form {
  pattern: RegExp
  /** a reading of the form that lost a sign: it bears out what another reading gives, and gives nothing of its own */
  weaker?: RegExp
  slots: { name: string; value: RegExp }[]
}

const FORMS: readonly Form[] = [
  // "Số: 47/KH-UBND", "Số:     /KH-UBND", "Số 27-KH/ĐU"
  {
    pattern: /^\P{L}{0,2}S[ốôóồổỗắấăâ]\s*[:.;]?\s*(?<ordinal>.*?)\s*(?<tail>[/-]\s*\p{Lu}[\p{L}\d&]*\s*[-–/]\s*\p{Lu}.*)$/du,
    // "63KH-UBND": the slash is lost; where it is read as a figure it is a 7 or a 1
    weaker: /^\P{L}{0,2}S[ốôóồổỗắấăâ]\s*[:.;]?\s*(?<ordinal>\d{0,4}[02-689])\s*\p{Lu}[\p{L}\d&]*\s*[-–]\s*\p{Lu}.*$/du,
    slots: [{ name: 'ordinal', value: /^\d{1,5}$/ }],
  },
  // "Nguyên Bình, ngày 05 tháng 01 năm 2023"
  {
    pattern: /^\p{Lu}.{1,40}?ngày\s*(?<day>.*?)\s*tháng\s*(?<month>.*?)\s*năm\s*(?<year>\d{4})?\P{L}*$/du,
    slots: [
      { name: 'day', value: /^(?:0?[1-9]|[12]\d|3[01])$/ },
      { name: 'month', value: /^(?:0?[1-9]|1[0-2])$/ },
    ],
  },
]
/** a line that may be one of them, however badly it was read */
const MAYBE = /^\P{L}{0,2}S[ốôóồổỗ]\s*[:.;]?[^\p{L}]*\p{L}{0,4}[/-]?\p{Lu}|,?\s*ngày.*tháng.*n[ăâ]m/u
const LONGEST = 64

/** Dots and dashes mark the place that is to be filled. */
const LEADERS = /^[\s.…_\-–—:]*$/u

interface Reading {
  characters: Character[]
  match: RegExpExecArray
}

function reading(pattern: RegExp | undefined, words: readonly ReadWord[]): Reading | undefined {
  const characters = charactersOf(words)
  const match = pattern?.exec(textOf(characters))
  return match ? { characters, match } : undefined
}

/** share of a figure's height by which printed figures differ, and stand off their line */
const UNEVEN = 0.13
/** times the stroke of the line's letters: a pen's is wider, in the mean or in one figure */
const PEN = 1.2
const PEN_ONCE = 1.35
/** share of small letters' height that is left out at both sides: places of letters are not exact */
const SIDE = 0.15

/** The pieces of ink between two places of the line. */
function piecesIn(line: TextLine, from: number, to: number): Piece[] {
  const side = SIDE * line.small
  return line.pieces.filter(p => {
    const middle = (p.x0 + p.x1) / 2
    return middle > from + side && middle < to - side && heightOf(p) > 0.5 * line.small
  })
}

/** Where a slot begins and ends: at the edge of a word by its ink, within a word as the engine has it. */
function edgesOf(line: TextLine, characters: readonly Character[], start: number, end: number, left: number): { from: number; to: number } {
  const text = textOf(characters)
  const inks = wordInk(
    line,
    wordsOf(characters).map(w => ({ x0: w.x0 + left, x1: w.x1 + left })),
  )
  // words are parted by single spaces
  const wordAt = (at: number) => inks[text.slice(0, at).split(' ').length - 1]!
  const side = SIDE * line.small + 1
  const empty = start === end
  const [head, tail] = [text.slice(0, start).trimEnd().length, end + (text.slice(end).length - text.slice(end).trimStart().length)]
  const before = slice(characters, 0, head).at(-1)!
  const after = slice(characters, tail, Number.POSITIVE_INFINITY)[0]!
  const outerFrom = head < start ? (empty ? wordAt(head - 1).x1 : wordAt(start).x0 - side) : before.x1 + left
  const outerTo = tail > end ? (empty ? wordAt(tail).x0 : wordAt(end - 1).x1 + side) : after.x0 + left
  return { from: outerFrom, to: outerTo }
}

/** Figures that were printed with the line stand on it, are as high as its capitals, and as light as its letters. */
function isPrinted(line: TextLine, own: readonly Piece[]): boolean {
  const high = line.small / 0.68
  const strokes = own.map(p => (2 * p.area) / p.edge / line.stroke)
  if (strokes.some(s => s > PEN_ONCE) || strokes.reduce((a, b) => a + b, 0) > PEN * strokes.length) return false
  return own.every(p => {
    const base = baseAt(line, (p.x0 + p.x1) / 2)
    return Math.abs(p.y1 - base) <= UNEVEN * high && Math.abs(base - p.y0 + 1 - high) <= UNEVEN * high
  })
}

interface Vote {
  value: string
  count: number
  confidence: number
  /** readings that gave a value in the form of one */
  of: number
}

/** The value that most readings of a slot give, in the form of one. */
function elect(readings: readonly Reading[], weaker: readonly Reading[], name: string, form: RegExp): Vote | undefined {
  const votes = new Map<string, Vote>()
  for (const { characters, match } of [...readings, ...weaker]) {
    const value = match.groups![name] ?? ''
    if (!form.test(value) || (weaker.some(w => w.match === match) && !votes.has(value))) continue
    const [start, end] = match.indices!.groups![name]!
    const confidence = Math.min(...slice(characters, start, end).map(c => c.confidence))
    const vote = votes.get(value) ?? { value, count: 0, confidence: 0, of: 0 }
    vote.count++
    vote.confidence += confidence
    votes.set(value, vote)
  }
  const all = [...votes.values()].sort((a, b) => b.confidence - a.confidence || b.count - a.count)
  return all[0] && { ...all[0], of: all.reduce((sum, v) => sum + v.count, 0) }
}

/** readings of the slot that must agree, at least, and half of those that give a value; how sure they are in the mean */
const AGREE = 2
const SURE = 0.7
/** readings that are as good as sure where none of them differs: the engine doubts the sign beside a number more than the number */
const UNANIMOUS = 4
const LESS_SURE = 0.5

/** @param pictured the page is a picture: what is written into the form may be handwriting */
export async function readSlots(
  reader: Reader,
  image: Grey,
  line: TextLine,
  words: ReadWord[],
  { pictured, left }: { pictured: boolean; left: number },
): Promise<ReadWord[]> {
  const text = words.map(w => w.text).join(' ')
  if (text.length > LONGEST || !MAYBE.test(text)) return words
  const all = [words, ...(await readAgain(reader, image, line.small))]
  const form = FORMS.find(f => all.some(w => reading(f.pattern, w)))
  if (!form) return words
  const readings = all.map(w => reading(form.pattern, w)).filter(r => r !== undefined)
  const weaker = all.filter(w => !reading(form.pattern, w)).flatMap(w => reading(form.weaker, w) ?? [])
  // a reading that spells the form's own words right is the one to be shown
  const model = readings.find(r => textOf(r.characters).includes('Số')) ?? readings[0]!
  const changes: { start: number; end: number; value: string; x0: number; x1: number; confidence: number }[] = []
  for (const slot of form.slots) {
    const [start, end] = model.match.indices!.groups![slot.name]!
    const before = slice(model.characters, 0, start).findLast(c => c.text.trim())
    const after = slice(model.characters, end, Number.POSITIVE_INFINITY).find(c => c.text.trim())
    if (!before || !after) continue
    const { from, to } = edgesOf(line, model.characters, start, end, left)
    const own = piecesIn(line, from, to)
    const printed = !pictured || isPrinted(line, own)
    const vote = elect(readings, weaker, slot.name, slot.value)
    const agreed = vote && vote.count >= AGREE && vote.count * 2 >= vote.of
    const least = vote && vote.count >= UNANIMOUS && vote.count === vote.of ? LESS_SURE : SURE
    const stands = printed && agreed && (!pictured || vote.confidence / vote.count >= least)
    const empty = readings.every(r => LEADERS.test(r.match.groups![slot.name] ?? '')) && !own.length
    const value = empty ? '' : stands ? vote.value : UNREADABLE
    const [x0, x1] = own.length
      ? [Math.min(...own.map(p => p.x0)) - left, Math.max(...own.map(p => p.x1)) - left]
      : [before.x1 * 0.7 + after.x0 * 0.3, before.x1 * 0.3 + after.x0 * 0.7]
    changes.push({ start, end, value, x0, x1, confidence: stands ? vote.confidence / vote.count : 0 })
  }
  return wordsOf(filled(model.characters, changes))
}

interface Change {
  start: number
  end: number
  value: string
  x0: number
  x1: number
  confidence: number
}

/** The line with the slots' values in place of what was read there, set apart from the form by spaces. */
function filled(characters: readonly Character[], changes: readonly Change[]): Character[] {
  const out: Character[] = []
  let at = 0
  for (const { start, end, value, x0, x1, confidence } of changes) {
    out.push(...slice(characters, at, start))
    const width = (x1 - x0) / Math.max(1, value.length)
    const space = { text: ' ', x0, x1: x0, confidence: 1 }
    const own = [...value].map((text, i) => ({ text, x0: x0 + i * width, x1: x0 + (i + 1) * width, confidence }))
    out.push(space, ...own)
    // a number stands right before its slash, a day before a space
    if (value === UNREADABLE || !/^[/-]/u.test(textOf(slice(characters, end, end + 1)))) out.push(space)
    at = end
  }
  return [...out, ...slice(characters, at, Number.POSITIVE_INFINITY)]
}
