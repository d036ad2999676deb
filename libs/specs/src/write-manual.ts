import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { manual } from '@civicbus/contract/manual';
import { documented } from './documented.js';

// `npm run manual`: writes docs/manual/<standard>/*.md below the working directory and removes pages that are no more.
for (const { spec, wire } of documented) {
  const folder = join('docs', 'manual', spec.id);
  const pages = manual(spec, wire);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}
