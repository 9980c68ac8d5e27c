// A Kubernetes API server for tests: ConfigMaps over HTTPS, and everything that can go wrong on the way to them.
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { KubeConfig } from "@kubernetes/client-node";
import { makeCertificate } from "../certificate.ts";
import { ConfigMapStore, EXPIRED, type Selector, statusOf, write } from "./config-map-store.ts";
import { discovery } from "./discovery.ts";

const TOKEN = "the-token-of-the-tests";

interface Failure {
  readonly status: number;
  readonly retryAfter?: number;
  readonly body?: object | string;
}

export type ApiServer = Awaited<ReturnType<typeof startApiServer>>;

export async function startApiServer() {
  const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
  const store = new ConfigMapStore();
  const requests: { kind: "get" | "list" | "watch"; query: URLSearchParams }[] = [];
  const failures: Failure[] = [];
  const faults = { hangs: false, slowMs: 0, refusesAsHttp: false };
  const sockets = new Set<Socket>();

  const server = createServer({ key, cert }, (request, response) => {
    void answer(request, response);
  });
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams: query } = new URL(request.url ?? "", url);
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      return respond(response, 401, statusOf(401, "Unauthorized", "Unauthorized"));
    }
    const [, namespace, one] =
      /^\/api\/v1\/namespaces\/([^/]+)\/configmaps(?:\/([^/]+))?$/.exec(pathname) ?? [];
    if (namespace === undefined) {
      const found = discovery.get(pathname);
      return respond(response, found ? 200 : 404, found ?? statusOf(404, "NotFound", "not here"));
    }
    const isWatch = ["true", "1"].includes(query.get("watch") ?? "");
    requests.push({ kind: isWatch ? "watch" : one === undefined ? "list" : "get", query });
    if (faults.hangs) return;
    const failure = failures.shift();
    if (failure !== undefined) return fail(response, failure);
    const name = one ?? /^metadata\.name=(.+)$/.exec(query.get("fieldSelector") ?? "")?.[1];
    const selector = { namespace, name };
    if (isWatch) return watch(query, selector, response);
    const items = store.list(selector);
    if (one === undefined) {
      const metadata = { resourceVersion: store.version };
      return await respond(response, 200, { kind: "ConfigMapList", apiVersion: "v1", metadata, items });
    }
    const [found] = items;
    const missing = statusOf(404, "NotFound", `configmaps "${one}" not found`);
    return await respond(response, found ? 200 : 404, found ?? missing);
  }

  function watch(query: URLSearchParams, selector: Selector, response: ServerResponse): void {
    const missed = store.since(query.get("resourceVersion") ?? "", selector);
    if (missed === undefined && faults.refusesAsHttp) return void respond(response, 410, EXPIRED);
    response.writeHead(200, { "content-type": "application/json" });
    response.flushHeaders();
    const wantsBookmarks = query.get("allowWatchBookmarks") === "true";
    const watcher = { response, selector, wantsBookmarks, isSilent: store.isSilent };
    if (missed === undefined) {
      write(watcher, { type: "ERROR", object: EXPIRED });
      response.end();
      return;
    }
    for (const event of missed) write(watcher, event);
    store.watchers.add(watcher);
    const seconds = Number(query.get("timeoutSeconds") ?? 3600);
    const timer = setTimeout(() => watcher.isSilent || response.end(), seconds * 1000);
    response.on("close", () => {
      clearTimeout(timer);
      store.watchers.delete(watcher);
    });
  }

  async function respond(response: ServerResponse, status: number, body: object | string): Promise<void> {
    response.writeHead(status, { "content-type": "application/json" });
    const text = typeof body === "string" ? body : JSON.stringify(body);
    for (let at = 0; faults.slowMs > 0 && at < text.length && !response.destroyed; at += 64) {
      response.write(text.slice(at, at + 64));
      await sleep(faults.slowMs);
    }
    response.end(faults.slowMs > 0 ? undefined : text);
  }

  function fail(response: ServerResponse, { status, retryAfter, body }: Failure): void {
    if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
    const [reason, message] = WORDS.get(status) ?? ["InternalError", "an error on the server"];
    void respond(response, status, body ?? statusOf(status, reason, message));
  }

  return {
    url,
    ca,
    token: TOKEN,
    store,
    requests,
    get watches() {
      return store.watchers.size;
    },
    /** The next configmaps requests, one each. */
    failNext: (count: number, failure: Failure) => {
      for (let time = 0; time < count; time++) failures.push(failure);
    },
    /** Takes requests, and never answers. */
    hang: (hangs: boolean) => {
      faults.hangs = hangs;
    },
    /** Writes 64 bytes of a body at a time. */
    slow: (ms: number) => {
      faults.slowMs = ms;
    },
    /** Keeps the watches open, and writes nothing to them: neither to these, nor, while it is on, to new ones. */
    silence: (isSilent: boolean) => {
      store.isSilent = isSilent;
      for (const watcher of store.watchers) watcher.isSilent = true;
    },
    /** Forgets the past, as etcd does; a watch from then is refused in the stream, or as HTTP 410. */
    compact: ({ asHttp = false } = {}) => {
      faults.refusesAsHttp = asHttp;
      store.compact();
    },
    expireWatches: () => {
      for (const watcher of store.watchers) {
        write(watcher, { type: "ERROR", object: EXPIRED });
        watcher.response.end();
      }
    },
    endWatches: () => {
      for (const { response } of store.watchers) response.end();
    },
    dropWatches: () => {
      for (const { response } of store.watchers) response.destroy();
    },
    /** Sends a part of an event, and breaks off. */
    truncateWatches: () => {
      for (const { response } of store.watchers) {
        response.write('{"type":"MODIFIED","object":{"kind":"ConfigM', () => response.destroy());
      }
    },
    /** Sends any text to the watches. */
    writeToWatches: (text: string) => {
      for (const { response } of store.watchers) response.write(text);
    },
    kubeConfig: (changes: { server?: string; caData?: string; token?: string } = {}): KubeConfig => {
      const { server: address = url, caData = ca, token = TOKEN } = changes;
      const config = new KubeConfig();
      config.loadFromOptions({
        clusters: [{ name: "test", server: address, caData: Buffer.from(caData).toString("base64") }],
        users: [{ name: "tester", token }],
        contexts: [{ name: "test", cluster: "test", user: "tester" }],
        currentContext: "test",
      });
      return config;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

const WORDS: ReadonlyMap<number, readonly [reason: string, message: string]> = new Map([
  [
    403,
    [
      "Forbidden",
      'configmaps "aws-auth" is forbidden: User "alice" cannot get resource "configmaps" in API group "" in the namespace "kube-system"',
    ],
  ],
  [429, ["TooManyRequests", "Too many requests, please try again later."]],
]);
