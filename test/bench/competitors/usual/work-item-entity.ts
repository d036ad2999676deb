import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row as the usual way declares it for TypeORM. */
@Entity({ schema: 'usual', name: 'work_item' })
export class WorkItemEntity {
  @Column('text') region_code!: string;
  @PrimaryColumn('bigint') item_id!: number;
  @Column('bigint') act_id!: number;
  @Column('bigint') rec_id!: number;
  @Column('bigint', { nullable: true }) human_id?: number;
  @Column('bigint', { nullable: true }) item_type_id?: number;
  @Column('text', { nullable: true }) item_type_name?: string;
  @Column('text', { nullable: true }) item_content?: string;
  @Column('timestamp', { nullable: true }) action_time?: string;
  @Column('text', { nullable: true }) action_name?: string;
  @Column('text', { nullable: true }) act_def_name?: string;
  @Column('text', { nullable: true }) human_name?: string;
  @Column('text', { nullable: true }) role_name?: string;
  @Column('text', { nullable: true }) unit_name?: string;
  @Column('text', { nullable: true }) next_act_def_name?: string;
  @Column('text', { nullable: true }) next_human_name?: string;
  @Column('text', { nullable: true }) next_role_name?: string;
  @Column('text', { nullable: true }) next_unit_name?: string;
  @Column('text', { nullable: true }) title?: string;
  @Column('text', { nullable: true }) detail?: string;
}
