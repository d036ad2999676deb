// Lets node run the benchmark's TypeScript: `node --import <this file> main.ts`. Services run from their built JavaScript.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

registerHooks({
  resolve(specifier, context, next) {
    const source = specifier.replace(/\.js$/, '.ts');
    const fromSource = specifier.startsWith('.') && context.parentURL?.endsWith('.ts') === true && source !== specifier;
    return next(fromSource && existsSync(new URL(source, context.parentURL)) ? source : specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context);
    const { code } = transformFileSync(fileURLToPath(url), { sourceMaps: 'inline' });
    return { format: 'module', shortCircuit: true, source: code };
  },
});
