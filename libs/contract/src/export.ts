import type { CodeEntry, FieldType } from './facts.js';
import type { Spec } from './spec.js';

interface ExportedField {
  readonly name: string;
  readonly nameZh: string;
  readonly type: FieldType;
  readonly maxLength?: number;
  readonly required: boolean | 'conditional';
  readonly key: boolean;
  readonly codes?: string;
}

/** All declared facts in the form that `npm run contract` prints. */
export interface ContractExport {
  readonly specs: Readonly<
    Record<
      string,
      {
        readonly messages: readonly {
          id: string;
          titleZh: string;
          paths: readonly string[];
          fields: readonly ExportedField[];
        }[];
        readonly codeTables: Readonly<Record<string, readonly CodeEntry[]>>;
      }
    >
  >;
}

/** Makes the export of the given standards. */
export function exportContract(specs: readonly Spec[]): ContractExport {
  return { specs: Object.fromEntries(specs.map((spec) => [spec.id, exportSpec(spec)])) };
}

function exportSpec(spec: Spec): ContractExport['specs'][string] {
  return {
    messages: spec.messages.map(({ facts }) => ({
      id: facts.id,
      titleZh: facts.titleZh,
      paths: [...new Set([...facts.paths, ...(facts.listings?.query ?? []), facts.listings?.pull ?? []].flat())],
      fields: facts.fields.map(({ name, nameZh, type, maxLength, required, key, codes, documented }) => ({
        name,
        nameZh,
        type: documented?.type ?? type,
        maxLength: documented?.maxLength ?? maxLength,
        required: documented?.required ?? required,
        key,
        codes,
      })),
    })),
    codeTables: spec.codeTables,
  };
}
