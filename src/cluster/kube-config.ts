// Reads a kubeconfig with @kubernetes/client-node, which finds the file and runs the plugins for credentials.
// The package is large, and few users need it. So it is loaded only here, and only if it is installed.

import { existsSync, readFileSync } from "node:fs";
import { delimiter } from "node:path";
import { shorten } from "../text/shorten.ts";
import { nearest } from "../text/spelling.ts";
import { ClusterError } from "./cluster-error.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

type Client = typeof import("@kubernetes/client-node");
type KubeConfig = InstanceType<Client["KubeConfig"]>;

export interface KubeConfigOptions {
  /** A kubeconfig file. Default: as for `kubectl`, $KUBECONFIG, ~/.kube/config, or the pod's service account. */
  readonly path?: string | undefined;
  /** Whether to use the service account of the pod that this runs in. Default false. */
  readonly inCluster?: boolean | undefined;
}

/** A kubeconfig's contexts, each in the form that `readAwsAuth` takes. */
export interface LoadedKubeConfig {
  readonly contexts: readonly string[];
  readonly currentContext: string | undefined;
  /**
   * @param name Default: the current context.
   * @throws ClusterError `kubeconfig` for a context that is not in the kubeconfig.
   */
  readonly context: (name?: string) => KubeConfigLike;
}

/** @throws ClusterError `client-missing` where @kubernetes/client-node cannot be loaded; `kubeconfig` */
export async function loadKubeConfig(options: KubeConfigOptions = {}): Promise<LoadedKubeConfig> {
  const { KubeConfig } = await loadClient();
  const loaded = new KubeConfig();
  load(loaded, options, () => new KubeConfig());
  const contexts = loaded.getContexts().map(({ name }) => name);
  const currentContext: string | undefined = loaded.getCurrentContext();
  return {
    contexts,
    currentContext,
    context: (name = currentContext) => {
      checkContext(name, contexts, options.path);
      const config = new KubeConfig();
      config.loadFromOptions({
        clusters: loaded.getClusters(),
        contexts: loaded.getContexts(),
        users: loaded.getUsers(),
        currentContext: name,
      });
      return config;
    },
  };
}

function load(config: KubeConfig, { path, inCluster }: KubeConfigOptions, create: () => KubeConfig): void {
  try {
    if (inCluster === true) config.loadFromCluster();
    else if (path !== undefined) config.loadFromFile(path);
    else loadAsKubectl(config, create);
  } catch (error) {
    // If none of the files in $KUBECONFIG exists, only the error names one of them.
    const ofError = error instanceof Error && "path" in error ? String(error.path) : undefined;
    const what = path ?? (inCluster === true ? "the pod's service account" : (ofError ?? "the kubeconfig"));
    throw unreadable(what, error);
  }
  const server = config.getCurrentCluster()?.server;
  // The client makes up this context where it does not find any kubeconfig.
  const isMadeUp =
    path === undefined &&
    config.getCurrentContext() === "loaded-context" &&
    server === "http://localhost:8080";
  if (isMadeUp) {
    throw new ClusterError(
      "kubeconfig",
      "no kubeconfig was found in $KUBECONFIG or ~/.kube/config, and this is not a pod; create one with aws eks update-kubeconfig",
    );
  }
  const { KUBERNETES_SERVICE_HOST = "" } = process.env;
  if (inCluster === true && KUBERNETES_SERVICE_HOST === "") {
    throw new ClusterError("kubeconfig", "this is not a pod: KUBERNETES_SERVICE_HOST is not set");
  }
}

/** @param what The file, or what is used instead of a file. */
function unreadable(what: string, error: unknown): ClusterError {
  if (error instanceof ClusterError) return error;
  return new ClusterError("kubeconfig", `${shorten(what, 300)} cannot be read: ${reasonOf(error)}`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
  if (code === "ENOENT") return "no such file";
  const [line = ""] = String(error instanceof Error ? error.message : error).split("\n");
  // The message of a YAML error quotes a piece of the file, which may be a password.
  if (error instanceof Error && error.name === "YAMLException") {
    const place = /\(\d+:\d+\)/.exec(line)?.[0];
    return place === undefined ? "it is not YAML" : `it is not YAML ${place}`;
  }
  // The client reads a kubeconfig's keys without checking that they are there.
  return error instanceof TypeError && code === undefined ? "it is not a kubeconfig" : shorten(line, 200);
}

/**
 * Merges several files in $KUBECONFIG as kubectl does. It skips files that are missing or empty. It takes each cluster,
 * user and context, and the current context, from the first file that has it. The client alone would fail on such
 * files, and on duplicates it would fail or take the last one.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/#merging-kubeconfig-files
 */
function loadAsKubectl(config: KubeConfig, create: () => KubeConfig): void {
  const { KUBECONFIG = "" } = process.env;
  const files = KUBECONFIG.split(delimiter);
  const found = files.filter((file) => existsSync(file));
  if (found.length === 0) {
    if (KUBECONFIG !== "" && files.every((file) => file === "")) {
      throw new ClusterError("kubeconfig", "$KUBECONFIG does not name a file");
    }
    config.loadFromDefault();
    return;
  }
  const loaded = found.flatMap((file) => {
    try {
      if (isEmpty(readFileSync(file, "utf8"))) return [];
      const each = create();
      each.loadFromFile(file);
      return [each];
    } catch (error) {
      throw unreadable(file, error);
    }
  });
  config.loadFromOptions({
    clusters: firstOfEach(loaded.flatMap((each) => each.getClusters())),
    users: firstOfEach(loaded.flatMap((each) => each.getUsers())),
    contexts: firstOfEach(loaded.flatMap((each) => each.getContexts())),
    currentContext: loaded.map((each) => each.getCurrentContext()).find((name) => name) ?? "",
  });
}

/** Whether a file holds only comments and document markers. */
function isEmpty(text: string): boolean {
  return /^(?:[ \t]*(?:#.*|---)?\r?\n)*[ \t]*(?:#.*|---)?$/.test(text);
}

function firstOfEach<Named extends { readonly name: string }>(items: readonly Named[]): Named[] {
  const names = new Set<string>();
  return items.filter(({ name }) => names.size !== names.add(name).size);
}

function checkContext(name: string | undefined, contexts: readonly string[], path: string | undefined): void {
  const kubeConfig = path === undefined ? "the kubeconfig" : `the kubeconfig ${shorten(path, 300)}`;
  if (name !== undefined && contexts.includes(name)) return;
  const known = contexts.length === 0 ? "it has none" : `it has ${shorten(contexts.join(", "), 400)}`;
  if (name === undefined || name === "") {
    throw new ClusterError(
      "kubeconfig",
      `${kubeConfig} has no current context; choose one with --context: ${known}`,
    );
  }
  const similar = nearest(name, contexts);
  const advice = similar === undefined ? known : `did you mean '${shorten(similar)}'?`;
  throw new ClusterError("kubeconfig", `${kubeConfig} has no context '${shorten(name)}'; ${advice}`);
}

async function loadClient(): Promise<Client> {
  try {
    return await import("@kubernetes/client-node");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const isMissing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
    const version = isOlderNode() ? "@1.4" : "";
    const advice = `npm install @kubernetes/client-node${version}`;
    throw new ClusterError(
      "client-missing",
      isMissing
        ? `reading a cluster needs the package @kubernetes/client-node, which is not installed; run ${advice}`
        : `the package @kubernetes/client-node cannot be loaded on Node ${process.versions.node}; run ${advice}`,
    );
  }
}

/** Version 2 of the client needs Node 22.19. */
function isOlderNode(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major < 22 || (major === 22 && minor < 19);
}
