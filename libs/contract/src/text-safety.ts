const DEEPEST = 32;

/**
 * Why a JSON value cannot be stored as text: a NUL character, half of a surrogate pair, or nesting deeper than 32.
 * PostgreSQL refuses all three; found here they are the sender's fault and not a poison event.
 */
export function unstorable(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') {
    return value.isWellFormed() && !value.includes('\0') ? undefined : '含有无法存储的字符';
  }
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return '嵌套过深';
  for (const [name, member] of Object.entries(value)) {
    const reason = unstorable(name, depth) ?? unstorable(member, depth + 1);
    if (reason) return reason;
  }
  return undefined;
}
