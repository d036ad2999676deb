import { messageOf } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import * as tables from './code-tables.js';
import { Acknowledgement } from './messages/acknowledgement.js';
import { AuditReturn } from './messages/audit-return.js';
import { CallLog } from './messages/call-log.js';
import { Complaint } from './messages/complaint.js';
import { ComplaintFeedback } from './messages/complaint-feedback.js';
import { ComplaintProcess } from './messages/complaint-process.js';
import { Consultation } from './messages/consultation.js';
import { ConsultationFeedback } from './messages/consultation-feedback.js';
import { Extension } from './messages/extension.js';
import { Keyword } from './messages/keyword.js';
import { RecordingLog } from './messages/recording-log.js';
import { Receipt } from './messages/receipt.js';
import { Report } from './messages/report.js';
import { ReportFeedback } from './messages/report-feedback.js';
import { ReportProcess } from './messages/report-process.js';
import { Satisfaction } from './messages/satisfaction.js';
import { SeatShift } from './messages/seat-shift.js';
import { Supplement } from './messages/supplement.js';
import { Transfer } from './messages/transfer.js';
import { Urging } from './messages/urging.js';

/**
 * Docking of a city's 12345 hotline with the national 12315 platform. The first seven messages are reported by 12345; the
 * others come into being inside 12315 and are answered to it (or stand in the docking tables).
 */
export const hotline: Spec = {
  id: 'hotline',
  titleZh: '韶关市全国12315平台话务平台信息录入应用系统与12345系统对接',
  titleEn: "Docking of the city's 12345 hotline with the national 12315 platform",
  version: '（文档未标版本）',
  messages: [
    CallLog,
    RecordingLog,
    SeatShift,
    Satisfaction,
    Complaint,
    Report,
    Consultation,
    AuditReturn,
    Transfer,
    ComplaintProcess,
    ReportProcess,
    Extension,
    Urging,
    ComplaintFeedback,
    ReportFeedback,
    ConsultationFeedback,
    Receipt,
    Acknowledgement,
    Supplement,
    Keyword,
  ].map(messageOf),
  codeTables: Object.fromEntries(Object.values(tables).map(({ name, entries }) => [name, entries])),
};
