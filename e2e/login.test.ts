// Who the API server takes the callers for, and what it lets them do.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { AuthenticationV1Api, CoreV1Api } from "@kubernetes/client-node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runBeside } from "../test/cli/command.ts";
import { kubectl } from "./assets.mjs";
import {
  CLUSTER_ID,
  type Cluster,
  create,
  example,
  exampleData,
  startCluster,
  type User,
} from "./cluster.ts";

let cluster: Cluster;
beforeAll(async () => {
  cluster = await startCluster();
  await cluster.putAwsAuth(exampleData);
  await create(cluster.apiServer, RBAC);
  await vi.waitUntil(() => cluster.whoami("break-glass"), { timeout: 20_000 });
});
afterAll(() => cluster?.close());

/** What the groups of examples/aws-auth.yaml may do here. */
const RBAC = `
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: { name: platform-admins }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin }
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: platform-admins }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: deployer, namespace: default }
rules: [{ apiGroups: [""], resources: [configmaps], verbs: [create] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: deployers, namespace: default }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer }
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: deployers }]
`;

const AUTHENTICATED = "system:authenticated";
const IDENTITIES: readonly (readonly [name: string, arn: string, user: User | undefined])[] = [
  [
    "deployer",
    "arn:aws:sts::111122223333:assumed-role/github-actions-deploy/run-4711",
    { username: "ci:github-actions", groups: ["deployers", AUTHENTICATED] },
  ],
  [
    "platform-admin",
    "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_PlatformAdmin_0123456789abcdef/alice@example.com",
    { username: "sso:alice-example.com", groups: ["platform-admins", AUTHENTICATED] },
  ],
  [
    "break-glass",
    "arn:aws:iam::111122223333:user/break-glass",
    { username: "break-glass", groups: ["platform-admins", AUTHENTICATED] },
  ],
  [
    "partner-user",
    "arn:aws:iam::444455556666:user/dana",
    { username: "arn:aws:iam::444455556666:user/dana", groups: [AUTHENTICATED] },
  ],
  [
    "partner-role",
    "arn:aws:sts::444455556666:assumed-role/Support/erin",
    { username: "arn:aws:iam::444455556666:role/Support", groups: [AUTHENTICATED] },
  ],
  [
    "partner-federated",
    "arn:aws:sts::444455556666:federated-user/frank",
    { username: "arn:aws:sts::444455556666:federated-user/frank", groups: [AUTHENTICATED] },
  ],
  // There is no one to ask for the instance's name.
  ["node", "arn:aws:sts::111122223333:assumed-role/eks-node/i-0123456789abcdef0", undefined],
  ["stranger-role", "arn:aws:sts::111122223333:assumed-role/Billing/grace", undefined],
  ["stranger-path", "arn:aws:iam::111122223333:user/ops/break-glass", undefined],
  ["stranger-root", "arn:aws:iam::777788889999:root", undefined],
];

describe("an identity", () => {
  it("of each kind is there", () => {
    expect(IDENTITIES).toHaveLength(10);
  });

  it.each(IDENTITIES)("%s, %s, becomes who aws-auth says", async (name, arn, user) => {
    expect(await cluster.whoami(name)).toEqual(user);
    const KUBECONFIG = join(cluster.apiServer.folder, "admin-kubeconfig");
    await writeFile(KUBECONFIG, cluster.apiServer.admin.exportConfig());
    const args = ["resolve", "--context", "loaded-context", arn];
    const { status } = await runBeside(args, { env: { KUBECONFIG } });
    expect(status, "what the command says of it").toBe(user === undefined ? 1 : 0);
  });

  it("has what the token said in its extra fields", async () => {
    const token = cluster.token("deployer");
    const review = cluster.apiServer.kubeConfig(token).makeApiClient(AuthenticationV1Api);
    const { status } = await review.createSelfSubjectReview({ body: {} });
    expect(status?.userInfo?.uid).toBe("aws-iam-authenticator:111122223333:AROAEXAMPLEDEPLOYER01");
    expect(status?.userInfo?.extra).toMatchObject({
      arn: ["arn:aws:sts::111122223333:assumed-role/github-actions-deploy/run-4711"],
      canonicalArn: ["arn:aws:iam::111122223333:role/github-actions-deploy"],
      sessionName: ["run-4711"],
      accessKeyId: [expect.stringMatching(/^ASIATRIAL/)],
    });
  });
});

describe("a request", () => {
  const core = (name: string) => cluster.apiServer.kubeConfig(cluster.token(name)).makeApiClient(CoreV1Api);
  const note = { metadata: { generateName: "note-" }, data: { by: "e2e" } };

  it("is allowed where a group of the caller may do it", async () => {
    const created = await core("deployer").createNamespacedConfigMap({ namespace: "default", body: note });
    expect(created.data).toEqual(note.data);
    const { data } = await core("platform-admin").readNamespacedConfigMap({
      namespace: "kube-system",
      name: "aws-auth",
    });
    expect(data).toEqual(exampleData);
  });

  it.each([
    ["deployer", "kube-system", 403],
    ["partner-user", "default", 403],
    ["stranger-role", "default", 401],
  ])("of %s in %s is answered with %i", async (name, namespace, code) => {
    const asked = core(name).createNamespacedConfigMap({ namespace, body: note });
    await expect(asked).rejects.toMatchObject({ code });
  });
});

describe("a token", () => {
  const statusOf = async (token: string) => {
    const review = cluster.apiServer.kubeConfig(token).makeApiClient(AuthenticationV1Api);
    return await review.createSelfSubjectReview({ body: {} }).then(
      () => 201,
      ({ code }: { code: number }) => code,
    );
  };

  it("for another cluster, with another signature, or too old, is refused", async () => {
    const { makeToken } = await import(example("trial/signature.mjs"));
    const { readKeys } = await import(example("trial/keys.mjs"));
    const keys = readKeys(cluster.keysFile).get("deployer");
    expect(await statusOf(makeToken(keys, CLUSTER_ID))).toBe(201);
    expect(await statusOf(makeToken(keys, "trial-other"))).toBe(401);
    expect(await statusOf(makeToken({ ...keys, secretAccessKey: "guessed" }, CLUSTER_ID))).toBe(401);
    expect(await statusOf(makeToken({ ...keys, accessKeyId: "ASIATRIALUNKNOWN" }, CLUSTER_ID))).toBe(401);
    expect(await statusOf(makeToken(keys, CLUSTER_ID, new Date(Date.now() - 16 * 60_000)))).toBe(401);
  });

  it("stands nowhere in the log, and the trial does", async () => {
    const printed = cluster.authenticator.printed();
    expect(printed).toContain('"event":"trial","message":"THIS IS A TRIAL');
    expect(printed).toContain('"event":"authenticated"');
    expect(printed).not.toMatch(/k8s-aws-v1|X-Amz-Signature/);
  });
});

const why = kubectl === undefined ? " (not run: there is no kubectl here)" : "";
it.skipIf(kubectl === undefined)(`kubectl auth whoami says who a plugin's token is${why}`, async () => {
  const { url, ca, folder } = cluster.apiServer;
  const KUBECONFIG = join(folder, "kubectl-kubeconfig");
  await writeFile(join(folder, "ca.pem"), ca);
  const run = async (...args: string[]) => {
    const env = { KUBECONFIG, HOME: folder, PATH: "" };
    return (await promisify(execFile)(kubectl ?? "", args, { env })).stdout;
  };
  const plugin = [example("trial/token.mjs"), cluster.keysFile, "platform-admin", CLUSTER_ID];
  await run(
    "config",
    "set-cluster",
    "e2e",
    `--server=${url}`,
    `--certificate-authority=${join(folder, "ca.pem")}`,
  );
  await run(
    "config",
    "set-credentials",
    "alice",
    "--exec-api-version=client.authentication.k8s.io/v1",
    "--exec-interactive-mode=Never",
    `--exec-command=${process.execPath}`,
    ...plugin.map((arg) => `--exec-arg=${arg}`),
  );
  await run("config", "set-context", "e2e", "--cluster=e2e", "--user=alice");
  await run("config", "use-context", "e2e");
  const { status } = JSON.parse(await run("auth", "whoami", "-o", "json"));
  expect(status.userInfo).toMatchObject({
    username: "sso:alice-example.com",
    groups: ["platform-admins", AUTHENTICATED],
  });
  expect(await run("auth", "can-i", "delete", "nodes")).toBe("yes\n");
});
