/** A migration to be written to a file. */
export interface MigrationDraft {
  /** Milliseconds since 1970: its place among the others. */
  readonly time: number;
  /** kebab-case, e.g. `urban-parts`. */
  readonly name: string;
  /** What it is for, one sentence. */
  readonly purpose: string;
  readonly up: string;
  readonly down: string;
}

/** Name of the file, without extension. */
export function migrationFile({ time, name }: Pick<MigrationDraft, 'time' | 'name'>): string {
  return `${time}-${name}`;
}

/** Name of the class; TypeORM wants the time at its end. */
export function migrationClass({ time, name }: Pick<MigrationDraft, 'time' | 'name'>): string {
  const words = name.split(/[^0-9A-Za-z]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}${time}`;
}

/** TypeScript of a migration. */
export function migrationSource(draft: MigrationDraft): string {
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

/** ${draft.purpose} */
export class ${migrationClass(draft)} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(\`
${indent(draft.up)}
    \`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(\`
${indent(draft.down)}
    \`);
  }
}
`;
}

/** TypeScript of the list of all migrations, from the names of their files without extension. */
export function migrationList(files: readonly string[]): string {
  const all = files.toSorted().map((file) => {
    const [time = '', ...words] = file.split('-');
    return { file, name: migrationClass({ time: Number(time), name: words.join('-') }) };
  });
  return `${all.map(({ file, name }) => `import { ${name} } from './${file}.js';`).join('\n')}

/** Every migration, oldest first. Written by \`npm run migration\`. */
export const migrations = [
${all.map(({ name }) => `  ${name},`).join('\n')}
] as const;
`;
}

function indent(sql: string): string {
  const escaped = sql.replace(/[\\`]|\$\{/g, '\\$&');
  return escaped.replace(/^(?=.)/gm, '      ');
}
