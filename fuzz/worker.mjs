// Fuzzes without end, in a thread of its own, so that one that hangs can be ended.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { loadTypeScript } from "../scripts/load-typescript.mjs";

/** Heap in use after a collection, in bytes. */
const MAX_HEAP = 200 * 2 ** 20;
const RUNS = 100;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const { targets, fuzz, limit } = await loadTypeScript("fuzz/targets.ts");
const { names, shared, limitMs } = workerData;
limit.stepMs = limitMs;
// Which target is at work, since when, and on what: for the main thread, where this one hangs.
const header = new Int32Array(shared, 0, 2);
const input = new Uint8Array(shared, 8);
const encoder = new TextEncoder();

for (let { seed } = workerData; ; seed++) {
  for (const name of names) {
    const onInput = (value) => {
      const { written } = encoder.encodeInto(JSON.stringify(value), input);
      Atomics.store(header, 0, written);
      Atomics.add(header, 1, 1);
    };
    parentPort.postMessage({ started: name, seed });
    const { count, failure } = await fuzz(targets[name], { seed, numRuns: RUNS, onInput });
    collect();
    const { heapUsed } = process.memoryUsage();
    const isHeavy = heapUsed > MAX_HEAP;
    parentPort.postMessage({
      name,
      seed,
      count,
      heapUsed,
      failure: failure ?? (isHeavy ? { message: "heap" } : undefined),
    });
  }
}
