import type { DynamicModule, Type } from '@nestjs/common';
import { CHASSIS, type Chassis, LOG } from './chassis.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

class ChassisModule {}

/** The root module of a service: its own module beside the chassis, whose parts every provider may inject. */
export const chassisModule = (chassis: Chassis, service: Type | DynamicModule): DynamicModule => ({
  module: ChassisModule,
  global: true,
  imports: [service],
  providers: [
    { provide: CHASSIS, useValue: chassis },
    { provide: LOG, useValue: chassis.log },
    { provide: Metrics, useValue: chassis.metrics },
    { provide: Readiness, useValue: chassis.readiness },
  ],
  exports: [CHASSIS, LOG, Metrics, Readiness],
});
