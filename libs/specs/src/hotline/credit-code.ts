const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a text is a unified social credit code with the right check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  if (!new RegExp(`^[${CHARACTERS}]{18}$`).test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * CHARACTERS.indexOf(text[at] ?? ''), 0);
  return CHARACTERS[(31 - (sum % 31)) % 31] === text[17];
}
