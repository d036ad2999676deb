import type { Redriven } from './redrive.js';

/** What the command answers. */
export type RedriveAnswer = { readonly results: readonly Redriven[] } | { readonly problem: string };

/** Undefined for what is no answer of this command. */
export function readRedriveAnswer(data: unknown): RedriveAnswer | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { results, problem } = data as { readonly results?: unknown; readonly problem?: unknown };
  if (typeof problem === 'string') return { problem };
  if (!Array.isArray(results) || !results.every(isRedriven)) return undefined;
  return { results };
}

function isRedriven(each: unknown): each is Redriven {
  return typeof each === 'object' && each !== null && 'id' in each && 'outcome' in each;
}
