import { dirname } from 'node:path';

/** The directory of the repository, absolute. */
export const root = dirname(import.meta.dirname);
