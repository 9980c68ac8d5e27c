// Mistakes that people reported in public: each is found at the right place.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint/lint.ts";
import { createNeighbourhood } from "../../src/lint/neighbours/neighbourhood.ts";
import { beside } from "./incidents-beside.ts";

const folder = fileURLToPath(new URL("../fixtures/incidents/", import.meta.url));

/** Rule and text, in the file's order. */
const incidents: Readonly<Record<string, readonly (readonly [rule: string, text: string])[]>> = {
  "01-role-path": [["role-path", "arn:aws:iam::111122223333:role/gitlab-ci/runner"]],
  "02-sso-role-path": [
    [
      "role-path",
      "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Admin_0123456789abcdef",
    ],
  ],
  "03-sso-role-suffix": [["sso-role-suffix", "0123456789abcdef"]],
  "04-wildcard": [["wildcard-arn", "*"]],
  "05-yaml-syntax": [["yaml-syntax", '"dev']],
  "06-colon-in-value": [["yaml-syntax", "alice:"]],
  "07-keys-not-indented": [["yaml-syntax", "username:"]],
  "08-angle-brackets": [
    ["placeholder", "<system:node:{{EC2PrivateDNSName}}>"],
    ["placeholder", "<system:bootstrappers>"],
    ["placeholder", "<system:nodes>"],
  ],
  "09-placeholder": [
    ["placeholder", "<ARN of instance role (not instance profile)>"],
    ["placeholder", "INSTANCE_ROLE_ARN"],
  ],
  "10-region-for-account": [["invalid-arn", "us-west-2"]],
  "11-eleven-digits": [["invalid-arn", "88888888888"]],
  "12-quotes-around-keys": [
    ["unknown-key", '\\\\\\"rolearn\\\\\\"'],
    ["unknown-key", '\\\\\\"username\\\\\\"'],
  ],
  "12-quotes-in-values": [["invalid-arn", '\\"arn:aws:iam::111122223333:role/eks-node\\"']],
  "13-empty-username": [["missing-username", "username"]],
  "14-group": [["unknown-key", "group"]],
  "14-role-arn": [["unknown-key", "role_arn"]],
  "15-three-usernames": [
    ["duplicate-arn", "arn:aws:iam::111122223333:role/admin"],
    ["duplicate-arn", "arn:aws:iam::111122223333:role/admin"],
  ],
  "16-key-case": [
    ["key-case", "roleARN"],
    ["key-case", "userARN"],
  ],
  "17-node-role-replaced": [["no-node-role", "mapRoles"]],
  "18-space-in-template": [["unknown-template", "{{ EC2PrivateDNSName}}"]],
  "18-template-eaten": [["node-role", '"system:node:"']],
  "19-instance-profile": [["instance-profile-arn", "arn:aws:iam::111122223333:instance-profile/eks-node"]],
  "20-map-accounts": [["map-accounts", "mapAccounts"]],
  "21-access-key": [["access-key-template", "{{AccessKeyID}}"]],
  "22-assumable-node-role": [["node-extra-groups", "platform-admins"]],
  "23-reserved-path-cut-short": [
    ["role-path", "arn:aws:iam::111122223333:role/aws-reserved/AWSReservedSSO_Admin_0123456789abcdef"],
  ],
  "23-unquoted-template": [["unquoted-template", "{{SessionName}}@example.com"]],
  "24-stray-space": [["folded-item", "- system:nodes"]],
  "25-section-not-text": [["section-not-text", "mapRoles"]],
  "26-section-names": [
    ["section-name", "maproles"],
    ["section-name", "MapUsers"],
  ],
  "27-session-name-unquoted": [["unquoted-template", "{{SessionName}}"]],
  "28-fargate-profile": [["invalid-arn", "eks"]],
  "28-iam-group": [["invalid-arn", "group/developers"]],
  "29-fargate-groups": [["node-role", "groups"]],
  "30-same-arn-twice": [["duplicate-arn", "arn:aws:iam::111122223333:role/dev"]],
  "31-two-writers": [["no-node-role", "mapRoles"]],
  "32-masters-added": [["system-masters", "system:masters"]],
  "33-permission-set-twice": [["sso-twins", "9f8e7d6c5b4a3f2e"]],
  "34-suffix-copied": [["sso-twins", "1a2b3c4d5e6f7a8b"]],
  "35-only-sso-admins": [["sso-only-admins", "1a2b3c4d5e6f7a8b"]],
  "36-one-colon-short": [["invalid-arn", "arn:aws:iam:111122223333:user/ann"]],
  "37-region-in-arn": [["invalid-arn", "eu-west-1"]],
  "38-leading-zero-lost": [["invalid-arn", "12345678901"]],
  "39-path-beside-its-twin": [["role-path", "arn:aws:iam::111122223333:role/ci/deployer"]],
  "40-node-entry-replaced": [["duplicate-arn", "arn:aws:iam::111122223333:role/eks-node"]],
  "41-two-node-usernames": [["duplicate-arn", "arn:aws:iam::111122223333:role/eks-node"]],
  "42-same-entry-twice": [["duplicate-arn", "arn:aws:iam::111122223333:role/deployer"]],
  "43-users-share-a-name": [["shared-username", "admin"]],
  "44-session-under-map-users": [
    ["arn-section", "arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions"],
    ["assumed-role-arn", "arn:aws:sts::111122223333:assumed-role/deploy/GitHubActions"],
  ],
  "45-sso-role-as-node": [["person-as-node", "system:node:{{EC2PrivateDNSName}}"]],
  "46-pipeline-as-node": [["person-as-node", "system:node:{{SessionName}}"]],
  "47-node-entry-replaced": [["duplicate-arn", "arn:aws:iam::111122223333:role/eks-workload"]],
  "48-template-eaten-unquoted": [["yaml-syntax", "system:node:"]],
  "48-template-no-value": [["node-role", "system:node:<no value>"]],
  "49-empty-data": [["nobody", "data"]],
  "50-no-entry-counts": [
    ["nobody", "mapRoles"],
    ["role-path", "arn:aws:iam::111122223333:role/teams/admin"],
    ["missing-arn", "username"],
  ],
  "51-only-nodes": [["only-nodes", "mapRoles"]],
  "52-windows-without-proxy-group": [["node-role", "groups"]],
  "53-pod-exec-without-proxier": [["node-role", "groups"]],
  "54-cluster-role-as-node": [["cluster-role-as-node", "eksctl-demo-cluster-ServiceRole-1A2B3C4D5E6F"]],
  "55-brackets-left-in": [
    ["placeholder", "<system:node:{{EC2PrivateDNSName}}>"],
    ["placeholder", "<system:bootstrappers>"],
    ["placeholder", "<system:nodes>"],
  ],
  "56-two-placeholders": [
    ["placeholder", `${"$"}{ACCOUNT_ID}`],
    ["placeholder", `${"$"}{DEPLOY_ROLE}`],
  ],
  "57-template-not-rendered": [["placeholder", "<%= deploy_role_arn %>"]],
  "58-dropped-without-username": [
    ["missing-username", "arn:aws:iam::111122223333:role/admin"],
    ["arn-and-sso", "sso"],
  ],
  "59-group-wildcard": [
    ["literal-wildcard", '"*"'],
    ["literal-wildcard", '"dev-*"'],
  ],
  "60-masters-misspelt": [
    ["system-masters", "susmte:master"],
    ["unknown-system-group", "susmte:master"],
  ],
  "61-group-one-letter-off": [["misspelt-group", "devolopers"]],
  "62-clusterrole-as-group": [["role-as-group", "cluster-admin"]],
  "63-access-policy-as-group": [
    ["role-as-group", "AmazonEKSClusterAdminPolicy"],
    ["role-as-group", '"arn:aws:eks::aws:cluster-access-policy/AmazonEKSAdminViewPolicy"'],
  ],
  "64-angle-node-template": [["angle-template", "<<EC2PrivateDNSName>>"]],
  "65-look-alike-in-arn": [["confusable-character", "е"]],
  "66-session-name-of-user": [
    ["session-in-user", "{{SessionName}}"],
    ["session-in-user", "{{SessionName}}"],
  ],
  "67-unread-keys": [
    ["unread-key", "mapGroups"],
    ["unread-key", "admins"],
  ],
  "68-file-names-as-keys": [["unread-key", "mapRoles.yaml"]],
  "69-dynamic-file": [["configmap-name", '"LastUpdatedDateTime"']],
  "70-server-configuration": [["configmap-name", "apiVersion"]],
  "71-json-without-configmap": [
    ["configmap-name", '"mapUsers"'],
    ["section-not-text", '"mapUsers"'],
  ],
  "72-jinja-loop": [["section-not-list", "{"]],
  "73-section-in-its-own-file": [
    ["section-alone", "-"],
    ["invalid-arn", "11112222333"],
  ],
  "74-owner": [["configmap-deletion", "ownerReferences"]],
  "75-key-too-deep": [["yaml-syntax", "username:"]],
  "76-first-group-too-deep": [["yaml-syntax", "-"]],
  "77-quote-takes-in-lines": [["yaml-syntax", '"ann']],
  "78-entry-without-dash": [["section-not-list", "rolearn: arn:aws:iam::111122223333:role/eks-node"]],
  "79-immutable": [["immutable-configmap", "immutable"]],
  "80-karpenter-role-not-mapped": [["neighbour-node-role", "mapRoles"]],
  "81-fargate-role-not-mapped": [["neighbour-node-role", "mapRoles"]],
  "82-pod-with-the-nodes-role": [
    ["service-account-role", "arn:aws:iam::111122223333:role/eks-workers-NodeInstanceRole"],
  ],
  "83-pod-with-the-admins-role": [["service-account-role", "arn:aws:iam::111122223333:role/argocd-manager"]],
  "86-git-conflict": [["yaml-syntax", "<<<<<<<"]],
  "87-user-with-and-without-path": [["shared-username", "arn:aws:iam::111122223333:user/bob"]],
  "88-node-without-username": [["node-role", "groups"]],
  "89-policy-for-a-role": [["invalid-arn", "cluster-access-policy/AmazonEKSClusterAdminPolicy"]],
  "90-other-partition": [
    ["cluster-partition", "aws-cn"],
    ["cluster-partition", "aws-cn"],
  ],
  "91-node-role-of-another-account": [["node-account", "444455556666"]],
  "92-creator-demoted": [["cluster-creator", "arn:aws:iam::111122223333:role/terraform"]],
  "93-mode-api": [["authentication-mode", "mapRoles"]],
  "94-role-misspelt": [["unknown-identity", "gitlab-runer"]],
  "95-sso-suffix-of-yesterday": [["unknown-identity", "AWSReservedSSO_PlatformAdmin_0123456789abcdef"]],
  "96-cluster-role-as-node": [["node-trust", "arn:aws:iam::111122223333:role/eks-cluster"]],
  "97-user-path-cut": [["unknown-identity", "/bob"]],
  "98-role-key-for-a-user": [["unknown-key", "rolearn"]],
  "99-space-in-group": [["wrong-type", "team: developers"]],
};

const fileOf = (name: string) => readdirSync(folder).find((file) => file.startsWith(`${name}.`)) ?? name;

function findingsOf(name: string) {
  const text = readFileSync(`${folder}${fileOf(name)}`, "utf8");
  const neighbourhood = createNeighbourhood();
  neighbourhood.add("aws-auth.yaml", text);
  const neighbours = neighbourhood.of("aws-auth.yaml");
  return lint(text, { filename: name, neighbours, ...beside[name] }).map(
    ({ rule, start, end }) => [rule, text.slice(start, end)] as const,
  );
}

it("has every row of the list, and no file without an expectation", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.\w+$/, ""));
  expect(files.sort()).toEqual(Object.keys(incidents).sort());
  const rows = new Set(files.map((file) => Number(file.slice(0, 2))));
  for (let row = 1; row <= 32; row++) expect(rows).toContain(row);
});

describe("incident", () => {
  it.each(Object.entries(incidents))("%s is found", (name, expected) => {
    const rules = new Set(expected.map(([rule]) => rule));
    expect(findingsOf(name).filter(([rule]) => rules.has(rule))).toEqual(expected);
  });
});

describe("required-mapping", () => {
  it.each(["05-yaml-syntax", "17-node-role-replaced", "31-two-writers"])(
    "says of %s that the nodes are locked out",
    (name) => {
      const arn = "arn:aws:iam::111122223333:role/eks-node";
      const groups = ["system:bootstrappers", "system:nodes"];
      const text = readFileSync(`${folder}${name}.yaml`, "utf8");
      const found = lint(text, {
        config: { rules: { "required-mapping": { mappings: [{ arn, groups }] } } },
      });
      expect(found.filter(({ rule }) => rule === "required-mapping")).toHaveLength(1);
    },
  );
});
