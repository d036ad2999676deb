/** Kinds of tickets as two digits, which the answers' length of 2 suggests (A64). */
export const KIND_SYNONYMS = [
  { value: '01', code: '1' },
  { value: '02', code: '2' },
  { value: '03', code: '3' },
] as const;
