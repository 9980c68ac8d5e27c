// Gets and lists a ConfigMap in the API server.
import * as z from "zod/mini";
import { parseJson } from "../text/json.ts";
import { readText } from "./body.ts";
import { ClusterError, connectionError, unlikeKubernetes } from "./cluster-error.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";
import { get } from "./connection.ts";
import { refusal } from "./refusal.ts";

export const configMapSchema = z.looseObject({
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string(),
    uid: z.optional(z.string()),
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
    configMap: items?.find(({ metadata }) => isFrom(source, metadata)),
    resourceVersion: metadata.resourceVersion,
  };
}

/** Whether it is the one that was asked for. */
export function isFrom(
  { namespace, name }: ConfigMapSource,
  metadata: Pick<LiveConfigMap["metadata"], "name" | "namespace">,
): boolean {
  return metadata.name === name && metadata.namespace === namespace;
}

export function pathOf({ namespace }: ConfigMapSource): string {
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/configmaps`;
}

export function selectorOf({ name }: ConfigMapSource): string {
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
