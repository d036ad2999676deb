import { BodyError } from '@civicbus/gateway/read-body';
import type { Exchanges } from '@civicbus/gateway/exchanges';
import type { ObjectStore } from '@civicbus/gateway/object-store';
import { send, transportOf } from '@civicbus/gateway/receiver';
import { faulty, isRefusal, type Refusal } from '@civicbus/specs/outcome';
import { cmcIdFaults } from '@civicbus/specs/police/around';
import { accepted } from '@civicbus/specs/police/reply';
import { databaseFault } from '@civicbus/store/database-fault';
import type { Files, StoredFile } from '@civicbus/store/files';
import type { MultipartFile } from '@fastify/multipart';
import { Controller, Post, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PoliceAuth } from './auth.js';
import { claimOf } from './envelope.js';
import { OWN_FAULT, refuseOwn } from './own-answer.js';
import { fileFault, receiveFile } from './receive-file.js';
import type { RegistrationDirectory } from './registration-directory.js';
import { upload, UPLOAD_PATH } from './routes.js';
import { UploadFault } from './upload-fault.js';

/** What uploads need. */
export interface UploadParts {
  readonly objects: ObjectStore;
  readonly files: Files;
  readonly auth: PoliceAuth;
  readonly directory: RegistrationDirectory;
  readonly exchanges: Exchanges;
  readonly fileTypes: readonly string[];
  readonly limitBytes: number;
  readonly timeoutMs: number;
}

/** Makes the controller of the file service (clause 2.8.1): one part `file`, the sender in the header `cmcId`. */
export function uploadController(parts: UploadParts): Type {
  const { objects, files, auth, directory, exchanges, fileTypes, limitBytes, timeoutMs } = parts;

  @Controller()
  class UploadController {
    @Post(UPLOAD_PATH)
    async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
      const bytes = Number(request.headers['content-length'] ?? 0);
      const transport = transportOf(request, UPLOAD_PATH, bytes);
      const header = request.headers['cmcid'];
      const named = typeof header === 'string' ? header : undefined;
      const faults = cmcIdFaults(named);
      const cmcId = faults.length === 0 ? (named as string) : '';
      const claim = claimOf(cmcId, directory);
      const refuse = (refusal: Refusal, cause?: string): void =>
        refuseOwn(reply, exchanges, { message: upload, claim, refusal, transport, cause });

      if (faults.length > 0) return refuse(faulty(faults, true));
      const denied = await auth.authenticate({ cmcId }, transport.address);
      if (denied) return refuse(denied);
      if (!request.isMultipart()) {
        return refuse({ kind: 'misdirected', status: 415, reason: 'Content-Type 应为 multipart/form-data' });
      }
      try {
        const file = await this.#bounded(request, cmcId);
        if (isRefusal(file)) return refuse(file);
        const answer = accepted({ fileId: file.id });
        exchanges.served({ message: upload, claim, answer, transport, keys: [file.id], records: 1 });
        send(reply, answer);
      } catch (error) {
        if (!(error instanceof UploadFault)) throw error;
        return refuse(error.refusal, error.message);
      }
    }

    /** Rejects with 408 when the parts have not come in time, with 413 once they are too large; what was stored until then is removed. */
    async #bounded(request: FastifyRequest, cmcId: string): Promise<StoredFile | Refusal> {
      const { raw } = request;
      const ended = new AbortController();
      const { promise, reject } = Promise.withResolvers<never>();
      const end = (error: BodyError): void => {
        // What still comes belongs to the answer, which throws it away.
        raw.off('data', count).unpipe();
        ended.abort(error);
        reject(error);
      };
      let bytes = 0;
      const count = (piece: Buffer): void => {
        bytes += piece.length;
        if (bytes > limitBytes) end(new BodyError(413, `请求体不能超过 ${limitBytes} 字节`));
      };
      const timer = setTimeout(() => end(new BodyError(408, '接收请求超时')), timeoutMs);
      try {
        const received = this.#receive(request, cmcId, ended.signal, promise);
        raw.on('data', count);
        return await Promise.race([promise, received]);
      } finally {
        clearTimeout(timer);
        raw.off('data', count);
      }
    }

    /** @param end rejects when `ended` is aborted */
    async #receive(
      request: FastifyRequest,
      cmcId: string,
      ended: AbortSignal,
      end: Promise<never>,
    ): Promise<StoredFile | Refusal> {
      let file: StoredFile | undefined;
      try {
        const limits = { fileSize: limitBytes, files: 2, fields: 16, fieldSize: 65_536, parts: 18 };
        const parts = request.parts({ limits, preservePath: true });
        const next = () => Promise.race([parts.next(), end]);
        // Not `for await`: no part may ever follow.
        for (let read = await next(); !read.done; read = await next()) {
          if (read.value.type === 'field') continue;
          const received = await this.#take(read.value, file, cmcId, ended);
          if (isRefusal(received)) return await this.#discard(file, received);
          file = received;
        }
        ended.throwIfAborted();
      } catch (error) {
        await this.#discard(file, OWN_FAULT);
        throw asMultipartFault(error);
      }
      if (!file) return fileFault('required', '缺少文件');
      await this.#register(file);
      return file;
    }

    async #register(file: StoredFile): Promise<void> {
      try {
        await files.add(file);
      } catch (error) {
        await this.#discard(file, OWN_FAULT);
        if (databaseFault(error) !== 'unavailable') throw error;
        throw new UploadFault(OWN_FAULT, 'the database is away', error);
      }
    }

    async #take(
      part: MultipartFile,
      before: StoredFile | undefined,
      cmcId: string,
      ended: AbortSignal,
    ): Promise<StoredFile | Refusal> {
      const drop = (refusal: Refusal): Refusal => {
        part.file.resume();
        return refusal;
      };
      if (part.fieldname !== 'file') return drop(fileFault('name', '应放在名为 file 的部分中'));
      if (before) return drop(fileFault('maxItems', '一次只能上传一个'));
      const stop = (): void => void part.file.destroy(ended.reason as Error);
      ended.addEventListener('abort', stop, { once: true });
      const incoming = { name: part.filename, content: part.file, truncated: () => part.file.truncated };
      const received = await receiveFile(incoming, cmcId, objects, fileTypes);
      ended.removeEventListener('abort', stop);
      return isRefusal(received) ? drop(received) : received;
    }

    /** An object that cannot be removed now is found by the sweep. */
    async #discard(file: StoredFile | undefined, refusal: Refusal): Promise<Refusal> {
      if (file) await objects.remove(file.id).catch(() => undefined);
      return refusal;
    }
  }
  return UploadController;
}

/** What stops the multipart reader, in our terms: a form that is too large, or one that is none. */
function asMultipartFault(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof BodyError || error instanceof UploadFault) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (/^FST_(?:REQ_FILE|PARTS|FIELDS|FILES)/.test(code)) return new BodyError(413, '请求体的部分过多或过大');
  // Busboy's own errors have neither a name nor a code.
  return code === '' && error.name === 'Error'
    ? new BodyError(400, '请求体不是有效的 multipart/form-data 表单')
    : error;
}
