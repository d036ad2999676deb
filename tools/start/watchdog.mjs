// Runs beside `npm start` and waits for the end of its standard input, which comes even when that process is killed with
// signal 9. Unless a farewell came first, it stops what the killed process left running, in the right order.
import { stopLeftovers } from './leftovers.mjs';

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: watchdog.mjs DIRECTORY');

// A Ctrl-C is meant for the process that is watched.
process.on('SIGINT', () => {}).on('SIGHUP', () => {});

let said = '';
process.stdin.setEncoding('utf8');
for await (const text of process.stdin) said += text;
if (!said.includes('farewell')) await stopLeftovers(directory);
