// `--cluster NAME` in get, resolve, explain, diff and migrate: the built command against an EKS in this process.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { deny, type EksServer, type Operation, startEks } from "../eks/eks-server.ts";
import { awsEnvironment } from "../eks/environment.ts";
import { type Ending, runBeside, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const ROLE = "arn:aws:iam::111122223333:role";
const LIVE = ["--cluster", "production", "--region", "eu-west-1"];
const MAP = [
  "--file",
  folder.write(
    "aws-auth.yaml",
    `mapRoles: |
  - rolearn: ${ROLE}/admin
    username: by-map
    groups: [map]
  - rolearn: ${ROLE}/only-map
    username: only
    groups: [map]
`,
  ),
];

let eks: EksServer;
beforeEach(async () => {
  eks = await startEks([
    { principalArn: `${ROLE}/admin`, username: "by-entry", kubernetesGroups: ["entry"] },
  ]);
});
afterEach(() => eks.close());

function call(...args: string[]): Promise<Ending> {
  const files = { config: folder.path("none"), credentials: folder.path("none") };
  return runBeside(args, { env: { ...awsEnvironment(eks, files), AWS_REGION: "" } });
}

const denied = (operation: Operation) => {
  eks.fault = (asked, response) => asked.operation === operation && deny(response, asked);
};

describe("resolve", () => {
  it("takes the entry, which hides the line of the map", async () => {
    const { stdout, status } = await call("resolve", ...MAP, ...LIVE, `${ROLE}/admin`, "--format", "json");
    expect(JSON.parse(stdout)).toMatchObject({ mapped: true, username: "by-entry", groups: ["entry"] });
    expect(status).toBe(0);
  });

  it("takes the map alone in the mode CONFIG_MAP, and the entries alone in API", async () => {
    eks.mode = "CONFIG_MAP";
    const ofMap = await call("resolve", ...MAP, ...LIVE, `${ROLE}/admin`, "--format", "json");
    expect(JSON.parse(ofMap.stdout)).toMatchObject({ username: "by-map" });
    eks.mode = "API";
    const ofApi = await call("resolve", ...LIVE, `${ROLE}/only-map`, "--format", "json");
    expect(JSON.parse(ofApi.stdout)).toMatchObject({ mapped: false });
    expect(ofApi.status).toBe(1);
  });

  it("does not answer where the list is denied", async () => {
    denied("ListAccessEntries");
    const { stdout, stderr, status } = await call("resolve", ...MAP, ...LIVE, `${ROLE}/only-map`);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^error: eks:ListAccessEntries is denied, so it is not known who has/);
    expect(status).toBe(2);
  });

  it("does not know an entry that it may not describe", async () => {
    denied("DescribeAccessEntry");
    const { stdout, stderr, status } = await call(
      "resolve",
      ...MAP,
      ...LIVE,
      `${ROLE}/admin`,
      "--format",
      "json",
    );
    expect(JSON.parse(stdout).mapped).toBe(null);
    expect(stderr).toMatch(/^warning: eks:DescribeAccessEntry is denied for 1 of 1 entries/m);
    expect(status).toBe(2);
  });
});

it("get lists both", async () => {
  const { stdout, status } = await call("get", ...MAP, ...LIVE);
  expect(stdout).toMatch(/access entries +0 +arn:aws:iam::111122223333:role\/admin +by-entry +entry/);
  expect(stdout).toMatch(/by-map +map +hidden by an access entry/);
  expect(status).toBe(0);
});

it("explain says by which source", async () => {
  const { stdout, status } = await call("explain", ...MAP, ...LIVE, `${ROLE}/admin`);
  expect(stdout).toContain("mapped: username by-entry, groups entry");
  expect(stdout).toContain("by-map");
  expect(status).toBe(0);
});

describe("diff", () => {
  it("has the live entries on the old side", async () => {
    const { stdout: entries } = await call("snapshot", ...LIVE);
    const same = folder.write("same.json", entries);
    expect((await call("diff", ...LIVE, same)).status).toBe(0);
    eks.entries = [{ principalArn: `${ROLE}/admin`, username: "another", kubernetesGroups: ["entry"] }];
    const { stdout, status } = await call("diff", ...LIVE, same);
    expect(stdout).toContain("another");
    expect(stdout).toContain("by-entry");
    expect(status).toBe(1);
  });

  it("takes one document beside the cluster", async () => {
    const { stderr, status } = await call("diff", ...LIVE, "a.json", "b.json");
    expect(stderr).toContain("give only the new document");
    expect(status).toBe(2);
  });
});

it("migrate compares the plan with the live entries, and names the cluster", async () => {
  const { stdout, stderr, status } = await call("migrate", ...MAP, ...LIVE, "--to", "aws-cli");
  expect(stderr).not.toContain("needs the cluster's name");
  expect(stdout).toContain("production");
  expect(stdout).toContain(`${ROLE}/only-map`);
  expect(status).not.toBe(2);
});

it.each([
  [["get", ...MAP, "--region", "eu-west-1"], "error: --region needs --cluster"],
  [["resolve", ...MAP, "--profile", "x", `${ROLE}/a`], "error: --profile needs --cluster"],
  [["migrate", ...MAP, "--profile", "x"], "error: --profile needs --cluster"],
  [["get", ...LIVE, "--access-entries", "x.json"], "cannot be used with option '--cluster <name>'"],
  [["get", ...LIVE, "--format", "yaml"], "--format yaml writes a ConfigMap"],
])("refuses %j", async (args, words) => {
  const { stderr, status } = await call(...args);
  expect(stderr).toContain(words);
  expect(status).toBe(2);
  expect(eks.calls).toEqual([]);
});
