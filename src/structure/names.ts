/** Two to five capitalised words: a person's name, alone on its line. */
export const NAME_LINE = /^(?:\p{Lu}[\p{Ll}\p{M}]*\.?)(?:[\s-]+\p{Lu}[\p{L}\p{M}]*\.?){1,4}(?:\s*[-–/(][^)]*\)?)?$/u
