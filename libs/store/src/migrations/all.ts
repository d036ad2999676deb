import { CommonTables1795305600000 } from './1795305600000-common-tables.js';

/** Every migration. TypeORM runs them by the time in their names. */
export const migrations = [CommonTables1795305600000] as const;
