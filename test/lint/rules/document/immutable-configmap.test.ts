import { expect, it } from "vitest";
import { expectFindings, expectNoFix, expectSilent, liveFindingsOf } from "../../marked.ts";

const rule = "immutable-configmap";
const manifest = (line: string) =>
  `apiVersion: v1\nkind: ConfigMap\n${line}\nmetadata:\n  name: aws-auth\n  namespace: kube-system\ndata:\n  mapRoles: ""\n`;

it("finds a file that can be applied once", () => {
  const [finding] = expectFindings(rule, manifest("«immutable»: true"), ["once it is applied"]);
  expect(finding?.severity).toBe("warning");
  expectNoFix(rule, manifest("immutable: true"));
});

it("finds a live ConfigMap that nobody can change", () => {
  expect(liveFindingsOf(rule, manifest("immutable: true"))).toMatchObject([
    { line: 3, message: expect.stringContaining("delete the ConfigMap and create it again") },
  ]);
});

it("is silent about others", () => {
  expectSilent(rule, manifest("immutable: false"));
  expectSilent(rule, manifest("immutable:"));
  expectSilent(rule, manifest("immutable: true").replace("aws-auth", "other"));
});
