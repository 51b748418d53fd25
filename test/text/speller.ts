/** Vietnamese number words, written for the tests: what src/text/numbers.ts reads must read this back. */
const DIGIT = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']

export interface Style {
  /** "lẻ" or "linh" before a lone unit */
  zero: 'lẻ' | 'linh'
  thousand: 'nghìn' | 'ngàn'
  /** 4 and 5 and 7 behind tens have second spellings */
  four: 'bốn' | 'tư'
  five: 'lăm' | 'nhăm'
  seven: 'bảy' | 'bẩy'
}
export const PLAIN: Style = { zero: 'lẻ', thousand: 'nghìn', four: 'bốn', five: 'lăm', seven: 'bảy' }

function belowHundred(n: number, style: Style): string[] {
  const tens = Math.floor(n / 10)
  const unit = n % 10
  const word = unit === 7 ? style.seven : DIGIT[unit]!
  if (tens === 0) return [word]
  const head = tens === 1 ? ['mười'] : [DIGIT[tens]!, 'mươi']
  if (unit === 0) return head
  if (unit === 5) return [...head, style.five]
  if (unit === 1 && tens > 1) return [...head, 'mốt']
  if (unit === 4 && tens > 1) return [...head, style.four]
  return [...head, word]
}

/** `full`: behind thousands the hundreds are said even if they are none ("một nghìn không trăm lẻ năm"). */
function belowThousand(n: number, style: Style, full: boolean): string[] {
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  if (!hundreds && !full) return belowHundred(rest, style)
  const head = [DIGIT[hundreds]!, 'trăm']
  if (!rest) return head
  return rest < 10 ? [...head, style.zero, ...belowHundred(rest, style)] : [...head, ...belowHundred(rest, style)]
}

/** 0 … 999 999 in words, lower case. */
export function spell(n: number, style: Style = PLAIN): string {
  const thousands = Math.floor(n / 1000)
  const rest = n % 1000
  if (!thousands) return belowThousand(rest, style, false).join(' ')
  const head = [...belowThousand(thousands, style, false), style.thousand]
  return (rest ? [...head, ...belowThousand(rest, style, true)] : head).join(' ')
}
