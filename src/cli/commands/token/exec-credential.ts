// A token as a kubeconfig's `exec` entry has to print it.
// Sources: https://kubernetes.io/docs/reference/access-authn-authz/authentication/#client-go-credential-plugins;
// awscli's customizations/eks/get_token.py (discover_api_version), whose choices these are.
import * as z from "zod/mini";
import { parseJson } from "../../../text/json.ts";
import type { BearerToken } from "../../../token/create.ts";

const V1BETA1 = "client.authentication.k8s.io/v1beta1";
const KNOWN: readonly string[] = ["client.authentication.k8s.io/v1", V1BETA1];
const DEPRECATED: readonly string[] = ["client.authentication.k8s.io/v1alpha1"];

const execInfoSchema = z.object({ apiVersion: z.string() });

export interface ApiVersion {
  readonly apiVersion: string;
  /** What is wrong with the client's wish. Undefined where nothing is. */
  readonly remark?: string;
}

/** @param execInfo $KUBERNETES_EXEC_INFO, in which clients say which apiVersion they want. */
export function apiVersionFor(execInfo: string): ApiVersion {
  if (execInfo === "") return { apiVersion: V1BETA1 };
  const info = execInfoSchema.safeParse(parseJson(execInfo));
  const apiVersion = info.success ? info.data.apiVersion : undefined;
  if (apiVersion !== undefined && KNOWN.includes(apiVersion)) return { apiVersion };
  if (apiVersion !== undefined && DEPRECATED.includes(apiVersion)) {
    return {
      apiVersion,
      remark: `warning: ${apiVersion} is deprecated; write ${V1BETA1} in the kubeconfig`,
    };
  }
  const what = apiVersion === undefined ? "has no apiVersion" : "has an unknown apiVersion";
  return {
    apiVersion: V1BETA1,
    remark: `warning: KUBERNETES_EXEC_INFO ${what}, so ${V1BETA1} is used; is the client up to date?`,
  };
}

export function execCredential({ token, expiration }: BearerToken, apiVersion: string): object {
  // Kubernetes' times have no fractions of a second: https://pkg.go.dev/k8s.io/apimachinery/pkg/apis/meta/v1#Time
  const expirationTimestamp = expiration.toISOString().replace(/\.\d+Z$/, "Z");
  return { kind: "ExecCredential", apiVersion, spec: {}, status: { expirationTimestamp, token } };
}
