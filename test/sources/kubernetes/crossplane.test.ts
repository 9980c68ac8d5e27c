import { describe, expect, it } from "vitest";
import { crossplane } from "../../../src/sources/kubernetes/crossplane.ts";
import { dataOf, entriesOf, inData, known, read, writtenAt } from "./read.ts";

function managed(
  kind: string,
  forProvider: string,
  { group = "eks.aws.upbound.io", rest = "", metadata = "" } = {},
) {
  return `apiVersion: ${group}/v1beta1\nkind: ${kind}\nmetadata:\n  name: admins\n${metadata}spec:\n${rest}  forProvider:\n${forProvider.replace(/^(?=.)/gm, "    ")}\n`;
}

const principal = "principalArn: arn:aws:iam::111122223333:role/team/admins";

describe("an AccessEntry of Crossplane", () => {
  it.each(["eks.aws.upbound.io", "eks.aws.m.upbound.io"])("of %s is read", (group) => {
    const text = managed(
      "AccessEntry",
      `region: eu-west-1\nclusterName: prod\n${principal}\nuserName: admin\nkubernetesGroups: [viewers]\ntype: STANDARD`,
      { group },
    );
    expect(entriesOf(read(crossplane, text))).toEqual([
      {
        name: "AccessEntry admins",
        cluster: "prod",
        principalArn: "arn:aws:iam::111122223333:role/team/admins",
        type: "STANDARD",
        username: "admin",
        groups: ["viewers"],
      },
    ]);
  });

  it("has holes for what other objects say", () => {
    const entries = (forProvider: string, options = {}) =>
      entriesOf(read(crossplane, managed("AccessEntry", forProvider, options))).map(
        ({ principalArn, cluster }) => [principalArn, cluster],
      );
    expect(entries("principalArnFromRoleRef: {name: app}\nclusterNameRef: {name: prod}")).toEqual([
      ["${ARN of the Role app}", "${name of the Cluster prod}"],
    ]);
    // A selector may select another role for another object.
    expect(entries("principalArnFromRoleSelector: {matchLabels: {a: b}}")).toEqual([
      ["${ARN of the Role that AccessEntry admins selects}", undefined],
    ]);
    const namespaced = { group: "eks.aws.m.upbound.io", metadata: "  namespace: team-a\n" };
    expect(entries("principalArnFromRoleRef: {name: app}", namespaced)).toEqual([
      ["${ARN of the Role team-a/app}", undefined],
    ]);
    expect(entries("principalArnFromRoleRef: {name: app, namespace: b}", namespaced)).toEqual([
      ["${ARN of the Role b/app}", undefined],
    ]);
  });

  it("takes from initProvider what it is made with", () => {
    const rest = "  initProvider: {kubernetesGroups: [first], userName: x}\n";
    expect(
      entriesOf(read(crossplane, managed("AccessEntry", `${principal}\nuserName: jo`, { rest }))),
    ).toMatchObject([{ groups: ["first"], username: "jo" }]);
  });

  it.each(["managementPolicies: [Observe]", "managementPolicies: [Observe, LateInitialize]"])(
    "that it only observes says nothing: %s",
    (policy) => {
      const text = managed("AccessEntry", principal, { rest: `  ${policy}\n` });
      expect(read(crossplane, text).accessEntries).toEqual([]);
    },
  );

  it.each(["managementPolicies: ['*']", "managementPolicies: [Observe, Create]", "managementPolicies: [$P]"])(
    "that it makes is read: %s",
    (policy) => {
      const text = managed("AccessEntry", principal, { rest: `  ${policy}\n` });
      expect(read(crossplane, text).accessEntries).toHaveLength(1);
    },
  );
});

describe("an AccessPolicyAssociation of Crossplane", () => {
  const policy =
    "clusterName: prod\npolicyArn: arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy\naccessScope: {type: namespace, namespaces: [default]}";
  const associations = (text: string) =>
    read(crossplane, text).associations?.map(({ cluster, principalArn, policyArn, scope }) =>
      known({ cluster, principalArn, policyArn, scope }),
    );
  const expected = {
    cluster: "prod",
    policyArn: "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
    scope: { type: "namespace", namespaces: ["default"] },
  };

  it("is read, its scope also as a list of one", () => {
    const text = managed("AccessPolicyAssociation", `${principal}\n${policy}`);
    const known_ = { ...expected, principalArn: "arn:aws:iam::111122223333:role/team/admins" };
    expect(associations(text)).toEqual([known_]);
    const asList = text.replace(/accessScope: (.*)/, "accessScope: [$1]");
    expect(associations(asList)).toEqual([known_]);
  });

  it("has the principal of the entry that it names", () => {
    const association = managed("AccessPolicyAssociation", `principalArnRef: {name: admins}\n${policy}`);
    expect(associations(association)).toEqual([
      { ...expected, principalArn: "${ARN of the AccessEntry admins}" },
    ]);
    expect(associations(`${association}---\n${managed("AccessEntry", principal)}`)).toEqual([
      { ...expected, principalArn: "arn:aws:iam::111122223333:role/team/admins" },
    ]);
    // Another group has other objects.
    const other = managed("AccessEntry", principal, { group: "eks.aws.m.upbound.io" });
    expect(associations(`${association}---\n${other}`)).toEqual([
      { ...expected, principalArn: "${ARN of the AccessEntry admins}" },
    ]);
  });
});

describe("a Cluster of Crossplane", () => {
  it.each(["accessConfig: {authenticationMode: API}", "accessConfig: [{authenticationMode: API}]"])(
    "has a mode: %s",
    (config) => {
      const reading = read(crossplane, managed("Cluster", config));
      expect(
        reading.clusters?.map(({ name, authenticationMode }) => known({ name, authenticationMode })),
      ).toEqual([{ name: "admins", authenticationMode: "API" }]);
    },
  );

  it("is called as AWS calls it", () => {
    const metadata = "  annotations: {crossplane.io/external-name: prod}\n";
    const text = managed("Cluster", "accessConfig: {authenticationMode: API}", { metadata });
    expect(read(crossplane, text).clusters?.map(({ name }) => known({ name }))).toEqual([{ name: "prod" }]);
  });
});

describe("an Object of Crossplane", () => {
  const manifest = (name = "aws-auth", data = "mapRoles: '[{rolearn: a}]'") =>
    `manifest:\n  apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: ${name}, namespace: kube-system}\n  data:\n    ${data}`;
  const object = (text: string, rest = "", group = "kubernetes.crossplane.io") =>
    managed("Object", text, { group, rest });

  it.each(["kubernetes.crossplane.io", "kubernetes.m.crossplane.io"])("of %s holds a manifest", (group) => {
    const reading = read(crossplane, object(manifest(), "", group));
    expect(reading.documents.map(({ name, isPart }) => [name, isPart])).toEqual([
      ["manifest of Object admins", undefined],
    ]);
    expect(dataOf(reading)).toEqual([{ mapRoles: [{ rolearn: "a" }] }]);
  });

  it("has holes in the manifest's text", () => {
    const text = object(manifest("aws-auth", "mapRoles: |\n      - rolearn: ${ROLE}\n        username: x"));
    const reading = read(crossplane, text);
    expect(writtenAt(inData(reading, "mapRoles"), text)).toContain("- rolearn: [${ROLE}]\n");
  });

  it("may be any other object, or one that it only observes", () => {
    expect(read(crossplane, object(manifest("other"))).documents).toEqual([]);
    expect(read(crossplane, object(manifest(), "  managementPolicy: Observe\n")).documents).toEqual([]);
    expect(read(crossplane, object("x: y")).documents).toEqual([]);
    expect(read(crossplane, object(manifest("$NAME"))).documents).toHaveLength(1);
  });

  it("has holes for what patches set", () => {
    const patch = (from: string, to: string) =>
      `    - patchesFrom: {apiVersion: v1, kind: ConfigMap, namespace: a, name: roles, fieldPath: ${from}}\n${to === "" ? "" : `      toFieldPath: ${to}\n`}`;
    const rest = `  references:\n${patch("data.text", "data.mapRoles")}${patch("data.mapUsers", "")}${patch("data.x", "metadata.labels[a.b/c]")}    - dependsOn: {kind: X}\n`;
    const reading = read(crossplane, object(manifest(), rest));
    expect(dataOf(reading)).toEqual([
      {
        mapRoles: "${ConfigMap a roles data.text}",
        mapUsers: "${ConfigMap a roles data.mapUsers}",
      },
    ]);
  });
});
