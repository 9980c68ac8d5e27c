// Whoever reaches the example's server tries to take all of its places.
import { once } from "node:events";
import { request as httpsRequest } from "node:https";
import { connect as connectTcp, type Socket } from "node:net";
import { connect, type TLSSocket } from "node:tls";
import { afterEach, beforeAll, expect, it } from "vitest";
import { makeCertificate } from "../certificate.ts";

const example = new URL("../../examples/authenticator/authenticator.mjs", import.meta.url).href;
const { LIMITS, startAuthenticator } = await import(example);
const { createMapper, parseAwsAuth } = await import("aws-auth-map");

const awsAuth = parseAwsAuth({
  mapRoles: "- rolearn: arn:aws:iam::111122223333:role/Admin\n  username: admin\n",
});
const watch = { current: createMapper(awsAuth), awsAuth, status: { confirmedAt: 1, kept: [] }, on: () => {} };
const CALLER = {
  Arn: "arn:aws:sts::111122223333:assumed-role/Admin/session",
  Account: "111122223333",
  UserId: "AROAEXAMPLE:session",
  AccessKeyId: "",
};

let certificate: Awaited<ReturnType<typeof makeCertificate>>;
let port = 0;
let stop = async () => {};
let sockets: Socket[] = [];
/** Lets STS answer those who wait. */
let answerAll: (() => void)[] = [];
let logged: unknown[] = [];

beforeAll(async () => {
  certificate = await makeCertificate(["127.0.0.1"]);
});

afterEach(async () => {
  for (const answer of answerAll) answer();
  for (const socket of sockets) socket.destroy();
  await stop();
  sockets = [];
  answerAll = [];
  logged = [];
});

/** STS answers the token `quick` at once, and others when it is let. */
async function start(limits: Partial<typeof LIMITS> = {}) {
  const verify = async (token: string) => {
    if (token !== "quick") await new Promise<void>((resolve) => answerAll.push(resolve));
    return CALLER;
  };
  const { key, cert } = certificate;
  ({ port, stop } = await startAuthenticator({
    tls: { key, cert },
    host: "127.0.0.1",
    port: 0,
    verifier: { verify },
    watch,
    log: (entry: unknown) => void logged.push(entry),
    limits: { ...LIMITS, uploadMs: 60_000, ...limits },
  }));
}

async function send(token: string): Promise<number> {
  const outgoing = httpsRequest({
    host: "127.0.0.1",
    port,
    path: "/authenticate",
    method: "POST",
    ca: certificate.ca,
    agent: false,
  });
  outgoing.end(
    JSON.stringify({ apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", spec: { token } }),
  );
  const [incoming] = await once(outgoing, "response");
  incoming.resume();
  return incoming.statusCode;
}

async function open(text: string): Promise<TLSSocket> {
  const socket = connect({ host: "127.0.0.1", port, ca: certificate.ca });
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "secureConnect");
  socket.write(text);
  socket.resume();
  return socket;
}

const SLOW = "POST /authenticate HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n{";

/** Resolves when the server has taken all that was sent before. */
const settled = () => send("quick");

it("a thousand uploads of one byte keep nobody out", async () => {
  await start();
  for (let group = 0; group < 20; group++) {
    await Promise.all(Array.from({ length: 50 }, () => open(SLOW)));
  }
  expect(await send("quick")).toBe(200);
  expect(logged.filter((entry) => JSON.stringify(entry).includes("error"))).toEqual([]);
}, 30_000);

it("where there is no place for one more upload, the oldest ends", async () => {
  await start({ uploads: 3 });
  const first = await open(SLOW);
  const ended = once(first, "close");
  const others = [await open(SLOW), await open(SLOW), await open(SLOW)];
  await ended;
  expect(await send("quick")).toBe(200);
  // That one took a place too.
  expect(others.filter(({ destroyed }) => !destroyed).length).toBeGreaterThanOrEqual(2);
});

it("an upload that takes too long ends, and its connection with it", async () => {
  await start({ uploadMs: 50 });
  const slow = await open(SLOW);
  let said = "";
  slow.on("data", (chunk) => {
    said += chunk;
  });
  await once(slow, "close");
  // Node's own time for a request is longer, and ends with an answer.
  expect(said).toBe("");
  const drip = await open(SLOW);
  const timer = setInterval(() => drip.write(" "), 5);
  // What is written after the end can be answered with a reset, which is an end, too.
  drip.on("error", () => {});
  await new Promise((resolve) => drip.once("close", resolve));
  clearInterval(timer);
});

it.each<[string, () => Promise<Socket>]>([
  ["TCP connections that say nothing", silentTcp],
  ["TLS connections that say nothing", () => open("")],
  ["headers that do not end", () => open("POST /authenticate HTTP/1.1\r\nhost")],
  ["connections that are kept after an answer", () => open("GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")],
  ["uploads", () => open(SLOW)],
])("%s keep nobody out, and the oldest end", async (_, attack) => {
  await start({ connections: 5 });
  const first = await attack();
  const ended = once(first, "close");
  const others: Socket[] = [];
  for (let count = 0; count < 10; count++) others.push(await attack());
  await ended;
  expect(await send("quick")).toBe(200);
  // The newest have their places still: it was not for its age alone that the first ended.
  const last = others.slice(-3);
  expect(last.map(({ destroyed }) => destroyed)).toEqual([false, false, false]);
});

async function silentTcp(): Promise<Socket> {
  const socket = connectTcp({ host: "127.0.0.1", port });
  sockets.push(socket);
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

it("a caller that waits for STS stays, however many come after it", async () => {
  await start({ connections: 3, uploads: 3 });
  const caller = send("slow");
  while (answerAll.length === 0) await settled();
  for (let count = 0; count < 10; count++) await open(SLOW);
  await settled();
  for (const answer of answerAll) answer();
  expect(await caller).toBe(200);
});

it("callers that wait for STS are bounded, and others are told to come again", async () => {
  await start({ callers: 2 });
  for (let count = 0; count < 10; count++) await open(SLOW);
  const callers = [send("slow"), send("slow")];
  while (answerAll.length < 2) await new Promise((resolve) => setImmediate(resolve));
  expect(await send("quick")).toBe(503);
  for (const answer of answerAll) answer();
  expect(await Promise.all(callers)).toEqual([200, 200]);
  expect(await send("quick")).toBe(200);
});
