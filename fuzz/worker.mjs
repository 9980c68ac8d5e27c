// Fuzzes without end. It runs in its own thread, so that the main thread can end it when it hangs.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import { loadTypeScript } from "../scripts/load-typescript.mjs";

/** The most bytes of heap that may be in use after a collection. */
const MAX_HEAP = 200 * 2 ** 20;
const RUNS = 100;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");
const { targets, fuzz, limit } = await loadTypeScript("fuzz/targets.ts");
const { names, shared, limitMs } = workerData;
limit.stepMs = limitMs;
// The length of the current input, a count of inputs, and the input itself. The main thread reads them when this one
// hangs.
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
