/** Writes a text at `start`; answers where it ends. Keys are mostly ASCII, and a call for each costs more than their bytes. */
export function writeUtf8(out: Buffer, text: string, start: number): number {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) return start + out.write(text, start);
    out[start + index] = unit;
  }
  return start + text.length;
}
