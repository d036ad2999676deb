/** What all messages of the standard have in common. */
export const POLICE = {
  spec: 'police',
  keyScope: 'sender',
  // "" says "no content" (1.3.5) and is stored as it was sent; null equals absent (A25).
  emptyText: 'value',
  // Fields that the standard does not have, or no longer, are counted and never stored (A26).
  unknownMembers: 'dropped',
  // The body of a 400 names every fault with the rejected value (A14).
  faultsTold: 'all',
} as const;
