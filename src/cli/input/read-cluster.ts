// Reads aws-auth from a live cluster, as a text like those in files.
import {
  ClusterError,
  type LiveConfigMap,
  type LoadedKubeConfig,
  loadKubeConfig,
  readConfigMap,
} from "../../exports/kubernetes.ts";
import { manifestText } from "../output/manifest-text.ts";
import { messageLine, showName } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import type { ClusterChoice } from "./document-choice.ts";
import { type NamedText, ReadError } from "./read-text.ts";

/** @throws CliError */
export async function readCluster(choice: ClusterChoice): Promise<NamedText> {
  const kubeConfig = await openKubeConfig(choice);
  return await readContext(kubeConfig, choice.context ?? kubeConfig.currentContext ?? "");
}

/** @throws CliError */
export async function openKubeConfig({ kubeconfig, inCluster }: ClusterChoice): Promise<LoadedKubeConfig> {
  try {
    return await loadKubeConfig({ path: kubeconfig, inCluster });
  } catch (error) {
    if (error instanceof ClusterError) throw new CliError(`error: ${messageLine(error.message)}`);
    throw error;
  }
}

/** The name of a context's aws-auth, where a file's name would stand. */
export function contextName(context: string): string {
  return `${context === "inClusterContext" ? "in-cluster" : context}/kube-system/aws-auth`;
}

/** @throws ReadError */
export async function readContext(kubeConfig: LoadedKubeConfig, context: string): Promise<NamedText> {
  return asText(contextName(context), await getLive(kubeConfig, context));
}

/** A live ConfigMap, as the text that people see of it and as the API server has it. */
export interface LiveText extends NamedText {
  /** With its managedFields. Undefined where the cluster has no aws-auth. The text is then empty. */
  readonly object: LiveConfigMap | undefined;
}

/** @throws CliError */
export async function readLive(choice: ClusterChoice): Promise<LiveText> {
  const kubeConfig = await openKubeConfig(choice);
  const context = choice.context ?? kubeConfig.currentContext ?? "";
  const name = contextName(context);
  try {
    const object = await getLive(kubeConfig, context);
    return { ...asText(name, object), object };
  } catch (error) {
    const cause = error instanceof ReadError ? error.cause : undefined;
    if (!(cause instanceof ClusterError) || cause.code !== "not-found") throw error;
    return { name: showName(name), text: "", byteOrderMark: "", object: undefined };
  }
}

function asText(name: string, { metadata, data, immutable }: LiveConfigMap): NamedText {
  // kubectl leaves it out too.
  const { managedFields: _, ...shown } = metadata;
  // In kubectl's order, so that line numbers are those of `kubectl get configmap -o yaml`.
  const parts = { apiVersion: "v1", data: data ?? {} } as const;
  const isImmutable = immutable === true ? { immutable: true } : {};
  const text = manifestText({ ...parts, ...isImmutable, kind: "ConfigMap", metadata: shown });
  return { name: showName(name), text, byteOrderMark: "" };
}

async function getLive(kubeConfig: LoadedKubeConfig, context: string): Promise<LiveConfigMap> {
  const name = showName(contextName(context));
  try {
    return await readConfigMap({ kubeConfig: kubeConfig.context(context), timeoutMs: TIMEOUT });
  } catch (error) {
    if (error instanceof ClusterError)
      throw new ReadError(name, messageLine(error.message), { cause: error });
    throw error;
  }
}

const TIMEOUT = 20_000;
