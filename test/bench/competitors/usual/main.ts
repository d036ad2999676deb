// The usual way for the urban standard's work items.
import { serveUsual } from './serve-usual.js';
import { WorkItemDto } from './work-item-dto.js';
import { WorkItemEntity } from './work-item-entity.js';

await serveUsual(WorkItemDto, WorkItemEntity);
