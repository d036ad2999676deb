/** Value below which `share` (0 to 1) of the sorted values lie (nearest rank); 0 of none. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? 0;
}
