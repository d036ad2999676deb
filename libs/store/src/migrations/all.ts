import { CommonTables1795305600000 } from './1795305600000-common-tables.js';
import { UrbanParts1795315554363 } from './1795315554363-urban-parts.js';
import { UrbanGrids1795315554364 } from './1795315554364-urban-grids.js';
import { UrbanHumans1795315554365 } from './1795315554365-urban-humans.js';
import { UrbanDepartments1795315554366 } from './1795315554366-urban-departments.js';
import { UrbanEventsources1795315554367 } from './1795315554367-urban-eventsources.js';
import { UrbanEventtypes1795315554368 } from './1795315554368-urban-eventtypes.js';
import { UrbanEventstatus1795315554369 } from './1795315554369-urban-eventstatus.js';
import { UrbanEventregions1795315554370 } from './1795315554370-urban-eventregions.js';
import { UrbanEventdepts1795315554371 } from './1795315554371-urban-eventdepts.js';
import { UrbanSynRecStatInfo1795315554372 } from './1795315554372-urban-syn-rec-stat-info.js';
import { UrbanSynRecInfo1795315554373 } from './1795315554373-urban-syn-rec-info.js';
import { UrbanSynRecMedia1795315554374 } from './1795315554374-urban-syn-rec-media.js';
import { UrbanSynRecActInst1795315554375 } from './1795315554375-urban-syn-rec-act-inst.js';
import { UrbanSynRecItemInst1795315554376 } from './1795315554376-urban-syn-rec-item-inst.js';
import { Outbox1795322000000 } from './1795322000000-outbox.js';
import { OperatorAction1795322000001 } from './1795322000001-operator-action.js';
import { HotlineTicket1795322000002 } from './1795322000002-hotline-ticket.js';
import { HotlineTicketRevision1795322000003 } from './1795322000003-hotline-ticket-revision.js';
import { HotlineTicketEntry1795322000004 } from './1795322000004-hotline-ticket-entry.js';
import { HotlineFeedback1795322000005 } from './1795322000005-hotline-feedback.js';
import { HotlineFeedbackSequence1795322000006 } from './1795322000006-hotline-feedback-sequence.js';
import { HotlineFeedbackDelivery1795322000007 } from './1795322000007-hotline-feedback-delivery.js';
import { HotlineReceiptStatus1795322000008 } from './1795322000008-hotline-receipt-status.js';
import { HotlineRegistrationLink1795322000009 } from './1795322000009-hotline-registration-link.js';
import { HotlineLinkKey1795322000010 } from './1795322000010-hotline-link-key.js';
import { HotlineStandardData1795322000011 } from './1795322000011-hotline-standard-data.js';
import { PoliceIfScmcPlatform011795324000000 } from './1795324000000-police-if-scmc-platform-01.js';
import { PoliceIfScmcPlatform021795324000001 } from './1795324000001-police-if-scmc-platform-02.js';
import { PoliceIfScmcPlatform031795324000002 } from './1795324000002-police-if-scmc-platform-03.js';
import { PoliceIfScmcPlatform041795324000003 } from './1795324000003-police-if-scmc-platform-04.js';
import { PoliceIfScmcPersonnel011795324000004 } from './1795324000004-police-if-scmc-personnel-01.js';
import { PoliceIfScmcPersonnel021795324000005 } from './1795324000005-police-if-scmc-personnel-02.js';
import { PoliceIfScmcPersonnel031795324000006 } from './1795324000006-police-if-scmc-personnel-03.js';
import { PoliceIfScmcInfr011795324000007 } from './1795324000007-police-if-scmc-infr-01.js';
import { PoliceIfScmcInfr021795324000008 } from './1795324000008-police-if-scmc-infr-02.js';
import { PoliceIfScmcInfr031795324000009 } from './1795324000009-police-if-scmc-infr-03.js';
import { PoliceIfScmcInfr041795324000010 } from './1795324000010-police-if-scmc-infr-04.js';
import { PoliceIfScmcAppsupport011795324000011 } from './1795324000011-police-if-scmc-appsupport-01.js';
import { PoliceIfScmcApp011795324000012 } from './1795324000012-police-if-scmc-app-01.js';
import { PoliceIfScmcApp021795324000013 } from './1795324000013-police-if-scmc-app-02.js';
import { PoliceIfScmcApp031795324000014 } from './1795324000014-police-if-scmc-app-03.js';
import { PoliceIfScmcApp041795324000015 } from './1795324000015-police-if-scmc-app-04.js';
import { PoliceIfScmcApp051795324000016 } from './1795324000016-police-if-scmc-app-05.js';
import { PoliceIfScmcResource011795324000017 } from './1795324000017-police-if-scmc-resource-01.js';
import { PoliceIfScmcResource021795324000018 } from './1795324000018-police-if-scmc-resource-02.js';
import { PoliceIfScmcResource031795324000019 } from './1795324000019-police-if-scmc-resource-03.js';
import { PoliceIfScmcResource041795324000020 } from './1795324000020-police-if-scmc-resource-04.js';
import { PoliceIfScmcSecurity011795324000021 } from './1795324000021-police-if-scmc-security-01.js';
import { Registration1795325000000 } from './1795325000000-registration.js';
import { HotlineCallinfo1795325807235 } from './1795325807235-hotline-callinfo.js';
import { HotlineRecordinfo1795325807236 } from './1795325807236-hotline-recordinfo.js';
import { HotlineSeatsignin1795325807237 } from './1795325807237-hotline-seatsignin.js';
import { HotlineSatisfaction1795325807238 } from './1795325807238-hotline-satisfaction.js';
import { HotlinePuttsbusireginfodata1795325807239 } from './1795325807239-hotline-puttsbusireginfodata.js';
import { HotlinePutjbbusireginfodata1795325807240 } from './1795325807240-hotline-putjbbusireginfodata.js';
import { HotlinePutzxbusireginfodata1795325807241 } from './1795325807241-hotline-putzxbusireginfodata.js';
import { HotlineGetshbtgdata1795325807242 } from './1795325807242-hotline-getshbtgdata.js';
import { HotlineGetcaselzmx1795325807243 } from './1795325807243-hotline-getcaselzmx.js';
import { HotlineGettscaselzmx1795325807244 } from './1795325807244-hotline-gettscaselzmx.js';
import { HotlineGetjbcaselzmx1795325807245 } from './1795325807245-hotline-getjbcaselzmx.js';
import { HotlineGetcaseapproval1795325807246 } from './1795325807246-hotline-getcaseapproval.js';
import { HotlineGetcasecb1795325807247 } from './1795325807247-hotline-getcasecb.js';
import { HotlineGettodocasefeedbackts1795325807248 } from './1795325807248-hotline-gettodocasefeedbackts.js';
import { HotlineGettodocasefeedbackjb1795325807249 } from './1795325807249-hotline-gettodocasefeedbackjb.js';
import { HotlineGettodocasefeedbackzx1795325807250 } from './1795325807250-hotline-gettodocasefeedbackzx.js';
import { HotlineReceiptstatus1795325807251 } from './1795325807251-hotline-receiptstatus.js';
import { HotlinePutcallbackcasefeedback1795325807252 } from './1795325807252-hotline-putcallbackcasefeedback.js';
import { ExchangeFilters1795326000000 } from './1795326000000-exchange-filters.js';
import { HotlineDockingViews1795326000001 } from './1795326000001-hotline-docking-views.js';
import { PolicePages1795326000002 } from './1795326000002-police-pages.js';
import { AccountRotation1795327000000 } from './1795327000000-account-rotation.js';
import { HotlineSeat1795327000001 } from './1795327000001-hotline-seat.js';
import { OutboxTries1795327000002 } from './1795327000002-outbox-tries.js';
import { AccountAreaUnit1795327000003 } from './1795327000003-account-area-unit.js';
import { HotlineDockingRead1795328000010 } from './1795328000010-hotline-docking-read.js';
import { TableComments1795329000000 } from './1795329000000-table-comments.js';
import { PoliceSenderKeys1795330000000 } from './1795330000000-police-sender-keys.js';
import { HotlineSupplement1795336478393 } from './1795336478393-hotline-supplement.js';
import { HotlineKeyword1795336478394 } from './1795336478394-hotline-keyword.js';
import { HotlineLookups1795337923984 } from './1795337923984-hotline-lookups.js';
import { ExchangeKeyHashes1795346739000 } from './1795346739000-exchange-key-hashes.js';

/** Every migration, oldest first. Written by `npm run migration`. */
export const migrations = [
  CommonTables1795305600000,
  UrbanParts1795315554363,
  UrbanGrids1795315554364,
  UrbanHumans1795315554365,
  UrbanDepartments1795315554366,
  UrbanEventsources1795315554367,
  UrbanEventtypes1795315554368,
  UrbanEventstatus1795315554369,
  UrbanEventregions1795315554370,
  UrbanEventdepts1795315554371,
  UrbanSynRecStatInfo1795315554372,
  UrbanSynRecInfo1795315554373,
  UrbanSynRecMedia1795315554374,
  UrbanSynRecActInst1795315554375,
  UrbanSynRecItemInst1795315554376,
  Outbox1795322000000,
  OperatorAction1795322000001,
  HotlineTicket1795322000002,
  HotlineTicketRevision1795322000003,
  HotlineTicketEntry1795322000004,
  HotlineFeedback1795322000005,
  HotlineFeedbackSequence1795322000006,
  HotlineFeedbackDelivery1795322000007,
  HotlineReceiptStatus1795322000008,
  HotlineRegistrationLink1795322000009,
  HotlineLinkKey1795322000010,
  HotlineStandardData1795322000011,
  PoliceIfScmcPlatform011795324000000,
  PoliceIfScmcPlatform021795324000001,
  PoliceIfScmcPlatform031795324000002,
  PoliceIfScmcPlatform041795324000003,
  PoliceIfScmcPersonnel011795324000004,
  PoliceIfScmcPersonnel021795324000005,
  PoliceIfScmcPersonnel031795324000006,
  PoliceIfScmcInfr011795324000007,
  PoliceIfScmcInfr021795324000008,
  PoliceIfScmcInfr031795324000009,
  PoliceIfScmcInfr041795324000010,
  PoliceIfScmcAppsupport011795324000011,
  PoliceIfScmcApp011795324000012,
  PoliceIfScmcApp021795324000013,
  PoliceIfScmcApp031795324000014,
  PoliceIfScmcApp041795324000015,
  PoliceIfScmcApp051795324000016,
  PoliceIfScmcResource011795324000017,
  PoliceIfScmcResource021795324000018,
  PoliceIfScmcResource031795324000019,
  PoliceIfScmcResource041795324000020,
  PoliceIfScmcSecurity011795324000021,
  Registration1795325000000,
  HotlineCallinfo1795325807235,
  HotlineRecordinfo1795325807236,
  HotlineSeatsignin1795325807237,
  HotlineSatisfaction1795325807238,
  HotlinePuttsbusireginfodata1795325807239,
  HotlinePutjbbusireginfodata1795325807240,
  HotlinePutzxbusireginfodata1795325807241,
  HotlineGetshbtgdata1795325807242,
  HotlineGetcaselzmx1795325807243,
  HotlineGettscaselzmx1795325807244,
  HotlineGetjbcaselzmx1795325807245,
  HotlineGetcaseapproval1795325807246,
  HotlineGetcasecb1795325807247,
  HotlineGettodocasefeedbackts1795325807248,
  HotlineGettodocasefeedbackjb1795325807249,
  HotlineGettodocasefeedbackzx1795325807250,
  HotlineReceiptstatus1795325807251,
  HotlinePutcallbackcasefeedback1795325807252,
  ExchangeFilters1795326000000,
  HotlineDockingViews1795326000001,
  PolicePages1795326000002,
  AccountRotation1795327000000,
  HotlineSeat1795327000001,
  OutboxTries1795327000002,
  AccountAreaUnit1795327000003,
  HotlineDockingRead1795328000010,
  TableComments1795329000000,
  PoliceSenderKeys1795330000000,
  HotlineSupplement1795336478393,
  HotlineKeyword1795336478394,
  HotlineLookups1795337923984,
  ExchangeKeyHashes1795346739000,
] as const;
