import fc, { type Arbitrary } from 'fast-check';

/** Characters that have gone wrong somewhere: Chinese, beyond the BMP, combining, full-width, quotes, control characters. */
const visible = [...'区街道井盖处置督查员占道经营垃圾aZ09_-.,:;/\\\'"<>&%+=|?#（）《》，。é́ｱ𠮷🚧👩‍🔧﷽'];
const character = fc.oneof(
  { arbitrary: fc.constantFrom(...visible), weight: 12 },
  { arbitrary: fc.constantFrom(' ', '\t', '\n', '\u0001', '\u007f', '\u00a0', '\u200b', '\ufeff'), weight: 1 },
);
const LONGEST_TYPED = 24;

/**
 * Texts of 1 to `maxLength` code points that are not blank and can be stored (no NUL, no half of a surrogate pair);
 * mostly short, now and then as long as allowed.
 */
export function wireText(maxLength: number): Arbitrary<string> {
  const short = fc
    .tuple(
      fc.constantFrom(...visible),
      fc.string({ unit: character, maxLength: Math.min(maxLength, LONGEST_TYPED) - 1 }),
    )
    .map(([first, rest]) => first + rest);
  const longest = fc.constantFrom('长', 'x', '🚧', '𠮷').map((one) => one.repeat(maxLength));
  return fc.oneof({ arbitrary: short, weight: 15 }, { arbitrary: longest, weight: 1 });
}
