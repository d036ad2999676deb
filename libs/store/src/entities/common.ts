import { accountEntity } from './account.js';
import { accountVersionEntity } from './account-version.js';
import { deadLetterEntity } from './dead-letter.js';
import { exchangeEntity } from './exchange.js';
import { fileEntity } from './file.js';
import { hotlineDockingReadEntity } from './hotline/docking-read.js';
import { hotlineFeedbackDeliveryEntity } from './hotline/feedback-delivery.js';
import { hotlineFeedbackEntity } from './hotline/feedback.js';
import { hotlineFeedbackSequenceEntity } from './hotline/feedback-sequence.js';
import { hotlineLinkKeyEntity } from './hotline/link-key.js';
import { hotlineReceiptStatusEntity } from './hotline/receipt-status.js';
import { hotlineRegistrationLinkEntity } from './hotline/registration-link.js';
import { hotlineSeatEntity } from './hotline/seat.js';
import { hotlineStandardDataEntity } from './hotline/standard-data.js';
import { hotlineTicketEntity } from './hotline/ticket.js';
import { hotlineTicketEntryEntity } from './hotline/ticket-entry.js';
import { hotlineTicketRevisionEntity } from './hotline/ticket-revision.js';
import { operatorActionEntity } from './operator-action.js';
import { outboxEntity } from './outbox.js';
import { registrationEntity } from './registration.js';
import { streamEpochEntity } from './stream-epoch.js';
import { warningCountEntity } from './warning-count.js';
import type { TableEntity } from '../table-entity.js';

/** The tables that hold no message: what the bus itself needs, and the tickets and queues of the hotline. */
export const commonEntities: readonly TableEntity[] = [
  accountEntity,
  accountVersionEntity,
  deadLetterEntity,
  exchangeEntity,
  fileEntity,
  operatorActionEntity,
  outboxEntity,
  registrationEntity,
  streamEpochEntity,
  warningCountEntity,
  hotlineDockingReadEntity,
  hotlineFeedbackEntity,
  hotlineFeedbackDeliveryEntity,
  hotlineFeedbackSequenceEntity,
  hotlineLinkKeyEntity,
  hotlineReceiptStatusEntity,
  hotlineRegistrationLinkEntity,
  hotlineSeatEntity,
  hotlineStandardDataEntity,
  hotlineTicketEntity,
  hotlineTicketEntryEntity,
  hotlineTicketRevisionEntity,
];
