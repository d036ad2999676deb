import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A device as the usual way declares it for TypeORM. */
@Entity({ schema: 'usual', name: 'device' })
export class DeviceEntity {
  @Column('text') reportType!: string;
  @Column('bigint') collectTime!: number;
  @PrimaryColumn('text') terminalId!: string;
  @Column('int', { nullable: true }) policeTerminalType?: number;
  @Column('text') model!: string;
  @Column('text') brand!: string;
  @Column('int') terminalType!: number;
  @Column('text', { nullable: true }) phoneNumber?: string;
  @Column('text') imei!: string;
  @Column('text', { nullable: true }) os?: string;
  @Column('text', { nullable: true }) osVersion?: string;
  @Column('text', { nullable: true }) storage?: string;
  @Column('text', { nullable: true }) cpuModel?: string;
  @Column('text', { nullable: true }) seqNumber?: string;
  @Column('text', { nullable: true }) wifiMac?: string;
  @Column('text', { nullable: true }) bluetoothMac?: string;
  @Column('bigint', { nullable: true }) activateTime?: number;
  @Column('bigint', { nullable: true }) runMemory?: number;
  @Column('int') status!: number;
}
