import { randomBytes } from 'node:crypto';
import { type BaseStack, startBaseStack } from './base-stack.js';
import { PoliceClient } from './police-client.js';
import type { ServiceProcess } from './service-process.js';

/** A CivicBus with the police gateway in both roles: real NATS, real PostgreSQL, every service a process of its own. */
export interface PoliceStack extends BaseStack {
  readonly gateway: ServiceProcess;
  /** The province 620000, registered, which is the instance's own in its role as a province. */
  readonly province: PoliceClient;
}

/** Starts a stack; takes a few seconds. Needs `npm run build` first. */
export function startPoliceStack(settings: Record<string, string> = {}): Promise<PoliceStack> {
  const cmcId = randomBytes(16).toString('hex');
  const own = {
    CIVICBUS_POLICE_ROLE: 'both',
    CIVICBUS_POLICE_KNOWN_IDS: `620000=${cmcId}`,
    CIVICBUS_POLICE_AREA_RANGES: '620000=127.0.0.1',
    CIVICBUS_POLICE_OWN_CMC_ID: cmcId,
    CIVICBUS_POLICE_MINISTRY_ADDRESSES: '127.0.0.1',
  };
  return startBaseStack({ ...own, ...settings }, async (base) => {
    const gateway = await base.start('gateway-police');
    const province = new PoliceClient(gateway.url, cmcId);
    const registered = await province.register({ areaCode: '620000', pushIpList: ['127.0.0.1'] });
    if (registered.status !== 200) throw new Error(`not registered: ${JSON.stringify(registered)}`);
    return { ...base, gateway, province };
  });
}
