import { describe, expect, it } from '@jest/globals';
import type { WireRecord } from '@civicbus/contract/normalise';
import { sampleRecord } from './fixtures/sample-record.js';
import { refusedBody } from './fixtures/refused-body.js';
import { police } from './spec.js';

const cmcId = 'sample-cmc-id';
const list = (id: string, ...patches: readonly WireRecord[]) => ({
  cmcId,
  data: (patches.length > 0 ? patches : [{}]).map((patch, index) => ({ ...sampleRecord(id, index + 1), ...patch })),
});
const flat = (id: string, patch: WireRecord = {}) => ({ cmcId, ...sampleRecord(id), ...patch });

const hardware = 'IF-SCMC-INFR-04';
const device = 'IF-SCMC-INFR-01';
const empty = {
  assetNumber: '',
  assetType: -1,
  assetDesc: '',
  deviceIp: '',
  macAddress: '',
  platform: -1,
  area: -1,
  importantLevel: -1,
  assetStatus: -1,
  createTime: -1,
  orgId: '',
};

/** The samples of the document in invented words, and what becomes of them: the fields that are refused. */
const examples: readonly (readonly [what: string, id: string, body: unknown, refused?: readonly string[]])[] = [
  ['a registration with its addresses', 'IF-SCMC-PLATFORM-01', sampleRecord('IF-SCMC-PLATFORM-01')],
  [
    'a finished platform',
    'IF-SCMC-PLATFORM-02',
    flat('IF-SCMC-PLATFORM-02', { acceptanceStatus: 2, acceptanceTime: 1_656_518_400_000 }),
  ],
  ['a sub-platform', 'IF-SCMC-PLATFORM-03', flat('IF-SCMC-PLATFORM-03', { platform: 2, area: 8 })],
  [
    'a picture with an id of 28 characters',
    'IF-SCMC-PLATFORM-04',
    flat('IF-SCMC-PLATFORM-04', { fileId: '0123456789abcdef0123456789ab' }),
  ],
  [
    'a top organisation and one below',
    'IF-SCMC-PERSONNEL-01',
    list('IF-SCMC-PERSONNEL-01', { description: '' }, { parentOrgId: 'org-1' }),
  ],
  ['the full record of a delete', 'IF-SCMC-PERSONNEL-01', list('IF-SCMC-PERSONNEL-01', { reportType: 'D' })],
  ['users', 'IF-SCMC-PERSONNEL-02', list('IF-SCMC-PERSONNEL-02', {}, { position: '示范职务', policeNo: '000001' })],
  ['ranks of a day', 'IF-SCMC-PERSONNEL-03', list('IF-SCMC-PERSONNEL-03')],
  [
    'a day without use',
    'IF-SCMC-PERSONNEL-03',
    list('IF-SCMC-PERSONNEL-03', { reportType: 'U', count: 0, usageRanks: [] }),
  ],
  [
    'a phone and a laptop without imei',
    device,
    list(device, {}, { policeTerminalType: 20201, terminalType: 1, imei: '', status: 3 }),
  ],
  ['states of terminals', 'IF-SCMC-INFR-02', list('IF-SCMC-INFR-02')],
  ['networks', 'IF-SCMC-INFR-03', list('IF-SCMC-INFR-03')],
  ['network facilities', hardware, list(hardware, {}, { assetType: 30402, platform: 3, area: 1 })],
  ['a facility of which nothing is known', hardware, list(hardware, empty)],
  ['support systems', 'IF-SCMC-APPSUPPORT-01', list('IF-SCMC-APPSUPPORT-01')],
  ['applications', 'IF-SCMC-APP-01', list('IF-SCMC-APP-01')],
  ['server sides', 'IF-SCMC-APP-02', list('IF-SCMC-APP-02')],
  [
    'a server side without content',
    'IF-SCMC-APP-02',
    list('IF-SCMC-APP-02', { hosts: [], languages: [], middlewares: [] }),
  ],
  ['states of applications', 'IF-SCMC-APP-03', list('IF-SCMC-APP-03')],
  [
    'a sample of APP-03 as printed, with its id alone',
    'IF-SCMC-APP-03',
    { cmcId, data: [{ appId: 'app-1' }] },
    ['reportType', 'collectTime', 'downloadCount'],
  ],
  ['the use of all applications', 'IF-SCMC-APP-04', list('IF-SCMC-APP-04', { appId: 'app-1' })],
  ['the use of one', 'IF-SCMC-APP-05', list('IF-SCMC-APP-05')],
  ['resources', 'IF-SCMC-RESOURCE-01', list('IF-SCMC-RESOURCE-01')],
  ['states of resources', 'IF-SCMC-RESOURCE-02', list('IF-SCMC-RESOURCE-02')],
  ['the use of all resources', 'IF-SCMC-RESOURCE-03', list('IF-SCMC-RESOURCE-03')],
  ['the use of one resource, flat', 'IF-SCMC-RESOURCE-04', flat('IF-SCMC-RESOURCE-04')],
  [
    'events',
    'IF-SCMC-SECURITY-01',
    list('IF-SCMC-SECURITY-01', {}, { assetType: 2, eventType: 5, eventCode: 5, eventDesc: '' }),
  ],
];

describe('the examples of the standard in own words', () => {
  it.each(examples.map(([what, id, body, refused]) => ({ what, id, body, refused })))(
    '$what ($id)',
    ({ id, body, refused }) => {
      const message = police.messages.find(({ facts }) => facts.id === id);
      if (!message) throw new Error(id);
      const answer = refusedBody(message, body) as { errors: readonly { field: string }[] } | undefined;
      expect(answer?.errors.map(({ field }) => field)).toEqual(refused?.map((name) => `data[0].${name}`));
    },
  );

  it('have one for each message', () => {
    expect(new Set(examples.map(([, id]) => id))).toEqual(new Set(police.messages.map(({ facts }) => facts.id)));
  });
});
