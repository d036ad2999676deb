import { Caution } from '@civicbus/contract/rule';

/** Acceptance is finished, but not when (A52). */
export const AcceptanceTimeMissing = () =>
  Caution<{ acceptanceStatus: number; acceptanceTime?: unknown }>({
    name: 'acceptance-time',
    field: 'acceptanceTime',
    holds: ({ acceptanceStatus, acceptanceTime }) => acceptanceStatus !== 2 || acceptanceTime !== undefined,
    message: '验收已完成，但未报验收时间',
  });

/** A network facility of another class than 03 (A66). */
export const FacilityClass = () =>
  Caution<{ assetType: number }>({
    name: 'asset-class',
    field: 'assetType',
    holds: ({ assetType }) => assetType === -1 || Math.floor(assetType / 10_000) === 3,
    message: '资产类型不是网络设施（03 类）',
  });
