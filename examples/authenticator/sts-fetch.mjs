// A `fetch` for STS that costs a third of Node's own. For everything else it is none: it sends GET, follows no redirect,
// and takes an answer as a whole.
import { Agent, request } from "node:https";

/** The verifier takes no longer answer. */
const MAX_ANSWER = 64 * 1024;

/** An idle connection is closed after this, in milliseconds, because STS may close it at any time. Node's own has the same. */
const IDLE_MS = 4000;

/** Statuses whose answers have no body; `Response` insists on it. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * @param {import("node:https").AgentOptions} [options] Such as another authority to be trusted.
 * @returns {typeof globalThis.fetch}
 */
export function createStsFetch(options) {
  const agent = new Agent({ ...options, keepAlive: true, timeout: IDLE_MS });

  return function stsFetch(input, { headers, signal } = {}) {
    return new Promise((resolve, reject) => {
      const { hostname, port, pathname, search } = new URL(input);
      const outgoing = request({ hostname, port, path: pathname + search, agent, headers, signal });
      outgoing.on("response", (incoming) => {
        const chunks = [];
        let length = 0;
        const answer = () => {
          const { statusCode: status } = incoming;
          resolve(new Response(WITHOUT_BODY.has(status) ? null : Buffer.concat(chunks), { status }));
        };
        incoming.on("data", (chunk) => {
          chunks.push(chunk);
          length += chunk.length;
          if (length <= MAX_ANSWER) return;
          // It is refused for its length, so what is left of it is not waited for.
          answer();
          outgoing.destroy();
        });
        incoming.on("end", answer);
        // It was cut off.
        incoming.on("error", reject);
      });
      outgoing.on("error", (error) => {
        // STS closed an idle connection just as it was taken. The next one may be new.
        const wasIdle = outgoing.reusedSocket && error.code === "ECONNRESET" && !signal?.aborted;
        if (wasIdle) resolve(stsFetch(input, { headers, signal }));
        else reject(error);
      });
      outgoing.end();
    });
  };
}
