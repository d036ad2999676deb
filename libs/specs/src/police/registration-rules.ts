import { Rule } from '@civicbus/contract/rule';
import type { PoliceContext } from './context.js';
import { isLocalHost, readPullAddress } from './pull-address.js';

interface Addresses {
  readonly pullAddressList?: readonly string[];
}

/** Entries of `pullAddressList` have the form host:port/base and lead to another machine (A49). */
export const ReachablePullAddresses = () =>
  Rule<Addresses, PoliceContext>({
    name: 'pull-address',
    field: 'pullAddressList',
    reads: ['pullAddressList'],
    holds: ({ pullAddressList = [] }, { localPulls }) =>
      pullAddressList.every((entry) => {
        const address = readPullAddress(entry);
        return address !== undefined && (localPulls || !isLocalHost(address.host));
      }),
    message: '拉取服务地址应为 主机:端口/路径，且不能是本机或链路本地地址',
  });
