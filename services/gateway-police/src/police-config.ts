import { type ConfigOf, readConfig } from '@civicbus/chassis/config';
import { ConfigError } from '@civicbus/chassis/config-error';
import { variable } from '@civicbus/chassis/variable';
import { cmcIdFaults } from '@civicbus/specs/police/around';
import { provinceCode } from '@civicbus/specs/police/province-code';
import { AddressList, isAddressOrBlock } from './address-list.js';

const SWITCH = ['on', 'off'] as const;

const variables = {
  /** What the gateway serves: reports, queries and uploads (`ministry`), pulls (`province`), or `both`. */
  role: variable.oneOf('CIVICBUS_POLICE_ROLE', ['ministry', 'province', 'both'], 'ministry'),
  /** Accepts every first registration without an operator: for tests only (A8). */
  autoApprove: variable.oneOf('CIVICBUS_POLICE_AUTO_APPROVE', SWITCH, 'off'),
  /** Addresses from which an area may always register, `620000=10.62.0.0/16`; an area may be named more than once (A8). */
  areaRanges: variable.list('CIVICBUS_POLICE_AREA_RANGES', []),
  /** Identities of an earlier version, `620000=1234` (A50). */
  knownIds: variable.list('CIVICBUS_POLICE_KNOWN_IDS', []),
  /** Organisations that need no parent, by id (A56). */
  topOrganizations: variable.list('CIVICBUS_POLICE_TOP_ORGANIZATIONS', []),
  /** Whether a parent organisation must be known before its child (A56). */
  parentCheck: variable.oneOf('CIVICBUS_POLICE_PARENT_CHECK', SWITCH, 'on'),
  /** Whether pull addresses may lie on this machine (A49). */
  localPulls: variable.oneOf('CIVICBUS_POLICE_LOCAL_PULLS', SWITCH, 'off'),
  /** Requests of one platform in a minute, at this instance; 0: any number. */
  ratePerMinute: variable.integer('CIVICBUS_POLICE_RATE_PER_MINUTE', { min: 0, max: 1_000_000, default: 0 }),
  /** JSON file of security events beyond the printed table (A83), see `additional-events.ts`. */
  securityEventsFile: variable.optional(variable.text('CIVICBUS_POLICE_SECURITY_EVENTS_FILE')),
  /** Which of PNG and JPEG an upload may be (A89). */
  fileTypes: variable.oneOf(
    'CIVICBUS_POLICE_FILE_TYPES',
    ['image/png,image/jpeg', 'image/png', 'image/jpeg'],
    'image/png,image/jpeg',
  ),
  /** Size of the bucket of uploads. */
  filesMaxBytes: variable.integer('CIVICBUS_POLICE_FILES_MAX_BYTES', { min: 20_971_520, default: 1_073_741_824 }),
  /** How many days an upload is kept that no topology names, counted from when one last did; 0: for good (A55). */
  filesKeepDays: variable.integer('CIVICBUS_POLICE_FILES_KEEP_DAYS', { min: 0, max: 3_650, default: 0 }),
  /** Province: the cmcId that the ministry issued to it. */
  ownCmcId: variable.optional(variable.text('CIVICBUS_POLICE_OWN_CMC_ID')),
  /** Province: addresses and blocks from which the ministry pulls. */
  ministryAddresses: variable.list('CIVICBUS_POLICE_MINISTRY_ADDRESSES', []),
} as const;

/** Configuration of the gateway beside what every gateway has. */
export interface PoliceConfig extends Omit<ConfigOf<typeof variables>, 'areaRanges' | 'knownIds'> {
  readonly areaRanges: ReadonlyMap<string, AddressList>;
  /** cmcId by area. */
  readonly knownIds: ReadonlyMap<string, string>;
}

/** @throws ConfigError that names what is wrong, never a value */
export function policeConfig(environment: NodeJS.ProcessEnv): PoliceConfig {
  const config = readConfig(variables, environment);
  const wrong = (what: string): never => {
    throw new ConfigError([what]);
  };
  const ranges = pairs(config.areaRanges) ?? wrong('CIVICBUS_POLICE_AREA_RANGES must hold area=address');
  if (!ranges.every(([, range]) => isAddressOrBlock(range))) {
    wrong('CIVICBUS_POLICE_AREA_RANGES must hold IP addresses or CIDR blocks');
  }
  const ids = pairs(config.knownIds) ?? wrong('CIVICBUS_POLICE_KNOWN_IDS must hold area=cmcId');
  if (!ids.every(([, id]) => cmcIdFaults(id).length === 0)) {
    wrong('CIVICBUS_POLICE_KNOWN_IDS must hold texts of at most 50 characters');
  }
  if (!config.ministryAddresses.every(isAddressOrBlock)) {
    wrong('CIVICBUS_POLICE_MINISTRY_ADDRESSES must hold IP addresses or CIDR blocks');
  }
  if (config.role !== 'ministry' && (config.ownCmcId === undefined || config.ministryAddresses.length === 0)) {
    wrong('a province needs CIVICBUS_POLICE_OWN_CMC_ID and CIVICBUS_POLICE_MINISTRY_ADDRESSES');
  }
  const byArea = Map.groupBy(ranges, ([area]) => area);
  const areaRanges = new Map(
    [...byArea].map(([area, list]) => [area, new AddressList(list.map(([, range]) => range))]),
  );
  return { ...config, areaRanges, knownIds: new Map(ids) };
}

const areas = new Set(provinceCode.entries.map(({ code }) => code));

/** `area=value` of a known area; undefined when one is not. */
function pairs(list: readonly string[]): (readonly [area: string, value: string])[] | undefined {
  const read = list.map((entry) => [entry.slice(0, 6), entry.slice(7), entry.charAt(6)] as const);
  const ok = read.every(([area, value, sign]) => areas.has(area) && sign === '=' && value !== '');
  return ok ? read.map(([area, value]) => [area, value] as const) : undefined;
}
