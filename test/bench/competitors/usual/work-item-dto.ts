import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';

/** A record as the usual way declares it for its controller. */
export class WorkItemDto {
  @Matches(/^\d{6}$/)
  region_code!: string;

  @IsInt()
  @Min(4_301_000_000_000_000)
  @Max(4_301_999_999_999_999)
  item_id!: number;

  @IsInt()
  @Min(4_301_000_000_000_000)
  @Max(4_301_999_999_999_999)
  act_id!: number;

  @IsInt()
  @Min(4_301_000_000_000_000)
  @Max(4_301_999_999_999_999)
  rec_id!: number;

  @IsOptional() @IsInt() human_id?: number;
  @IsOptional() @IsInt() item_type_id?: number;
  @IsOptional() @IsString() @MaxLength(80) item_type_name?: string;
  @IsOptional() @IsString() @MaxLength(1000) item_content?: string;
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) action_time?: string;
  @IsOptional() @IsString() @MaxLength(80) action_name?: string;
  @IsOptional() @IsString() @MaxLength(80) act_def_name?: string;
  @IsOptional() @IsString() @MaxLength(80) human_name?: string;
  @IsOptional() @IsString() @MaxLength(80) role_name?: string;
  @IsOptional() @IsString() @MaxLength(80) unit_name?: string;
  @IsOptional() @IsString() @MaxLength(80) next_act_def_name?: string;
  @IsOptional() @IsString() @MaxLength(80) next_human_name?: string;
  @IsOptional() @IsString() @MaxLength(80) next_role_name?: string;
  @IsOptional() @IsString() @MaxLength(80) next_unit_name?: string;
  @IsOptional() @IsString() @MaxLength(80) title?: string;
  @IsOptional() @IsString() @MaxLength(1000) detail?: string;
}
