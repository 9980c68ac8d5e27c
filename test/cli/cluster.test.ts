import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiServer, startApiServer } from "../cluster/api-server.ts";
import { runBeside, temporaryFolder } from "./command.ts";

const ROLE = "arn:aws:iam::111122223333:role/admin";
const DATA = { mapRoles: `- rolearn: ${ROLE}\n  username: admin\n  groups:\n  - admins\n` };

const folder = temporaryFolder();
let good: ApiServer;
let bad: ApiServer;
let kubeconfig: string;

beforeAll(async () => {
  [good, bad] = [await startApiServer(), await startApiServer()];
  good.store.put(DATA);
  bad.store.put({ mapRoles: "- rolearn: arn:aws:iam::111122223333:role/team/admin\n  username: admin\n" });
  const config = (server: ApiServer, name: string, address = server.url) => ({
    clusters: [
      {
        name,
        cluster: { server: address, "certificate-authority-data": Buffer.from(server.ca).toString("base64") },
      },
    ],
    users: [{ name, user: { token: server.token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
  });
  const parts = [config(good, "good"), config(bad, "arn:aws:eks:us-west-2:111122223333:cluster/bad")];
  const gone = config(good, "gone", "https://127.0.0.1:1");
  const all = [...parts, gone];
  kubeconfig = folder.write(
    "kubeconfig",
    JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      "current-context": "good",
      clusters: all.flatMap(({ clusters }) => clusters),
      users: all.flatMap(({ users }) => users),
      contexts: all.flatMap(({ contexts }) => contexts),
    }),
  );
});
afterAll(async () => {
  await good.close();
  await bad.close();
});

const BAD = "arn:aws:eks:us-west-2:111122223333:cluster/bad";

describe("a live cluster in place of --file", () => {
  it.each<[string, () => string[], Record<string, string>]>([
    ["the current context of --kubeconfig", () => ["--kubeconfig", kubeconfig], {}],
    ["--context with --kubeconfig", () => ["--kubeconfig", kubeconfig, "--context", "good"], {}],
    ["--context with $KUBECONFIG", () => ["--context", "good"], { KUBECONFIG: "" }],
    ["files in $KUBECONFIG that are not there", () => ["--context", "good"], { KUBECONFIG: "/nowhere/a::" }],
  ])("is what resolve asks: %s", async (_, args, env) => {
    const { KUBECONFIG } = env;
    const withPath = KUBECONFIG === undefined ? env : { KUBECONFIG: KUBECONFIG + kubeconfig };
    const { status, stdout, stderr } = await runBeside(["resolve", ...args(), ROLE], { env: withPath });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toBe(
      `username:  admin\ngroups:    admins\nentry:     mapRoles[0] (good/kube-system/aws-auth:4)\nidentity:  ${ROLE}\n`,
    );
  });

  it("is what explain and get ask", async () => {
    const args = ["--kubeconfig", kubeconfig, "--context", BAD];
    const explained = await runBeside(["explain", ...args, ROLE]);
    expect(explained.status).toBe(1);
    expect(explained.stdout).toContain(`(${BAD}/kube-system/aws-auth:4)`);
    const got = await runBeside(["get", "--kubeconfig", kubeconfig, "--format", "json"]);
    expect(JSON.parse(got.stdout)).toMatchObject({ roles: [{ roleArn: ROLE, username: "admin" }] });
  });

  it("is the old one that diff compares a file with", async () => {
    const file = folder.write(
      "new.yaml",
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: aws-auth, namespace: kube-system }\ndata:\n  mapRoles: |\n${DATA.mapRoles.replaceAll("admins", "viewers").replace(/^/gm, "    ")}`,
    );
    const { status, stdout } = await runBeside([
      "diff",
      "--kubeconfig",
      kubeconfig,
      "--context",
      "good",
      file,
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain("- admin in admins  (good/kube-system/aws-auth:4)");
    expect(stdout).toContain("+ admin in viewers");
  });
});

describe("lint of live clusters", () => {
  it("lints several side by side, and names the findings after them", async () => {
    const args = ["--kubeconfig", kubeconfig, "--context", "good", "--context", BAD, "--format", "json"];
    const off = ["--rule", "no-node-role=off", "--rule", "nobody=off"];
    const { status, stdout } = await runBeside(["lint", ...args, ...off]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: `${BAD}/kube-system/aws-auth`, rule: "no-groups", line: 4 },
      { file: `${BAD}/kube-system/aws-auth`, rule: "role-path", line: 4, column: 16 },
    ]);
  });

  it("with --all-contexts goes on where one cannot be reached, and says so", async () => {
    const { status, stdout, stderr } = await runBeside([
      "lint",
      "--kubeconfig",
      kubeconfig,
      "--all-contexts",
    ]);
    expect(status).toBe(2);
    expect(stdout).toContain(`${BAD}/kube-system/aws-auth:4:16  error  role-path`);
    expect(stderr).toMatch(
      /^gone\/kube-system\/aws-auth: error: https:\/\/127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\).*\n$/,
    );
  });

  it("shows what would be fixed, and writes nothing", async () => {
    const args = ["lint", "--kubeconfig", kubeconfig, "--context", BAD];
    const patch = await runBeside([...args, "--fix-dry-run"]);
    expect(patch.stdout).toContain("+    - rolearn: arn:aws:iam::111122223333:role/admin");
    const refused = await runBeside([...args, "--fix"]);
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("a cluster is not written to");
  });

  it("knows the cluster that an override tells of, by the context's name", async () => {
    const config = folder.write(
      "clusters.yaml",
      "overrides:\n- files: [good]\n  cluster: { authenticationMode: API }\n- files: ['**/bad/**']\n  cluster: { partition: aws-cn }\n",
    );
    const args = [
      "lint",
      "--kubeconfig",
      kubeconfig,
      "--context",
      "good",
      "--context",
      BAD,
      "--config",
      config,
    ];
    const { stdout } = await runBeside([...args, "--format", "json"]);
    const told = (JSON.parse(stdout) as { file: string; rule: string }[])
      .filter(({ rule }) => rule === "authentication-mode" || rule === "cluster-partition")
      .map(({ file, rule }) => `${file} ${rule}`);
    expect(told).toEqual([
      `${BAD}/kube-system/aws-auth cluster-partition`,
      "good/kube-system/aws-auth authentication-mode",
    ]);
  });

  it("lints named files with them, but not the current folder", async () => {
    const args = ["lint", "--kubeconfig", kubeconfig, "--context", "good", "--format", "json"];
    expect(JSON.parse((await runBeside(args)).stdout)).toMatchObject([{ file: "good/kube-system/aws-auth" }]);
    const both = JSON.parse((await runBeside([...args, "examples/broken.yaml"])).stdout);
    expect(new Set(both.map(({ file }: { file: string }) => file))).toEqual(
      new Set(["examples/broken.yaml", "good/kube-system/aws-auth"]),
    );
  });

  it("reads a configuration for them from the current folder, whose globs may name them", async () => {
    const config = folder.write(
      "config.yaml",
      `overrides:\n  - files: ["good/**"]\n    rules: { no-node-role: error }\nignore: ["arn*/**"]\n`,
    );
    const args = ["--kubeconfig", kubeconfig, "--context", "good", "--context", BAD, "--config", config];
    const { stdout, stderr } = await runBeside(["lint", ...args, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject([{ rule: "no-node-role", severity: "error" }]);
    expect(stderr).toContain(`${BAD}/kube-system/aws-auth: warning: is not linted`);
  });
});

describe("what cannot be read is one line and status 2", () => {
  it.each<[string, string, () => string[], Record<string, string>]>([
    [
      "a context that is not there",
      "did you mean 'good'?",
      () => ["--kubeconfig", kubeconfig, "--context", "goood"],
      {},
    ],
    [
      "a context like none",
      "it has good, arn",
      () => ["--kubeconfig", kubeconfig, "--context", "production-1"],
      {},
    ],
    ["a kubeconfig that is not there", "no such file", () => ["--kubeconfig", "/nowhere/config"], {}],
    [
      "a kubeconfig that is not there, of several",
      "/nowhere/config cannot be read: no such file",
      () => ["--context", "good"],
      { KUBECONFIG: "/nowhere/config:/nowhere/else" },
    ],
    [
      "a server without TLS",
      "insecure-skip-tls-verify: true",
      () => {
        const clusters = [{ name: "c", cluster: { server: "http://127.0.0.1:8001" } }];
        const contexts = [{ name: "plain", context: { cluster: "c", user: "u" } }];
        const users = [{ name: "u", user: {} }];
        const file = folder.write("plain", JSON.stringify({ clusters, contexts, users }));
        return ["--kubeconfig", file, "--context", "plain"];
      },
      {},
    ],
    [
      "a kubeconfig that is no YAML",
      "cannot be read",
      () => ["--kubeconfig", folder.write("broken", "clusters: [\n")],
      {},
    ],
    [
      "an empty kubeconfig",
      "it is not a kubeconfig",
      () => ["--kubeconfig", folder.write("nothing", "")],
      {},
    ],
    [
      "a kubeconfig whose server is a number",
      "it is not a kubeconfig",
      () => ["--kubeconfig", folder.write("number", "clusters: [{ name: a, cluster: { server: 5 } }]")],
      {},
    ],
    [
      "a kubeconfig without contexts",
      "it has none",
      () => ["--kubeconfig", folder.write("empty", "apiVersion: v1\nkind: Config\n")],
      {},
    ],
    [
      "a kubeconfig with names that a terminal would obey",
      "it has \\u001b[2J\\u202e",
      () => {
        const contexts = [{ name: "\u001b[2J\u202e", context: { cluster: "c", user: "u" } }];
        return ["--kubeconfig", folder.write("hostile", JSON.stringify({ contexts })), "--context", "none"];
      },
      {},
    ],
    [
      "no kubeconfig",
      "aws eks update-kubeconfig",
      () => ["--context", "good"],
      { HOME: "/nowhere", KUBECONFIG: "" },
    ],
    [
      "no file in $KUBECONFIG",
      "$KUBECONFIG does not name a file",
      () => ["--context", "good"],
      { KUBECONFIG: "::" },
    ],
    ["no pod", "this is not a pod", () => ["--in-cluster"], {}],
    [
      "an unreachable server",
      "cannot be reached",
      () => ["--kubeconfig", kubeconfig, "--context", "gone"],
      {},
    ],
  ])("%s", async (_, piece, args, env) => {
    const { status, stdout, stderr } = await runBeside(["get", ...args()], { env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^[ -~]*error: [ -~]+\n$/);
    expect(stderr).toContain(piece);
  });

  it("a credential plugin that hangs, which is not waited for", async () => {
    const exec = {
      apiVersion: "client.authentication.k8s.io/v1",
      command: process.execPath,
      args: ["-e", "setTimeout(() => {}, 70_000)"],
      interactiveMode: "Never",
    };
    const cluster = { server: good.url };
    const config = {
      apiVersion: "v1",
      kind: "Config",
      "current-context": "stuck",
      clusters: [{ name: "stuck", cluster }],
      users: [{ name: "stuck", user: { exec } }],
      contexts: [{ name: "stuck", context: { cluster: "stuck", user: "stuck" } }],
    };
    const args = ["get", "--kubeconfig", folder.write("stuck", JSON.stringify(config))];
    expect(await runBeside(args)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "stuck/kube-system/aws-auth: error: the credential plugin of the kubeconfig did not answer within 20000 ms; does kubectl work with this context?\n",
    });
  });

  it.each([
    [["get", "--file", "x", "--context", "y"], "cannot be used with option"],
    [["get", "--in-cluster", "--context", "y"], "cannot be used with option"],
    [["diff", "--context", "y", "a", "b"], "give only the new document"],
    [["diff", "examples/aws-auth.yaml"], "give two documents"],
  ])("%j is refused", async (args, piece) => {
    const { status, stderr } = await runBeside(args);
    expect(status).toBe(2);
    expect(stderr).toContain(piece);
  });
});
