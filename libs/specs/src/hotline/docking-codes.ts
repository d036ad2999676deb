import { codeTable } from '../code-table.js';

/** Yes or no in the docking tables (clauses 4.2.12, 4.2.15). */
export const flag = codeTable('flag', '是否', { '1': '是', '0': '否' });

/** Infringement types: standard data of the platform, no values in the document (clause 4.2.18). */
export const infringementType = codeTable('infringementType', '侵权类型', {});
