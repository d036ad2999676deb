import type { MessageFacts } from './facts.js';
import { sampleBody } from './sample-body.js';
import { sampleRecord } from './sample-record.js';
import type { WireDescription } from './wire-description.js';

/** A sample call of a message: the record, the call on a command line, the answers. */
export function sampleCall(facts: MessageFacts, wire: WireDescription): string {
  const record = sampleRecord(facts, wire.sampleValues(facts));
  if (wire.recordsAs === 'json') return jsonCall(facts, wire, sampleBody(facts, wire, record));
  const call = wire.sampleRequest(JSON.stringify(facts.batch === 'array' ? [record] : record));
  const replies = wire.sampleReplies(facts).filter(({ status }) => status === 200);
  return `## 调用示例

记录（必填字段）：

${fenced('json', JSON.stringify(record, null, 2))}

调用。时间戳与签名须在发送时计算，示例中的只对应示例的参数：

${fenced('sh', curl(`${wire.sampleBaseUrl}${facts.paths[0]}`, call))}

${replies.map(({ titleZh, body }) => `${titleZh}：\n\n${fenced('json', JSON.stringify(body, null, 2))}`).join('\n\n')}`;
}

/** A call whose body is JSON. */
function jsonCall(facts: MessageFacts, wire: WireDescription, body: object): string {
  const replies = wire.sampleReplies(facts).filter(({ status }) => status === 200);
  const lines = [
    `curl ${quoted(`${wire.sampleBaseUrl}${facts.paths[0]}`)}`,
    `  -H 'content-type: application/json'`,
    `  -d @request.json`,
  ];
  return `## 调用示例

请求体（必填字段），存为 request.json：

${fenced('json', JSON.stringify(body, null, 2))}

调用：

${fenced('sh', lines.join(' \\\n'))}

${replies.map(({ titleZh, body: reply }) => `${titleZh}：\n\n${fenced('json', JSON.stringify(reply, null, 2))}`).join('\n\n')}`;
}

function curl(url: string, parameters: readonly (readonly [string, string])[]): string {
  const lines = parameters.map(([name, value]) => `  --data-urlencode ${quoted(`${name}=${value}`)}`);
  return [`curl ${quoted(url)}`, ...lines].join(' \\\n');
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
