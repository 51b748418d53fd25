/** Containers: zips that unfold without end, lie about what they hold, or are none. */
import { type Kind, kind, slow, utf8 } from './kinds.ts'
import { body, docx, p, parts, planBody, withHeaders, zip } from './package.ts'

const MB = 1024 * 1024
const spaces = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(0x20)

/** A zip whose central directory names one packed part many times: each entry unfolds, none takes room. */
function overlapping(entries: number): Uint8Array {
  const one = zip({ 'word/header1.xml': spaces(20 * MB) }, 9)
  const view = new DataView(one.buffer, one.byteOffset)
  const directory = view.getUint32(one.length - 22 + 16, true)
  const entry = one.slice(directory, one.length - 22)
  const out = new Uint8Array(directory + entry.length * entries + 22)
  out.set(one.subarray(0, directory))
  for (let i = 0; i < entries; i++) {
    const copy = entry.slice()
    copy.set(utf8(String(i % 10)), 46 + 'word/header'.length)
    out.set(copy, directory + i * entry.length)
  }
  const end = one.slice(one.length - 22)
  const tail = new DataView(end.buffer)
  tail.setUint16(8, entries, true)
  tail.setUint16(10, entries, true)
  tail.setUint32(12, entry.length * entries, true)
  out.set(end, directory + entry.length * entries)
  return out
}

/** An OLE compound file as far as its first sector: enough to be taken for one. */
function ole(stream: string): Uint8Array {
  const out = new Uint8Array(4096)
  out.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  out.set(Buffer.from(stream, 'utf16le'), 1024)
  return out
}

const plan = () => docx(planBody())
const nested = (levels: number): Uint8Array => {
  let bytes = plan()
  for (let i = 0; i < levels; i++) bytes = zip({ 'inner.docx': bytes, 'copy.docx': bytes })
  return bytes
}

export const zips: Kind[] = [
  kind('zip-bomb', 'docx', () => zip({ ...parts(''), 'word/document.xml': spaces(64 * MB) }, 9), ['too_large']),
  kind('zip-bomb-below-part-limit', 'docx', () => zip({ ...parts(''), 'word/document.xml': spaces(31 * MB) }, 9), ['too_large']),
  slow(
    'zip-many-large-parts',
    'docx',
    () =>
      zip(
        {
          ...parts(body(planBody())),
          ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`word/header${i}.xml`, noise(12 * MB, i)])),
        },
        1,
      ),
    ['too_large'],
  ),
  kind('zip-overlapping-entries', 'docx', () => overlapping(500), ['unsupported', 'too_large', 'damaged']),
  slow('zip-in-zip', 'zip', () => nested(8), ['unsupported']),
  kind('zip-embedded-packages', 'docx', () => zip({ ...parts(body(planBody())), 'word/embeddings/a.docx': nested(6) }), 'read'),
  slow(
    'zip-70000-entries',
    'docx',
    () => zip({ ...parts(body(planBody())), ...Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`word/media/${i}`, ''])) }, 0),
    ['too_large'],
  ),
  kind('zip-empty', 'docx', () => new Uint8Array([0x50, 0x4b, 5, 6, ...new Array(18).fill(0)]), ['not_text', 'unsupported', 'damaged']),
  kind('zip-size-declared-too-small', 'docx', () => withHeaders(plan(), (v, at, c) => v.setUint32(at + (c ? 24 : 22), 40, true)), [
    'damaged',
    'unsupported',
  ]),
  kind('zip-size-declared-4-gb', 'docx', () => withHeaders(plan(), (v, at, c) => v.setUint32(at + (c ? 24 : 22), 0xfffffff0, true)), [
    'too_large',
    'damaged',
    'unsupported',
  ]),
  kind('zip-packed-size-4-gb', 'docx', () => withHeaders(plan(), (v, at, c) => v.setUint32(at + (c ? 20 : 18), 0xfffffff0, true))),
  kind('zip-encrypted-flag', 'docx', () => withHeaders(plan(), (v, at, c) => v.setUint16(at + (c ? 8 : 6), 1, true))),
  kind('zip-unknown-method', 'docx', () => withHeaders(plan(), (v, at, c) => v.setUint16(at + (c ? 10 : 8), 99, true)), [
    'damaged',
    'unsupported',
  ]),
  kind('zip-offsets-outside', 'docx', () => withHeaders(plan(), (v, at, c) => c && v.setUint32(at + 42, 0x7fffffff, true)), [
    'damaged',
    'unsupported',
  ]),
  kind('zip-without-directory', 'docx', () => plan().slice(0, -200), ['damaged', 'unsupported']),
  kind(
    'zip-paths-outside',
    'docx',
    () => zip({ ...parts(body(planBody())), '../../../../tmp/thidua-escaped': 'x', '/etc/thidua-escaped': 'x', 'C:\\thidua-escaped': 'x' }),
    'read',
  ),
  kind(
    'zip-names-of-objects',
    'docx',
    () => zip({ ...parts(body(planBody())), '__proto__/a.xml': '<a/>', 'constructor.xml': '<a/>', 'toString.xml': '<a/>' }),
    'read',
  ),
  kind('zip-macros', 'docm', () => zip({ ...parts(body(planBody())), 'word/vbaProject.bin': spaces(1000) }), 'read'),
  kind('zip-other-package', 'docx', () => zip({ 'a.txt': 'a', mimetype: 'x' }), ['unsupported']),
  kind('ole-with-password', 'docx', () => ole('EncryptedPackage'), ['encrypted']),
  kind('ole-word-97', 'doc', () => ole('WordDocument')),
  kind('ole-unknown', 'doc', () => ole('Nothing'), ['unsupported']),
  kind('gzip', 'docx', () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, ...new Array(500).fill(7)]), ['unsupported', 'not_text']),
  kind('rar', 'docx', () => new Uint8Array([...utf8('Rar!\x1a\x07\x01\x00'), ...new Array(500).fill(0)]), ['unsupported', 'not_text']),
]

/** XML that packs, but not by hundreds: nothing but the sum of the parts is too large. */
function noise(bytes: number, seed: number): Uint8Array {
  const out: string[] = []
  for (let i = 0, length = 0; length < bytes; i++) {
    const piece = p(`${(i * 7919 + seed) % 99991} ${(i * 104729) % 99989}`)
    out.push(piece)
    length += piece.length
  }
  return utf8(`<a>${out.join('')}</a>`)
}
