import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { docsPage, VIEWER_SCRIPT } from './docs-page.js';
import type { OpenApiDocument } from './openapi.js';

const ASSETS = ['/swagger-ui.css', '/index.css', '/swagger-ui-bundle.js', '/favicon-32x32.png'];

/** The viewer's own files alone; its style sheet holds pictures as data. */
const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Serves a readable view of the document at `/docs` and the document itself at `/docs/openapi.json`, without
 * authentication and without the Internet. Call it before the application is initialised.
 */
export async function serveDocs(app: NestFastifyApplication, document: OpenApiDocument): Promise<void> {
  const send = (type: string, text: string) => (_request: unknown, reply: FastifyReply) =>
    reply.header('cache-control', 'no-cache').type(`${type}; charset=utf-8`).send(text);
  await app
    .getHttpAdapter()
    .getInstance()
    .register(async (scope) => {
      scope.addHook('onRequest', (_request, reply, done) => {
        reply.headers(HEADERS);
        done();
      });
      scope.get('/docs', send('text/html', docsPage(document.info.title)));
      scope.get('/docs/', (_request, reply) => reply.redirect('../docs', 308));
      scope.get('/docs/viewer.js', send('text/javascript', VIEWER_SCRIPT));
      scope.get('/docs/openapi.json', send('application/json', JSON.stringify(document)));
      await scope.register(fastifyStatic, {
        root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
        prefix: '/docs/assets/',
        allowedPath: (path) => ASSETS.includes(path),
        index: false,
        decorateReply: false,
      });
    });
}
