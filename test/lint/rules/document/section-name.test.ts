import { it } from "vitest";
import { expectFindings, expectFix, expectNoFix, expectSilent } from "../../marked.ts";

it("finds section names in other cases and near spellings, and renames them", () => {
  for (const [wrong, right] of [
    ["maproles", "mapRoles"],
    ["MapUsers", "mapUsers"],
    ["mapRole", "mapRoles"],
    ["map_roles", "mapRoles"],
    ["mapAccount", "mapAccounts"],
    ["mapRloes", "mapRoles"],
    ['"mapusers"', '"mapUsers"'],
  ]) {
    const bad = `kind: ConfigMap\nmetadata:\n  name: aws-auth\ndata:\n  ${wrong}: ""\n`;
    expectFindings("section-name", bad.replace(wrong ?? "", `«${wrong}»`), [
      "is misspelt, so the authenticator does not read it, and no",
    ]);
    expectFix("section-name", bad, bad.replace(wrong ?? "", right ?? ""));
  }
});

it("renames in JSON", () => {
  expectFix(
    "section-name",
    '{"kind":"ConfigMap","metadata":{"name":"aws-auth"},"data":{"MapRoles":""}}',
    '{"kind":"ConfigMap","metadata":{"name":"aws-auth"},"data":{"mapRoles":""}}',
  );
});

it("offers no fix where two keys mean one section", () => {
  expectNoFix("section-name", 'data:\n  mapRoles: ""\n  maproles: ""\n');
  expectNoFix(
    "section-name",
    'kind: ConfigMap\nmetadata: {name: aws-auth}\ndata:\n  MapRoles: ""\n  maproles: ""\n',
  );
});

it("finds sections that do not stand under data", () => {
  expectFindings(
    "section-name",
    'kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n«mapRoles»: ""\ndata:\n  mapUsers: ""\n',
    ["is not under the ConfigMap's data"],
  );
  expectFindings(
    "section-name",
    'kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata:\n  mapRoles: ""\n«_  mapUsers»: ""\n',
    ["'_  mapUsers', which looks like mapUsers, is not under the ConfigMap's data"],
  );
  expectFindings(
    "section-name",
    'kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n«Data»:\n  mapRoles: ""\n',
    ["the authenticator reads only what is under the ConfigMap's data"],
  );
});

it("finds sections in the column of an empty data", () => {
  expectFindings("section-name", 'apiVersion: v1\ndata:\n«mapRoles»: ""\n«mapUsers»: ""\n', [
    "mapRoles is not under the ConfigMap's data",
  ]);
  expectSilent("section-name", 'apiVersion: v1\nmapRoles: ""\nmapUsers: ""\n');
});

it("is silent about the three names, patches, and keys that mean something else", () => {
  expectSilent(
    "section-name",
    'data:\n  mapRoles: ""\n  mapUsers: ""\n  mapAccounts: ""\n  mapGroups: ""\n  users: ""\n',
  );
  expectSilent("section-name", 'mapRoles: ""\nmapUsers: ""\n');
});

it("offers no fix where an entry in it would take another one's place", () => {
  expectNoFix(
    "section-name",
    "data:\n  mapRole: |\n    - rolearn: arn:aws:iam::111122223333:user/a\n  mapUsers: |\n    - userarn: arn:aws:iam::111122223333:user/A\n",
  );
});
