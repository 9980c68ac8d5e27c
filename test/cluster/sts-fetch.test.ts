// The example's own way to STS: what the verifier makes of it is what it makes of Node's fetch.
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { join } from "node:path";
import { createTokenVerifier } from "aws-auth-map/token";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCertificate } from "../certificate.ts";
import { repository } from "../cli/command.ts";
import { answerFor } from "../token/sts-server.ts";
import { CLUSTER_ID, goodToken, HOST, NOW } from "../token/tokens.ts";

const { createStsFetch } = await import(join(repository, "examples/authenticator/sts-fetch.mjs"));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let url: string;
let authority: string;
let fetch: typeof globalThis.fetch;
let answer: Answer;
let sockets: Socket[];
const requests: IncomingMessage[] = [];
beforeAll(async () => {
  const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
  server = createServer({ key, cert }, (request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.on("secureConnection", (socket) => sockets.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/?Action=GetCallerIdentity&X-Amz-Signature=a%2Fb`;
  authority = ca;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  requests.length = 0;
  sockets = [];
  // With no connection of a test before.
  fetch = createStsFetch({ ca: authority });
});

/** As the verifier reads it. */
async function textOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  let text = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text;
    text += Buffer.from(value ?? []).toString();
  }
}

const ok: Answer = (_, response) => response.end("fine");

it("sends what it is given, and gives the status and the text", async () => {
  answer = (_, response) => response.writeHead(418).end("tée");
  const response = await fetch(url, {
    headers: { "x-k8s-aws-id": "production", accept: "application/json" },
  });
  expect([response.status, await textOf(response)]).toEqual([418, "tée"]);
  const [request] = requests;
  expect(request?.method).toBe("GET");
  expect(request?.url).toBe("/?Action=GetCallerIdentity&X-Amz-Signature=a%2Fb");
  expect(request?.headers).toMatchObject({ "x-k8s-aws-id": "production", accept: "application/json" });
  expect(request?.headers.host).toBe(new URL(url).host);
});

it.each([204, 304])("takes an answer without a body, %i", async (status) => {
  answer = (_, response) => response.writeHead(status).end();
  expect((await fetch(url)).status).toBe(status);
});

it("follows no redirect", async () => {
  answer = (_, response) => response.writeHead(302, { location: "https://example.com/" }).end();
  expect((await fetch(url, { redirect: "manual" })).status).toBe(302);
  expect(requests).toHaveLength(1);
});

it("keeps its connection, and asks anew where an idle one was closed", async () => {
  answer = ok;
  for (let i = 0; i < 3; i++) await textOf(await fetch(url));
  expect(sockets).toHaveLength(1);
  // The connection breaks just as the next request is on it.
  answer = (request) => {
    answer = ok;
    request.socket.destroy();
  };
  expect(await textOf(await fetch(url))).toBe("fine");
  expect(sockets).toHaveLength(2);
  expect(requests).toHaveLength(5);
});

describe("gives up", () => {
  it("where a new connection breaks", async () => {
    answer = (request) => request.socket.destroy();
    await expect(fetch(url)).rejects.toMatchObject({ code: "ECONNRESET" });
    expect(requests).toHaveLength(1);
  });

  it("where the certificate is not of an authority that is trusted", async () => {
    await expect(createStsFetch()(url)).rejects.toMatchObject({
      code: expect.stringMatching(/CERT|SELF_SIGNED/),
    });
    expect(requests).toHaveLength(0);
  });

  it("where the answer is cut off", async () => {
    answer = (request, response) => {
      response.writeHead(200, { "content-length": 100 }).write("half");
      setImmediate(() => request.socket.destroy());
    };
    await expect(fetch(url)).rejects.toMatchObject({ code: "ECONNRESET" });
  });

  it.each([
    ["before the answer", () => {}],
    [
      "within the answer",
      (_: unknown, response: ServerResponse) => void response.writeHead(200).write("half"),
    ],
  ])("at its signal, %s", async (_, begin) => {
    const controller = new AbortController();
    const asked = once(server, "request");
    answer = begin;
    const asking = fetch(url, { signal: controller.signal });
    const failed = expect(asking).rejects.toMatchObject({ name: "AbortError" });
    await asked;
    controller.abort();
    await failed;
    expect(requests).toHaveLength(1);
  });

  it("before it asks, where its signal has come already", async () => {
    answer = ok;
    await expect(fetch(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(requests).toHaveLength(0);
  });

  it("on an answer without end, whose beginning it gives", async () => {
    answer = (_, response) => {
      const more = () => response.destroyed || response.write("x".repeat(10_000), more);
      more();
    };
    const text = await textOf(await fetch(url));
    expect(text.length).toBeGreaterThan(64 * 1024);
    expect(text.length).toBeLessThan(256 * 1024);
  });
});

it("is what a verifier takes", async () => {
  const caller = {
    Arn: "arn:aws:sts::111122223333:assumed-role/Admin/alice",
    Account: "111122223333",
    UserId: "A:alice",
  };
  const { hostname: host, port } = new URL(url);
  const sts = createStsFetch({ host, port, checkServerIdentity: () => undefined, ca: authority });
  const verifier = createTokenVerifier({
    clusterId: CLUSTER_ID,
    partition: "aws",
    fetch: sts,
    now: () => NOW,
  });
  answer = (_, response) => response.end(JSON.stringify(answerFor(caller)));
  expect(await verifier.verify(goodToken())).toEqual({ ...caller, AccessKeyId: "ASIAEXAMPLEEXAMPLE12" });
  expect(requests[0]?.headers).toMatchObject({ host: HOST, "x-k8s-aws-id": CLUSTER_ID });
  const refusals: [Answer, string][] = [
    [(_, response) => response.writeHead(302, { location: "https://example.com/" }).end(), "redirect"],
    [(_, response) => response.writeHead(403).end("{}"), "status"],
    [(_, response) => response.writeHead(400).end("Throttling"), "throttled"],
    [(_, response) => response.end("x".repeat(70_000)), "too-large"],
    [(_, response) => response.end(""), "not-json"],
    [(request) => request.socket.destroy(), "unreachable"],
  ];
  for (const [refuse, code] of refusals) {
    answer = refuse;
    await expect(verifier.verify(goodToken()), code).rejects.toMatchObject({ code });
  }
});
