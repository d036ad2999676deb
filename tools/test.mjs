import { command } from './bootstrap/command.mjs';
import { usage } from './test/usage.mjs';

if (process.argv.includes('--help') || process.argv.includes('-h')) process.stdout.write(usage());
else await command(async () => (await import('./test/main.mjs')).main(process.argv.slice(2)));
