/** Name and version of the extractor; a change of rules that changes values raises it. */
export const EXTRACTOR = { name: 'thidua', version: '0.1.0' } as const
