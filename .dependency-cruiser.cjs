/**
 * Who may import whom: the table of docs/architecture as rules. One direction, no way back.
 * The imports are read by swc: the parser that needs no TypeScript compiler API, and sees type-only imports too.
 */

/** Each room and the rooms that it may import from, besides its own. */
const ROOMS = {
  schemas: [],
  'src/text': ['schemas'],
  parsers: ['schemas', 'src/text'],
  'src/knowledge': ['schemas', 'src/text'],
  'src/structure': ['schemas', 'src/text', 'src/knowledge'],
  'src/extract': ['schemas', 'src/text', 'src/knowledge', 'src/structure'],
  'src/check': ['schemas', 'src/text', 'src/knowledge'],
  'src/compare': ['schemas', 'src/text', 'src/knowledge'],
  'src/review': ['schemas', 'src/text'],
  'src/resolve': ['schemas', 'src/text', 'src/knowledge'],
  'src/export': ['schemas'],
  'src/evaluate': ['schemas', 'src/text'],
  'src/store': ['schemas', 'src/text', 'src/review'],
  'src/run': ['schemas', 'src/text', 'parsers', 'src/extract', 'src/check', 'src/resolve', 'src/store'],
  'src/queue': ['schemas', 'src/run', 'src/store'],
  'src/cli': ['src/index.ts', 'src/light.ts'],
  'src/server': ['schemas', 'src/index.ts'],
  web: ['schemas'],
}

/** Everything of ours that can be imported. */
const HOUSE = '^(schemas|parsers|src|web|corpus|scripts|bench|test|bin)/'

const pathOf = room => (room.endsWith('.ts') ? `${room.replace('.', '\\.')}$` : `${room}/`)

const directions = Object.entries(ROOMS).map(([room, from]) => ({
  name: `only-from-${room.replace('src/', '')}`,
  comment: from.length ? `${room} may import ${from.join(', ')}` : `${room} imports nothing of the house`,
  severity: 'error',
  from: { path: `^${pathOf(room)}` },
  to: { path: HOUSE, pathNot: `^(${[room, ...from].map(pathOf).join('|')})` },
}))

/** Engines that are named in their own room only, so that another can take their place. */
const LIBRARIES = {
  pdf: ['(pdfjs-dist|@embedpdf/[^/]+|@hyzyla/pdfium)', '^(parsers/pdf|bench|test/parsers|web)/'],
  ocr: ['(tesseract\\.js|tesseract\\.js-core|@tesseract\\.js-data/[^/]+)', '^(parsers/ocr|bench|test/parsers)/'],
}

const libraries = Object.entries(LIBRARIES).map(([name, [packages, rooms]]) => ({
  name: `${name}-library-in-its-room`,
  comment: `only ${rooms} names the ${name} library`,
  severity: 'error',
  from: { pathNot: rooms },
  to: { path: `(^|/)node_modules/${packages}(/|$)` },
}))

module.exports = {
  forbidden: [
    ...directions,
    ...libraries,
    {
      name: 'formats-apart',
      comment: 'parsers of formats do not know one another; pages, from wherever, are laid out in layout',
      severity: 'error',
      from: { path: '^parsers/(?!docx/|pdf/|doc/|image/)([^/]+)/' },
      to: { path: '^parsers/[^/]+/', pathNot: '^parsers/($1|layout)/' },
    },
    {
      name: 'docx-hands-to-html',
      comment: 'docx makes HTML and hands it to html, to nobody else',
      severity: 'error',
      from: { path: '^parsers/docx/' },
      to: { path: '^parsers/[^/]+/', pathNot: '^parsers/(docx|html)/' },
    },
    {
      name: 'pages-hand-to-ocr',
      comment: 'pdf, doc and image may hand page images to ocr, to nobody else',
      severity: 'error',
      from: { path: '^parsers/(pdf|doc|image)/' },
      to: { path: '^parsers/[^/]+/', pathNot: '^parsers/($1|ocr|layout)/' },
    },
    {
      name: 'shared-knows-no-format',
      comment: 'of the files that parsers share only the registry names formats',
      severity: 'error',
      from: { path: '^parsers/(?!registry\\.ts)[^/]+\\.ts$' },
      to: { path: '^parsers/[^/]+/' },
    },
    {
      name: 'data-through-knowledge',
      comment: 'reference data is loaded by src/knowledge; other rooms ask its look-ups',
      severity: 'error',
      from: { path: '^(schemas|parsers|src|bin|web)/', pathNot: '^src/knowledge/' },
      to: { path: '^data/' },
    },
    {
      name: 'no-circular',
      comment: 'no file imports itself over others, types included; what is loaded when first used closes no circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'every import leads somewhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment: 'what is shipped runs without devDependencies; their types are gone by then. The pages are shipped as they are built',
      severity: 'error',
      from: { path: '^(schemas|parsers|src|bin)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    // swc is asked for no JSX here: test/web/rooms.test.ts holds the views to the same table
    exclude: { path: '^(coverage|out|dist)/|\\.tsx$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
    tsPreCompilationDeps: true,
  },
}
