import { createHash, randomBytes } from 'node:crypto';
import type { ObjectStore } from '@civicbus/gateway/object-store';
import { BodyError } from '@civicbus/gateway/read-body';
import { faulty, type Rejected } from '@civicbus/specs/outcome';
import { faultAround } from '@civicbus/specs/police/around';
import type { StoredFile } from '@civicbus/store/files';
import { pictureType, SIGNATURE_BYTES } from '@civicbus/specs/police/uploaded-picture';
import { BUSY, OWN_FAULT } from './own-answer.js';
import { UploadFault } from './upload-fault.js';

/** A file as it arrives. */
export interface IncomingFile {
  /** As the sender named it. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Whether the content was cut because it is larger than allowed. */
  readonly truncated: () => boolean;
}

/** Longest file name (clause 2.8.1). */
const NAME_LENGTH = 255;

/** A fault of the part `file`. */
export const fileFault = (rule: string, message: string): Rejected =>
  faulty([faultAround('file', rule, message)], true);

class NotAllowed extends Error {}

/**
 * Puts a file into the object store while it arrives, a piece at a time; what breaks off or is refused leaves nothing there.
 * Throws what reading it throws, and an `UploadFault` when the store is away.
 */
export async function receiveFile(
  { name, content, truncated }: IncomingFile,
  sender: string,
  objects: Pick<ObjectStore, 'put' | 'onBus'>,
  allowed: readonly string[],
): Promise<StoredFile | Rejected> {
  if ([...name].length > NAME_LENGTH) return fileFault('maxLength', `名长度不能超过 ${NAME_LENGTH} 个字符`);
  const id = randomBytes(16).toString('hex');
  const hash = createHash('sha256');
  let bytes = 0;
  let type: string | undefined;
  const broken: Error[] = [];
  const checked = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* pieces();
    } catch (error) {
      broken.push(error as Error);
      throw error;
    }
  };
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of withWholeStart(content)) {
      type ??= pictureType(piece);
      if (type === undefined || !allowed.includes(type)) throw new NotAllowed();
      hash.update(piece);
      bytes += piece.length;
      yield piece;
    }
    if (type === undefined) throw new NotAllowed();
    if (truncated()) throw new BodyError(413, '文件过大');
  };
  try {
    await objects.put(id, checked());
  } catch (error) {
    const [fault] = broken;
    if (fault instanceof NotAllowed) return fileFault('content-type', `内容应为 ${allowed.join('、')}`);
    // The store may wrap what it got while reading.
    if (fault) throw fault;
    throw new UploadFault(objects.onBus ? BUSY : OWN_FAULT, 'the object store failed', error);
  }
  return { id, sender, label: labelOf(name), type: type ?? '', bytes, sha256: hash.digest('hex') };
}

/** The same bytes, with a first piece that is large enough to tell the type by. */
async function* withWholeStart(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const piece of content) {
    if (!start) yield piece;
    else {
      start = Buffer.concat([start, piece]);
      if (start.length < SIGNATURE_BYTES) continue;
      yield start;
      start = undefined;
    }
  }
  if (start && start.length > 0) yield start;
}

/** Last segment of what may be a path, without what no database stores; a label only (A88). */
const labelOf = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').replaceAll('\0', '').toWellFormed();
