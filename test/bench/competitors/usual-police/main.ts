// The usual way for police devices: a plain Nest controller, class-transformer and class-validator by Nest's own pipe, TypeORM's `save`.
import 'reflect-metadata';
import { Body, Controller, Inject, Module, ParseArrayPipe, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DataSource, type Repository } from 'typeorm';
import { listen } from '../listen.js';
import { DeviceDto } from './device-dto.js';
import { DeviceEntity } from './device-entity.js';

const source = await new DataSource({
  type: 'postgres',
  url: process.env['BENCH_POSTGRES_URL'] ?? '',
  entities: [DeviceEntity],
}).initialize();
await source.query('create schema if not exists usual');
await source.synchronize();

const REPOSITORY = Symbol('repository');

@Controller()
class Records {
  constructor(@Inject(REPOSITORY) private readonly repository: Repository<DeviceEntity>) {}

  @Post('records')
  async take(@Body(new ParseArrayPipe({ items: DeviceDto })) items: DeviceDto[]): Promise<object> {
    await this.repository.save(this.repository.create(items));
    return { success: true };
  }
}

@Module({
  controllers: [Records],
  providers: [{ provide: REPOSITORY, useValue: source.getRepository(DeviceEntity) }],
})
class UsualModule {}

const app = await NestFactory.create(UsualModule, new FastifyAdapter({ bodyLimit: 10_485_760 }), { logger: false });
await listen({ listen: ({ port, host }) => app.listen(port, host), close: () => app.close() }, () => source.destroy());
