import { RefersTo } from '@civicbus/contract/reference';

/** The case that a record belongs to, in either of its two forms. No order between the interfaces is promised (A90). */
export const OfCase = () =>
  RefersTo({
    name: 'case-missing',
    field: 'rec_id',
    to: ['syn-rec-info', 'syn-rec-stat-info'],
    effect: 'report',
    message: '所属案件尚未上报',
  });

/** The activity that a work item belongs to, which may come later (A90). */
export const OfActivity = () =>
  RefersTo({
    name: 'activity-missing',
    field: 'act_id',
    to: ['syn-rec-act-inst'],
    effect: 'report',
    message: '所属活动尚未上报',
  });
