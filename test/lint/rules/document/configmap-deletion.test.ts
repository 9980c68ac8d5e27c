import { expect, it } from "vitest";
import { expectFindings, expectFix, expectSilent, liveFindingsOf } from "../../marked.ts";

const awsAuth = (metadata: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: aws-auth\n  namespace: kube-system\n${metadata}data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:role/a\n      username: a\n`;
const OWNER =
  "  ownerReferences:\n  - apiVersion: apps/v1\n    kind: Deployment\n    name: auth-operator\n    uid: 5f2c\n";

it("finds an owner, and takes it out of a file", () => {
  const marked = awsAuth(OWNER.replace("ownerReferences", "«ownerReferences»"));
  const [finding] = expectFindings("configmap-deletion", marked, [
    /^metadata.ownerReferences makes Deployment auth-operator the owner/,
  ]);
  expect(finding?.severity).toBe("error");
  expectFix("configmap-deletion", awsAuth(OWNER), awsAuth(""));
});

it("warns of it in a cluster, where somebody may want it, and has no fix there", () => {
  const [finding] = liveFindingsOf("configmap-deletion", awsAuth(OWNER));
  expect(finding).toMatchObject({ severity: "warning", fixable: false });
  expect(finding?.message).toMatch(/^Deployment auth-operator is the owner/);
});

it("finds that a live ConfigMap is being deleted", () => {
  const deleting = '  deletionTimestamp: "2026-01-01T00:00:00Z"\n';
  const [held] = liveFindingsOf("configmap-deletion", awsAuth(`${deleting}  finalizers: [a/b]\n`));
  expect(held?.message).toContain("only its finalizers hold it");
  const [gone] = liveFindingsOf("configmap-deletion", awsAuth(deleting));
  expect(gone?.severity).toBe("error");
  expect(gone?.message).not.toContain("finalizers");
  expectSilent("configmap-deletion", awsAuth(deleting));
});

it("names an owner that says little, and several", () => {
  const [none] = liveFindingsOf("configmap-deletion", awsAuth("  ownerReferences: [x]\n"));
  expect(none?.message).toMatch(/^another object is/);
  const [two] = liveFindingsOf(
    "configmap-deletion",
    awsAuth("  ownerReferences: [{kind: A, name: a}, {kind: B}]\n"),
  );
  expect(two?.message).toMatch(/^A a and B is/);
});

it("is silent about no owner, finalizers alone, and other ConfigMaps", () => {
  expectSilent("configmap-deletion", awsAuth(""));
  expectSilent("configmap-deletion", awsAuth("  ownerReferences: []\n"));
  expectSilent("configmap-deletion", awsAuth("  finalizers: [a/b]\n"));
  expectSilent("configmap-deletion", awsAuth(OWNER).replace("name: aws-auth", "name: aws-auth-old"));
  expect(liveFindingsOf("configmap-deletion", awsAuth("  deletionTimestamp: null\n"))).toEqual([]);
});
