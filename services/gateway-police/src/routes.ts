import type { Spec } from '@civicbus/contract/spec';
import type { Interface } from '@civicbus/gateway/extension';
import type { Route } from '@civicbus/gateway/standard';
import { REGISTRATION, UPLOAD } from '@civicbus/specs/police/message-ids';

/** The reports at their paths; a registration is answered by a controller of its own. */
export const routes = ({ messages }: Spec): Route[] =>
  messages
    .filter(({ facts }) => facts.id !== REGISTRATION)
    .flatMap((message) => message.facts.paths.map((path) => ({ path, message })));

export const UPLOAD_PATH = '/mpscmc/v1/fs/upload';

/** The file service, which carries no records (clause 2.8.1). */
export const upload: Interface = {
  facts: {
    spec: 'police',
    id: UPLOAD,
    titleZh: '文件上传',
    titleEn: 'File upload',
    section: '2.8.1',
    paths: [UPLOAD_PATH],
    maxBatch: 1,
    batch: 'single',
    key: [],
    keyScope: 'sender',
    fields: [],
  },
};
