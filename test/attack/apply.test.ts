// What `diff` foretells of kubectl, on the built command and against an API server.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffAccess } from "../../src/access/diff.ts";
import { parseAwsAuth } from "../../src/document/parse.ts";
import { flagsOf, readSituations } from "../apply/situations.ts";
import { run, runBeside, temporaryFolder } from "../cli/command.ts";
import { type ApiServer, startApiServer } from "../cluster/api-server.ts";

const folder = temporaryFolder();
let server: ApiServer;
let kubeconfig: string;

beforeAll(async () => {
  server = await startApiServer();
  const authority = Buffer.from(server.ca).toString("base64");
  kubeconfig = folder.write(
    "kubeconfig",
    JSON.stringify({
      apiVersion: "v1",
      kind: "Config",
      "current-context": "live",
      clusters: [{ name: "c", cluster: { server: server.url, "certificate-authority-data": authority } }],
      users: [{ name: "u", user: { token: server.token } }],
      contexts: [{ name: "live", context: { cluster: "c", user: "u" } }],
    }),
  );
});
afterAll(async () => await server.close());

const ann = "arn:aws:iam::111122223333:user/ann";
const node = "arn:aws:iam::111122223333:role/node";
const USERS = `- userarn: ${ann}\n  username: ann\n  groups:\n  - dev\n`;
const ROLES = `- rolearn: ${node}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups:\n  - system:bootstrappers\n  - system:nodes\n`;
const LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

function configMap(data: unknown, metadata: object = {}, more: object = {}) {
  const names = { name: "aws-auth", namespace: "kube-system" };
  return { apiVersion: "v1", kind: "ConfigMap", metadata: { ...names, ...metadata }, data, ...more };
}

function live(object: object | null): void {
  server.store.remove();
  if (object !== null) server.store.putObject(object as Parameters<typeof server.store.putObject>[0]);
}

async function diff(file: object | string, ...flags: string[]) {
  const path = folder.write("file.yaml", typeof file === "string" ? file : JSON.stringify(file));
  const ending = await runBeside(["diff", "--kubeconfig", kubeconfig, path, ...flags]);
  return { ...ending, path };
}

describe("the situations of the fixture", () => {
  it.each(readSituations("situations"))("foretells: $name", async (situation) => {
    live(situation.live);
    const { status, stdout, stderr } = await diff(situation.file, ...flagsOf(situation), "--format", "json");
    if (situation.refused) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(
        /file\.yaml: error: (?:kubectl|the API server) refuses kubectl .*; nothing changes in the cluster\n$/,
      );
      return;
    }
    const before = parseAwsAuth({ data: situation.live?.data ?? {} });
    const after = parseAwsAuth({ data: situation.after ?? {} });
    const { changes } = diffAccess(before, after);
    const facts = (all: readonly { principal: object; kinds: readonly string[] }[]) =>
      all.map(({ principal, kinds }) => ({ principal, kinds }));
    expect(facts(JSON.parse(stdout).changes)).toEqual(facts(changes));
    expect(status).toBe(changes.length > 0 ? 1 : 0);
  });
});

describe("the default against a live cluster", () => {
  it("is apply, which takes nothing out of a map that was never applied", async () => {
    live(configMap({ mapRoles: ROLES, mapUsers: USERS }));
    const { status, stdout, path } = await diff(configMap({ mapUsers: USERS }));
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `after kubectl apply -f ${path}: mapUsers from the file; mapRoles stays as it is\n\nno access changes\n`,
    });
  });

  it("is told apart from replace in each format", async () => {
    live(configMap({ mapRoles: ROLES, mapUsers: USERS }));
    const file = configMap({ mapUsers: USERS });
    const { status, stdout, path } = await diff(file, "--as", "replace", "--format", "markdown");
    expect(status).toBe(1);
    expect(stdout).toContain(
      `After \`kubectl replace -f ${path}\`: mapUsers from the file; mapRoles removed.`,
    );
    const json = await diff(file, "--as", "replace", "--format", "json");
    expect(JSON.parse(json.stdout).as).toEqual({
      command: `kubectl replace -f ${path}`,
      sections: { mapRoles: "removed", mapUsers: "file" },
    });
    const { stdout: text } = await diff(file, "--as", "replace");
    expect(text).toContain(`after kubectl replace -f ${path}: `);
  });

  it("names the command with its flags, and the namespace where the file has none", async () => {
    live(configMap({ mapUsers: USERS }));
    const file = { ...configMap({ mapUsers: USERS }), metadata: { name: "aws-auth" } };
    const flags = ["--server-side", "--force-conflicts", "--field-manager", "argo"];
    const { stdout, path } = await diff(file, ...flags);
    expect(stdout).toContain(
      `after kubectl apply --server-side --force-conflicts --field-manager=argo -n kube-system -f ${path}: `,
    );
  });

  it("leaves the comparison of two files as it is", async () => {
    const old = folder.write("old.yaml", JSON.stringify(configMap({ mapRoles: ROLES, mapUsers: USERS })));
    const path = folder.write("new.yaml", JSON.stringify(configMap({ mapUsers: USERS }, { uid: "x" })));
    const { status, stdout } = await runBeside(["diff", old, path]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ +CHANGE/);
    expect(stdout).toContain("nodes can no longer join");
  });

  it("points at the cluster for what stays, and at the file for what comes from it", async () => {
    const both = `${ROLES}- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n  groups: [a]\n`;
    live(configMap({ mapRoles: both, mapUsers: "- {" }));
    // The same role in mapUsers changes nothing; a second section that is lost is told where it stands.
    const { stdout, path } = await diff(configMap({ mapAccounts: "- '444455556666'\n" }));
    expect(stdout).toMatch(/^! {2}mapUsers is lost as a whole: .* \(live\/kube-system\/aws-auth:\d+\)$/m);
    expect(stdout).toContain(`(${path}:1)`);
  });
});

describe("a cluster without aws-auth", () => {
  it("is an empty old side, with a remark", async () => {
    live(null);
    const { status, stdout, stderr, path } = await diff(configMap({ mapUsers: USERS }));
    expect(status).toBe(1);
    expect(stdout).toContain("1 gains access");
    expect(stderr).toBe(
      `live/kube-system/aws-auth: warning: there is no aws-auth yet; kubectl apply -f ${path} creates it\n`,
    );
  });

  it("is one that refuses replace", async () => {
    live(null);
    const { status, stderr } = await diff(configMap({ mapUsers: USERS }), "--as", "replace");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /error: the API server refuses kubectl replace .*: there is no live ConfigMap to replace; /,
    );
  });

  it("is no other failure", async () => {
    live(configMap({ mapUsers: USERS }));
    server.failNext(1, { status: 403 });
    const { status, stdout } = await diff(configMap({ mapUsers: USERS }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("a file that would leave the live map, or lock people out, in another way than it looks", () => {
  const applied = configMap(
    { mapRoles: ROLES, mapUsers: USERS },
    { annotations: { [LAST_APPLIED]: JSON.stringify(configMap({ mapRoles: ROLES })) } },
  );

  it.each<[string, object, string]>([
    ["has null for a section", configMap({ mapUsers: null }), "mapRoles and mapUsers removed"],
    ["has no data", configMap(undefined), "mapRoles and mapUsers removed"],
    ["has null for data", configMap(null), "mapRoles and mapUsers removed"],
    ["has empty data", configMap({}), "mapUsers stays as it is; mapRoles removed"],
    [
      "brings a last applied configuration of its own",
      configMap({}, { annotations: { [LAST_APPLIED]: "{}" } }),
      "mapUsers stays as it is; mapRoles removed",
    ],
  ])("%s", async (_, file, sections) => {
    live(applied);
    const { status, stdout } = await diff(file);
    expect(stdout).toContain(`: ${sections}\n`);
    expect(status).toBe(1);
  });

  it.each<[string, object | string, string]>([
    ["an unknown field", configMap({}, {}, { stringData: {} }), "'stringData' is not a field of a ConfigMap"],
    ["a field in another case", configMap({}, {}, { Data: {} }), "'Data' is not a field of a ConfigMap"],
    [
      "an unknown field of metadata",
      configMap({}, { clusterName: "" }),
      "'metadata.clusterName' is not a field",
    ],
    ["a number", configMap({ mapRoles: 1 }), "data.mapRoles is the number 1; it must be text"],
    ["a list", configMap({ mapRoles: [] }), "data.mapRoles is a list; it must be text"],
    ["data that is text", configMap("mapRoles"), "data is text; it must be a mapping"],
    ["a label that is a number", configMap({}, { labels: { a: 1 } }), "metadata.labels.a is the number 1"],
    ["another uid", configMap({}, { uid: "x" }), "metadata.uid belongs to another object"],
    [
      "another resourceVersion",
      configMap({}, { resourceVersion: "1" }),
      "differs from that of the live ConfigMap",
    ],
    ["a key twice", configMap({ a: "" }, {}, { binaryData: { a: "" } }), "'a' is in data and in binaryData"],
    ["a key that is none", configMap({ "a b": "" }), "data has the invalid key 'a b'"],
    ["too much", configMap({ a: "x".repeat(270_000) }), "its annotations are larger than 256 KiB"],
    ["no apiVersion", { ...configMap({}), apiVersion: undefined }, "its apiVersion must be v1"],
    ["data alone", { data: { mapUsers: USERS } }, "its apiVersion must be v1"],
    ["nothing", "", "no aws-auth ConfigMap in it: it is empty"],
  ])("is refused: %s", (_, file, reason) => {
    const path = folder.write("file.yaml", typeof file === "string" ? file : JSON.stringify(file));
    const { status, stdout, stderr } = run(["diff", "-", path, "--as", "apply"], JSON.stringify(applied));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(" refuses kubectl ");
    expect(stderr).toContain(reason);
    expect(stderr.split("\n")).toHaveLength(2);
  });

  it("is not foretold with a patch directive", async () => {
    live(applied);
    const { status, stdout, stderr } = await diff(configMap({ mapUsers: USERS, $patch: "replace" }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("cannot be predicted: it has the patch directive '$patch'");
  });

  it("holds two aws-auth ConfigMaps", async () => {
    live(applied);
    const two = `${JSON.stringify(configMap({ mapUsers: USERS }))}\n---\n${JSON.stringify(configMap({}))}\n`;
    const { status, stdout, stderr } = await diff(two);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("2 aws-auth ConfigMaps");
  });

  it.each([
    ["another name", { name: "aws-auht", namespace: "kube-system" }],
    ["another namespace", { name: "aws-auth", namespace: "default" }],
  ])("holds a ConfigMap of %s", async (_, metadata) => {
    live(applied);
    const { status, stdout, stderr } = await diff({ ...configMap({ mapUsers: USERS }), metadata });
    expect(status).toBe(0);
    expect(stdout).toContain(": mapRoles and mapUsers stay as they are\n\nno access changes\n");
    expect(stderr).toMatch(/warning: kubectl apply .* does not change aws-auth: ConfigMap .* is not read/);
  });

  it("meets an immutable map", async () => {
    live(configMap({ mapUsers: USERS }, {}, { immutable: true }));
    const same = await diff(configMap({ mapUsers: USERS }));
    expect(same.status).toBe(0);
    const other = await diff(configMap({ mapUsers: "" }));
    expect(other.status).toBe(2);
    expect(other.stderr).toContain("the live ConfigMap is immutable");
  });
});

describe("what kubectl get prints, as the old side", () => {
  const printed = configMap(
    { mapRoles: ROLES, mapUsers: USERS },
    { annotations: { [LAST_APPLIED]: JSON.stringify(configMap({ mapRoles: ROLES })) } },
  );
  const diffPrinted = (...flags: string[]) => {
    const path = folder.write("file.yaml", JSON.stringify(configMap({ mapUsers: USERS })));
    return run(["diff", "-", path, ...flags], JSON.stringify(printed));
  };

  it("is compared as it is, unless apply is asked for", async () => {
    expect(diffPrinted().stdout).not.toContain("after kubectl");
    const { stdout } = diffPrinted("--as", "apply");
    expect(stdout).toMatch(/after kubectl apply .*: mapUsers from the file; mapRoles removed/);
  });

  it("lacks what decides a server-side apply", async () => {
    const { status, stdout, stderr } = diffPrinted("--server-side");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("with --show-managed-fields");
  });
});

it.each([
  [["--force-conflicts"], "need --server-side"],
  [["--field-manager", "x"], "need --server-side"],
  [["--as", "replace", "--server-side"], "kubectl replace has no --server-side"],
  [["--as", "patch"], "Allowed choices are apply, replace"],
])("refuses options that do not go together: %j", async (flags, reason) => {
  live(configMap({}));
  const { status, stderr } = await diff(configMap({}), ...flags);
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
});
