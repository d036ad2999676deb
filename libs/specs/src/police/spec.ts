import { messageOf } from '@civicbus/contract/message';
import type { Spec } from '@civicbus/contract/spec';
import { assetType } from './asset-type.js';
import * as tables from './code-tables.js';
import { AccessNetwork } from './messages/access-network.js';
import { AppActivity } from './messages/app-activity.js';
import { AppService } from './messages/app-service.js';
import { AppStatus } from './messages/app-status.js';
import { App } from './messages/app.js';
import { AppsActivity } from './messages/apps-activity.js';
import { ConstructStatus } from './messages/construct-status.js';
import { DeviceStatus } from './messages/device-status.js';
import { Device } from './messages/device.js';
import { Hardware } from './messages/hardware.js';
import { NetworkTopology } from './messages/network-topology.js';
import { Organization } from './messages/organization.js';
import { PlatformInfo } from './messages/platform-info.js';
import { Registration } from './messages/registration.js';
import { ResourceServiceActivity } from './messages/resource-service-activity.js';
import { ResourceServiceStatus } from './messages/resource-service-status.js';
import { ResourceService } from './messages/resource-service.js';
import { ResourceServicesActivity } from './messages/resource-services-activity.js';
import { SecurityEvent } from './messages/security-event.js';
import { SupportSystem } from './messages/support-system.js';
import { UserActivity } from './messages/user-activity.js';
import { User } from './messages/user.js';
import { provinceCode } from './province-code.js';

/** Mobile police centralised management and control system, cascade interface specification V2.0.6 (2022-09). */
export const police: Spec = {
  id: 'police',
  titleZh: '移动警务集中管控系统级联接口规范',
  titleEn: 'Mobile police centralised management and control system, cascade interface specification',
  version: 'V2.0.6',
  messages: [
    Registration,
    ConstructStatus,
    PlatformInfo,
    NetworkTopology,
    Organization,
    User,
    UserActivity,
    Device,
    DeviceStatus,
    AccessNetwork,
    Hardware,
    SupportSystem,
    App,
    AppService,
    AppStatus,
    AppsActivity,
    AppActivity,
    ResourceService,
    ResourceServiceStatus,
    ResourceServicesActivity,
    ResourceServiceActivity,
    SecurityEvent,
  ].map(messageOf),
  codeTables: Object.fromEntries(
    [assetType, provinceCode, ...Object.values(tables)].map(({ name, entries }) => [name, entries]),
  ),
};
