// Each command that reads a cluster, against a real API server; and what `diff` foretells, beside what kubectl then makes.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Ending, runBeside } from "../test/cli/command.ts";
import { kubectl } from "./assets.mjs";
import { CLUSTER_ID, type Cluster, example, exampleData, repository, startCluster } from "./cluster.ts";

let cluster: Cluster;
let KUBECONFIG: string;
beforeAll(async () => {
  cluster = await startCluster();
  KUBECONFIG = join(cluster.apiServer.folder, "kubeconfig");
  const { admin } = cluster.apiServer;
  const entry = (name: string, user: object) => ({ name, user });
  const [{ caData = "", server = "" } = {}] = admin.getClusters();
  const exec = {
    apiVersion: "client.authentication.k8s.io/v1",
    interactiveMode: "Never",
    command: process.execPath,
    args: [example("trial/token.mjs"), cluster.keysFile, "partner-user", CLUSTER_ID],
  };
  const config = {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "e2e", cluster: { server, "certificate-authority-data": caData } }],
    users: [entry("admin", { token: admin.getCurrentUser()?.token }), entry("partner", { exec })],
    contexts: ["admin", "partner"].map((user) => ({ name: user, context: { cluster: "e2e", user } })),
    "current-context": "admin",
  };
  await writeFile(KUBECONFIG, JSON.stringify(config));
});
afterAll(() => cluster?.close());
beforeEach(() => cluster.putAwsAuth(exampleData));

const command = (args: string, input = ""): Promise<Ending> =>
  runBeside(args.split(" "), { env: { KUBECONFIG }, input });
const DEPLOYER = "arn:aws:sts::111122223333:assumed-role/github-actions-deploy/run-4711";
const STRANGER = "arn:aws:sts::111122223333:assumed-role/Billing/grace";

describe("with --context,", () => {
  it("get lists what is there, and writes it anew", async () => {
    const table = await command("get --context admin");
    expect(table).toMatchObject({ status: 0, stderr: "" });
    expect(table.stdout).toContain("ci:github-actions");
    const yaml = await command("get --context admin --format yaml");
    expect(yaml).toMatchObject({ status: 0, stderr: "" });
    expect(parse(yaml.stdout)).toMatchObject({ kind: "ConfigMap", metadata: { name: "aws-auth" } });
    const json = await command("get --context admin --format json");
    expect(JSON.parse(json.stdout)).toMatchObject({ accounts: ["444455556666"] });
  });

  it("resolve and explain say who an identity becomes", async () => {
    expect(await command(`resolve --context admin ${DEPLOYER}`)).toMatchObject({ status: 0, stderr: "" });
    expect(await command(`resolve --context admin ${STRANGER}`)).toMatchObject({ status: 1 });
    const mapped = await command(`explain --context admin ${DEPLOYER} --format json`);
    expect(mapped).toMatchObject({ status: 0, stderr: "" });
    expect(mapped.stdout).toContain("ci:github-actions");
    expect(await command(`explain --context admin ${STRANGER}`)).toMatchObject({ status: 1, stderr: "" });
  });

  it("lint finds what is wrong in the live ConfigMap, in one context and in all", async () => {
    expect(await command("lint --context admin")).toMatchObject({ status: 0 });
    const mapRoles = "- rolearn: arn:aws:iam::111122223333:role/ops/node\n  usrname: node\n";
    await cluster.putAwsAuth({ ...exampleData, mapRoles });
    const found = await command("lint --context admin --format json");
    expect(found.status).toBe(1);
    const rules = JSON.stringify(JSON.parse(found.stdout));
    expect(rules).toContain("role-path");
    expect(rules).toContain("unknown-key");
    const patch = await command("lint --context admin --fix-dry-run=all");
    expect(patch.stdout).toMatch(/^\+.*role\/node$/m);
    const all = await command("lint --all-contexts");
    // One of the contexts may not read it.
    expect(all.status).toBe(2);
    expect(all.stderr).toContain("partner");
    expect(all.stdout).toContain("role-path");
  });

  it("a section that cannot be read is told, and what was not found is 2, not 1", async () => {
    await cluster.putAwsAuth({ ...exampleData, mapRoles: "- rolearn: [" });
    expect(await command("get --context admin")).toMatchObject({ status: 2 });
    expect(await command(`resolve --context admin ${DEPLOYER}`)).toMatchObject({ status: 2 });
    const { status, stdout } = await command("lint --context admin");
    expect(status).toBe(1);
    expect(stdout).toContain("yaml-syntax");
  });

  it("a cluster without aws-auth is told, with 2", async () => {
    await cluster.deleteAwsAuth();
    for (const args of ["get", `resolve ${DEPLOYER}`, `explain ${DEPLOYER}`, "lint"]) {
      const { status, stderr } = await command(`${args} --context admin`);
      const absent = expect.stringContaining("has no ConfigMap kube-system/aws-auth");
      expect({ args, status, stderr }).toEqual({ args, status: 2, stderr: absent });
    }
  });

  it("diff says of a cluster without aws-auth what apply would create, and that replace would be refused", async () => {
    await cluster.deleteAwsAuth();
    const applied = await command("diff --context admin examples/aws-auth.yaml");
    expect(applied.status).toBe(1);
    expect(applied.stderr).toContain("there is no aws-auth yet");
    const replaced = await command("diff --context admin examples/aws-auth.yaml --as replace");
    expect(replaced.status).toBe(2);
  });

  it("whose credential plugin makes a token of an identity, that identity is who is refused", async () => {
    const { status, stderr, stdout } = await command("get --context partner");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("arn:aws:iam::444455556666:user/dana");
  });

  it("diff compares the live ConfigMap with a file", async () => {
    const same = await command("diff --context admin examples/aws-auth.yaml");
    expect(same).toMatchObject({ status: 0 });
    const dangerous = await command("diff --context admin examples/proposed.yaml --fail-on dangerous");
    expect(dangerous.status).toBe(1);
    expect(dangerous.stdout).toContain("system:masters");
  });
});

/** Without the places: the live text has other lines than the file. */
function changesOf({ stdout }: Ending): unknown {
  const places = ["origin", "source"];
  return JSON.parse(stdout, (key, value) => (places.includes(key) ? undefined : value)).changes;
}

/** Each way into the cluster: what diff is told, and what kubectl is. */
const WAYS = [
  ["apply", "", ["apply"]],
  ["replace", " --as replace", ["replace"]],
  ["server-side apply", " --server-side --force-conflicts", ["apply", "--server-side", "--force-conflicts"]],
  [
    "server-side apply of another manager",
    " --server-side --force-conflicts --field-manager e2e",
    ["apply", "--server-side", "--force-conflicts", "--field-manager", "e2e"],
  ],
] as const;
const FILES = ["examples/proposed.yaml", "without-users"] as const;

const why = kubectl === undefined ? " (not run: there is no kubectl here)" : "";
describe.skipIf(kubectl === undefined)(`what diff foretells is what kubectl makes${why}:`, () => {
  const run = async (args: readonly string[]) => {
    const env = { KUBECONFIG, HOME: cluster.apiServer.folder, PATH: "" };
    return (await promisify(execFile)(kubectl ?? "", args, { env, cwd: repository })).stdout;
  };
  const live = async () => await run(["get", "configmap", "aws-auth", "-n", "kube-system", "-o", "yaml"]);

  async function fileOf(name: (typeof FILES)[number]): Promise<string> {
    if (name !== "without-users") return join(repository, name);
    const { mapUsers: _, ...data } = exampleData;
    const metadata = { name: "aws-auth", namespace: "kube-system" };
    const file = join(cluster.apiServer.folder, "without-users.json");
    await writeFile(file, JSON.stringify({ apiVersion: "v1", kind: "ConfigMap", metadata, data }));
    return file;
  }

  describe.each(["client-side apply", "server-side apply", "a client without a manager"])(
    "after %s",
    (first) => {
      beforeEach(async () => {
        if (first === "a client without a manager") return;
        await cluster.deleteAwsAuth();
        const flags = first === "server-side apply" ? ["--server-side"] : [];
        await run(["apply", "-f", "examples/aws-auth.yaml", ...flags]);
      });

      it.each(WAYS.flatMap((way) => FILES.map((file) => [...way, file] as const)))(
        "%s%s",
        async (_, flags, args, name) => {
          const file = await fileOf(name);
          const before = join(cluster.apiServer.folder, "before.yaml");
          await writeFile(before, await live());
          const foretold = await command(`diff --context admin ${file}${flags} --format json`);
          expect([0, 1]).toContain(foretold.status);
          await run([...args, "-f", file]);
          const made = await command(`diff ${before} - --format json`, await live());
          expect(made.status).toBe(foretold.status);
          expect(changesOf(made)).toEqual(changesOf(foretold));
        },
      );

      it("server-side apply of another manager without force is refused, and diff says so", async () => {
        const foretold = await command(
          "diff --context admin examples/proposed.yaml --server-side --field-manager e2e",
        );
        const made = run([
          "apply",
          "--server-side",
          "--field-manager",
          "e2e",
          "-f",
          "examples/proposed.yaml",
        ]);
        await expect(made).rejects.toThrow(/conflict/);
        expect(foretold.status).toBe(2);
        expect(foretold.stderr).toMatch(/conflict/);
      });
    },
  );
});
