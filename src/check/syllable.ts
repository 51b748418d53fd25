/**
 * Is a written syllable a possible one of Vietnamese? Onset, rime and tone by the rules of spelling, not by a dictionary.
 * Reads: one lower-case NFC word. Writes: yes or no.
 */

/** Tone marks as they combine: grave, acute, hook, tilde, dot below. */
const TONE = /[\u0300\u0301\u0309\u0303\u0323]/gu
/** Tones that a syllable closed by c, ch, p, t may bear: sắc and nặng. */
const CLOSED_TONE = /[\u0301\u0323]/u

/** Rimes without tone, by their first letter. */
const RIMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu ' +
    'i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen ' +
    'oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêu ui um un ung uôc uôi ' +
    'uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu uơ uơn ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
  ).split(' '),
)
/** What may stand behind "qu", whose u is part of the onset. */
const AFTER_QU = new Set(
  'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê ên ênh êt êch i in it y ych ynh yt yên yêt yp yu ơ ơn ơt ôc'.split(
    ' ',
  ),
)
const ONSET = /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])/u
const FRONT = /^[ieêy]/u

/** Letters only that Vietnamese has. */
const LETTERS = /^[a-zăâđêôơư]+$/u

/** Onset and rime fit: k, gh, ngh before front vowels, c, g, ng before the others. */
function fits(onset: string, rime: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rime)
  // "gì", "gìn", "giếng": the i belongs to both; "gi" alone is g + i
  if (onset === 'gi') return RIMES.has(rime) || RIMES.has(`i${rime}`)
  if (!RIMES.has(rime)) return false
  if (onset === 'k') return FRONT.test(rime)
  if (onset === 'gh' || onset === 'ngh') return /^[ieê]/u.test(rime)
  if (onset === 'c' || onset === 'ng') return !FRONT.test(rime)
  if (onset === 'g') return !/^[eêy]/u.test(rime)
  return !/^yê/u.test(rime) || onset === ''
}

/** True for a syllable that can be Vietnamese: "nghiệm", "khuyến", "quốc"; false for "nghành", "đươc", "cảicách". */
export function isSyllable(word: string): boolean {
  const plain = word.normalize('NFD').replace(TONE, '').normalize('NFC')
  const tones = word.normalize('NFD').match(TONE) ?? []
  if (!LETTERS.test(plain) || tones.length > 1) return false
  const onset = ONSET.exec(plain)?.[0] ?? ''
  const rime = plain.slice(onset.length)
  if (!fits(onset, rime)) return false
  return !/(?:c|ch|p|t)$/u.test(plain) || CLOSED_TONE.test(word.normalize('NFD'))
}
