const text = (maxLength: number) => ({ type: 'string', maxLength });
const whole = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };
const id = { type: 'integer', minimum: 4_301_000_000_000_000, maximum: 4_301_999_999_999_999 };
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$' };

interface SimpleColumn {
  readonly name: string;
  readonly type: 'text' | 'bigint' | 'timestamp';
  readonly schema: object;
  readonly required?: boolean;
}

/** The columns of the simple way's table: the 20 fields of `syn-rec-item-inst`, as an expert would write them by hand. */
export const simpleColumns: readonly SimpleColumn[] = [
  { name: 'region_code', type: 'text', schema: { type: 'string', pattern: '^\\d{6}$' }, required: true },
  { name: 'item_id', type: 'bigint', schema: id, required: true },
  { name: 'act_id', type: 'bigint', schema: id, required: true },
  { name: 'rec_id', type: 'bigint', schema: id, required: true },
  { name: 'human_id', type: 'bigint', schema: whole },
  { name: 'item_type_id', type: 'bigint', schema: whole },
  { name: 'item_type_name', type: 'text', schema: text(80) },
  { name: 'item_content', type: 'text', schema: text(1000) },
  { name: 'action_time', type: 'timestamp', schema: time },
  { name: 'action_name', type: 'text', schema: text(80) },
  { name: 'act_def_name', type: 'text', schema: text(80) },
  { name: 'human_name', type: 'text', schema: text(80) },
  { name: 'role_name', type: 'text', schema: text(80) },
  { name: 'unit_name', type: 'text', schema: text(80) },
  { name: 'next_act_def_name', type: 'text', schema: text(80) },
  { name: 'next_human_name', type: 'text', schema: text(80) },
  { name: 'next_role_name', type: 'text', schema: text(80) },
  { name: 'next_unit_name', type: 'text', schema: text(80) },
  { name: 'title', type: 'text', schema: text(80) },
  { name: 'detail', type: 'text', schema: text(1000) },
];

/** JSON Schema of a request. */
export const simpleSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 1000,
  items: {
    type: 'object',
    properties: Object.fromEntries(simpleColumns.map(({ name, schema }) => [name, schema])),
    required: simpleColumns.flatMap(({ name, required }) => (required ? [name] : [])),
  },
};

/** Makes the table where it is missing. */
export const simpleTable = `create schema if not exists simple;
create table if not exists simple.work_item (
${simpleColumns.map(({ name, type }) => `${name} ${type}${name === 'item_id' ? ' primary key' : ''}`).join(', ')})`;
