// How long a TokenReview takes while the ConfigMap is edited, beside the same in a quiet moment of the same run, and how
// soon an edit is in use. The server, the API server and the clients each have a process of their own.
import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { loadTestServers } from "../scripts/load-typescript.mjs";
import { now, startClients } from "./latency/clients.mjs";
import { median } from "./measure.mjs";
import { randomFrom } from "./random.mjs";

const ROUNDS = 3;
const ROUND_MS = 6000;
const BURST = 100;
const MANY_EDITS = 1000;

/**
 * @param {number} roles
 * @param {number} editsPerSecond
 * @returns Milliseconds: `quiet` and `edited` with the p99 and the maximum of each round, and how stale an answer was.
 */
export async function measureLatency(roles, editsPerSecond) {
  const bench = await startBench(roles);
  try {
    const rounds = [];
    // The first round warms up.
    for (let round = -1; round < ROUNDS; round++) {
      const quiet = figures(await bench.during(ROUND_MS));
      const edited = figures(await bench.during(ROUND_MS, editsPerSecond));
      if (round >= 0) rounds.push({ quiet, edited });
    }
    return {
      quiet: {
        p99: median(rounds.map(({ quiet }) => quiet.p99)),
        max: max(rounds.map(({ quiet }) => quiet.max)),
      },
      edited: {
        p99: median(rounds.map(({ edited }) => edited.p99)),
        max: max(rounds.map(({ edited }) => edited.max)),
      },
      ratio: median(rounds.map(({ quiet, edited }) => edited.p99 / quiet.p99)),
      stale: max(rounds.map(({ edited }) => edited.stale)),
      reviews: rounds.reduce((sum, { edited }) => sum + edited.count, 0),
    };
  } finally {
    await bench.stop();
  }
}

/** @returns Milliseconds until the last of 100 edits back to back is served, and until one edit alone is. Medians. */
export async function measureBurst(roles) {
  const bench = await startBench(roles);
  try {
    await bench.during(1000, 10);
    const bursts = [];
    const lone = [];
    for (let round = 0; round < 5; round++) {
      bursts.push(await bench.untilServed(BURST));
      lone.push(await bench.untilServed(1));
    }
    return { ours: median(bursts), floor: median(lone), max: max(bursts) };
  } finally {
    await bench.stop();
  }
}

/** @returns Bytes of memory before 1,000 edits and after them, with a collection before each look. */
export async function measureMemory(roles) {
  const bench = await startBench(roles);
  try {
    await bench.during(ROUND_MS);
    const before = await bench.memory();
    await bench.during(MANY_EDITS * 20, 50);
    await bench.during(1000);
    return { before, after: await bench.memory() };
  } finally {
    await bench.stop();
  }
}

function figures(answers) {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    count: times.length,
    p99: times[Math.floor(times.length * 0.99)],
    max: times.at(-1),
    stale: max(answers.map(({ staleMs = 0 }) => staleMs)),
  };
}

function max(numbers) {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

async function startBench(roles) {
  const { CLUSTER_ID, goodToken, makeCertificate } = await loadTestServers();
  const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
  const apiServer = start("latency/api-server.mjs");
  const putAt = [];
  let kubeconfig;
  apiServer.on("message", (message) => {
    if (message.kubeconfig === undefined) putAt[message.version] = message.at;
    else kubeconfig = message.kubeconfig;
  });
  apiServer.send({ roles });
  while (kubeconfig === undefined) await once(apiServer, "message");
  const authenticator = start("latency/authenticator.mjs");
  const tls = { key, cert };
  // The tokens of the tests are valid at this time.
  const tokenTime = Date.parse("2026-01-31T12:00:00Z");
  authenticator.send({ kubeconfig, tls, clusterId: CLUSTER_ID, now: tokenTime });
  const [{ port }] = await once(authenticator, "message");
  const makeToken = (role, session) =>
    goodToken({ "X-Amz-Credential": `${role}~${session}/20260131/us-west-2/sts/aws4_request` });
  const clients = startClients({ port, ca, roles, makeToken, random: randomFrom(11), putAt });

  /** The answers to what was asked in so many milliseconds. */
  async function during(ms, editsPerSecond = 0) {
    const from = now();
    const stop = from + ms;
    const pause = editsPerSecond === 0 ? ms : 1000 / editsPerSecond;
    for (let at = from; at < stop; at += pause) {
      if (editsPerSecond > 0) apiServer.send({ edits: 1 });
      await sleep(Math.max(0, at + pause - now()));
    }
    // What was asked last is answered, and edits are in use and told of.
    await sleep(500);
    const found = clients.answers.filter(({ sentAt }) => sentAt >= from && sentAt < stop);
    clients.answers.length = 0;
    return found;
  }

  async function untilServed(edits) {
    const last = putAt.length - 1 + edits;
    apiServer.send({ edits });
    for (;;) {
      await sleep(5);
      const first = clients.answers.find(({ version }) => version === last);
      if (first === undefined) continue;
      const ms = first.at - putAt[last];
      await sleep(1000);
      clients.answers.length = 0;
      return ms;
    }
  }

  async function memory() {
    authenticator.send("memory");
    const [found] = await once(authenticator, "message");
    return found;
  }

  return {
    during,
    untilServed,
    memory,
    stop: async () => {
      await clients.stop();
      authenticator.disconnect();
      apiServer.disconnect();
    },
  };
}

function start(file) {
  return fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ["--expose-gc"] });
}
