import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface ProfileNode {
  readonly id: number;
  readonly children?: readonly number[];
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Monotonic clock, microseconds. */
  readonly startTime: number;
  readonly timeDeltas: readonly number[];
}

/** A function or a package and its share of the busy time. */
export interface HotSpot {
  readonly name: string;
  readonly share: number;
}

/** What took most time, hottest first. */
export interface HotSpots {
  readonly packages: readonly HotSpot[];
  /** Callees excluded. */
  readonly functions: readonly HotSpot[];
  /** Functions of this repository with all that they call. */
  readonly inclusive: readonly HotSpot[];
}

const IDLE = new Set(['(idle)', '(root)']);

/**
 * Reads the newest profile of a folder, from `since` on (monotonic clock, microseconds): what a process does to start is not asked.
 * Throws when there is no profile.
 */
export async function hottest(folder: string, since: number): Promise<HotSpots> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.cpuprofile')).sort();
  const newest = files.at(-1);
  if (newest === undefined) throw new Error('no CPU profile was written');
  const { nodes, samples, startTime, timeDeltas } = JSON.parse(
    await readFile(join(folder, newest), 'utf8'),
  ) as CpuProfile;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spent = new Map<number, number>();
  let now = startTime;
  samples.forEach((id, index) => {
    const micros = timeDeltas[index] ?? 0;
    now += micros;
    if (now < since || IDLE.has(byId.get(id)?.callFrame.functionName ?? '')) return;
    spent.set(id, (spent.get(id) ?? 0) + micros);
  });
  const places = new Map(nodes.map((node) => [node.id, placeOf(node)]));
  const sum = (key: (place: Place) => string): readonly HotSpot[] => {
    const sums = new Map<string, number>();
    for (const [id, micros] of spent) {
      const place = places.get(id);
      if (place) sums.set(key(place), (sums.get(key(place)) ?? 0) + micros);
    }
    return shares(sums, spent);
  };
  return {
    packages: sum(({ origin }) => origin),
    functions: sum(({ name }) => name),
    inclusive: shares(inclusive(byId, places, spent), spent),
  };
}

interface Place {
  readonly name: string;
  readonly origin: string;
  readonly own: boolean;
}

/** A recursive function counts once, where it was entered first. */
function inclusive(
  byId: ReadonlyMap<number, ProfileNode>,
  places: ReadonlyMap<number, Place>,
  spent: ReadonlyMap<number, number>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const visit = (id: number, above: ReadonlySet<string>): number => {
    const place = places.get(id);
    const entered = place !== undefined && place.own && !above.has(place.name);
    const path = entered ? new Set([...above, place.name]) : above;
    const below = (byId.get(id)?.children ?? []).reduce((total, child) => total + visit(child, path), 0);
    const all = below + (spent.get(id) ?? 0);
    if (entered) sums.set(place.name, (sums.get(place.name) ?? 0) + all);
    return all;
  };
  const [root] = byId.keys();
  if (root !== undefined) visit(root, new Set());
  return sums;
}

function shares(sums: ReadonlyMap<string, number>, spent: ReadonlyMap<number, number>): readonly HotSpot[] {
  const total = [...spent.values()].reduce((sum, micros) => sum + micros, 0);
  return [...sums].map(([name, micros]) => ({ name, share: micros / total })).sort((a, b) => b.share - a.share);
}

function placeOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): Place {
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  const own = /\/(libs|services)\/[^/]+\/dist\//.test(path);
  const short = path.replace(/^.*\/(node_modules|libs|services)\//, '');
  if (short === '') {
    const name = functionName || '(native)';
    return { name, origin: name.startsWith('(') ? name : 'native', own };
  }
  const origin = /^(node:[^/]+|@[^/]+\/[^/]+|[^/]+)/.exec(short)?.[1] ?? short;
  return { name: `${functionName || '(anonymous)'} ${short}:${lineNumber + 1}`, origin, own };
}
