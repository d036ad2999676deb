const longest = 300;
const levelNames = /** @type {Readonly<Record<string, string>>} */ ({
  warn: 'warning',
  error: 'error',
  fatal: 'fatal',
  40: 'warning',
  50: 'error',
  60: 'fatal',
});
/** True, but nothing that a person has to know or do. */
const expected = [
  // The password is generated, and in a file that only its owner reads.
  'Plaintext passwords detected',
  // Chosen: the largest batch of a standard has to fit.
  'Maximum payloads over',
  'the database system is starting up',
  'the database system is shutting down',
  'terminating connection due to administrator command',
];

/**
 * @typedef {object} Classified
 * @property {'note' | 'detail' | 'routine'} kind A note is for people, at once; a detail explains the end of a process, should
 *   it end; routine is for the log file.
 * @property {string} text One line of bounded length.
 */

/**
 * What to do with a line that a process printed: knows the JSON logs of the services and the notations of NATS and PostgreSQL.
 * @param {string} line
 * @param {'stdout' | 'stderr'} stream
 * @returns {Classified}
 */
export function classifyLine(line, stream) {
  if (expected.some((text) => line.includes(text))) return { kind: 'routine', text: shorten(line) };
  if (line.startsWith('{')) return fromJson(line);
  const [, level, message] = /\[(TRC|DBG|INF|WRN|ERR|FTL)\] (.*)/.exec(line) ?? /\[\d+\] (\w+): +(.*)/.exec(line) ?? [];
  if (level === undefined)
    return { kind: stream === 'stderr' && line.trim() !== '' ? 'detail' : 'routine', text: shorten(line) };
  const text = shorten(`${level.startsWith('W') ? 'warning' : 'error'}: ${message}`);
  // A statement that PostgreSQL refuses (ERROR) is the business of the service that sent it.
  return { kind: ['WRN', 'ERR', 'FTL', 'WARNING', 'FATAL', 'PANIC'].includes(level) ? 'note' : 'routine', text };
}

/** @param {string} line @returns {Classified} */
function fromJson(line) {
  /** @type {{level?: string | number, msg?: string, err?: {message?: string}, reason?: string}} */
  let entry;
  try {
    entry = JSON.parse(line);
  } catch {
    // Cut in two, or not JSON after all: the file has it whole.
    return { kind: 'routine', text: shorten(line) };
  }
  const level = levelNames[String(entry.level)];
  const details = [entry.msg, entry.err?.message ?? entry.reason].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  const text = shorten(`${level ?? entry.level}: ${[...new Set(details)].join(': ') || line}`);
  return { kind: level === undefined ? 'routine' : 'note', text };
}

/** @param {string} text */
function shorten(text) {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
