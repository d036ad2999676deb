// The usual way for police devices.
import { serveUsual } from '../usual/serve-usual.js';
import { DeviceDto } from './device-dto.js';
import { DeviceEntity } from './device-entity.js';

await serveUsual(DeviceDto, DeviceEntity);
