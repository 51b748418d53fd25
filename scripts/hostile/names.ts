/** Good files under names that systems, terminals and tables stumble over. */
import { type Kind, utf8 } from './kinds.ts'
import { planText } from './plan.ts'

/** Each file has its own text: files with the same bytes share one record. */
const named = (name: string, fileName: string): Kind => ({
  name: `name-${name}`,
  make: () => ({ [fileName]: utf8(`${planText()}\n${name}\n`) }),
  expected: 'read',
})

/** Windows allows no control characters, no "|" and "<", and no dots or spaces at the end. */
const everywhere: Kind[] = [
  named('decomposed', 'kế hoạch thi đua.txt'.normalize('NFD')),
  named('composed', 'kế hoạch thi đua khác.txt'.normalize('NFC')),
  named('longest', `${'d'.repeat(251)}.txt`),
  named('direction-marks', 'ke-hoach\u202etxt.exe.txt'),
  named('zero-width', 'ke\u200bhoach.txt'),
  named('option', '--out.txt'),
  named('formula', '=1+1.txt'),
  named('glob', '[a]{b,c}.txt'),
  named('percent', '%2e%2e%2fpasswd.txt'),
  named('without-extension', 'kehoach'),
  named('prototype', '__proto__.txt'),
  named('emoji', '📄.txt'),
]
const elsewhere: Kind[] = [
  named('line-break', 'ke\nhoach.txt'),
  named('escape', 'ke\u001b[2Jhoach.txt'),
  named('bell', 'ke\u0007hoach.txt'),
  named('reserved-on-windows', 'CON.txt'),
  named('stream-on-windows', 'a:b.txt'),
  named('quotes', `a"'<>|.txt`),
  named('backslash', 'a\\..\\..\\b.txt'),
  named('dot-at-end', 'a.txt.'),
  named('space-at-end', 'a.txt '),
  named('only-spaces', '   '),
]

export const names: Kind[] = process.platform === 'win32' ? everywhere : [...everywhere, ...elsewhere]
