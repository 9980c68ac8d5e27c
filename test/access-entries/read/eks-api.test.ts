// What the AWS CLI prints, in the forms in which people keep it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type AccessEntriesRead, parseAccessEntries } from "../../../src/access-entries/read/parse.ts";
import { repository } from "../../cli/command.ts";

const folder = join(repository, "test/fixtures/access/eks-api");
const file = (name: string) => readFileSync(join(folder, name), "utf8");

const DEPLOYER = "arn:aws:iam::111122223333:role/team/deployer";
const VIEW = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
const EDIT = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy";
const ADMIN = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy";

/** What is known of each entry, in one line. */
function told({ entries }: AccessEntriesRead): string[] {
  return entries.map(({ principalArn, type, username, groups, policies, holes = [] }) => {
    const open = holes.map(({ field, part }) => (part === undefined ? field : `${field}.${part}`));
    const isOpen = (field: string) => open.includes(field);
    return [
      principalArn.slice(principalArn.indexOf(":", 13) + 1),
      isOpen("type") ? "?" : type,
      isOpen("username") ? "?" : username,
      isOpen("groups") ? "?" : `[${groups.join(" ")}]`,
      ...policies
        .filter(({ policyArn }) => policyArn.startsWith("arn:"))
        .map(({ policyArn, scope: { type: kind, namespaces } }) =>
          [policyArn.slice(policyArn.lastIndexOf("/") + 1), kind, ...namespaces].join(" "),
        ),
      ...(isOpen("policies") ? ["?"] : []),
    ].join(", ");
  });
}

const codesOf = ({ problems }: AccessEntriesRead) => problems.map(({ code }) => code);

const ALL = ["list-access-entries", "describe-deployer", "policies-deployer", "describe-nodes"].map((name) =>
  file(`${name}.json`),
);
const KNOWN = [
  "role/team/deployer, STANDARD, ci:{{SessionName}}, [deployers], AmazonEKSEditPolicy namespace web dev-*, AmazonEKSViewPolicy cluster",
  "role/prod-nodes, EC2_LINUX, system:node:{{EC2PrivateDNSName}}, [system:nodes]",
];

describe("several answers are one entry for each principal", () => {
  const expected = ["user/ann, ?, ?, ?, ?", ...KNOWN];

  it.each([
    ["one after another in one text", ALL.join("")],
    ["each on a line", ALL.map((text) => JSON.stringify(JSON.parse(text))).join("\n")],
    [
      "each on a line, in another order",
      [...ALL]
        .reverse()
        .map((text) => JSON.stringify(JSON.parse(text)))
        .join("\n"),
    ],
    ["in a list", `[${ALL.join(",")}]`],
    ["in several texts", ALL],
    ["as objects", ALL.map((text) => JSON.parse(text))],
    ["with a byte order mark and Windows line ends", `\ufeff${ALL.join("").replaceAll("\n", "\r\n")}`],
  ])("%s", (_, input) => {
    const read = parseAccessEntries(input);
    expect(told(read).sort()).toEqual([...expected].sort());
    expect(codesOf(read)).toEqual(["not-described"]);
    expect(read.entries.every(({ isStored }) => isStored === true)).toBe(true);
    expect(read.holes).toBeUndefined();
  });
});

it("names the cluster, its account, region, partition and mode", () => {
  const { clusters, mode, entries } = parseAccessEntries(file("describe-cluster.json"));
  expect(clusters).toMatchObject([
    {
      name: "prod",
      arn: "arn:aws:eks:eu-west-1:111122223333:cluster/prod",
      accountId: "111122223333",
      region: "eu-west-1",
      partition: "aws",
      authenticationMode: "API_AND_CONFIG_MAP",
      bootstrapClusterCreatorAdminPermissions: true,
    },
  ]);
  expect([mode, entries]).toEqual(["API_AND_CONFIG_MAP", []]);
});

describe("a bundle", () => {
  it("is the cluster with its entries and their policies, and nothing is missing", () => {
    const read = parseAccessEntries(file("bundle.json"));
    expect(told(read)).toEqual([
      "role/team/deployer, STANDARD, ci:{{SessionName}}, [deployers], AmazonEKSViewPolicy cluster",
      "role/prod-nodes, EC2_LINUX, system:node:{{EC2PrivateDNSName}}, [system:nodes]",
    ]);
    expect([read.problems, read.mode]).toEqual([[], "API"]);
  });

  it("may have each entry as two answers side by side", () => {
    const read = parseAccessEntries(file("export-of-a-scanner.json"));
    expect(told(read)).toEqual([
      "role/team/deployer, STANDARD, ci:{{SessionName}}, [deployers], AmazonEKSViewPolicy cluster",
    ]);
    expect([read.problems, read.mode]).toEqual([[], "API"]);
  });

  it("says nothing twice where the answers are given besides", () => {
    const twice = [file("bundle.json"), file("bundle.json")];
    expect(parseAccessEntries(twice).entries).toHaveLength(2);
    expect(parseAccessEntries(twice).clusters).toHaveLength(1);
  });
});

it("reads YAML, also where several calls print into one file", () => {
  const read = parseAccessEntries(file("output.yaml"));
  expect(told(read)).toEqual([
    "user/ann, STANDARD, arn:aws:iam::111122223333:user/ann, [], AmazonEKSClusterAdminPolicy cluster",
    KNOWN[1],
  ]);
  expect(read.problems).toEqual([]);
});

it("takes EKS's refusal to list entries for the mode CONFIG_MAP", () => {
  expect(parseAccessEntries(file("config-map-mode.txt"))).toMatchObject({
    entries: [],
    problems: [],
    mode: "CONFIG_MAP",
  });
  const cluster = { cluster: { name: "prod" } };
  const { clusters } = parseAccessEntries([cluster, file("config-map-mode.txt")]);
  expect(clusters).toMatchObject([{ name: "prod", authenticationMode: "CONFIG_MAP" }]);
});

it("knows no mode where two clusters have different ones", () => {
  const cluster = (name: string, authenticationMode: string) => ({
    cluster: { name, accessConfig: { authenticationMode } },
  });
  const read = parseAccessEntries([cluster("a", "API"), cluster("b", "CONFIG_MAP")]);
  expect([read.mode, read.clusters.length]).toEqual([undefined, 2]);
  expect(parseAccessEntries([cluster("a", "API"), cluster("b", "API")]).mode).toBe("API");
  expect(parseAccessEntries([cluster("a", "API"), { cluster: { name: "b" } }]).mode).toBeUndefined();
});

describe("what is not said is a hole, and not empty", () => {
  const entry = {
    principalArn: DEPLOYER,
    kubernetesGroups: ["deployers"],
    username: "ci",
    type: "STANDARD",
  };

  it.each([
    ["an entry without an answer about its policies", { accessEntry: entry }, "STANDARD, ci, [deployers], ?"],
    ["a username that --query left out", { ...entry, username: null }, "STANDARD, ?, [deployers], ?"],
    ["groups that --query left out", { ...entry, kubernetesGroups: undefined }, "STANDARD, ci, ?, ?"],
    [
      "policies whose entry was not described",
      {
        principalArn: DEPLOYER,
        associatedAccessPolicies: [{ policyArn: VIEW, accessScope: { type: "cluster" } }],
      },
      "?, ?, ?, AmazonEKSViewPolicy cluster",
    ],
    [
      "the other policies, where one was associated",
      {
        principalArn: DEPLOYER,
        associatedAccessPolicy: { policyArn: VIEW, accessScope: { type: "cluster" } },
      },
      "?, ?, ?, AmazonEKSViewPolicy cluster, ?",
    ],
    [
      "the rest of a list of policies",
      {
        principalArn: DEPLOYER,
        nextToken: "eyJ",
        associatedAccessPolicies: [{ policyArn: VIEW, accessScope: { type: "cluster" } }],
      },
      "?, ?, ?, AmazonEKSViewPolicy cluster, ?",
    ],
    ["all of an entry that was only listed", { accessEntries: [DEPLOYER] }, "?, ?, ?, ?"],
  ])("%s", (_, input, expected) => {
    expect(told(parseAccessEntries(input))).toEqual([`role/team/deployer, ${expected}`]);
  });

  it("the scope of a policy that has none", () => {
    const { entries } = parseAccessEntries({ ...entry, associatedAccessPolicies: [{ policyArn: VIEW }] });
    expect(entries[0]?.holes).toMatchObject([{ field: "policies", item: 0, part: "scope" }]);
  });

  it("but the policies of nodes are none", () => {
    expect(parseAccessEntries(file("describe-nodes.json")).entries[0]?.holes).toBeUndefined();
  });
});

it("joins policies with the entry of the same cluster", () => {
  const entry = (clusterName: string) => ({
    accessEntry: {
      clusterName,
      principalArn: DEPLOYER,
      kubernetesGroups: [],
      username: "x",
      type: "STANDARD",
    },
  });
  const policies = (clusterName: string, policyArn: string) => ({
    clusterName,
    principalArn: DEPLOYER,
    associatedAccessPolicies: [{ policyArn, accessScope: { type: "cluster", namespaces: [] } }],
  });
  const read = parseAccessEntries([entry("a"), entry("b"), policies("b", EDIT), policies("a", ADMIN)]);
  expect(
    read.entries.map(({ cluster, policies: own }) => [cluster, own.map(({ policyArn }) => policyArn)]),
  ).toEqual([
    ["a", [ADMIN]],
    ["b", [EDIT]],
  ]);
});

it("says where each entry and each policy is", () => {
  const text = `\n${file("bundle.json")}`;
  const [entry] = parseAccessEntries({ file: "prod.json", text }).entries;
  const { origin, policies } = entry ?? {};
  expect(origin).toMatchObject({
    source: "eks-api",
    file: "prod.json",
    range: { start: { line: 9, column: 5 } },
  });
  const written = text.slice(origin?.range?.start.offset, origin?.range?.end.offset);
  expect(JSON.parse(written).principalArn).toBe(DEPLOYER);
  const { start, end } = policies?.[0]?.origin?.range ?? {};
  expect(JSON.parse(text.slice(start?.offset, end?.offset)).policyArn).toBe(VIEW);
});

it("has no places for objects, which are in no file", () => {
  const { entries, clusters } = parseAccessEntries(JSON.parse(file("bundle.json")));
  expect(entries.map(({ origin }) => origin)).toEqual([
    { source: "eks-api", path: [] },
    { source: "eks-api", path: [] },
  ]);
  expect(clusters[0]?.origin).toEqual({ source: "eks-api", path: [] });
});
