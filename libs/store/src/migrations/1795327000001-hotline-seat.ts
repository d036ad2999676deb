import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seats of the cities' hotlines (clause 4.2.1, A118). */
export class HotlineSeat1795327000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hotline.seat (
        app_id text not null,
        seatno text not null,
        name text not null,
        unit text not null,
        active boolean not null,
        updated_at timestamptz not null default now(),
        constraint seat_pkey primary key (app_id, seatno)
      );
      comment on table hotline.seat is '12345 坐席用户';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hotline.seat;');
  }
}
