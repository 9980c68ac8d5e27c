// Random access entries of different principals, as EKS takes them.
import fc from "fast-check";
import type { WrittenEntry } from "./entry-forms.ts";

const account = fc.constantFrom("111122223333", "444455556666");
const role = fc.constantFrom(
  "admin",
  "team/deployer",
  "aws-reserved/sso.amazonaws.com/AWSReservedSSO_View_0123456789abcdef",
);
const principalArn = fc.oneof(
  fc.tuple(account, role).map(([id, name]) => `arn:aws:iam::${id}:role/${name}`),
  fc.tuple(account, fc.constantFrom("ann", "dev/bob")).map(([id, name]) => `arn:aws:iam::${id}:user/${name}`),
);
const username = fc.constantFrom(
  "admin",
  "ci:{{SessionName}}",
  "sso:{{SessionNameRaw}}",
  "a: b # c",
  "é",
  "123",
);
const group = fc.constantFrom("dev", "view:all", "yes", "0123", "a b", "'");
const policyArn = fc.constantFrom(
  "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
  "arn:aws:eks::aws:cluster-access-policy/AmazonEKSEditPolicy",
  "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
);
const scope = fc.oneof(
  fc.constant({ type: "cluster", namespaces: [] }),
  fc.record({
    type: fc.constant("namespace"),
    namespaces: fc.uniqueArray(fc.constantFrom("web", "dev-*", "null", "kube-system"), { minLength: 1 }),
  }),
);

const entry: fc.Arbitrary<WrittenEntry> = fc.record({
  principalArn,
  type: fc.constant("STANDARD"),
  username,
  groups: fc.uniqueArray(group, { maxLength: 3 }),
  policies: fc.uniqueArray(fc.record({ policyArn, scope }), {
    maxLength: 3,
    selector: (each) => each.policyArn,
  }),
});

export const randomEntries = fc.uniqueArray(entry, {
  minLength: 1,
  maxLength: 5,
  selector: (each) => each.principalArn,
});
