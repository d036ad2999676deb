import type { Fault } from '@civicbus/contract/fault';
import type { WireRecord } from '@civicbus/contract/normalise';

/** The fileId that a topology record must have uploaded before; undefined for a delete, which looks at no file (A55). */
export function neededPicture({ reportType, fileId }: WireRecord): string | undefined {
  return reportType === 'D' ? undefined : (fileId as string);
}

/** No PNG or JPEG of this id was uploaded by the sender. */
export const missingPicture = (index: number): Fault => ({
  index,
  field: 'fileId',
  rule: 'uploaded',
  message: '文件不存在：应先上传 PNG 或 JPEG 图片，再上报其 fileId',
});

const SIGNATURES: readonly (readonly [type: 'image/png' | 'image/jpeg', bytes: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** Bytes that decide what a file is. */
export const SIGNATURE_BYTES = 8;

/** What a file is by how it starts, whatever it is called (A89); undefined when it is no picture that the standard takes. */
export function pictureType(start: Uint8Array): 'image/png' | 'image/jpeg' | undefined {
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte))?.[0];
}
