const mebibyte = 2 ** 20;

/**
 * PostgreSQL's `shared_buffers` for a machine with so much memory: a quarter of it, 128 MiB to 1 GiB. The indexes of some millions
 * of records have to stay in it: keys come in no order, so every record wants another page. What is not needed is never taken.
 * @param {number} bytes
 */
export function sharedBuffers(bytes) {
  return `${Math.min(1024, Math.max(128, Math.floor(bytes / 4 / mebibyte)))}MB`;
}
