import type { MessageFacts } from '@civicbus/contract/facts';
import { callIdOf, recordIdOf, satisfactionIdOf, signIdOf } from './ids.js';

const AREA = '440200';
const CALL = callIdOf(AREA, '202603120001');
const TICKET = 'T2026031200001';
const AT = 20260312093000;
const NORMAL = '2026-03-12T09:30:00+08:00';

const ticket = (reginfotype: string) => ({ regino: TICKET, reginfotype, registime: '2026-03-12 09:30:00' });

/** Sample values by message; no person, no real address, no real number. */
const VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  callinfo: {
    callid: CALL,
    callno: '075100000000',
    sourcearea: AREA,
    calltime: AT,
    skilltime: AT + 5,
    seattime: AT + 12,
    ringtime: AT + 9,
    calltype: '1',
  },
  recordinfo: {
    recordid: recordIdOf(AREA, '1', CALL),
    callid: CALL,
    recordname: 'sample.wav',
    recordpath: 'https://media.example.com/sample.wav',
    begintime: AT + 12,
    endtime: AT + 300,
    sourcearea: AREA,
    calltype: '1',
  },
  seatsignin: {
    signid: signIdOf(AREA, '1001', NORMAL),
    seatno: '1001',
    begintime: AT,
    endtime: AT + 80_000,
    sourcearea: AREA,
  },
  satisfaction: {
    id: satisfactionIdOf(AREA, CALL),
    callid: CALL,
    satisfaction: '1',
    opttime: AT + 400,
    sourcearea: AREA,
  },
  putTsBusiRegInfoData: {
    ...ticket('1'),
    complacontent: '购买的手机无法开机，商家拒绝更换',
    receivemode: '1',
    regunitcode: '144020000',
    salesway: '1',
    electric: '100001',
    consumamount: 1680.5,
  },
  putJbBusiRegInfoData: {
    ...ticket('2'),
    complacontent: '商家未明码标价',
    receivemode: '1',
    regunitcode: '144020000',
  },
  putZxBusiRegInfoData: {
    ...ticket('3'),
    complacontent: '如何申请七日无理由退货',
    receivemode: '1',
    regunitcode: '144020000',
    consulrange: '0101',
    consulrangename: '消费维权政策',
    replyonsite: '0',
    replycontent: undefined,
  },
  getShBtgData: { odrno: TICKET },
  getCaseLzmx: { id: '0198f0a1b2c37d4e8f90a1b2c3d4e5f6', bh: TICKET, fltype: '县局' },
  getTsCaseLzmx: { id: '0198f0a1b2c37d4e8f90a1b2c3d4e5f7', bh: TICKET, slflag: '1' },
  getJbCaseLzmx: { id: '0198f0a1b2c37d4e8f90a1b2c3d4e5f8', bh: TICKET, slflag: '1' },
  getCaseApproval: { orderid: TICKET, result: '1', state: '已通过' },
  getCaseCb: { id: TICKET },
  getTodoCaseFeedbackTs: { odrno: TICKET, acceptType: '1' },
  getTodoCaseFeedbackJb: { odrno: TICKET },
  getTodoCaseFeedbackZx: { odrno: TICKET, consultRange: '消费维权政策' },
  receiptStatus: { regino: TICKET, status: '1' },
  putCallbackCaseFeedback: { regino: TICKET },
  supplement: { id: '0198f0a1b2c37d4e8f90a1b2c3d4e5f9', regino: TICKET },
  keyword: { regino: TICKET },
};

/** Sample values of a message that its facts cannot say. */
export const sampleValues = ({ id }: Pick<MessageFacts, 'id'>): Readonly<Record<string, unknown>> => VALUES[id] ?? {};
