import { describe, expect, it } from '@jest/globals';
import { policeContext } from './fixtures/context.js';
import {
  accepts,
  type DecisionCase,
  expectationOf,
  literal,
  outcomeOf,
  refuses,
  warns,
} from './fixtures/decision-case.js';
import { police } from './spec.js';

const [construct, info, topology, org, user] = [
  'PLATFORM-02',
  'PLATFORM-03',
  'PLATFORM-04',
  'PERSONNEL-01',
  'PERSONNEL-02',
] as const;
const [daus, device, network, hardware, system] = [
  'PERSONNEL-03',
  'INFR-01',
  'INFR-03',
  'INFR-04',
  'APPSUPPORT-01',
] as const;
const [register, app, service, event] = ['PLATFORM-01', 'APP-01', 'APP-02', 'SECURITY-01'] as const;
const all = police.messages.map(({ facts }) => facts.id.replace('IF-SCMC-', ''));
const statistics = [daus, 'APP-04', 'APP-05', 'RESOURCE-03', 'RESOURCE-04'];
const on = (today: string) => ({ context: { ...policeContext, today } });
const ranks = (...usageRanks: readonly unknown[]) => ({ usageRanks, count: usageRanks.length });
const rank = (more: object = {}) => ({ rank: 1, userId: 'user-1', duration: 60, ...more });

const decisions: Readonly<Record<string, readonly DecisionCase[]>> = {
  'A7 A48 the address list': [
    accepts(register, { pushIpList: ['192.0.2.1'] }),
    accepts(register, { pushIpList: Array.from({ length: 10 }, (_, i) => `192.0.2.${i}`) }),
    accepts(register, { pushIpList: ['2001:db8::1', '::ffff:192.0.2.1'] }),
    refuses(register, { pushIpList: [] }, 'pushIpList:minItems'),
    refuses(register, { pushIpList: Array.from({ length: 11 }, () => '192.0.2.1') }, 'pushIpList:maxItems'),
    refuses(register, { pushIpList: ['192.0.2.1', '192.0.2.0/24'] }, 'pushIpList[1]:format'),
    refuses(register, { pushIpList: ['fe80::1%eth0'] }, 'pushIpList[0]:format'),
    refuses(register, { pushIpList: ['192.0.2.01'] }, 'pushIpList[0]:format'),
    refuses(register, { pushIpList: ['2001:0db8:0000:0000:0000:0000:0000:0001'] }, 'pushIpList[0]:maxLength'),
    refuses(register, { pushIpList: [null] }, 'pushIpList[0]:required'),
    refuses(register, { pushIpList: '192.0.2.1' }, 'pushIpList:type'),
    refuses(register, { pushIpList: undefined }, 'pushIpList:required'),
  ],
  'A19 lengths count code points': [
    accepts(user, { position: '🚧'.repeat(32) }),
    refuses(user, { position: '🚧'.repeat(33) }, 'position:maxLength'),
  ],
  'A23 A25 required is present and not null': [
    accepts(org, { orgName: '', parentOrgId: '' }, { stored: { orgName: '', parentOrgId: '' } }),
    refuses(org, { orgName: undefined }, 'orgName:required'),
    refuses(org, { orgName: null }, 'orgName:required'),
    refuses(org, { orgId: '' }, 'orgId:required'),
    refuses(org, { orgId: '  ' }, 'orgId:required'),
    refuses(info, { platform: -1 }, 'platform:codes'),
    refuses(info, { area: -1 }, 'area:min'),
    refuses(topology, { fileId: '' }, 'fileId:required'),
    accepts(org, { description: null }, { stored: { description: undefined } }),
    accepts(org, { description: '' }, { stored: { description: '' } }),
    accepts(service, { hosts: [], languages: [], middlewares: [] }, { stored: { hosts: [] } }),
    refuses(service, { hosts: null }, 'hosts:required'),
  ],
  'A24 fill values of codes, times and numbers': [
    accepts(
      hardware,
      { assetType: -1, platform: -1, area: -1, importantLevel: -1, assetStatus: -1, createTime: -1 },
      {
        stored: { assetType: -1, createTime: -1 },
      },
    ),
    accepts(user, { gender: -1, userType: -1, collectTime: -1 }, { stored: { gender: -1, collectTime: -1 } }),
    accepts(device, { activateTime: -1, policeTerminalType: -1 }),
    refuses(hardware, { importantLevel: -2 }, 'importantLevel:codes'),
    refuses(hardware, { importantLevel: '-1' }, 'importantLevel:type'),
  ],
  'A26 A85 fields that are none are counted and not stored': [
    warns(device, { battery: 80, ip: { a: '\0' } }, ['battery:unknown-field', 'ip:unknown-field'], {
      stored: { battery: undefined, ip: undefined, _unknown: undefined },
    }),
    warns(event, { eventLevel: 2 }, ['eventLevel:unknown-field'], { stored: { eventLevel: undefined } }),
    warns(daus, ranks(rank({ userName: '示范用户' })), ['usageRanks.userName:unknown-field'], {
      stored: { usageRanks: [rank()] },
    }),
    warns('APP-04', { appId: 'app-1' }, ['appId:unknown-field']),
  ],
  'A27 codes in quotes': [
    accepts(construct, { status: '01' }, { stored: { status: 1 } }),
    accepts(construct, { status: '2' }, { stored: { status: 2 } }),
    accepts(construct, { status: '0003' }, { stored: { status: 3 } }),
    accepts(info, { platform: '01', area: '08' }, { stored: { platform: 1, area: 8, key: '1|8' } }),
    accepts(event, { eventType: '99', eventCode: '00' }, { stored: { eventType: 99, eventCode: 0 } }),
    refuses(construct, { status: '1.0' }, 'status:type'),
    refuses(construct, { status: ' 1' }, 'status:type'),
    refuses(construct, { status: '' }, 'status:required'),
    refuses(construct, { status: 4 }, 'status:codes'),
    refuses(construct, { status: literal('1.0') }, 'status:type'),
    refuses(construct, { status: literal('1e0') }, 'status:type'),
  ],
  'A28 integers of 32 bits and longs of 64, as written': [
    accepts(network, { upBandwidth: 2_147_483_647 }),
    refuses(network, { upBandwidth: 2_147_483_648 }, 'upBandwidth:max'),
    refuses(network, { upBandwidth: '100' }, 'upBandwidth:type'),
    refuses(network, { upBandwidth: 1.5 }, 'upBandwidth:type'),
    refuses(network, { upBandwidth: literal('1e3') }, 'upBandwidth:type'),
    refuses(network, { upBandwidth: literal('100.0') }, 'upBandwidth:type'),
    accepts(
      app,
      { appFileSize: literal('9223372036854775807') },
      { stored: { appFileSize: literal('9223372036854775807') } },
    ),
    accepts(app, { appFileSize: literal('-9223372036854775808') }),
    refuses(app, { appFileSize: literal('9223372036854775808') }, 'appFileSize:type'),
    refuses(app, { appFileSize: '5' }, 'appFileSize:type'),
    refuses(app, { appFileSize: literal('5.0') }, 'appFileSize:type'),
    refuses(app, { appFileSize: literal('1e3') }, 'appFileSize:type'),
    accepts(app, { appType: 1, status: 3 }),
  ],
  'A34 to A37 report types': all.flatMap((message) => [
    accepts(message, { reportType: 'U' }, { stored: { reportType: 'U' } }),
    accepts(message, { reportType: 'D' }),
    refuses(message, { reportType: 'a' }, 'reportType:codes'),
    refuses(message, { reportType: 'Q' }, 'reportType:codes'),
    refuses(message, { reportType: undefined }, 'reportType:required'),
  ]),
  'A37 a delete is checked like an addition': [
    refuses(org, { reportType: 'D', orgName: undefined }, 'orgName:required'),
  ],
  'A40 A41 the day counted': statistics.flatMap((message) => [
    accepts(message, { date: '20260312' }),
    accepts(message, { date: '20260305' }),
    refuses(message, { date: '20260304' }, 'date:seven-days'),
    refuses(message, { date: '20260313' }, 'date:seven-days'),
    refuses(message, { date: '20260304', reportType: 'D' }, 'date:seven-days'),
    refuses(message, { date: '20260230' }, 'date:format'),
    refuses(message, { date: '2026-03-12' }, 'date:maxLength'),
    refuses(message, { date: 20260312 }, 'date:type'),
    accepts(message, { date: '20251229' }, on('20260105')),
    accepts(message, { date: '20240229' }, on('20240307')),
    refuses(message, { date: '20240229' }, 'date:seven-days', on('20240308')),
  ]),
  'A42 current values have no day': [accepts('APP-03', {}), accepts('RESOURCE-02', {})],
  'A46 the code of a province': [
    accepts(register, { areaCode: '620000' }, { stored: { areaCode: '620000' } }),
    accepts(register, { areaCode: '6200000' }, { stored: { areaCode: '620000' } }),
    accepts(register, { areaCode: '660000' }),
    accepts(register, { areaCode: '820000' }),
    refuses(register, { areaCode: '620100' }, 'areaCode:codes'),
    refuses(register, { areaCode: '62' }, 'areaCode:codes'),
    refuses(register, { areaCode: '620000000000' }, 'areaCode:codes'),
    refuses(register, { areaCode: 620000 }, 'areaCode:type'),
  ],
  'A49 pull addresses': [
    accepts(register, { pullAddressList: ['192.168.1.23:8080/base1', 'https://pull.example/base/'] }),
    accepts(register, { pullAddressList: [] }),
    accepts(register, { pullAddressList: undefined }),
    ...[
      '127.0.0.1:8080',
      'localhost/x',
      '[::1]:80',
      '169.254.1.1',
      '[fe80::1]',
      '127.1:80',
      '0.0.0.0',
      'a b',
      'ftp://h',
      'u@h',
      'h:70000',
      'h?q',
      '',
    ].map((entry) => refuses(register, { pullAddressList: ['192.0.2.1', entry] }, 'pullAddressList:pull-address')),
    accepts(register, { pullAddressList: ['127.0.0.1:8080'] }, { context: { ...policeContext, localPulls: true } }),
  ],
  'A52 acceptance without its time': [
    warns(construct, { acceptanceStatus: 2 }, ['acceptanceTime:acceptance-time']),
    accepts(construct, { acceptanceStatus: 2, acceptanceTime: 1_656_518_400_000 }),
  ],
  'A53 an area belongs to its platform': [
    accepts(info, { platform: 3, area: 8 }),
    refuses(info, { platform: 1, area: 4 }, 'area:area-platform'),
    refuses(info, { platform: 3, area: 6 }, 'area:area-platform'),
    refuses(info, { area: 9 }, 'area:max'),
    refuses(hardware, { platform: 1, area: 7 }, 'area:area-platform'),
    accepts(hardware, { platform: -1, area: 7 }),
    accepts(hardware, { platform: 1, area: -1 }),
    refuses(hardware, { platform: -1, area: 9 }, 'area:max'),
    refuses(hardware, { platform: 4, area: -1 }, 'platform:codes'),
  ],
  'A54 the time of the picture': [
    accepts(topology, { updateTime: 1_663_209_000_000 }, { stored: { updateTime: 1_663_209_000_000, key: '' } }),
    refuses(topology, { updateTime: '1663209000000' }, 'updateTime:type'),
  ],
  'A55 a file id of 36 characters': [refuses(topology, { fileId: 'f'.repeat(37) }, 'fileId:maxLength')],
  'A56 an organisation is not its own parent': [
    refuses(org, { parentOrgId: 'org-1' }, 'parentOrgId:own-ancestor'),
    accepts(org, { parentOrgId: 'org-1', reportType: 'D' }),
  ],
  'A57 the code of a place': [
    ...['620102', '620102001', '620102001002', '6200000', ''].map((areaCode) => accepts(user, { areaCode })),
    accepts(org, { areaCode: '6200000' }, { stored: { areaCode: '620000' } }),
    ...['99', '990000', '62010', '6201020', '62010200', '620102x'].map((areaCode) =>
      refuses(org, { areaCode }, 'areaCode:pattern'),
    ),
  ],
  'A58 police numbers': [
    ...[0, 5, 6, 7, 15, 18].map((length) => accepts(user, { policeNo: '警'.repeat(length) })),
    ...[1, 4, 8, 14, 16, 17].map((length) => refuses(user, { policeNo: '1'.repeat(length) }, 'policeNo:pattern')),
    refuses(user, { policeNo: '1'.repeat(19) }, 'policeNo:maxLength'),
    refuses(user, { policeNo: undefined }, 'policeNo:required'),
  ],
  'A59 kinds of users': [
    refuses(user, { userType: 3 }, 'userType:codes'),
    refuses(user, { gender: 0 }, 'gender:codes'),
    accepts(user, { gender: undefined }),
  ],
  'A61 ranks': [
    accepts(daus, ranks()),
    accepts(daus, { usageRanks: [], count: -1 }),
    refuses(daus, { usageRanks: [rank()], count: -1 }, 'count:count'),
    refuses(daus, { count: 3 }, 'count:count'),
    accepts(daus, ranks(rank(), rank({ userId: 'user-2' }))),
    refuses(daus, ranks(rank(), rank({ rank: 2 })), 'usageRanks:user-once'),
    refuses(daus, ranks(rank({ rank: 0 })), 'usageRanks[0].rank:min'),
    refuses(daus, ranks(rank(), rank({ userId: 'b', rank: 51 })), 'usageRanks[1].rank:max'),
    refuses(daus, ranks(rank({ duration: null })), 'usageRanks[0].duration:required'),
    refuses(daus, ranks(rank({ duration: '60' })), 'usageRanks[0].duration:type'),
    accepts(daus, ranks(rank({ duration: 0 }))),
    accepts(daus, ranks(rank({ duration: literal('9223372036854775807') }))),
    refuses(daus, ranks(rank({ duration: -1 })), 'usageRanks[0].duration:min'),
    refuses(daus, ranks(rank({ duration: literal('-9223372036854775808') })), 'usageRanks[0].duration:min'),
    refuses(daus, ranks(7), 'usageRanks[0]:type'),
    refuses(daus, ranks(...Array.from({ length: 51 }, (_, i) => rank({ userId: `u${i}` }))), 'usageRanks:maxItems'),
    refuses(daus, { usageRanks: undefined }, 'usageRanks:required'),
  ],
  'A62 A67 lengths of references': [
    accepts(hardware, { orgId: 'o'.repeat(255) }),
    refuses(hardware, { orgId: 'o'.repeat(256) }, 'orgId:maxLength'),
    accepts(event, { assetNumber: 'a'.repeat(100) }),
    refuses(event, { assetNumber: 'a'.repeat(101) }, 'assetNumber:maxLength'),
    accepts(network, { netId: 'n'.repeat(255) }),
    refuses(network, { netId: '' }, 'netId:required'),
    refuses(service, { hosts: ['h'.repeat(256)] }, 'hosts[0]:maxLength'),
    refuses(service, { languages: Array.from({ length: 11 }, () => 'C') }, 'languages:maxItems'),
  ],
  'A63 A64 A66 types of terminals': [
    accepts(device, { policeTerminalType: undefined }, { stored: { policeTerminalType: 20101 } }),
    accepts(device, { policeTerminalType: '020201' }, { stored: { policeTerminalType: 20201 } }),
    refuses(device, { policeTerminalType: 30201 }, 'policeTerminalType:codes'),
    refuses(device, { policeTerminalType: 2 }, 'policeTerminalType:codes'),
    refuses(device, { policeTerminalType: 201 }, 'policeTerminalType:codes'),
  ],
  'A65 A66 types of assets as printed': [
    ...[40402, 49900, 50100, 59900, 40103].map((assetType) =>
      warns(hardware, { assetType }, ['assetType:asset-class']),
    ),
    ...[40401, 49999, 3, 302].map((assetType) => refuses(hardware, { assetType }, 'assetType:codes')),
    accepts(hardware, { assetType: '030201' }, { stored: { assetType: 30201 } }),
  ],
  'A68 types of networks': [
    ...[101, 199, 201, 202, 203, 299, 1, 2].map((netType) => accepts(network, { netType })),
    ...[102, 200, 3, 99].map((netType) => refuses(network, { netType }, 'netType:codes')),
    accepts(network, { netType: '0101' }, { stored: { netType: 101 } }),
  ],
  'A71 A72 free texts': [
    accepts(device, { imei: '', storage: '128GB' }),
    accepts(hardware, { warrantyPeriod: '长期' }),
  ],
  'A75 high availability': [
    accepts(service, { haStatus: undefined }),
    ...[0, 4, -1].map((haStatus) => accepts(service, { haStatus })),
    refuses(service, { haStatus: 5 }, 'haStatus:codes'),
  ],
  'A77 logos': [
    accepts(app, { logo: 'data:image/png;base64,iVBORw0KGgo=' }),
    accepts(app, { logo: '' }),
    refuses(app, { logo: 'iVBO\nRw==' }, 'logo:pattern'),
    refuses(app, { logo: 'A'.repeat(2551) }, 'logo:maxLength'),
  ],
  'A78 scores': [
    ...[0, 4.5, 5, -1].map((score) => accepts('APP-03', { score }, { stored: { score } })),
    refuses('APP-03', { score: 5.1 }, 'score:max'),
    refuses('APP-03', { score: -0.5 }, 'score:min'),
    refuses('APP-03', { score: '4.5' }, 'score:type'),
  ],
  'A79 scopes': [
    accepts(app, { publishScope: Array.from({ length: 500 }, () => '示范机构') }),
    refuses(app, { publishScope: ['机'.repeat(51)] }, 'publishScope[0]:maxLength'),
  ],
  'A83 A84 pairs of events': [
    accepts(event, { eventType: 6, eventCode: 3 }),
    accepts(event, { eventType: 99, eventCode: 0 }),
    refuses(event, { eventType: 6, eventCode: 4 }, 'eventCode:event-code'),
    refuses(event, { eventType: 1, eventCode: 0 }, 'eventCode:event-code'),
    refuses(event, { eventType: 7, eventCode: 1 }, 'eventType:event-type'),
    accepts(event, { eventType: -1, eventCode: 16 }),
    refuses(event, { eventType: -1, eventCode: 17 }, 'eventCode:event-code'),
    accepts(event, { eventType: 1, eventCode: -1 }),
  ],
  'A86 assets of events': [
    refuses(event, { assetType: 20101 }, 'assetType:codes'),
    refuses(event, { assetType: 5 }, 'assetType:codes'),
  ],
  'A80 A81 RESOURCE-03 has no resource, RESOURCE-04 has': [
    warns('RESOURCE-03', { resServiceId: 'r' }, ['resServiceId:unknown-field']),
    refuses('RESOURCE-04', { resServiceId: undefined }, 'resServiceId:required'),
  ],
  'A74 matching is by code, never by name': [refuses(system, { type: '应用市场' }, 'type:type')],
};

describe.each(Object.entries(decisions))('%s', (_decision, cases) => {
  it.each(cases.map((one) => [`${one.message} ${JSON.stringify(one.patch).slice(0, 80)}`, one] as const))(
    '%s',
    (_name, one) => {
      expect(outcomeOf(one)).toEqual(expectationOf(one));
    },
  );
});
