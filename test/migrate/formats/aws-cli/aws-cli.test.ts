// The script of the form `aws-cli`, run by bash beside a fake `aws`.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { awsCli } from "../../../../src/migrate/formats/aws-cli/aws-cli.ts";
import type { Migration } from "../../../../src/migrate/formats/migration.ts";
import { isPrintable } from "../../../../src/migrate/formats/shell-word.ts";
import { readMappings } from "../../../../src/sources/mappings.ts";
import { sources } from "../../../sources/lint-form.ts";
import { migrations } from "../migrations.ts";
import { type FakeCluster, fresh, runScript } from "./script.ts";

const ADMIN = "arn:aws:iam::111122223333:role/admin";
const DEV = "arn:aws:iam::111122223333:role/team/dev";
const NODE = "arn:aws:iam::111122223333:role/node";
const CLUSTER_ADMIN = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";
const VIEW = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";

const migration: Migration = {
  clusterName: "production",
  region: "eu-west-1",
  accountId: "111122223333",
  comments: ["Not here: mapAccounts[0]"],
  bindings: [],
  entries: [
    {
      comments: ["mapRoles[0]"],
      entry: {
        principalArn: ADMIN,
        type: "STANDARD",
        username: "admin:{{SessionName}}",
        groups: ["ops", "on-call"],
        policies: [{ policyArn: CLUSTER_ADMIN, scope: { type: "cluster", namespaces: [] } }],
      },
    },
    {
      comments: [],
      entry: {
        principalArn: DEV,
        type: "STANDARD",
        groups: [],
        policies: [{ policyArn: VIEW, scope: { type: "namespace", namespaces: ["web", "dev-*"] } }],
      },
    },
    { comments: [], entry: { principalArn: NODE, type: "EC2_LINUX", groups: [], policies: [] } },
  ],
};
const script = awsCli(migration);
const done = runScript(script, fresh);

const entriesOf = ({ cluster }: { readonly cluster: FakeCluster }) => Object.keys(cluster.entries);
const without = (name: string, { [name]: _, ...others }: FakeCluster["entries"]) => others;

describe("the script", () => {
  it("makes each entry with its policies, and says that all are there", () => {
    expect(done).toMatchObject({ status: 0, stderr: "", applied: undefined });
    expect(done.stdout).toBe(
      `made     ${ADMIN}\nmade     ${DEV}\nmade     ${NODE}\nOK: all 3 entries are there as planned\n`,
    );
    expect(done.cluster.entries).toEqual({
      [ADMIN]: {
        type: "STANDARD",
        username: "admin:{{SessionName}}",
        kubernetesGroups: ["on-call", "ops"],
        policies: [{ policyArn: CLUSTER_ADMIN, accessScope: { type: "cluster", namespaces: [] } }],
      },
      [DEV]: {
        type: "STANDARD",
        username: "arn:aws:sts::111122223333:assumed-role/dev/{{SessionName}}",
        kubernetesGroups: [],
        policies: [{ policyArn: VIEW, accessScope: { type: "namespace", namespaces: ["web", "dev-*"] } }],
      },
      [NODE]: {
        type: "EC2_LINUX",
        username: "system:node:{{EC2PrivateDNSName}}",
        kubernetesGroups: ["system:nodes"],
        policies: [],
      },
    });
  });

  it("makes nothing when it is run again", () => {
    const again = runScript(script, done.cluster);
    expect(again).toMatchObject({ status: 0, stderr: "" });
    expect(again.stdout).toBe(
      `there    ${ADMIN}\nthere    ${DEV}\nthere    ${NODE}\nOK: all 3 entries are there as planned\n`,
    );
    expect(again.cluster).toEqual(done.cluster);
  });

  it("makes no entry and does not change the mode where the cluster reads none, and says what to run", () => {
    const ending = runScript(script, { ...fresh, mode: "CONFIG_MAP" });
    expect(ending).toMatchObject({ status: 1, stdout: "", calls: ["describe-cluster"] });
    expect(ending.stderr).toBe(
      "error: the cluster reads aws-auth alone (CONFIG_MAP). To make it read access entries too, which cannot be undone, run:\n" +
        "  aws eks update-cluster-config --name production --access-config authenticationMode=API_AND_CONFIG_MAP\n" +
        "  aws eks wait cluster-active --name production\nThen run this script again.\n",
    );
  });

  it("makes no entry where the mode is not known", () => {
    const ending = runScript(script, { ...fresh, mode: "None" });
    expect(ending).toMatchObject({ status: 1, calls: ["describe-cluster"] });
    expect(ending.stderr).toContain("authentication mode is 'None'");
  });

  it("makes no entry in a cluster of that name in another account", () => {
    const arn = "arn:aws:eks:eu-west-1:444455556666:cluster/production";
    const ending = runScript(script, { ...fresh, arn });
    expect(ending).toMatchObject({ status: 1, calls: ["describe-cluster"] });
    expect(ending.stderr).toBe(
      `error: this script is for the account 111122223333; the cluster here is ${arn}\n`,
    );
  });

  it("makes no entry where there is no such cluster", () => {
    const ending = runScript(script, { ...fresh, name: "staging" });
    expect(ending).toMatchObject({ status: 1, calls: ["describe-cluster"] });
    expect(ending.stderr).toContain(
      "No cluster found for name: production.\nerror: cannot read the cluster production\n",
    );
  });

  it("stops at the first error, and ends the work when it is run again", () => {
    const stopped = runScript(script, { ...fresh, failsAtCall: 3 });
    expect(stopped.status).toBe(1);
    expect(stopped.calls).toEqual(["describe-cluster", "create-access-entry", "associate-access-policy"]);
    expect(stopped.stderr).toContain(
      "error: cannot associate a policy: \nAn error occurred (ServerException)",
    );
    expect(stopped.stderr).toContain(
      `\n  aws eks delete-access-entry --cluster-name production --principal-arn ${ADMIN}\n`,
    );
    expect(entriesOf(stopped)).toEqual([ADMIN]);
    const { failsAtCall: _, ...cluster } = stopped.cluster;
    const again = runScript(script, cluster);
    expect(again).toMatchObject({ status: 0, stderr: "", cluster: done.cluster });
  });

  it.each([2, 4, 6, 8])("fails where call %i fails", (failsAtCall) => {
    const ending = runScript(script, { ...fresh, failsAtCall });
    expect(ending).toMatchObject({ status: 1 });
    expect(ending.stderr).toMatch(/^error: |ServerException/);
    expect(ending.calls).toHaveLength(failsAtCall);
  });

  it.each([
    ["username", { username: "someone" }],
    ["groups", { kubernetesGroups: ["ops"] }],
    ["type", { type: "EC2_LINUX" }],
    ["policies", { policies: [{ policyArn: VIEW, accessScope: { type: "cluster", namespaces: [] } }] }],
    [
      "scope of a policy",
      { policies: [{ policyArn: CLUSTER_ADMIN, accessScope: { type: "namespace", namespaces: ["web"] } }] },
    ],
  ])("stops at an entry that has another %s, and changes nothing of it", (_, other) => {
    const admin = done.cluster.entries[ADMIN];
    if (admin === undefined) throw new Error("there is no entry");
    const before = { ...fresh, entries: { [ADMIN]: { ...admin, ...other } } };
    const ending = runScript(script, before);
    expect(ending).toMatchObject({ status: 1, stdout: "", cluster: before });
    const [first, planned, there] = ending.stderr.split("\n");
    expect(first).toBe(`differs  ${ADMIN}`);
    expect(planned).toBe(
      `  planned: \`["STANDARD","admin:{{SessionName}}",["on-call","ops"]]\` \`[["${CLUSTER_ADMIN}","cluster",[]]]\``,
    );
    expect(there).toContain("  there:   [");
    expect(ending.stderr).toContain(`error: ${ADMIN} has another entry already.`);
  });

  it("ends with an error, and says what differs, where EKS has something else in the end", () => {
    const ending = runScript(script, { ...fresh, losesPolicies: true });
    expect(ending.status).toBe(1);
    expect(ending.stderr).toContain(`differs  ${ADMIN}\n`);
    expect(ending.stderr).toContain(`differs  ${DEV}\n`);
    expect(ending.stderr).not.toContain(`differs  ${NODE}\n`);
    expect(ending.stderr).toMatch(/error: 2 of 3 entries are not as planned\n$/);
    expect(ending.stdout).not.toContain("OK");
  });

  it("looks at all entries in the end, not only at those that it made", () => {
    const part = runScript(script, { ...fresh, entries: without(DEV, done.cluster.entries) });
    expect(part.stdout).toBe(
      `there    ${ADMIN}\nmade     ${DEV}\nthere    ${NODE}\nOK: all 3 entries are there as planned\n`,
    );
  });

  it("binds groups by kubectl before it makes entries, in the cluster that it is for", () => {
    const group = "ops\nMANIFEST\nid";
    const bindings = [{ name: "cluster-admins", clusterRole: "cluster-admin", group }];
    const ending = runScript(awsCli({ ...migration, bindings }), fresh);
    expect(ending).toMatchObject({ status: 0, stderr: "" });
    expect(ending.calls.slice(0, 3)).toEqual([
      "describe-cluster",
      "update-kubeconfig",
      "create-access-entry",
    ]);
    expect(ending.applied).toContain('name: "ops\\nMANIFEST\\nid"\n');
    expect(ending.applied).toMatch(/\n--kubeconfig \S+ apply -f -\n$/);
  });

  it("says that there is nothing to do where there is no entry, and still looks at the cluster", () => {
    const ending = runScript(awsCli({ ...migration, entries: [] }), fresh);
    expect(ending).toMatchObject({
      status: 0,
      stdout: "OK: there is no entry to make\n",
      calls: ["describe-cluster"],
    });
  });

  it("takes no text of a map for a command, an option, a file or JSON", () => {
    const entries = fc
      .sample(migrations, { seed: 22, numRuns: 6 })
      .flatMap((each) => each.entries)
      .filter(({ entry }) => isPrintable(entry.principalArn));
    const unique = [...new Map(entries.map((each) => [each.entry.principalArn, each])).values()];
    expect(unique.length).toBeGreaterThan(6);
    const ending = runScript(awsCli({ ...migration, entries: unique }), fresh);
    expect(ending).toMatchObject({ status: 0, stderr: "" });
    expect(
      unique
        .filter(({ entry }) => entry.type === "STANDARD")
        .map(({ entry: { principalArn } }) => {
          const {
            username,
            kubernetesGroups = [],
            policies = [],
          } = ending.cluster.entries[principalArn] ?? {};
          return { principalArn, username, groups: kubernetesGroups.toReversed(), policies };
        }),
    ).toEqual(
      unique
        .filter(({ entry }) => entry.type === "STANDARD")
        .map(({ entry: { principalArn, username, groups, policies } }) => ({
          principalArn,
          username: username ?? expect.stringContaining(":"),
          groups,
          policies: policies.map(({ policyArn, scope }) => ({ policyArn, accessScope: scope })),
        })),
    );
  });

  it("is read as its entries by the reader of scripts", async () => {
    const { accessEntries } = await readMappings({ file: "migrate.sh", text: script }, sources);
    expect(
      accessEntries.map(({ principalArn, type, username, groups, policies }) => ({
        principalArn,
        type,
        ...(username === undefined ? {} : { username }),
        groups,
        policies: policies.map(({ policyArn, scope }) => ({ policyArn, scope })),
      })),
    ).toEqual(migration.entries.map(({ entry }) => entry));
  });

  it("has no line that shellcheck or bash 3.2 would not take", () => {
    // Whoever changes the script runs shellcheck: test/fixtures/migrate/README.md.
    expect(script).not.toMatch(/\b(?:declare -A|mapfile|readarray)\b|\$\{\w+(?:@|\^|,,)|\[\[ -v /);
    expect(script).toContain("\nset -euo pipefail\n");
  });
});
