import { IsIn, IsInt, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

/** A device as the usual way declares it for its controller. */
export class DeviceDto {
  @IsIn(['A', 'U', 'D']) reportType!: string;
  @IsInt() collectTime!: number;
  @IsString() @MinLength(1) @MaxLength(50) terminalId!: string;
  @IsOptional() @IsInt() policeTerminalType?: number;
  @IsString() @MaxLength(255) model!: string;
  @IsString() @MaxLength(50) brand!: string;
  @IsIn([1, 2, 3, -1]) terminalType!: number;
  @IsOptional() @IsString() @MaxLength(255) phoneNumber?: string;
  @IsString() @MaxLength(50) imei!: string;
  @IsOptional() @IsString() @MaxLength(255) os?: string;
  @IsOptional() @IsString() @MaxLength(255) osVersion?: string;
  @IsOptional() @IsString() @MaxLength(50) storage?: string;
  @IsOptional() @IsString() @MaxLength(255) cpuModel?: string;
  @IsOptional() @IsString() @MaxLength(255) seqNumber?: string;
  @IsOptional() @IsString() @MaxLength(255) wifiMac?: string;
  @IsOptional() @IsString() @MaxLength(255) bluetoothMac?: string;
  @IsOptional() @IsInt() activateTime?: number;
  @IsOptional() @IsInt() runMemory?: number;
  @IsInt() status!: number;
}
