// Fuzzes the built package. npm run build && npm run fuzz -- [--minutes 1] [--seed N] [--only TARGET]... [--limit 100]
// The smallest input that fails is kept as a fixture, and is tested from then on.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";

/** A target that does not ask for a new input for so long hangs. */
const HANG_MS = 30_000;
const TARGETS = ["manifests", "documents", "repetitions", "numbered", "noise", "identities", "tokens"];
const fixtures = fileURLToPath(new URL("../test/fixtures/fuzz/", import.meta.url));

const { minutes, limit, only, ...values } = readArguments();
const end = performance.now() + minutes * 60_000;
let seed = values.seed;
console.log(`seed ${seed}, ${minutes} minutes`);
const counts = Object.fromEntries(only.map((name) => [name, 0]));
const known = new Set();
let heap = 0;

while (performance.now() < end) await work();
console.log(
  Object.entries(counts)
    .map(([name, count]) => `${count.toLocaleString("en")} ${name}`)
    .join(", "),
);
console.log(`heap after collection: at most ${(heap / 2 ** 20).toFixed(0)} MiB; failures: ${known.size}`);
if (known.size > 0) process.exitCode = 1;
const idle = only.filter((name) => counts[name] === 0);
if (idle.length > 0) {
  console.log(`no time was left for ${idle.join(", ")}: give more --minutes`);
  process.exitCode ||= 2;
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        minutes: { type: "string", default: "1" },
        seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
        limit: { type: "string", default: "100" },
        only: { type: "string", multiple: true, default: TARGETS },
      },
    });
    const [minutes, seed, limit] = ["minutes", "seed", "limit"].map((name) => {
      const number = Number(values[name]);
      if (values[name].trim() === "" || !(number >= 0))
        throw new Error(`--${name} takes a number, not '${values[name]}'`);
      return number;
    });
    const unknown = values.only.find((name) => !TARGETS.includes(name));
    if (unknown !== undefined) throw new Error(`--only takes one of ${TARGETS.join(", ")}, not '${unknown}'`);
    return { minutes, seed, limit, only: values.only };
  } catch (error) {
    console.error(`error: ${error.message}\nas in: npm run fuzz -- --minutes 5 --seed 7 --only manifests`);
    process.exit(2);
  }
}

/** Runs one thread until the time is over or the thread hangs. */
async function work() {
  const shared = new SharedArrayBuffer(2 ** 20);
  const header = new Int32Array(shared, 0, 2);
  const worker = new Worker(new URL("worker.mjs", import.meta.url), {
    workerData: { seed, names: only, shared, limitMs: limit },
  });
  let at = only[0];
  let last = { beat: -1, since: performance.now() };
  const saving = [];
  await new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", ({ started, name, count, heapUsed, failure, ...rest }) => {
      seed = rest.seed;
      if (started !== undefined) {
        at = started;
        return;
      }
      counts[name] += count;
      heap = Math.max(heap, heapUsed);
      if (failure !== undefined) saving.push(save(name, failure));
    });
    const timer = setInterval(() => {
      const beat = Atomics.load(header, 1);
      if (beat !== last.beat) last = { beat, since: performance.now() };
      const hangs = performance.now() - last.since > HANG_MS;
      if (hangs) {
        const text = new TextDecoder().decode(new Uint8Array(shared, 8, header[0]).slice());
        saving.push(save(at, { input: JSON.parse(text), message: "hangs" }));
        seed++;
      }
      if (!hangs && performance.now() < end) return;
      clearInterval(timer);
      resolve();
    }, 500);
  });
  await worker.terminate();
  await Promise.all(saving);
}

async function save(target, { input, message }) {
  const [line] = message.split("\n");
  const kind = `${target}: ${line.replace(/\d+/g, "N")}`;
  if (known.has(kind)) return;
  known.add(kind);
  const text = `${JSON.stringify({ target, message: line, input }, null, 2)}\n`;
  const name = `${target}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.json`;
  await mkdir(fixtures, { recursive: true });
  await writeFile(`${fixtures}${name}`, text);
  console.log(`FAIL  ${kind}\n      test/fixtures/fuzz/${name}`);
}
