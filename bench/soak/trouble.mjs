// Random edits of the ConfigMap, and random faults of the API server.
import { setTimeout as sleep } from "node:timers/promises";
import { oneOf } from "../random.mjs";
import { ROLES } from "./history.mjs";

/** How long the watch may need to recover after a fault: silence, a refused attempt and the delays between. */
const RECOVERY_MS = 6000;

/** How edits follow each other: so many, so far apart in milliseconds. */
const RHYTHMS = [
  { count: 30, pauseMs: 0 },
  { count: 20, pauseMs: 20 },
  { count: 20, pauseMs: 100 },
  { count: 5, pauseMs: 1000 },
  { count: 1, pauseMs: 5000 },
];

export async function editForever({ store }, history, random, signal) {
  const edits = { good: 0, broken: 0, deleted: 0 };
  const edit = () => {
    const chance = random();
    const kind = chance < 0.75 ? "good" : chance < 0.9 ? "broken" : "deleted";
    const roles = ROLES.filter(() => random() < 0.9);
    const data = history.edit(kind, roles);
    edits[kind]++;
    if (data === undefined) store.remove();
    else store.put(data);
  };
  while (!signal.aborted) {
    const { count, pauseMs } = oneOf(random, RHYTHMS);
    for (let left = Math.ceil(random() * count); left > 0 && !signal.aborted; left--) {
      edit();
      if (pauseMs > 0) await sleep(pauseMs * 2 * random());
    }
    await sleep(random() * 1000);
  }
  return edits;
}

/** @param everyMs A fault comes so often, on average. */
export async function breakForever(apiServer, history, random, { everyMs, signal }) {
  const faults = {};
  while (!signal.aborted) {
    const { name, lastMs = 0, begin, drops = false, end } = oneOf(random, FAULTS);
    faults[name] = (faults[name] ?? 0) + 1;
    history.fault(lastMs + RECOVERY_MS);
    begin?.(apiServer);
    if (drops) apiServer.dropWatches();
    await sleep(lastMs);
    end?.(apiServer);
    await sleep(Math.max(0, everyMs * (0.5 + random()) - lastMs), undefined, { signal }).catch(() => {});
  }
  return faults;
}

/** With `drops`, the watches are broken off, so that the next requests meet the fault that has begun. */
const FAULTS = [
  { name: "dropped", drops: true },
  { name: "ended", begin: (server) => server.endWatches() },
  { name: "truncated", begin: (server) => server.truncateWatches() },
  { name: "garbage", begin: (server) => server.writeToWatches("<html>\n") },
  { name: "expired", begin: (server) => server.expireWatches() },
  { name: "compacted", begin: (server) => server.compact(), drops: true },
  { name: "compacted, as HTTP", begin: (server) => server.compact({ asHttp: true }), drops: true },
  {
    name: "silent",
    lastMs: 2500,
    begin: (server) => server.silence(true),
    end: (server) => server.silence(false),
  },
  {
    name: "hung",
    lastMs: 1500,
    begin: (server) => server.hang(true),
    drops: true,
    end: (server) => server.hang(false),
  },
  {
    name: "slow",
    lastMs: 1500,
    begin: (server) => server.slow(2),
    drops: true,
    end: (server) => server.slow(0),
  },
  {
    name: "429",
    lastMs: 1000,
    begin: (server) => server.failNext(1, { status: 429, retryAfter: 1 }),
    drops: true,
  },
  { name: "500", begin: (server) => server.failNext(2, { status: 500 }), drops: true },
  { name: "403", begin: (server) => server.failNext(2, { status: 403 }), drops: true },
  { name: "bookmark", begin: (server) => server.store.bookmark() },
];
