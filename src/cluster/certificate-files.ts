// What is wrong with the files and certificates of a kubeconfig, where a request fails for them.
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { RequestOptions } from "node:https";
import { createSecureContext } from "node:tls";
import { shorten } from "../text/shorten.ts";
import { ClusterError } from "./cluster-error.ts";
import type { KubeConfigLike } from "./kube-config-like.ts";

/**
 * The error for a file that the kubeconfig names and that cannot be read. Undefined where all can be read. It is asked for
 * after the client has failed: not each of the client's errors says which file it is about.
 */
export function unreadableFile(kubeConfig: KubeConfigLike): ClusterError | undefined {
  for (const [setting, file] of filesOf(kubeConfig)) {
    const reason = typeof file === "string" && file !== "" ? faultOf(file) : undefined;
    if (reason === undefined) continue;
    return new ClusterError(
      "kubeconfig",
      `the kubeconfig's ${setting} is ${shorten(String(file), 300)}: ${reason}`,
    );
  }
  return undefined;
}

function faultOf(file: string): string | undefined {
  try {
    readFileSync(file);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    return code === "ENOENT" ? "no such file" : `it cannot be read (${code})`;
  }
}

/** The settings of a kubeconfig that are files, by their names there. */
function filesOf(kubeConfig: KubeConfigLike): [setting: string, file: unknown][] {
  const { caFile } = kubeConfig.getCurrentCluster() ?? {};
  const { certFile, keyFile, authProvider } = kubeConfig.getCurrentUser?.() ?? {};
  return [
    ["certificate-authority", caFile],
    ["client-certificate", certFile],
    ["client-key", keyFile],
    ["tokenFile", authProvider?.config?.tokenFile],
  ];
}

/**
 * The error for certificates and keys that OpenSSL cannot read. Undefined for other errors.
 *
 * @param error What Node threw as it made the connection.
 */
export function unreadableCertificate(options: RequestOptions, error: unknown): ClusterError | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (!code.startsWith("ERR_OSSL_")) return undefined;
  // Node passes over a certificate authority that it cannot read, and then trusts no server.
  const { cert, key } = options;
  const parts = { "client-certificate": { cert }, "client-key": { key } };
  const setting = Object.entries(parts).find(([, part]) => !isReadable(part))?.[0];
  return new ClusterError(
    "kubeconfig",
    setting === undefined
      ? `the kubeconfig's client-certificate and client-key do not match (${code})`
      : `the kubeconfig's ${setting} is not PEM, or is damaged (${code})`,
  );
}

function isReadable(part: Parameters<typeof createSecureContext>[0]): boolean {
  try {
    createSecureContext(part);
    return true;
  } catch {
    return false;
  }
}

/**
 * That the client certificate is no longer valid, or not yet, as the end of a sentence. Undefined where there is none, or
 * nothing is wrong with its dates. It is looked at only after a refusal: this machine's clock may be the one that is wrong.
 */
export function certificateOutOfDate({ cert }: RequestOptions, now: number): string | undefined {
  if (typeof cert !== "string" && !Buffer.isBuffer(cert)) return undefined;
  try {
    const { validFrom, validTo } = new X509Certificate(cert);
    if (Date.parse(validTo) < now) return `expired on ${dateOf(validTo)}; renew it`;
    if (Date.parse(validFrom) > now) {
      return `is not valid before ${dateOf(validFrom)}; is this machine's clock right?`;
    }
  } catch {
    // The request failed for another reason.
  }
  return undefined;
}

function dateOf(text: string): string {
  return new Date(text).toISOString().replace(".000Z", "Z");
}
