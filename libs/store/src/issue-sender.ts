import { randomBytes } from 'node:crypto';

/** A new identity for a platform that registers: 128 random bits in 32 characters, confidential. */
export const issueSender = (): string => randomBytes(16).toString('hex');
