// A webhook token authenticator: POST /authenticate, GET /healthz, GET /metrics.
import { once } from "node:events";
import { createServer } from "node:https";
import { createTokenReviewHandler } from "aws-auth-map/token";
import { createMetrics } from "./metrics.mjs";
import { createPlaces } from "./places.mjs";

/** A TokenReview with the longest token there is takes less than 6 KiB. */
const MAX_BODY = 64 * 1024;

/**
 * What is bounded, each apart from the others: who uploads slowly takes no place of those who wait for STS. Where there is
 * no place for one more connection or upload, the oldest ends. A caller that finds no place to wait for STS gets 503;
 * an API server asks again.
 */
export const LIMITS = {
  /** Connections that are open and do not wait for STS. */
  connections: 4000,
  /** Bodies that have begun and are not complete. */
  uploads: 500,
  /** How long a body may take. An API server sends it in one go. */
  uploadMs: 3000,
  /** Callers that wait for STS. */
  callers: 1000,
};

/** How long requests may go on once the server is told to stop. */
const GRACE_MS = 10_000;

/**
 * @param {object} options
 * @param {{ key: string | Buffer, cert: string | Buffer }} options.tls PEM
 * @param {string} options.host
 * @param {number} options.port 0 takes any free one.
 * @param {import("aws-auth-map/token").TokenVerifier} options.verifier
 * @param {import("aws-auth-map/kubernetes").AwsAuthWatch} options.watch Whose `current` is asked. It is not stopped here.
 * @param {(entry: Record<string, unknown>) => void} options.log Takes what is worth a line; no secret is in it.
 * @param {readonly string[]} [options.scrubbedAccounts] Accounts whose identities are neither logged nor told.
 * @param {typeof LIMITS} [options.limits]
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 */
export async function startAuthenticator(options) {
  const { tls, host, port, verifier, watch, log, scrubbedAccounts, limits = LIMITS } = options;
  const metrics = createMetrics(watch);
  const mapper = () => watch.current;
  const answer = createTokenReviewHandler({ verifier, mapper, log: logReview, scrubbedAccounts });
  const connections = createPlaces(limits.connections);
  const uploads = createPlaces(limits.uploads);
  let callers = 0;
  let isStopping = false;

  function logReview(entry) {
    metrics.reviews.inc({ outcome: entry.outcome === "authenticated" ? "authenticated" : entry.reason });
    if (entry.outcome === "authenticated") {
      const { identity, username, groups } = entry;
      log({ level: "info", event: "authenticated", arn: identity?.arn, username, groups });
    } else {
      const { reason, message, caller } = entry;
      log({ level: "warn", event: "denied", reason, message, arn: caller?.Arn });
    }
  }

  function reply(response, status, text, headers = { "content-type": "text/plain; charset=utf-8" }) {
    // A client that keeps its connection would keep the server from stopping.
    if (isStopping) response.setHeader("connection", "close");
    // Without its length Node sends the text in chunks, which takes several writes.
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(text) }).end(text);
  }

  async function authenticate(request, response) {
    if (request.method !== "POST") return reply(response, 405, "expected POST\n", { allow: "POST" });
    const stopTimer = metrics.latency.startTimer();
    try {
      const body = await upload(request);
      if (body === undefined) return reply(response, 413, "the body is too long\n", { connection: "close" });
      const review = parseJson(body);
      if (review === undefined) return reply(response, 400, "expected a TokenReview in JSON\n");
      if (callers >= limits.callers) {
        return reply(response, 503, "too many requests at once\n", { "retry-after": "1" });
      }
      const { status, review: answered } = await waiting(request.socket, () => answer.respond(review));
      // The ConfigMap has not been read yet: an API server asks again.
      if (status === 503) response.setHeader("retry-after", "1");
      reply(response, status, JSON.stringify(answered), { "content-type": "application/json" });
    } finally {
      stopTimer();
    }
  }

  /** Undefined where the body is too long. It rejects where the upload ends too soon, or is ended. */
  async function upload(request) {
    const end = () => request.destroy();
    const timer = setTimeout(end, limits.uploadMs);
    uploads.take(request, end);
    try {
      return await readBody(request);
    } finally {
      clearTimeout(timer);
      uploads.leave(request);
    }
  }

  /** A connection whose caller waits for STS has to stay. */
  async function waiting(socket, work) {
    const end = connections.leave(nameOf(socket));
    callers++;
    try {
      return await work();
    } finally {
      callers--;
      if (end !== undefined && !socket.destroyed) connections.take(nameOf(socket), end);
    }
  }

  async function route(request, response) {
    switch (request.url?.split("?", 1)[0]) {
      case "/authenticate":
        return await authenticate(request, response);
      case "/healthz": {
        // Stale mappings are better than none: it is well for as long as it has any.
        const isWell = !isStopping && watch.status.confirmedAt !== undefined;
        return reply(response, isWell ? 200 : 503, isWell ? "ok\n" : "not ready\n");
      }
      case "/metrics":
        return reply(response, 200, await metrics.print(), { "content-type": metrics.contentType });
      default:
        return reply(response, 404, "not found\n");
    }
  }

  const server = createServer(
    {
      ...tls,
      minVersion: "TLSv1.2",
      maxHeaderSize: 16 * 1024,
      handshakeTimeout: 5_000,
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      // Node looks for connections that are over these times every 30 seconds only.
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      route(request, response).catch(() => {
        // The client has gone or its upload was ended, which it can do so often that it would fill the log.
        if (request.destroyed && !request.complete) return metrics.broken.inc();
        // A bug, which is not the client's to read.
        log({ level: "error", event: "failed", path: request.url?.split("?", 1)[0] });
        if (!response.headersSent) reply(response, 500, "internal error\n");
      });
    },
  );
  // Longer than an API server keeps its own connections.
  server.keepAliveTimeout = 120_000;
  server.on("connection", (socket) => {
    const name = nameOf(socket);
    connections.take(name, () => socket.destroy());
    socket.once("close", () => connections.leave(name));
  });
  server.on("tlsClientError", (error) => log({ level: "info", event: "tls-failed", code: error.code }));
  server.listen(port, host);
  await once(server, "listening");

  return {
    port: server.address().port,
    stop: async () => {
      isStopping = true;
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/** The same for a connection's TCP socket and its TLS socket. */
function nameOf({ remoteAddress, remotePort }) {
  return `${remoteAddress} ${remotePort}`;
}

/** Undefined where it is too long. Rejects where the request ends before its body does. */
function readBody(request) {
  // An asynchronous iterator would cost as much as everything else about an upload.
  return new Promise((resolve, reject) => {
    const chunks = [];
    let length = 0;
    request.on("data", (chunk) => {
      length += chunk.length;
      if (length <= MAX_BODY) return chunks.push(chunk);
      // Nothing more of it is kept.
      request.pause();
      resolve(undefined);
    });
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(new Error("the request ended before its body"));
    });
  });
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
