import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { manual } from '@civicbus/contract/manual';
import { documented } from './documented.js';

const root = join(import.meta.dirname, '../../../docs/manual');

describe.each(documented)('the committed manual of $spec.id', ({ spec, wire }) => {
  const pages = manual(spec, wire);

  it('has exactly the pages that are generated', () => {
    expect(readdirSync(join(root, spec.id)).sort()).toEqual([...pages.keys()].sort());
  });

  it.each([...pages.keys()])('%s is as generated (else: npm run manual)', (name) => {
    expect(readFileSync(join(root, spec.id, name), 'utf8')).toBe(pages.get(name));
  });

  it('links to pages and headings that exist', () => {
    for (const text of pages.values()) {
      for (const [, page = '', heading] of text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)) {
        const target = pages.get(page);
        expect(target).toBeDefined();
        const headings = [...(target ?? '').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase());
        if (heading !== undefined) expect(headings).toContain(heading);
      }
    }
  });
});
