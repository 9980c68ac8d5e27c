import { describe, expect, it } from "vitest";
import { createNeighbourhood } from "../../../../src/lint/neighbours/neighbourhood.ts";
import { lintEntries } from "../../entries/lint-entries.ts";

const RULE = "access-entry-hides-mapping";
const POLICY = "arn:aws:eks::aws:cluster-access-policy";
const ROLE = "arn:aws:iam::111122223333:role";

interface Entry {
  readonly principalArn?: string;
  readonly cluster?: string;
  readonly groups?: readonly string[];
  readonly type?: string;
  readonly policies?: readonly unknown[];
}

const entries = (...all: readonly Entry[]) =>
  JSON.stringify({
    entries: all.map((each) => ({
      principalArn: `${ROLE}/ops`,
      type: "STANDARD",
      groups: [],
      policies: [],
      ...each,
    })),
  });

const map = (groups: string, metadata = "", name = "ops") => `apiVersion: v1
kind: ConfigMap
metadata: { name: aws-auth, namespace: kube-system${metadata} }
data:
  mapRoles: |
    - rolearn: ${ROLE}/${name}
      username: ops
      groups: [${groups}]
`;

/** What is said of entries beside a map. */
async function told(files: Readonly<Record<string, string>>, file = "entries.json"): Promise<string[]> {
  const neighbourhood = createNeighbourhood();
  for (const [name, text] of Object.entries(files)) neighbourhood.add(name, text);
  const neighbours = neighbourhood.of(file);
  const found = await lintEntries(files[file] ?? "", file, { neighbours });
  return found
    .filter(({ rule }) => rule === RULE)
    .map(({ severity, message }) => `${severity}: ${message.replace(/^.*?no longer does: |; .*$/g, "")}`);
}

const beside = (entry: Entry, groups: string, metadata?: string) =>
  told({ "entries.json": entries(entry), "aws-auth.yaml": map(groups, metadata) });

describe("access-entry-hides-mapping", () => {
  it("says what the identity loses, and what it gets instead or besides", async () => {
    expect(await beside({}, "a, b")).toEqual(["warning: it loses the groups a and b"]);
    expect(await beside({ groups: ["c"] }, "a")).toEqual([
      "warning: it loses the group a and is in the group c instead",
    ]);
    expect(await beside({ groups: ["a", "c"] }, "a")).toEqual(["warning: it is in the group c besides"]);
    expect(await beside({ groups: ["b", "a"] }, "a, b")).toEqual([]);
  });

  it("compares the role, whatever its path and the case of the map", async () => {
    const path = { principalArn: `${ROLE}/team/Ops`, groups: ["a"] };
    expect(await beside(path, "b")).toHaveLength(1);
    expect(await beside({ ...path, principalArn: `${ROLE}/other` }, "b")).toEqual([]);
  });

  it("takes AmazonEKSClusterAdminPolicy for system:masters", async () => {
    const scope = { type: "cluster", namespaces: [] };
    const admin = { policyArn: `${POLICY}/AmazonEKSClusterAdminPolicy`, scope };
    const view = { policyArn: `${POLICY}/AmazonEKSViewPolicy`, scope };
    expect(await beside({ policies: [admin] }, '"system:masters"')).toEqual([]);
    expect(await beside({ policies: [admin] }, '"system:masters", b')).toEqual([
      "warning: it loses the group b",
    ]);
    expect(await beside({ policies: [view] }, '"system:masters"')).toEqual([
      "warning: it loses the group system:masters",
    ]);
  });

  it("leaves nodes to EKS, which makes their groups", async () => {
    expect(await beside({ type: "EC2_LINUX" }, '"system:bootstrappers", "system:nodes"')).toEqual([]);
  });

  describe("joins entries and a map", () => {
    const ofCluster = (name: string) => `, labels: { cluster: ${name} }`;

    it("in one folder, or in the nearest one, unless names tell them apart", async () => {
      const own = entries({ groups: ["b"] });
      const said = (file: string, other: string) => told({ [file]: own, [other]: map("a") }, file);
      expect(await said("prod/entries.json", "prod/aws-auth.yaml")).toHaveLength(1);
      expect(await said("eks/entries.json", "aws-auth.yaml")).toHaveLength(1);
      expect(await said("clusters/prod/entries.json", "clusters/dev/aws-auth.yaml")).toEqual([]);
      expect(await said("prod-entries.json", "staging-aws-auth.yaml")).toEqual([]);
      expect(await said("prod-entries.json", "prod-aws-auth.yaml")).toHaveLength(1);
    });

    it("unless the map is labelled as another cluster's", async () => {
      const entry = { cluster: "prod", groups: ["b"] };
      expect(await beside(entry, "a", ofCluster("prod"))).toHaveLength(1);
      expect(await beside(entry, "a", ofCluster("staging"))).toEqual([]);
      expect(await beside(entry, "a")).toHaveLength(1);
    });

    it("of several clusters only where the map says which it is", async () => {
      const both = entries({ cluster: "prod", groups: ["b"] }, { cluster: "staging", groups: ["a"] });
      const said = (metadata: string) => told({ "entries.json": both, "aws-auth.yaml": map("a", metadata) });
      expect(await said("")).toEqual([]);
      expect(await said(ofCluster("prod"))).toEqual([
        "warning: it loses the group a and is in the group b instead",
      ]);
    });

    it("not where several maps are as near", async () => {
      const files = { "entries.json": entries({}), "a.yaml": map("a"), "b.yaml": map("b") };
      expect(await told(files)).toEqual([]);
    });
  });
});
