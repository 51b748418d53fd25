/**
 * Could a word be a Vietnamese syllable? Its spelling decides, no dictionary: an initial, a rhyme, a tone that the rhyme can bear.
 * Reads: a word. Writes: yes or no.
 */

/** Rhymes without their tone, by their first vowel; q and gi take their u and i with them. */
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uâ uân uâng uât uây uê uêch uên uênh uêu ui uit uôc uôi uôm uôn uông ' +
    'uôt uơ uy uya uych uynh uyn uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y yêm yên yêng yêt yêu'
  ).split(' '),
)
/** What follows "qu". */
const AFTER_QU = new Set(
  (
    'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt âc ân âng ât ây e en eo et ê ên êt êch ênh i ich in inh it ' +
    'ơ ơn ôc y ych ynh yt yên yêt ynh'
  ).split(' '),
)
const INITIAL = /^(?:ngh|ng|nh|gh|kh|ph|th|tr|ch|gi|[bcdđghklmnprstvx])?/u
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** Rhymes that end so bear only two of the tones. */
const STOPPED = /(?:[cpt]|ch)$/u
const HIGH_OR_LOW = /[\u0301\u0323]/u
const FRONT = /^[eêiy]/u

/** c, g and ng are written k, gh and ngh before e, ê, i, y, and only there. */
function spelled(initial: string, rhyme: string): boolean {
  if (initial === 'k' || initial === 'gh' || initial === 'ngh') return FRONT.test(rhyme)
  if (initial === 'c' || initial === 'ng') return !FRONT.test(rhyme)
  return initial !== 'g' || !/^[eêy]/u.test(rhyme)
}

const known = new Map<string, boolean>()
const KNOWN = 20_000

function judge(word: string): boolean {
  const parts = word.normalize('NFD')
  const tones = parts.match(TONE) ?? []
  if (tones.length > 1) return false
  const plain = parts.replace(TONE, '').normalize('NFC')
  let rhyme: string
  if (plain.startsWith('qu')) {
    rhyme = plain.slice(2)
    if (!AFTER_QU.has(rhyme)) return false
  } else {
    let initial = INITIAL.exec(plain)![0]
    // "gì", "giếng": the i is the rhyme's
    if (initial === 'gi' && !RHYMES.has(plain.slice(2))) initial = 'g'
    rhyme = plain.slice(initial.length)
    if (!RHYMES.has(rhyme) || !spelled(initial, rhyme)) return false
  }
  return !STOPPED.test(rhyme) || HIGH_OR_LOW.test(tones[0] ?? '')
}

/** True where `word` (letters only, any case, NFC) is spelled as a Vietnamese syllable is; most such syllables are words. */
export function isSyllable(word: string): boolean {
  if (!word || word.length > 8) return false
  const key = word.toLowerCase()
  let found = known.get(key)
  if (found === undefined) {
    if (known.size >= KNOWN) known.clear()
    found = judge(key)
    known.set(key, found)
  }
  return found
}
