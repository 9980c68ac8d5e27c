// aws-auth in a live cluster, as a text like those in files.
import {
  ClusterError,
  type LoadedKubeConfig,
  loadKubeConfig,
  readConfigMap,
} from "../../exports/kubernetes.ts";
import { manifestText } from "../output/manifest-text.ts";
import { CliError } from "../output/outcome.ts";
import { messageLine, showName } from "../output/terminal.ts";
import type { ClusterChoice } from "./document-choice.ts";
import { type Input, InputError } from "./input.ts";

/** @throws CliError */
export async function readCluster(choice: ClusterChoice): Promise<Input> {
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

/** What a context's aws-auth is called where a file's name would stand. */
export function contextName(context: string): string {
  return `${context === "inClusterContext" ? "in-cluster" : context}/kube-system/aws-auth`;
}

/** @throws InputError */
export async function readContext(kubeConfig: LoadedKubeConfig, context: string): Promise<Input> {
  const name = showName(contextName(context));
  try {
    const { metadata, data } = await readConfigMap({
      kubeConfig: kubeConfig.context(context),
      timeoutMs: TIMEOUT,
    });
    // As kubectl leaves it out.
    const { managedFields: _, ...shown } = metadata;
    // In kubectl's order, so that lines are those of `kubectl get configmap -o yaml`.
    const text = manifestText({ apiVersion: "v1", data: data ?? {}, kind: "ConfigMap", metadata: shown });
    return { name, text, byteOrderMark: "" };
  } catch (error) {
    if (error instanceof ClusterError) throw new InputError(name, messageLine(error.message));
    throw error;
  }
}

const TIMEOUT = 20_000;
