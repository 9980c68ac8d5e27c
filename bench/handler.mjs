// Requests per second of the example's authenticator with a stubbed STS, beside those of a bare HTTPS server.
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { loadTestServers } from "../scripts/load-typescript.mjs";
import { identities } from "./documents.mjs";
import { summarize } from "./measure.mjs";

const ROUNDS = 5;
const SECONDS = 3;
const CONNECTIONS = 20;

export async function measureHandler() {
  const { answerFor, CLUSTER_ID, goodToken, makeCertificate } = await loadTestServers();
  const { key, cert } = await makeCertificate(["127.0.0.1"]);
  const review = {
    apiVersion: "authentication.k8s.io/v1",
    kind: "TokenReview",
    spec: { token: goodToken() },
  };
  const [caller] = identities(1, 1000);
  const settings = {
    tls: { key, cert },
    clusterId: CLUSTER_ID,
    now: Date.parse("2026-01-31T12:00:00Z"),
    stsAnswer: answerFor(caller),
  };
  const ours = await startServer("authenticator", settings);
  const body = JSON.stringify(review);
  const { answerLength } = await load(ours.port, body, 1);
  const bare = await startServer("bare", { ...settings, answerLength });
  const pairs = [];
  for (let round = -1; round < ROUNDS; round++) {
    const pair = [(await load(ours.port, body)).rate, (await load(bare.port, body)).rate];
    if (round >= 0) pairs.push(pair); // the first round warms up
  }
  ours.stop();
  bare.stop();
  return summarize(pairs);
}

async function startServer(which, settings) {
  const child = fork(fileURLToPath(new URL("handler-server.mjs", import.meta.url)), [which]);
  child.send(settings);
  const [{ port }] = await once(child, "message");
  return { port, stop: () => child.disconnect() };
}

async function load(port, body, duration = SECONDS) {
  let answerLength = 0;
  const run = autocannon({
    url: `https://127.0.0.1:${port}/authenticate`,
    method: "POST",
    body,
    connections: CONNECTIONS,
    duration,
    setupClient: (client) => {
      client.once("body", (answer) => {
        answerLength = answer.length;
      });
    },
  });
  const { requests, non2xx, errors } = await run;
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} other answers than 200, ${errors} errors`);
  return { rate: requests.total / duration, answerLength };
}
