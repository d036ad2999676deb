import { Rule } from '@civicbus/contract/rule';
import type { PoliceContext } from './context.js';

/** The class of an event is in the table (A84). */
export const KnownEventType = () =>
  Rule<{ eventType: number }, PoliceContext>({
    name: 'event-type',
    field: 'eventType',
    reads: ['eventType'],
    holds: ({ eventType }, { securityEvents }) => eventType === -1 || securityEvents.hasType(eventType),
    message: '事件分类不在代码表 securityEvent 中',
  });

/** The code of an event is one of its class (A83, A84). */
export const CodeOfEventType = () =>
  Rule<{ eventType: number; eventCode: number }, PoliceContext>({
    name: 'event-code',
    field: 'eventCode',
    reads: ['eventType', 'eventCode'],
    // An unknown class is one fault, not two.
    holds: ({ eventType, eventCode }, { securityEvents }) =>
      (eventType !== -1 && !securityEvents.hasType(eventType)) || securityEvents.has(eventType, eventCode),
    message: '事件分类与事件编码的组合不在代码表 securityEvent 中',
  });
