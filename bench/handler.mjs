// Requests per second of the example's authenticator, beside those of bare servers.
import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:http2";
import { Agent, request } from "node:https";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { loadTestServers } from "../scripts/load-typescript.mjs";
import { identities } from "./documents.mjs";
import { summarize } from "./measure.mjs";

const ROUNDS = 5;
const SECONDS = 3;
const PATH = "/authenticate";

/** What the servers are started with, and what they are asked. */
async function makeSettings() {
  const { answerFor, CLUSTER_ID, goodToken, makeCertificate } = await loadTestServers();
  const { key, cert } = await makeCertificate(["127.0.0.1", "sts.us-west-2.amazonaws.com"]);
  const [caller] = identities(1, 1000);
  const spec = { token: goodToken() };
  return {
    body: JSON.stringify({ apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", spec }),
    tls: { key, cert },
    clusterId: CLUSTER_ID,
    now: Date.parse("2026-01-31T12:00:00Z"),
    stsAnswer: answerFor(caller),
  };
}

/**
 * @param {object} options
 * @param {number} options.connections Each asks again once it is answered.
 * @param {boolean} options.withSts Whether STS is asked over TLS, by both. Else it answers at once.
 */
export async function measureHandler({ connections, withSts }) {
  const settings = await makeSettings();
  const started = [];
  const start = async (name, more) => {
    const server = await startServer(name, { ...settings, ...more });
    started.push(server);
    return server.port;
  };
  const suffix = withSts ? "-with-sts" : "";
  const stsPort = withSts ? await start("sts") : undefined;
  const ours = await start(`authenticator${suffix}`, { stsPort });
  const { answerLength } = await load(ours, settings.body, { connections, duration: 1 });
  const bare = await start(`bare${suffix}`, { stsPort, answerLength });
  const run = async (port) => (await load(port, settings.body, { connections, duration: SECONDS })).rate;
  const pairs = await measurePairs(
    () => run(ours),
    () => run(bare),
  );
  for (const { stop } of started) stop();
  return summarize(pairs);
}

/** What HTTP/2 costs: two bare servers, one request at a time on one connection. */
export async function measureHttp2() {
  const { body, ...settings } = await makeSettings();
  const answerLength = 600;
  const plain = await startServer("bare", { ...settings, answerLength });
  const http2 = await startServer("bare-http2", { ...settings, answerLength });
  const pairs = await measurePairs(
    () => loadHttp2(http2.port, body, settings.tls.cert),
    () => loadHttps(plain.port, body, settings.tls.cert),
  );
  plain.stop();
  http2.stop();
  return summarize(pairs);
}

async function measurePairs(ours, floor) {
  const pairs = [];
  for (let round = -1; round < ROUNDS; round++) {
    const pair = [await ours(), await floor()];
    if (round >= 0) pairs.push(pair); // the first round warms up
  }
  return pairs;
}

async function startServer(which, settings) {
  const child = fork(fileURLToPath(new URL("handler-server.mjs", import.meta.url)), [which]);
  child.send(settings);
  const [{ port }] = await once(child, "message");
  return { port, stop: () => child.disconnect() };
}

async function load(port, body, { connections, duration }) {
  let answerLength = 0;
  const run = autocannon({
    url: `https://127.0.0.1:${port}${PATH}`,
    method: "POST",
    body,
    connections,
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

/** Asks again and again, with Node's own client, so that both protocols have clients alike. */
async function oneAtATime(ask) {
  const end = performance.now() + SECONDS * 1000;
  let count = 0;
  for (; performance.now() < end; count++) {
    const status = await ask();
    if (status !== 200) throw new Error(`answered with ${status}`);
  }
  return count / SECONDS;
}

async function loadHttp2(port, body, ca) {
  const session = connect(`https://127.0.0.1:${port}`, { ca });
  const rate = await oneAtATime(async () => {
    const stream = session.request({ ":method": "POST", ":path": PATH, "content-length": body.length });
    stream.resume().end(body);
    const [headers] = await once(stream, "response");
    await once(stream, "end");
    return headers[":status"];
  });
  session.close();
  return rate;
}

async function loadHttps(port, body, ca) {
  const agent = new Agent({ ca, keepAlive: true });
  const rate = await oneAtATime(async () => {
    const outgoing = request({ agent, host: "127.0.0.1", port, method: "POST", path: PATH });
    outgoing.end(body);
    const [incoming] = await once(outgoing, "response");
    await once(incoming.resume(), "end");
    return incoming.statusCode;
  });
  agent.destroy();
  return rate;
}
