import type { WireRecord } from '@civicbus/contract/normalise';
import { REGISTRATION } from './message-ids.js';

const COLLECTED_MS = 1_773_273_600_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** One of the eight days that may be reported on 2026-03-12. */
const dayOf = (serial: number): string => `202603${two(5 + (serial % 8))}`;

type Maker = (serial: number) => WireRecord;

const AREAS = [1, 2, 3, 8];

const makers: Readonly<Record<string, Maker>> = {
  'IF-SCMC-PLATFORM-01': () => ({
    areaCode: '620000',
    vendor: '示范开发单位',
    pushIpList: ['192.0.2.23', '2001:db8::23'],
    pullAddressList: ['192.0.2.23:8080/base1'],
  }),
  'IF-SCMC-PLATFORM-02': () => ({
    constructStartTime: 1_614_528_000_000,
    status: 2,
    acceptanceStatus: 1,
    proponentOrgCode: 'org-620000-01',
    proponentOrgName: '示范建设单位',
    cmcUrl: 'https://cmc.example/console',
    contractor: '示范承建单位',
  }),
  'IF-SCMC-PLATFORM-03': (serial) => ({ platform: 1, area: AREAS[serial % AREAS.length], status: 1 }),
  'IF-SCMC-PLATFORM-04': () => ({ fileId: '00000000-0000-7000-8000-000000000001' }),
  'IF-SCMC-PERSONNEL-01': (serial) => ({
    orgId: `org-${serial}`,
    orgName: '示范机构',
    parentOrgId: '',
    areaCode: '620000',
  }),
  'IF-SCMC-PERSONNEL-02': (serial) => ({
    userId: `user-${serial}`,
    name: '示范用户',
    gender: 1,
    userType: 1,
    idNo: '',
    policeNo: '',
    orgId: 'org-1',
    areaCode: '620102',
  }),
  'IF-SCMC-PERSONNEL-03': (serial) => ({
    date: dayOf(serial),
    count: 2,
    usageRanks: [
      { rank: 1, userId: 'user-1', duration: 600 },
      { rank: 2, userId: 'user-2', duration: 450 },
    ],
  }),
  'IF-SCMC-INFR-01': (serial) => ({
    terminalId: `terminal-${serial}`,
    policeTerminalType: 20101,
    model: 'X1',
    brand: '示范品牌',
    terminalType: 2,
    imei: '',
    os: 'Android',
    runMemory: 8_589_934_592,
    status: 0,
  }),
  'IF-SCMC-INFR-02': (serial) => ({ terminalId: `terminal-${serial}`, operator: '示范运营商', violationStatus: 1 }),
  'IF-SCMC-INFR-03': (serial) => ({
    netId: `net-${serial}`,
    netType: 101,
    operator: '示范运营商',
    networkType: '5G',
    upBandwidth: 100,
    downBandwidth: 500,
  }),
  'IF-SCMC-INFR-04': (serial) => ({
    assetId: `asset-${serial}`,
    assetNumber: 'FW-0001',
    assetName: '示范防火墙',
    assetType: 30201,
    assetDesc: '边界防护',
    deviceIp: '192.0.2.1',
    macAddress: '02:00:00:00:01:01',
    platform: 2,
    area: 2,
    importantLevel: 3,
    assetStatus: 0,
    createTime: COLLECTED_MS,
    orgId: 'org-1',
  }),
  'IF-SCMC-APPSUPPORT-01': (serial) => ({
    systemId: `system-${serial}`,
    systemName: '示范系统',
    type: 99,
    platform: 3,
    launchTime: COLLECTED_MS,
    interconnStatus: 0,
    url: 'https://system.example/',
    capabilityDescription: '示范',
    vendor: '示范开发单位',
  }),
  'IF-SCMC-APP-01': (serial) => ({
    appId: `app-${serial}`,
    pkgName: 'example.app',
    name: '示范应用',
    version: '1.0',
    appType: 1,
    status: 1,
    appFileSize: 1_048_576,
    publishScope: ['示范机构'],
    logo: 'iVBORw0KGgo=',
  }),
  'IF-SCMC-APP-02': (serial) => ({ appId: `app-${serial}`, hosts: ['asset-1'], languages: ['Java'], middlewares: [] }),
  'IF-SCMC-APP-03': (serial) => ({ appId: `app-${serial}`, downloadCount: 1_000, score: 4.5, downRank: 1 }),
  'IF-SCMC-APP-04': (serial) => ({ date: dayOf(serial), userCount: 10, usageCount: 20, usageDuration: 3_600 }),
  'IF-SCMC-APP-05': (serial) => ({
    appId: `app-${serial}`,
    date: dayOf(serial),
    userCount: 10,
    usageCount: 20,
    usageDuration: 3_600,
  }),
  'IF-SCMC-RESOURCE-01': (serial) => ({
    resServiceId: `resource-${serial}`,
    resServiceName: '示范资源',
    type: 2,
    serviceUrl: 'https://resource.example/',
    serviceType: 1,
    status: 1,
    createTime: COLLECTED_MS,
    publishTime: COLLECTED_MS,
    updateTime: COLLECTED_MS,
    version: '1.0',
    vendor: '示范开发单位',
  }),
  'IF-SCMC-RESOURCE-02': (serial) => ({ resServiceId: `resource-${serial}`, invokeCount: 40_321, invokeCountRank: 1 }),
  'IF-SCMC-RESOURCE-03': (serial) => ({ date: dayOf(serial), invokeCount: 40_321 }),
  'IF-SCMC-RESOURCE-04': (serial) => ({ resServiceId: `resource-${serial}`, date: dayOf(serial), invokeCount: 40_321 }),
  'IF-SCMC-SECURITY-01': (serial) => ({
    eventId: `event-${serial}`,
    assetNumber: 'terminal-1',
    eventTime: COLLECTED_MS,
    assetType: 1,
    eventType: 1,
    eventCode: 3,
  }),
};

/** Values of the plainest record of a message, for samples and tests: invented, and accepted on 2026-03-12. A serial has its own key. */
export function sampleValues(message: string, serial = 1): WireRecord {
  const maker = makers[message];
  if (!maker) throw new Error(`no sample is made for the message ${message}`);
  const collected = message === REGISTRATION ? {} : { collectTime: COLLECTED_MS };
  return { reportType: 'A', ...collected, ...maker(serial) };
}
