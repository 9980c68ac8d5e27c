// From a bearer token to a TokenReview through all of it: the example's server, STS and the API server on real sockets.
import { once } from "node:events";
import { Agent, request as httpsRequest } from "node:https";
import { connect } from "node:tls";
import type { AwsAuthWatch } from "aws-auth-map/kubernetes";
import type { TokenVerifier } from "aws-auth-map/token";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeCertificate } from "../certificate.ts";
import { type StsServer, startSts } from "../token/sts-server.ts";
import { CLUSTER_ID, goodToken, NOW } from "../token/tokens.ts";
import { type ApiServer, startApiServer } from "./api-server.ts";

interface Authenticator {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

// The example imports the package by its name, so that what is tested is what is built.
const example = (file: string) => new URL(`../../examples/authenticator/${file}`, import.meta.url).href;
const { startAuthenticator } = await import(example("authenticator.mjs"));
const { createTokenVerifier } = await import("aws-auth-map/token");
const { watchAwsAuth } = await import("aws-auth-map/kubernetes");

const rolesFor = (username: string) => ({
  mapRoles: `- rolearn: arn:aws:iam::111122223333:role/Admin\n  username: ${username}:{{SessionName}}\n  groups: [admins]\n`,
});

let sts: StsServer;
let apiServer: ApiServer;
let controller: AbortController;
let watch: AwsAuthWatch;
let authenticator: Authenticator;
let ca: string;
let agent: Agent;
let logged: Record<string, unknown>[];

beforeAll(async () => {
  sts = await startSts();
});
afterAll(() => sts.close());

beforeEach(async () => {
  apiServer = await startApiServer();
  apiServer.store.put(rolesFor("old"));
  controller = new AbortController();
  watch = watchAwsAuth({ kubeConfig: apiServer.kubeConfig(), signal: controller.signal });
  await watch.ready;
  const { key, cert, ca: authority } = await makeCertificate(["127.0.0.1"]);
  ca = authority;
  agent = new Agent({ ca, keepAlive: true, maxSockets: 50 });
  logged = [];
  const verifier: TokenVerifier = createTokenVerifier({
    clusterId: CLUSTER_ID,
    partition: "aws",
    fetch: sts.fetch,
    now: () => NOW,
  });
  authenticator = await startAuthenticator({
    tls: { key, cert },
    host: "127.0.0.1",
    port: 0,
    verifier,
    watch,
    log: (entry: Record<string, unknown>) => void logged.push(entry),
  });
});
afterEach(async () => {
  agent.destroy();
  await authenticator.stop();
  controller.abort();
  await watch.stopped;
  await apiServer.close();
});

interface Reply {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly connection: string | undefined;
  readonly body: string;
}

async function send(path: string, { method = "POST", body = "" } = {}): Promise<Reply> {
  const outgoing = httpsRequest({ host: "127.0.0.1", port: authenticator.port, path, method, agent, ca });
  outgoing.end(body);
  const [incoming] = await once(outgoing, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { connection, "retry-after": retryAfter } = incoming.headers;
  return { status: incoming.statusCode, retryAfter, connection, body: Buffer.concat(chunks).toString() };
}

async function authenticate(token: string): Promise<Reply> {
  const review = { apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", spec: { token } };
  return await send("/authenticate", { body: JSON.stringify(review) });
}

describe("while the ConfigMap is edited and 50 clients authenticate", () => {
  it("no request fails, each gets the old or the new answer, and the new one within a second", async () => {
    sts.whoIs = (accessKeyId) => ({
      Arn: `arn:aws:sts::111122223333:assumed-role/Admin/${accessKeyId}`,
      Account: "111122223333",
      UserId: `AROAEXAMPLE:${accessKeyId}`,
    });
    let editedAt = Number.POSITIVE_INFINITY;
    let isOver = false;
    const late: string[] = [];
    const seen = new Map<string, number>();
    const client = async (_: unknown, index: number) => {
      const session = `client-${index}`;
      const token = goodToken({ "X-Amz-Credential": `${session}/20260131/us-west-2/sts/aws4_request` });
      while (!isOver) {
        const sentAt = performance.now();
        const { status, body } = await authenticate(token);
        expect(status).toBe(200);
        const { username } = JSON.parse(body).status.user;
        const [version = "", name] = username.split(":");
        expect(name).toBe(session);
        seen.set(version, (seen.get(version) ?? 0) + 1);
        if (sentAt > editedAt + 1000 && version !== "new") late.push(username);
      }
    };
    const clients = Promise.all(Array.from({ length: 50 }, client));
    await new Promise((resolve) => setTimeout(resolve, 500));
    apiServer.store.put(rolesFor("new"));
    editedAt = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    isOver = true;
    await clients;
    expect([...seen.keys()].sort()).toEqual(["new", "old"]);
    expect(late).toEqual([]);
    expect(logged.every(({ event }) => event === "authenticated")).toBe(true);
  });
});

describe("the example's server", () => {
  it("answers a denial with 403 and nothing else, and logs why, but no secret", async () => {
    const token = goodToken({ "X-Amz-Date": "20250131T115900Z" });
    const { status, body } = await authenticate(token);
    expect({ status, body: JSON.parse(body) }).toEqual({
      status: 403,
      body: { apiVersion: "authentication.k8s.io/v1", kind: "TokenReview", status: { authenticated: false } },
    });
    expect(logged).toMatchObject([{ event: "denied", reason: "expired" }]);
    expect(JSON.stringify(logged)).not.toContain(token.slice(11, 40));
  });

  it.each<[number, string, { method?: string; body?: string }]>([
    [405, "/authenticate", { method: "GET" }],
    [400, "/authenticate", { body: "" }],
    [400, "/authenticate", { body: "not JSON" }],
    [400, "/authenticate", { body: "{}" }],
    [413, "/authenticate", { body: " ".repeat(70_000) }],
    [413, "/authenticate", { body: " ".repeat(10_000_000) }],
    [405, "/authenticate", { method: "OPTIONS" }],
    [405, "/authenticate", { method: "PUT", body: "{}" }],
    [404, "/", { method: "GET" }],
    [404, "/authenticate/more", {}],
    [200, "/healthz", { method: "GET" }],
  ])("answers %s to %s %j", async (status, path, options) => {
    expect(await send(path, options)).toMatchObject({ status });
  });

  it("serves metrics of what it did, and of how old its mappings are", async () => {
    sts.whoIs = () => undefined;
    await authenticate(goodToken());
    const { body } = await send("/metrics", { method: "GET" });
    expect(body).toContain('authenticate_requests_total{outcome="status"} 1');
    expect(body).toMatch(/^authenticate_seconds_count 1$/m);
    expect(body).toMatch(/^aws_auth_age_seconds [0-9.]+$/m);
    expect(body).toMatch(/^aws_auth_connected 1$/m);
    expect(body).toMatch(/^aws_auth_problems 0$/m);
    apiServer.store.put({ mapRoles: "- rolearn: [" });
    await once(watch, "invalid");
    const broken = await send("/metrics", { method: "GET" });
    expect(broken.body).toMatch(/^aws_auth_problems 1$/m);
    expect(broken.body).toMatch(/^aws_auth_kept_sections 1$/m);
  });

  it("counts those whose access has changed, by the worst danger", async () => {
    apiServer.store.put({
      mapRoles:
        rolesFor("old").mapRoles +
        rolesFor("b").mapRoles.replace("/Admin", "/B").replace("admins", "system:masters"),
    });
    await once(watch, "change");
    const { body } = await send("/metrics", { method: "GET" });
    expect(body).toContain('aws_auth_access_changes_total{danger="gains-system-masters"} 1');
    expect(body).toContain('aws_auth_events_total{event="change"} 1');
  });

  it("answers 503, and when to ask again, before the ConfigMap has been read", async () => {
    await authenticator.stop();
    apiServer.hang(true);
    const early = watchAwsAuth({ kubeConfig: apiServer.kubeConfig(), timeoutMs: 60_000 });
    const { key, cert, ca: authority } = await makeCertificate(["127.0.0.1"]);
    ca = authority;
    const verifier = createTokenVerifier({
      clusterId: CLUSTER_ID,
      partition: "aws",
      fetch: sts.fetch,
      now: () => NOW,
    });
    const log = (entry: Record<string, unknown>) => void logged.push(entry);
    const tls = { key, cert };
    authenticator = await startAuthenticator({
      tls,
      host: "127.0.0.1",
      port: 0,
      verifier,
      watch: early,
      log,
    });
    agent = new Agent({ ca, keepAlive: true });
    sts.whoIs = (accessKeyId) => ({
      Arn: `arn:aws:sts::111122223333:assumed-role/Admin/${accessKeyId}`,
      Account: "111122223333",
      UserId: `AROAEXAMPLE:${accessKeyId}`,
    });
    expect(await authenticate(goodToken())).toMatchObject({ status: 503, retryAfter: "1" });
    expect(logged).toMatchObject([{ event: "denied", reason: "not-ready" }]);
    expect(await send("/healthz", { method: "GET" })).toMatchObject({ status: 503 });
    apiServer.hang(false);
    await early.close();
  });

  it("neither logs nor tells who signs in from a scrubbed account", async () => {
    await authenticator.stop();
    const { key, cert, ca: authority } = await makeCertificate(["127.0.0.1"]);
    ca = authority;
    agent = new Agent({ ca, keepAlive: true });
    const Arn = "arn:aws:sts::111122223333:assumed-role/Admin/hidden";
    const verifier = { verify: async () => ({ Arn, Account: "111122223333", UserId: "AROAEXAMPLE:hidden" }) };
    const log = (entry: Record<string, unknown>) => void logged.push(entry);
    const options = { tls: { key, cert }, host: "127.0.0.1", port: 0, verifier, watch, log };
    authenticator = await startAuthenticator({ ...options, scrubbedAccounts: ["111122223333"] });
    const { status, body } = await authenticate(goodToken());
    expect(status).toBe(200);
    expect(JSON.parse(body).status.user).not.toHaveProperty("extra");
    expect(JSON.stringify(logged)).toContain('"authenticated"');
    expect(JSON.stringify(logged)).not.toContain("arn:aws");
    await expect(startAuthenticator({ ...options, scrubbedAccounts: ["1111 "] })).rejects.toThrow(
      "12 digits",
    );
  });

  it("speaks TLS 1.2 and later, not 1.1", async () => {
    const handshake = async (maxVersion: "TLSv1.1" | "TLSv1.2") => {
      const minVersion = maxVersion === "TLSv1.1" ? "TLSv1" : "TLSv1.2";
      const options = { host: "127.0.0.1", port: authenticator.port, ca, minVersion, maxVersion } as const;
      // Without the security level of OpenSSL's client, which would refuse 1.1 itself.
      const socket = connect({ ...options, ciphers: "DEFAULT:@SECLEVEL=0" });
      return await once(socket, "secureConnect").then(
        () => socket.destroy().getProtocol() ?? "closed",
        (error: Error & { code?: string }) => error.code,
      );
    };
    expect(await handshake("TLSv1.1")).toMatch(/^ERR_SSL_|^ECONNRESET/);
    expect(await handshake("TLSv1.2")).not.toMatch(/^ERR_/);
  });

  it("lets requests end before it stops, and takes no new ones", async () => {
    let answerIt = () => {};
    const asked = new Promise<void>((resolve) => {
      sts.answer = (_, response) => {
        answerIt = () => response.writeHead(403).end();
        resolve();
      };
    });
    const waiting = authenticate(goodToken());
    await asked;
    const stopped = authenticator.stop();
    authenticator = { ...authenticator, stop: () => stopped };
    await expect(
      (async () => {
        const fresh = httpsRequest({
          host: "127.0.0.1",
          port: authenticator.port,
          path: "/healthz",
          ca,
          agent: false,
        });
        fresh.end();
        await once(fresh, "response");
      })(),
    ).rejects.toMatchObject({ code: "ECONNREFUSED" });
    answerIt();
    sts.answer = undefined;
    // It is the server that ends the connection, which its client would keep.
    expect(await waiting).toMatchObject({ status: 403, connection: "close" });
    await stopped;
  });
});
