// Turns an API server's refusal into an error with a code.
import type { IncomingMessage } from "node:http";
import * as z from "zod/mini";
import { parseJson } from "../text/json.ts";
import { shorten } from "../text/shorten.ts";
import { readText } from "./body.ts";
import { ClusterError, unlikeKubernetes } from "./cluster-error.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/status/ */
const statusSchema = z.looseObject({
  kind: z.literal("Status"),
  message: z.optional(z.string()),
  code: z.optional(z.number()),
});

type Status = z.infer<typeof statusSchema>;

/** @param response An answer whose HTTP status is not 200. */
export async function refusal(
  source: ConfigMapSource,
  response: IncomingMessage,
  server: string,
  limits: Limits,
): Promise<ClusterError> {
  const status = statusSchema.safeParse(parseJson(await textOf(response, limits)));
  const code = response.statusCode ?? 0;
  if (!status.success && code === 404) return unlikeKubernetes(server);
  const seconds = Number(response.headers["retry-after"] ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
  return statusError(source, code, status.data, server, retryAfterMs);
}

/** @param object The object in a watch's ERROR event. */
export function eventError(source: ConfigMapSource, object: unknown, server: string): ClusterError {
  const status = statusSchema.safeParse(object);
  return statusError(source, status.data?.code ?? 500, status.data, server);
}

/** "" where the body does not come in time. The HTTP status says enough. */
async function textOf(response: IncomingMessage, limits: Limits): Promise<string> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = limits.signal === undefined ? deadline : AbortSignal.any([limits.signal, deadline]);
  try {
    return await readText(response, { ...limits, signal });
  } catch {
    limits.signal?.throwIfAborted();
    return "";
  }
}

function statusError(
  { namespace, name, verbs = "list and watch" }: ConfigMapSource,
  code: number,
  status: Status | undefined,
  server: string,
  retryAfterMs?: number,
): ClusterError {
  const reason = status?.message === undefined ? "" : ` (${shorten(status.message, 200)})`;
  switch (code) {
    case 401:
      return new ClusterError(
        "unauthorized",
        `${server} does not accept your credentials${reason}; renew them`,
      );
    case 403:
      return new ClusterError(
        "forbidden",
        `no permission to read the ConfigMap ${namespace}/${name}${reason}; ask for permission to ${verbs} it`,
      );
    case 404:
      return new ClusterError(
        "not-found",
        `${server} has no ConfigMap ${namespace}/${name}; does the cluster use only EKS access entries, or is the context wrong?`,
      );
    case 410:
      return new ClusterError("expired", `${server} no longer knows that version${reason}`);
    case 429:
      return new ClusterError("throttled", `${server} had too many requests; try again later`, retryAfterMs);
    default:
      return new ClusterError("server", `${server} answers with ${code}${reason}`, retryAfterMs);
  }
}
