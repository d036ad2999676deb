import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { variable } from '@civicbus/chassis/variable';
import { MAX_BODY_BYTES } from '@civicbus/specs/hotline/envelope';
import { MAX_TICKETS } from '@civicbus/specs/hotline/ticket-list';

const CREDENTIAL = { pattern: /^[^&\s\p{Cc}]*$/u, expected: 'a text without &, blanks and control characters' };
const HEADERS = { pattern: /^[A-Za-z0-9-]+$/, expected: 'a header name' };

const variables = {
  /** Names of the header of identity, in the order in which they are looked for (A6). */
  headerNames: variable.list('CIVICBUS_HOTLINE_HEADERS', ['Authorization']),
  /** Around midnight the neighbouring day's digest counts too (A11). */
  midnightMinutes: variable.integer('CIVICBUS_HOTLINE_MIDNIGHT_MINUTES', { min: 0, max: 720, default: 15 }),
  /** Requests a second that an AppId may send to this replica, twice as many at once; 0: any (A13). */
  requestsPerSecond: variable.integer('CIVICBUS_HOTLINE_REQUESTS_PER_SECOND', { min: 0, max: 100_000, default: 1_000 }),
  /** Largest body of a request (A31); not above CIVICBUS_BODY_LIMIT_BYTES. */
  bodyBytes: variable.integer('CIVICBUS_HOTLINE_BODY_BYTES', {
    min: 16_384,
    max: 50_000_000,
    default: MAX_BODY_BYTES,
  }),
  /** Most ticket numbers in a list (A31, A52). */
  listNumbers: variable.integer('CIVICBUS_HOTLINE_LIST_NUMBERS', { min: 1, max: 100_000, default: MAX_TICKETS }),
  /** What lengths count: characters, or bytes of UTF-8 (A28). */
  lengthUnit: variable.oneOf('CIVICBUS_HOTLINE_LENGTH_UNIT', ['char', 'utf8Byte'], 'char'),
  /** Our own AppId and Token: with both, answers carry the header of identity over their body (A14). */
  answerAppId: variable.text('CIVICBUS_HOTLINE_ANSWER_APP_ID', { default: '', ...CREDENTIAL }),
  answerToken: variable.text('CIVICBUS_HOTLINE_ANSWER_TOKEN', { default: '', ...CREDENTIAL }),
  /** `true`: call data of other divisions than the AppId's own is refused (A15). */
  checkAreas: variable.oneOf('CIVICBUS_HOTLINE_CHECK_AREAS', ['true', 'false'], 'false'),
  /** Spelling of the names in the answers of clause 4.2.5 (A46). */
  feedbackFieldStyle: variable.oneOf(
    'CIVICBUS_HOTLINE_FEEDBACK_FIELD_STYLE',
    ['both', 'document', 'canonical'],
    'both',
  ),
  /** Most rows of a process read; a larger window is refused, never cut (A96). */
  processRows: variable.integer('CIVICBUS_HOTLINE_PROCESS_ROWS', { min: 1, max: 1_000_000, default: 20_000 }),
  /** The oldest waiting row was offered so often in succession: an alarm (A51). */
  alarmPolls: variable.integer('CIVICBUS_HOTLINE_ALARM_POLLS', { min: 2, max: 1_000_000, default: 20 }),
  /** How long a link to the registration page can be opened. */
  linkMinutes: variable.integer('CIVICBUS_HOTLINE_LINK_MINUTES', { min: 1, max: 1_440, default: 10 }),
  /** Origins that may show the registration page in a frame; none: the page's own only. */
  frameAncestors: variable.list('CIVICBUS_HOTLINE_FRAME_ANCESTORS', []),
  /** Address under which browsers reach this gateway; empty: links are paths. */
  publicUrl: variable.text('CIVICBUS_HOTLINE_PUBLIC_URL', {
    default: '',
    pattern: /^(https?:\/\/[^\s/]+(\/[\w.-]+)*)?$/,
    expected: 'an address without a slash at the end',
  }),
} as const;

/** What an installation decides of the standard. */
export type HotlineConfig = ConfigOf<typeof variables>;

/** @throws ConfigError that names what is malformed */
export function hotlineConfig(environment: NodeJS.ProcessEnv): HotlineConfig {
  const config = readConfig(variables, environment);
  const bad = config.headerNames.filter((name) => !HEADERS.pattern.test(name));
  if (bad.length > 0) throw new Error(`CIVICBUS_HOTLINE_HEADERS must hold ${HEADERS.expected} each`);
  if ((config.answerAppId === '') !== (config.answerToken === ''))
    throw new Error('CIVICBUS_HOTLINE_ANSWER_APP_ID and CIVICBUS_HOTLINE_ANSWER_TOKEN go together');
  // It ends up in a header of ours: nothing that could end the directive.
  if (config.frameAncestors.some((origin) => !/^https?:\/\/[\w.*:-]+$/.test(origin)))
    throw new Error('CIVICBUS_HOTLINE_FRAME_ANCESTORS must hold origins such as https://12345.example.gov.cn');
  return config;
}
