import { command } from './bootstrap/command.mjs';
import { usage } from './start/usage.mjs';

if (process.argv.includes('--help') || process.argv.includes('-h')) process.stdout.write(usage());
else await command(async () => (await import('./start/main.mjs')).main());
