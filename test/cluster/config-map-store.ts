// The ConfigMaps of a test API server, their history, and who watches them.
import type { ServerResponse } from "node:http";

export interface StoredConfigMap {
  readonly apiVersion: "v1";
  readonly kind: "ConfigMap";
  readonly metadata: Record<string, unknown> & { name: string; namespace: string; resourceVersion: string };
  readonly data?: Record<string, string>;
}

interface Event {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly object: StoredConfigMap;
}

export interface Selector {
  readonly namespace: string;
  readonly name: string | undefined;
}

interface Watcher {
  readonly response: ServerResponse;
  readonly selector: Selector;
  readonly wantsBookmarks: boolean;
  /** It stays open, and nothing is written to it any more. */
  isSilent: boolean;
}

export class ConfigMapStore {
  readonly watchers = new Set<Watcher>();
  isSilent = false;
  #version = 1000;
  #history: Event[] = [];
  #forgottenUpTo = 0;
  readonly #objects = new Map<string, StoredConfigMap>();

  get version(): string {
    return String(this.#version);
  }

  list(selector: Selector): StoredConfigMap[] {
    return [...this.#objects.values()].filter((object) => isSelected(selector, object));
  }

  put(data: Record<string, string> | undefined, { name = "aws-auth", namespace = "kube-system" } = {}): void {
    const key = `${namespace}/${name}`;
    const { uid }: Record<string, unknown> = this.#objects.get(key)?.metadata ?? {};
    const metadata = {
      name,
      namespace,
      uid: uid ?? `11111111-2222-3333-4444-${this.#version}`,
      resourceVersion: String(++this.#version),
      creationTimestamp: "2026-01-31T12:00:00Z",
    };
    const object = { apiVersion: "v1", kind: "ConfigMap", metadata, ...(data && { data }) } as const;
    this.#tell({ type: this.#objects.has(key) ? "MODIFIED" : "ADDED", object });
    this.#objects.set(key, object);
  }

  /** Puts an object as it is: with annotations, managedFields and all. */
  putObject(object: Omit<StoredConfigMap, "metadata"> & { readonly metadata: object }): void {
    const names = { name: "aws-auth", namespace: "kube-system", resourceVersion: String(++this.#version) };
    this.#objects.set("kube-system/aws-auth", { ...object, metadata: { ...names, ...object.metadata } });
  }

  remove({ name = "aws-auth", namespace = "kube-system" } = {}): void {
    const object = this.#objects.get(`${namespace}/${name}`);
    if (object === undefined) return;
    this.#objects.delete(`${namespace}/${name}`);
    const metadata = { ...object.metadata, resourceVersion: String(++this.#version) };
    this.#tell({ type: "DELETED", object: { ...object, metadata } });
  }

  /** As etcd does from time to time. */
  compact(): void {
    this.#history = [];
    this.#forgottenUpTo = ++this.#version;
  }

  /** @returns undefined where that version is forgotten. */
  since(version: string, selector: Selector): Event[] | undefined {
    if (version === "" || version === "0") {
      return this.list(selector).map((object) => ({ type: "ADDED", object }));
    }
    if (Number(version) < this.#forgottenUpTo) return undefined;
    return this.#history.filter(
      ({ object }) =>
        Number(object.metadata.resourceVersion) > Number(version) && isSelected(selector, object),
    );
  }

  bookmark(): void {
    const metadata = { resourceVersion: this.version, creationTimestamp: null };
    const object = { kind: "ConfigMap", apiVersion: "v1", metadata };
    for (const watcher of this.watchers) {
      if (watcher.wantsBookmarks) write(watcher, { type: "BOOKMARK", object });
    }
  }

  #tell(event: Event): void {
    this.#history.push(event);
    for (const watcher of this.watchers) {
      if (isSelected(watcher.selector, event.object)) write(watcher, event);
    }
  }
}

function isSelected({ namespace, name }: Selector, { metadata }: StoredConfigMap): boolean {
  return metadata.namespace === namespace && (name === undefined || metadata.name === name);
}

export function write(watcher: Watcher, event: object): void {
  const isOpen = !watcher.isSilent && !watcher.response.writableEnded;
  if (isOpen) watcher.response.write(`${JSON.stringify(event)}\n`);
}

export function statusOf(code: number, reason: string, message: string): object {
  const details = { name: "aws-auth", kind: "configmaps" };
  return {
    kind: "Status",
    apiVersion: "v1",
    metadata: {},
    status: "Failure",
    message,
    reason,
    details,
    code,
  };
}

export const EXPIRED = statusOf(410, "Expired", "too old resource version: 1 (1001)");
