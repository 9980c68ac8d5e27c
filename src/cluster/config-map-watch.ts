// Watches a ConfigMap in the API server. Of many versions in a row, the newest alone is read.
// https://kubernetes.io/docs/reference/using-api/api-concepts/#efficient-detection-of-changes
import * as z from "zod/mini";
import { parseJson } from "../text/json.ts";
import { readLines } from "./body.ts";
import { connectionError, unlikeKubernetes } from "./cluster-error.ts";
import type { ConfigMapSource, Limits } from "./config-map-source.ts";
import { configMapSchema, isFrom, type LiveConfigMap, pathOf, selectorOf } from "./config-maps.ts";
import { get } from "./connection.ts";
import { headOf } from "./event-head.ts";
import { newestOf } from "./newest.ts";
import { eventError, refusal } from "./refusal.ts";

const eventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["ADDED", "MODIFIED", "DELETED"]), object: configMapSchema }),
  z.object({
    type: z.literal("BOOKMARK"),
    object: z.looseObject({ metadata: z.looseObject({ resourceVersion: z.string() }) }),
  }),
  z.object({ type: z.literal("ERROR"), object: z.unknown() }),
]);

type WatchEvent = z.infer<typeof eventSchema>;

/** What a watch has said since it was last asked. */
export interface WatchNews {
  /** The version from which a watch continues. */
  readonly resourceVersion: string | undefined;
  /** The newest version of the ConfigMap. Absent where it has not changed. */
  readonly change?: ConfigMapChange;
}

export interface ConfigMapChange {
  /**
   * Undefined where it was deleted.
   *
   * @throws ClusterError `protocol`
   */
  readonly read: () => LiveConfigMap | undefined;
  /** Whether it was deleted since the last news, even if it is there again. */
  readonly wasDeleted: boolean;
}

/**
 * Yields what happens after `resourceVersion`, until the server ends the watch. Versions that are replaced before they
 * are taken are never read.
 *
 * @param onOpen Called once the server has agreed to watch.
 * @throws ClusterError; its code is `expired` where the server no longer knows that version.
 */
export async function* watchConfigMap(
  source: ConfigMapSource,
  resourceVersion: string,
  limits: Limits,
  onOpen: () => void,
): AsyncGenerator<WatchNews> {
  // The server is asked to end the watch before its silence would count as a dead connection.
  const timeoutSeconds = Math.max(1, Math.floor((limits.silenceMs / 1000) * 0.8));
  const query = `watch=true&allowWatchBookmarks=true&timeoutSeconds=${timeoutSeconds}`;
  const version = `resourceVersion=${encodeURIComponent(resourceVersion)}`;
  const path = `${pathOf(source)}?${selectorOf(source)}&${query}&${version}`;
  const { response, server } = await get(source.kubeConfig, path, limits);
  try {
    if (response.statusCode !== 200) throw await refusal(source, response, server, limits);
    onOpen();
    const news = newsIn(source, readLines(response, limits), server);
    yield* newestOf(news, joinNews, () => void response.destroy());
  } catch (error) {
    limits.signal?.throwIfAborted();
    throw connectionError(error, server);
  }
}

function joinNews(earlier: WatchNews, later: WatchNews): WatchNews {
  const resourceVersion = later.resourceVersion ?? earlier.resourceVersion;
  if (later.change === undefined) return { ...earlier, resourceVersion };
  const wasDeleted = later.change.wasDeleted || earlier.change?.wasDeleted === true;
  return { resourceVersion, change: { ...later.change, wasDeleted } };
}

async function* newsIn(
  source: ConfigMapSource,
  lines: AsyncIterable<string>,
  server: string,
): AsyncGenerator<WatchNews> {
  for await (const line of lines) {
    const head = headOf(line);
    if (head !== undefined && isFrom(source, head)) {
      const { type, resourceVersion } = head;
      yield { resourceVersion, change: changeOf(type, () => eventIn(line, server)) };
      continue;
    }
    const event = eventIn(line, server);
    if (event.type === "ERROR") throw eventError(source, event.object, server);
    const { resourceVersion } = event.object.metadata;
    if (event.type === "BOOKMARK") yield { resourceVersion };
    else if (isFrom(source, event.object.metadata)) {
      yield { resourceVersion, change: changeOf(event.type, () => event) };
    }
  }
}

function changeOf(type: "ADDED" | "MODIFIED" | "DELETED", eventOf: () => WatchEvent): ConfigMapChange {
  const wasDeleted = type === "DELETED";
  return {
    wasDeleted,
    read: () => {
      const event = eventOf();
      return event.type === "ADDED" || event.type === "MODIFIED" ? event.object : undefined;
    },
  };
}

function eventIn(line: string, server: string): WatchEvent {
  const event = eventSchema.safeParse(parseJson(line));
  if (!event.success) throw unlikeKubernetes(server);
  return event.data;
}
