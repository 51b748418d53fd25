/** Two to five capitalised words: a person's name, alone on its line. */
export const NAME_LINE =
  /^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|úy|tướng)\s+|(?:ThS|TS|PGS|GS|BS|BSCK\s?I{1,2}|KS|CN)\.?\s*)*(?:\p{Lu}[\p{Ll}\p{M}]*\.?)(?:[\s-]+\p{Lu}[\p{L}\p{M}]*\.?){1,4}(?:\s*[-–/(][^)]*\)?)?$/u
