// A whole cluster as docs/authenticator.md sets one up for a trial: the API server, the authenticator as its webhook, and
// the stub of STS.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  AuthenticationV1Api,
  CoreV1Api,
  type KubernetesObject,
  KubernetesObjectApi,
} from "@kubernetes/client-node";
import { parse, parseAllDocuments } from "yaml";
import { type ApiServer, startApiServer } from "./api-server.ts";
import { get, isWell } from "./get.ts";
import { freePorts, type Program, start } from "./programs.ts";

const run = promisify(execFile);
export const repository = fileURLToPath(new URL("..", import.meta.url));
/** A file of the example. */
export const example = (name: string) => join(repository, "examples", "authenticator", name);

const { makeToken } = await import(example("trial/signature.mjs"));
const { readKeys } = await import(example("trial/keys.mjs"));

export const CLUSTER_ID = "trial-e2e";

export interface User {
  readonly username: string;
  readonly groups: readonly string[];
}

export interface Cluster {
  readonly apiServer: ApiServer;
  readonly authenticator: Program;
  /** The status of a GET of the authenticator's own, and what it prints. */
  readonly metrics: () => Promise<string>;
  /** The keys of the trial's identities. */
  readonly keysFile: string;
  /** A token of one of the trial's identities. No two are the same. */
  readonly token: (name: string) => string;
  /** Who the API server says that one is; undefined where it says 401. */
  readonly whoami: (name: string) => Promise<User | undefined>;
  /** Puts that into aws-auth, whether it is there or not. */
  readonly putAwsAuth: (data: Record<string, string>) => Promise<void>;
  readonly deleteAwsAuth: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The sections of examples/aws-auth.yaml. */
export const exampleData: Record<"mapRoles" | "mapUsers" | "mapAccounts", string> = parse(
  await readFile(join(repository, "examples", "aws-auth.yaml"), "utf8"),
).data;

export async function startCluster(): Promise<Cluster> {
  const [port = 0] = await freePorts(1);
  const apiServer = await startApiServer(async (folder) => {
    await run("sh", [example("make-certificates.sh"), join(folder, "tls"), "127.0.0.1"]);
    const config = (await readFile(example("webhook-kubeconfig.yaml"), "utf8"))
      .replace("/etc/kubernetes/aws-auth-authenticator/ca.pem", join(folder, "tls", "ca.pem"))
      .replace("127.0.0.1:21362", `127.0.0.1:${port}`);
    await writeFile(join(folder, "webhook.yaml"), config);
    return join(folder, "webhook.yaml");
  });
  const programs: Program[] = [];
  const close = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await apiServer.close();
  };
  try {
    const { admin, folder } = apiServer;
    await create(apiServer, await readFile(example("rbac.yaml"), "utf8"));
    const core = admin.makeApiClient(CoreV1Api);
    const namespace = "kube-system";
    const { status } = await core.createNamespacedServiceAccountToken({
      namespace,
      name: "aws-auth-authenticator",
      body: { spec: { audiences: [], expirationSeconds: 3600 } },
    });
    const KUBECONFIG = join(folder, "authenticator-kubeconfig");
    await writeFile(KUBECONFIG, apiServer.kubeConfig(status?.token ?? "").exportConfig());

    const keysFile = join(folder, "keys");
    const stub = start("the stub of STS", process.execPath, [example("trial/sts-stub.mjs"), keysFile, "0"]);
    programs.push(stub);
    const [, TRIAL_STS = ""] = await stub.prints(/on (http:\S+);/);
    const authenticator = start("the authenticator", process.execPath, [example("server.mjs"), "--trial"], {
      CLUSTER_ID,
      TRIAL_STS,
      TLS_CERT: join(folder, "tls", "server.pem"),
      TLS_KEY: join(folder, "tls", "server-key.pem"),
      LISTEN: `127.0.0.1:${port}`,
      KUBECONFIG,
    });
    programs.push(authenticator);
    const ca = await readFile(join(folder, "tls", "ca.pem"), "utf8");
    await authenticator.until("was ready", () => isWell({ port, ca, path: "/healthz" }));

    const keys: ReadonlyMap<string, unknown> = readKeys(keysFile);
    let tokens = 0;
    const token = (name: string): string => {
      tokens = (tokens + 1) % 600;
      // Signed a second earlier each time, because a token of the same second is the same.
      return makeToken(keys.get(name), CLUSTER_ID, new Date(Date.now() - tokens * 1000));
    };
    const configMap = (data: Record<string, string>) => ({ metadata: { name: "aws-auth", namespace }, data });
    return {
      apiServer,
      authenticator,
      metrics: async () => (await get({ port, ca, path: "/metrics" })).text,
      keysFile,
      token,
      whoami: async (name) => await whoIs(apiServer, token(name)),
      putAwsAuth: async (data) => {
        const body = configMap(data);
        await core
          .replaceNamespacedConfigMap({ namespace, name: "aws-auth", body })
          .catch(() => core.createNamespacedConfigMap({ namespace, body }));
      },
      deleteAwsAuth: async () => {
        await core.deleteNamespacedConfigMap({ namespace, name: "aws-auth" });
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Creates each object of a manifest. */
export async function create({ admin }: ApiServer, manifest: string): Promise<void> {
  const objects = KubernetesObjectApi.makeApiClient(admin);
  for (const document of parseAllDocuments(manifest))
    await objects.create(document.toJS() as KubernetesObject);
}

async function whoIs(apiServer: ApiServer, token: string): Promise<User | undefined> {
  const authentication = apiServer.kubeConfig(token).makeApiClient(AuthenticationV1Api);
  try {
    const { status } = await authentication.createSelfSubjectReview({ body: {} });
    return { username: status?.userInfo?.username ?? "", groups: status?.userInfo?.groups ?? [] };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === 401) return undefined;
    throw error;
  }
}
