import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { urban } from '@civicbus/specs/urban/spec';
import { urbanWire } from '@civicbus/specs/urban/wire-description';
import { serveDocs } from './docs.js';
import { openApiDocument } from './openapi.js';

@Module({})
class Nothing {}

const document = openApiDocument(urban, urbanWire);
let app: NestFastifyApplication;

beforeAll(async () => {
  app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter({ skipMiddie: true }), {
    logger: false,
  });
  await serveDocs(app, document);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

const get = (url: string) => app.inject({ method: 'GET', url });

describe('the documents of a gateway', () => {
  it('are served as JSON', async () => {
    const reply = await get('/docs/openapi.json');
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(reply.json()).toEqual(document);
  });

  it('are shown by a page that loads only what the gateway serves, under a policy that allows only that', async () => {
    const page = await get('/docs');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain(`<title>${urban.titleZh}</title>`);
    expect(page.body).not.toMatch(/<style|<script>|style=|\son\w+=|https?:/);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|http/);

    const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
    expect(loaded).toHaveLength(6);
    for (const path of loaded) {
      const { statusCode, headers } = await get(`/${path}`);
      expect([path, statusCode, headers['x-content-type-options']]).toEqual([path, 200, 'nosniff']);
    }
  });

  it('are found with a slash at the end as well', async () => {
    expect((await get('/docs/')).headers.location).toBe('../docs');
  });

  it.each(['package.json', 'index.html', 'swagger-ui-bundle.js.map', '%2e%2e/ajv/package.json', ''])(
    'do not give away the file %s',
    async (file) => {
      expect((await get(`/docs/assets/${file}`)).statusCode).toBe(404);
    },
  );
});
