/** Kinds of records that the police bench sends. */
export type PoliceRecordKind = 'device' | 'user';

const pick = (choices: readonly string[], index: number): string => choices[index % choices.length] ?? '';
const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');

/** A key of 13 characters, so that all requests have one length. */
export const policeKey = (serial: number): string => `k${String(serial).padStart(12, '0')}`;

/** A record with all fields of its interface; `variant` changes every other field. Its key is that of `serial`. */
export const policeRecord = (kind: PoliceRecordKind, serial: number, variant: number): object =>
  kind === 'device' ? device(serial, variant) : user(serial, variant);

/** `IF-SCMC-INFR-01`, about 480 bytes of JSON. */
const device = (serial: number, variant: number): object => ({
  reportType: 'A',
  collectTime: 1_795_000_000_000 + variant,
  terminalId: policeKey(serial),
  policeTerminalType: [20101, 20102, 20103, 20201][variant % 4],
  model: `型号-${variant}`,
  brand: pick(['品牌甲', '品牌乙', '品牌丙'], variant),
  terminalType: 1,
  phoneNumber: `1990000${String(variant).padStart(4, '0')}`,
  imei: `86000000000${String(variant).padStart(4, '0')}`,
  os: pick(['系统甲', '系统乙'], variant),
  osVersion: `${10 + (variant % 5)}.0.${variant}`,
  storage: '128GB',
  cpuModel: `处理器 ${variant}`,
  seqNumber: `SN-${String(variant).padStart(8, '0')}`,
  wifiMac: `02:00:00:00:00:${twoDigits(variant)}`,
  bluetoothMac: `02:00:00:00:01:${twoDigits(variant)}`,
  activateTime: 1_790_000_000_000 + variant * 1_000,
  runMemory: 8_589_934_592,
  status: 1,
});

/** `IF-SCMC-PERSONNEL-02`. */
const user = (serial: number, variant: number): object => ({
  reportType: 'A',
  collectTime: 1_795_000_000_000 + variant,
  userId: policeKey(serial),
  name: `测试人员${variant}`,
  gender: 1 + (variant % 2),
  userType: 1,
  idNo: `test-${variant}`,
  policeNo: String(100_000 + variant),
  position: pick(['民警', '所长', '教导员'], variant),
  orgId: `o${variant % 50}`,
  mobile: `1990000${String(variant).padStart(4, '0')}`,
  officePhone: `0931-000${String(variant).padStart(4, '0')}`,
  areaCode: '620100',
});
