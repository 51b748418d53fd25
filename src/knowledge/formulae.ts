/**
 * Set phrases of administrative documents: the national heading, leads of the legal basis, closing sentences. Nobody copies them from anybody.
 * Reads: data/formulae.json (written for this project after Nghị định 30/2020/NĐ-CP, phụ lục I). Writes: phrases as lists of folded syllables.
 */
import data from '../../data/formulae.json' with { type: 'json' }

/** Longest first, so that a phrase is not cut short by one that begins like it. */
export const formulae: readonly (readonly string[])[] = data.formulae
  .flatMap(f => f.phrases.map(p => p.split(' ')))
  .sort((a, b) => b.length - a.length)
