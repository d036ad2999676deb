const LITERAL = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Whether a JSON number literal stands for a whole number, whatever JavaScript's number makes of it: `1.50e1` does, `1e-400` does not. */
export function isWholeLiteral(literal: string): boolean {
  const [, whole = '', fraction = '', exponent = '0'] = LITERAL.exec(literal) ?? [];
  const digits = whole + fraction;
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) end -= 1;
  return digits !== '' && (end === 0 || end - whole.length <= Number(exponent));
}
