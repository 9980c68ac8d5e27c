// Gets, lists and watches a ConfigMap in the API server.
import * as z from "zod/mini";
import { parseJson } from "../text/json.ts";
import { readLines, readText } from "./body.ts";
import { ClusterError, connectionError, unlikeKubernetes } from "./cluster-error.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";
import { get } from "./connection.ts";
import { eventError, refusal } from "./refusal.ts";

const configMapSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    resourceVersion: z.optional(z.string()),
  }),
  data: z.optional(z.nullable(z.record(z.string(), z.string()))),
});

/** A ConfigMap as the API server returns it. */
export type LiveConfigMap = z.infer<typeof configMapSchema>;

const listSchema = z.object({
  metadata: z.object({ resourceVersion: z.string() }),
  items: z.nullable(z.array(configMapSchema)),
});

/** https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes */
const eventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["ADDED", "MODIFIED", "DELETED"]), object: configMapSchema }),
  z.object({
    type: z.literal("BOOKMARK"),
    object: z.looseObject({ metadata: z.looseObject({ resourceVersion: z.string() }) }),
  }),
  z.object({ type: z.literal("ERROR"), object: z.unknown() }),
]);

export type WatchEvent = Exclude<z.infer<typeof eventSchema>, { type: "ERROR" }>;

/** @throws ClusterError */
export async function getConfigMap(source: ConfigMapSource, limits: Limits): Promise<LiveConfigMap> {
  return await read(configMapSchema, source, `/${encodeURIComponent(source.name)}`, limits);
}

export interface ListedConfigMap {
  /** Undefined where the cluster does not have it. */
  readonly configMap: LiveConfigMap | undefined;
  /** The version from which a watch continues. */
  readonly resourceVersion: string;
}

/** @throws ClusterError */
export async function listConfigMap(source: ConfigMapSource, limits: Limits): Promise<ListedConfigMap> {
  const { items, metadata } = await read(listSchema, source, `?${selectorOf(source)}`, limits);
  return {
    configMap: items?.find((item) => isFrom(source, item)),
    resourceVersion: metadata.resourceVersion,
  };
}

/**
 * Yields what happens after `resourceVersion`, until the server ends the watch.
 *
 * @param onOpen Called once the server has agreed to watch.
 * @throws ClusterError; its code is `expired` where the server no longer knows that version.
 */
export async function* watchConfigMap(
  source: ConfigMapSource,
  resourceVersion: string,
  limits: Limits,
  onOpen: () => void,
): AsyncGenerator<WatchEvent> {
  // The server is asked to end the watch before its silence would count as a dead connection.
  const timeoutSeconds = Math.max(1, Math.floor((limits.silenceMs / 1000) * 0.8));
  const query = `watch=true&allowWatchBookmarks=true&timeoutSeconds=${timeoutSeconds}`;
  const version = `resourceVersion=${encodeURIComponent(resourceVersion)}`;
  const path = `${pathOf(source)}?${selectorOf(source)}&${query}&${version}`;
  const { response, server } = await get(source.kubeConfig, path, limits);
  try {
    if (response.statusCode !== 200) throw await refusal(source, response, server, limits);
    onOpen();
    for await (const line of readLines(response, limits)) {
      const event = eventSchema.safeParse(parseJson(line));
      if (!event.success) throw unlikeKubernetes(server);
      if (event.data.type === "ERROR") throw eventError(source, event.data.object, server);
      if (event.data.type === "BOOKMARK" || isFrom(source, event.data.object)) yield event.data;
    }
  } catch (error) {
    limits.signal?.throwIfAborted();
    throw connectionError(error, server);
  }
}

function isFrom({ namespace, name }: ConfigMapSource, { metadata }: LiveConfigMap): boolean {
  return metadata.name === name && metadata.namespace === namespace;
}

function pathOf({ namespace }: ConfigMapSource): string {
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/configmaps`;
}

function selectorOf({ name }: ConfigMapSource): string {
  return `fieldSelector=${encodeURIComponent(`metadata.name=${name}`)}`;
}

async function read<Schema extends z.core.$ZodType>(
  schema: Schema,
  source: ConfigMapSource,
  pathAfter: string,
  limits: Limits,
): Promise<z.output<Schema>> {
  const deadline = AbortSignal.timeout(limits.timeoutMs);
  const signal = limits.signal === undefined ? deadline : AbortSignal.any([limits.signal, deadline]);
  const { response, server } = await get(source.kubeConfig, pathOf(source) + pathAfter, limits);
  try {
    if (response.statusCode !== 200) throw await refusal(source, response, server, limits);
    const text = await readText(response, { ...limits, signal });
    const result = z.safeParse(schema, parseJson(text));
    if (result.success) return result.data;
    throw unlikeKubernetes(server);
  } catch (error) {
    limits.signal?.throwIfAborted();
    if (deadline.aborted && !(error instanceof ClusterError)) {
      throw new ClusterError("timeout", `${server} did not answer within ${limits.timeoutMs} ms`);
    }
    throw connectionError(error, server);
  }
}
