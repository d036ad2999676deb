/** What the 400 body calls the messages of an interface (A13): the object, and the list that `data` is. */
export interface ErrorObject {
  readonly name: string;
  readonly listZh: string;
}

const of = (name: string, listZh: string): ErrorObject => ({ name, listZh });

/** By message id. The document shows the first of PERSONNEL; the others are built from their paths. */
export const errorObjects: Readonly<Record<string, ErrorObject>> = {
  'IF-SCMC-PLATFORM-01': of('registerDto', '平台注册数据'),
  'IF-SCMC-PLATFORM-02': of('constructStatusDto', '建设状态数据'),
  'IF-SCMC-PLATFORM-03': of('platformInfoDto', '子平台建设情况数据'),
  'IF-SCMC-PLATFORM-04': of('networkTopologyDto', '拓扑图数据'),
  'IF-SCMC-PERSONNEL-01': of('orgDto', '机构数据列表'),
  'IF-SCMC-PERSONNEL-02': of('userDto', '用户数据列表'),
  'IF-SCMC-PERSONNEL-03': of('userDausDto', '用户活跃数据列表'),
  'IF-SCMC-INFR-01': of('deviceDto', '移动终端设备数据列表'),
  'IF-SCMC-INFR-02': of('deviceStatDto', '移动终端设备状态数据列表'),
  'IF-SCMC-INFR-03': of('networkDto', '接入网络数据列表'),
  'IF-SCMC-INFR-04': of('hardwareDto', '网络设施数据列表'),
  'IF-SCMC-APPSUPPORT-01': of('systemDto', '应用支撑系统数据列表'),
  'IF-SCMC-APP-01': of('appDto', '移动应用数据列表'),
  'IF-SCMC-APP-02': of('serviceDto', '移动应用服务端数据列表'),
  'IF-SCMC-APP-03': of('appStatDto', '移动应用状态数据列表'),
  'IF-SCMC-APP-04': of('appPlatformDausDto', '移动应用整体日活跃数据列表'),
  'IF-SCMC-APP-05': of('appDausDto', '移动应用个体日活跃数据列表'),
  'IF-SCMC-RESOURCE-01': of('resserviceDto', '服务资源数据列表'),
  'IF-SCMC-RESOURCE-02': of('resserviceStatDto', '服务资源状态数据列表'),
  'IF-SCMC-RESOURCE-03': of('resservicePlatformDausDto', '资源服务整体日活跃数据列表'),
  'IF-SCMC-RESOURCE-04': of('resserviceDausDto', '资源服务个体日活跃数据列表'),
  'IF-SCMC-SECURITY-01': of('eventDto', '安全事件数据列表'),
  'IF-SCMC-FS-01': of('uploadDto', '文件'),
};

const UNKNOWN = of('request', '数据');

/** The object of an interface; a request that reached none has one too. */
export const errorObjectOf = (id: string | undefined): ErrorObject => errorObjects[id ?? ''] ?? UNKNOWN;
