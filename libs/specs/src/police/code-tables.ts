import { codeTable } from '../code-table.js';
import { tieredTable } from '../tiered-table.js';

/** Platforms (clause 3.2). */
export const platform = codeTable('platform', '平台编码表', {
  '1': '移动互联网子平台',
  '2': '联网服务子平台',
  '3': '公安信息网服务子平台',
});

/** Areas of each platform (clause 3.3). */
export const platformArea = tieredTable('platformArea', '区域编码表', {
  '01': '移动互联网子平台',
  '0101': '防护控制区',
  '0102': '应用服务区',
  '0103': '管控区',
  '0108': '密码设施区',
  '02': '联网服务子平台',
  '0201': '移动互联网隔离交换区',
  '0202': '接入控制区',
  '0203': '应用服务区',
  '0204': '管控区',
  '0205': '视频专网等网络隔离交换区',
  '0206': '联网控制区',
  '0207': '网络管理区',
  '0208': '密码设施区',
  '03': '公安信息网服务子平台',
  '0301': '应用服务区',
  '0302': '集中管控区',
  '0303': '安全接入控制区',
  '0304': '应用代理服务区',
  '0305': '公安信息网隔离交换区',
  '0308': '密码设施区',
});

/** Progress (clause 3.4). */
export const progressStatus = codeTable('progressStatus', '进度状态编码表', {
  '01': '进行中',
  '02': '已完成',
  '03': '未启动',
});

/** Support (clause 3.5). */
export const supportStatus = codeTable('supportStatus', '支持状态编码表', {
  '0': '不支持',
  '1': '已支持',
});

/** Importance of an asset (clause 3.6). */
export const importance = codeTable('importance', '资产重要性等级编码表', {
  '0': '极低',
  '1': '低',
  '2': '中',
  '3': '高',
  '4': '极高',
});

/** Asset status (clause 3.7). */
export const assetStatus = codeTable('assetStatus', '资产状态编码表', {
  '0': '正常',
  '1': '故障',
  '2': '注销',
  '3': '空闲',
});

/** Control type of a terminal (clause 3.8). */
export const controlType = codeTable('controlType', '受控类型编码表', {
  '01': '非受控终端',
  '02': '一般受控终端',
  '03': '增强强受控终端',
  '04': '其他',
});

/** Application and resource class (clause 3.9). */
export const appType = codeTable('appType', '应用及资源类型编码表', {
  '1': 'I 类应用/资源',
  '2': 'II 类应用/资源',
  '3': 'III类应用/资源',
});

/** Application and resource status (clause 3.10). */
export const appStatus = codeTable('appStatus', '应用及资源状态编码表', {
  '1': '上架',
  '2': '下架',
  '3': '暂停',
});

/** Security event level (clause 3.11). */
export const eventLevel = codeTable('eventLevel', '安全事件等级编码表', {
  '0': '低',
  '1': '中',
  '2': '高',
});

/** Security events (clause 3.12). */
export const securityEvent = tieredTable('securityEvent', '安全事件编码', {
  '01': '违规操作',
  '0101': '终端违规 ROOT',
  '0102': '终端违规开启蓝牙',
  '0103': '终端违规开启 WIFI',
  '0104': '终端违规开启移动网络',
  '0105': '终端接入非法接入点',
  '0106': '终端违规开启 USB',
  '0107': '终端违规开启无线热点',
  '0108': '终端安装非法程序',
  '0109': '终端访问非法网站',
  '0110': '终端使用超出时间限制',
  '0111': '终端使用超出地理限制',
  '0112': '违规终端接入',
  '0113': '违规应用接入',
  '0114': '违规内联',
  '0115': '违规外联',
  '0116': '违规代理',
  '02': '入侵攻击',
  '0201': '网络入侵',
  '0202': '病毒攻击',
  '0203': '流量异常',
  '0204': '僵尸蠕',
  '0205': '应用暴力破解',
  '0206': '主机暴力破解',
  '03': '信息刺探',
  '0301': '网络扫描',
  '0302': '非法镜像',
  '04': '脆弱性',
  '0401': '主机漏洞',
  '0402': '策略异常配置',
  '05': '系统状态',
  '0501': '终端 TF 卡异常',
  '0502': '终端 SD 卡异常',
  '0503': '终端长期离线',
  '0504': '终端流量超限',
  '0505': 'CPU 占用率过高',
  '0506': '内存占用率过高',
  '0507': '硬盘占用过高',
  '0508': '应用检测异常',
  '06': '设备和服务故障',
  '0601': '应用运行异常',
  '0602': '服务应用异常',
  '0603': '主机宕机',
  '99': '其他',
  '9900': '其他',
});

/** Kinds of police (clause 3.13). */
export const policeKind = codeTable('policeKind', '警种编码', {
  '01': '国保',
  '02': '经侦',
  '03': '治安',
  '04': '反邪教',
  '05': '刑侦',
  '06': '反恐',
  '07': '食品药品',
  '08': '特勤',
  '09': '警卫',
  '10': '铁路',
  '11': '网安',
  '12': '技侦',
  '13': '监管',
  '14': '缉私',
  '15': '民航',
  '16': '警保',
  '17': '交管',
  '18': '法制',
  '19': '国合',
  '20': '装财',
  '21': '禁毒',
  '22': '科信',
  '99': '其他',
});

/** Application support system types (clause 3.15). */
export const appSupportType = codeTable('appSupportType', '应用支撑系统类型编码表', {
  '01': '应用市场',
  '02': '服务总线',
  '03': '身份认证',
  '04': '权限管理',
  '05': '目录服务',
  '06': '应用运营',
  '07': '运行监测',
  '99': '其他',
});

/** Resource service types (clause 3.16). */
export const resourceServiceType = codeTable('resourceServiceType', '服务资源服务类型编码表', {
  '01': '数据交换类',
  '02': '请求服务类',
  '03': '授权访问类',
  '99': '其他',
});

/** Network access types (clause 3.17). */
export const networkAccessType = tieredTable('networkAccessType', '网络接入类型编码表', {
  '01': '互联网链路',
  '0101': '互联网接入',
  '0199': '其他',
  '02': '无线专用传输链路',
  '0201': '公网接入',
  '0202': '专网接入',
  '0203': '共网接入',
  '0299': '其他',
});

/** Report type (clause 2.x). */
export const reportType = codeTable('reportType', '记录上报类型', {
  A: '新增',
  U: '更新',
  D: '删除',
});

/** Gender (clause 2.2.2.2). */
export const gender = codeTable('gender', '性别', {
  '1': '男',
  '2': '女',
});

/** User type (clause 2.2.2.2). */
export const userType = codeTable('userType', '用户类型', {
  '1': '民警',
  '2': '辅警',
});

/** Violation status (clause 2.3.2.2). */
export const violationStatus = codeTable('violationStatus', '违规状态', {
  '1': '合规',
  '2': '违规',
});

/** High availability (clause 2.5.2.2). */
export const haStatus = codeTable('haStatus', '高可用方式', {
  '0': '不支持',
  '1': '集群',
  '2': '双活',
  '3': '热备',
  '4': '冷备',
});

/** Asset type of a security event (clause 2.7.1.2). */
export const eventAssetType = codeTable('eventAssetType', '资产类型', {
  '1': '移动终端设备',
  '2': '主机',
  '3': '网络设备',
  '4': '安全设备',
});

/** Result of a call that was not refused (clause 1.3.3); there is no other (A10). */
export const resultCode = codeTable('resultCode', '返回码', {
  '0': '成功',
});
