import 'reflect-metadata';
import { Body, Controller, Inject, Module, ParseArrayPipe, Post, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource, type ObjectLiteral, type Repository } from 'typeorm';
import { listen } from '../listen.js';

const REPOSITORY = Symbol('repository');

/**
 * The usual way: a plain Nest controller, class-transformer and class-validator by Nest's own pipe, TypeORM's `save`. Takes lists of
 * `dto` at `/records` and stores them as `entity`.
 */
export async function serveUsual<T extends ObjectLiteral>(dto: Type<T>, entity: Type<T>): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url: process.env['BENCH_POSTGRES_URL'] ?? '',
    entities: [entity],
  }).initialize();
  await source.query('create schema if not exists usual');
  await source.synchronize();

  @Controller()
  class Records {
    constructor(@Inject(REPOSITORY) private readonly repository: Repository<T>) {}

    @Post('records')
    async take(@Body(new ParseArrayPipe({ items: dto })) items: T[]): Promise<object> {
      await this.repository.save(this.repository.create(items));
      return { success: true };
    }
  }

  @Module({
    controllers: [Records],
    providers: [{ provide: REPOSITORY, useValue: source.getRepository(entity) }],
  })
  class UsualModule {}

  const app = await NestFactory.create(UsualModule, new FastifyAdapter({ bodyLimit: 10_485_760 }), { logger: false });
  await listen({ listen: ({ port, host }) => app.listen(port, host), close: () => app.close() }, () =>
    source.destroy(),
  );
}
