import { Rule } from '@civicbus/contract/rule';
import { platformArea } from './code-tables.js';

const pairs = new Set(platformArea.entries.map(({ code }) => `${Number(code.slice(0, 2))}/${Number(code.slice(2))}`));

/** An area is a number inside its platform (A53); where one of the two says "no content", the other stands alone. */
export const AreaOfPlatform = () =>
  Rule<{ platform: number; area: number }>({
    name: 'area-platform',
    field: 'area',
    reads: ['platform', 'area'],
    holds: ({ platform, area }) => platform === -1 || area === -1 || pairs.has(`${platform}/${area}`),
    message: '系统区域不属于所报的子平台',
  });
