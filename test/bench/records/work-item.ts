/** Item ids of the benchmark: region 430102 and ten digits. */
export const FIRST_ITEM_ID = 4_301_020_000_000_001;

const pick = (choices: readonly string[], index: number): string => choices[index % choices.length] ?? '';
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * A record of `syn-rec-item-inst` with all of its 20 fields, about 500 bytes of JSON.
 * `variant` changes every other field; the item id is the key.
 */
export function workItem(itemId: number, variant: number): Record<string, string | number> {
  return {
    region_code: '430102',
    item_id: itemId,
    act_id: 4_301_020_000_100_000 + variant,
    rec_id: 4_301_020_000_200_000 + variant,
    human_id: 1000 + variant,
    item_type_id: 1 + (variant % 5),
    item_type_name: pick(['办理', '派遣', '核查', '立案', '结案'], variant),
    item_content: pick(['更换破损井盖', '现场已清理', '同意立案'], variant),
    action_time: `2026-03-${twoDigits(1 + (variant % 28))} ${twoDigits(variant % 24)}:${twoDigits(variant % 60)}:07`,
    action_name: pick(['批转', '回退', '办结'], variant),
    act_def_name: '处置',
    human_name: `人员${variant}`,
    role_name: '处置岗',
    unit_name: `第${variant}中心`,
    next_act_def_name: '结案',
    next_human_name: `值班${variant}`,
    next_role_name: '值班长',
    next_unit_name: '指挥中心',
    title: `第${variant}项`,
    detail: pick(['井盖松动，已处置', '管道已疏通', '路灯已更换'], variant),
  };
}
