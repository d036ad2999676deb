import type { NamedCodes } from '@civicbus/contract/fields';
import { componentClasses } from './component-classes.js';

/** The main classes of the component classification alone, under the name of the whole table. */
export const mainClass: NamedCodes = {
  name: 'partClass',
  entries: Object.entries(componentClasses).map(([code, { nameZh }]) => ({ code, nameZh })),
};
