// Reads aws-auth from a live cluster, as a text like those in files.
import {
  ClusterError,
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
  const name = showName(contextName(context));
  try {
    const { metadata, data } = await readConfigMap({
      kubeConfig: kubeConfig.context(context),
      timeoutMs: TIMEOUT,
    });
    // kubectl leaves it out too.
    const { managedFields: _, ...shown } = metadata;
    // In kubectl's order, so that line numbers are those of `kubectl get configmap -o yaml`.
    const text = manifestText({ apiVersion: "v1", data: data ?? {}, kind: "ConfigMap", metadata: shown });
    return { name, text, byteOrderMark: "" };
  } catch (error) {
    if (error instanceof ClusterError) throw new ReadError(name, messageLine(error.message));
    throw error;
  }
}

const TIMEOUT = 20_000;
