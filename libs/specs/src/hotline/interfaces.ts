import type { Message } from '@civicbus/contract/message';
import { hotline } from './spec.js';

/** How an interface answers success: the number 0, or the text "0000" (A18). */
export type AnswerFamily = 'number' | 'text';

/** `report` and `ack` write and answer `issuc`; `pull`, `poll` and `query` read. */
export type InterfaceKind = 'report' | 'ack' | 'pull' | 'poll' | 'query';

/** One of the 27 interfaces (clauses 4.2.3, 4.2.5, 4.8.2.1.4 to 4.8.2.1.7). */
export interface HotlineInterface {
  /** Id, which for those behind `invokeCase` is the member `method`. */
  readonly id: string;
  readonly kind: InterfaceKind;
  readonly path: string;
  readonly family: AnswerFamily;
  readonly section: string;
  readonly titleZh: string;
  /** What it reports; absent for the other kinds. */
  readonly message?: Message;
}

/** Path behind which `method` selects the interface. */
export const INVOKE_PATH = '/api/dealcase/invokeCase';

const REST: readonly (readonly [id: string, kind: InterfaceKind, path: string, section: string, titleZh: string])[] = [
  ['callinfo', 'report', '/api/call/callinfo', '4.2.3(1)', '话务日志上报'],
  ['recordinfo', 'report', '/api/call/recordinfo', '4.2.3(2)', '录音日志上报'],
  ['seatsignin', 'report', '/api/call/seatsignin', '4.2.3(3)', '坐席工作日志上报'],
  ['satisfaction', 'report', '/api/call/satisfaction', '4.2.3(4)', '话务满意度上报'],
  ['todocasefeedback', 'poll', '/api/case/todocasefeedback', '4.2.5(1)', '待获取反馈'],
  ['callbackcasefeedback', 'ack', '/api/case/callbackcasefeedback', '4.2.5(2)', '待获取反馈回写'],
  ['casefeedback', 'query', '/api/case/casefeedback', '4.2.5(3)', '反馈查询'],
  ['numcaseinfo', 'query', '/api/case/numcaseinfo', '4.8.2.1.5.5', '对账'],
];

const INVOKED: readonly (readonly [id: string, kind: InterfaceKind, section: string, titleZh: string])[] = [
  ['putTsBusiRegInfoData', 'report', '4.8.2.1.4.1', '投诉登记'],
  ['putJbBusiRegInfoData', 'report', '4.8.2.1.4.2', '举报登记'],
  ['putZxBusiRegInfoData', 'report', '4.8.2.1.4.3', '咨询登记'],
  ['getTsBusiCaseInfoData', 'pull', '4.8.2.1.5.1', '投诉单获取'],
  ['getJbBusiCaseInfoData', 'pull', '4.8.2.1.5.2', '举报单获取'],
  ['getZxBusiCaseInfoData', 'pull', '4.8.2.1.5.3', '咨询单获取'],
  ['getShBtgData', 'pull', '4.8.2.1.5.4', '审核不通过工单获取'],
  ['getCaseLzmx', 'pull', '4.8.2.1.6.1', '办理过程信息获取'],
  ['getTsCaseLzmx', 'pull', '4.8.2.1.6.2', '投诉办理过程获取'],
  ['getJbCaseLzmx', 'pull', '4.8.2.1.6.3', '举报办理过程获取'],
  ['getCaseApproval', 'pull', '4.8.2.1.6.4', '工单延期信息获取'],
  ['getCaseCb', 'pull', '4.8.2.1.6.5', '工单催办信息获取'],
  ['getTodoCaseFeedbackTs', 'poll', '4.8.2.1.7.1.1', '待获取反馈（投诉）'],
  ['getTodoCaseFeedbackJb', 'poll', '4.8.2.1.7.1.2', '待获取反馈（举报）'],
  ['getTodoCaseFeedbackZx', 'poll', '4.8.2.1.7.1.3', '待获取反馈（咨询）'],
  ['putCallbackCaseFeedback', 'ack', '4.8.2.1.7.2', '待获取反馈回写'],
  ['getCaseFeedbackTs', 'query', '4.8.2.1.7.3.1', '投诉反馈查询'],
  ['getCaseFeedbackJb', 'query', '4.8.2.1.7.3.2', '举报反馈查询'],
  ['getCaseFeedbackZx', 'query', '4.8.2.1.7.3.3', '咨询反馈查询'],
];

function withMessage(one: Omit<HotlineInterface, 'message'>): HotlineInterface {
  const message = one.kind === 'report' ? hotline.messages.find(({ facts }) => facts.id === one.id) : undefined;
  return message ? { ...one, message } : one;
}

/** All interfaces, those with a path of their own first. */
export const interfaces: readonly HotlineInterface[] = [
  ...REST.map(([id, kind, path, section, titleZh]) =>
    withMessage({ id, kind, path, family: 'number', section, titleZh }),
  ),
  ...INVOKED.map(([id, kind, section, titleZh]) =>
    withMessage({ id, kind, path: INVOKE_PATH, family: 'text', section, titleZh }),
  ),
];

const byId = new Map(interfaces.map((one) => [one.id, one]));
const byPath = new Map(interfaces.filter(({ path }) => path !== INVOKE_PATH).map((one) => [one.path, one]));

/** The interface of an id, which is case-sensitive. */
export const interfaceById = (id: string): HotlineInterface | undefined => byId.get(id);

/** The interface with a path of its own. */
export const interfaceAt = (path: string): HotlineInterface | undefined => byPath.get(path);

/** Whether the interface answers `issuc`. */
export const isWrite = ({ kind }: HotlineInterface): boolean => kind === 'report' || kind === 'ack';
