// An etcd and a real kube-apiserver, as envtest starts them: with RBAC, and a token of an administrator.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KubeConfig } from "@kubernetes/client-node";
import { makeCertificate } from "../test/certificate.ts";
import { etcd, kubeApiserver } from "./assets.mjs";
import { isWell } from "./get.ts";
import { freePorts, type Program, start } from "./programs.ts";

export interface ApiServer {
  readonly url: string;
  /** PEM */
  readonly ca: string;
  /** A folder for the test's files. It is removed at the end. */
  readonly folder: string;
  /** A kubeconfig that sends this token. */
  readonly kubeConfig: (token: string) => KubeConfig;
  /** The administrator's. */
  readonly admin: KubeConfig;
  /** Ends kube-apiserver alone; etcd keeps what it had. */
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where the API server is to find its webhook: a path, of a file that need not be there yet but when it starts. */
export type WriteWebhookConfig = (folder: string) => Promise<string>;

export async function startApiServer(writeWebhookConfig: WriteWebhookConfig): Promise<ApiServer> {
  const folder = await mkdtemp(join(tmpdir(), "aws-auth-map-e2e-"));
  const [port = 0, clientPort = 0, peerPort = 0] = await freePorts(3);
  const file = async (name: string, text: string) => {
    await writeFile(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const { key, cert, ca } = await makeCertificate(["127.0.0.1"]);
  const adminToken = randomBytes(24).toString("hex");
  const serviceAccountKey = await file("service-account.key", rsaKey());
  const etcdUrl = `http://127.0.0.1:${clientPort}`;
  const peerUrl = `http://127.0.0.1:${peerPort}`;
  const args = [
    `--etcd-servers=${etcdUrl}`,
    "--bind-address=127.0.0.1",
    `--secure-port=${port}`,
    `--tls-cert-file=${await file("api-server.pem", cert)}`,
    `--tls-private-key-file=${await file("api-server.key", key)}`,
    `--cert-dir=${folder}`,
    "--authorization-mode=RBAC",
    "--service-cluster-ip-range=10.0.0.0/24",
    "--service-account-issuer=https://kubernetes.default.svc",
    `--service-account-key-file=${serviceAccountKey}`,
    `--service-account-signing-key-file=${serviceAccountKey}`,
    // It is what envtest leaves out too: nothing here makes the default service accounts.
    "--disable-admission-plugins=ServiceAccount",
    `--token-auth-file=${await file("tokens.csv", `${adminToken},admin,admin,system:masters\n`)}`,
    `--authentication-token-webhook-config-file=${await writeWebhookConfig(folder)}`,
    "--authentication-token-webhook-version=v1",
    // The tests ask with a new token each time, and want the answer of now.
    "--authentication-token-webhook-cache-ttl=1s",
  ];

  const url = `https://127.0.0.1:${port}`;
  const programs: { etcd?: Program; apiServer?: Program | undefined } = {};
  const startAgain = async () => {
    const apiServer = start("kube-apiserver", kubeApiserver, args);
    programs.apiServer = apiServer;
    await apiServer.until("was ready", () => isWell({ port, ca, path: "/readyz" }));
  };
  const stop = async () => {
    await programs.apiServer?.stop();
    programs.apiServer = undefined;
  };
  const close = async () => {
    await stop();
    await programs.etcd?.stop();
    await rm(folder, { recursive: true, force: true });
  };

  try {
    programs.etcd = start("etcd", etcd, [
      `--data-dir=${join(folder, "etcd")}`,
      `--listen-client-urls=${etcdUrl}`,
      `--advertise-client-urls=${etcdUrl}`,
      `--listen-peer-urls=${peerUrl}`,
      `--initial-advertise-peer-urls=${peerUrl}`,
      `--initial-cluster=default=${peerUrl}`,
      "--unsafe-no-fsync",
    ]);
    await startAgain();
  } catch (error) {
    await close();
    throw error;
  }
  const kubeConfig = (token: string) => {
    const config = new KubeConfig();
    config.loadFromClusterAndUser(
      { name: "e2e", server: url, caData: Buffer.from(ca).toString("base64"), skipTLSVerify: false },
      { name: "e2e", token },
    );
    return config;
  };
  return { url, ca, folder, kubeConfig, admin: kubeConfig(adminToken), stop, startAgain, close };
}

function rsaKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return privateKey.export({ type: "pkcs1", format: "pem" }).toString();
}
