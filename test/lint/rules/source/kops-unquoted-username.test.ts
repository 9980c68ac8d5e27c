import { expect, it } from "vitest";
import { foundBy } from "./found.ts";

const cluster = (username: string) =>
  `apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec:\n  authentication:\n    aws:\n      backendMode: CRD\n      identityMappings:\n        - arn: arn:aws:iam::111122223333:role/x\n          username: ${username}\n`;

it("kops-unquoted-username finds usernames that begin a mapping, or that YAML reads otherwise", async () => {
  expect(await foundBy("kops-unquoted-username", cluster('"{{SessionName}}"'))).toEqual([
    "\"{{SessionName}}\": kops writes the username '{{SessionName}}' into its add-on without quotes, where '{' begins a mapping, and the add-on cannot be applied; put text in front: user:{{SessionName}}",
  ]);
  expect(await foundBy("kops-unquoted-username", cluster("'no'"))).toEqual([
    "'no': kops writes the username 'no' into its add-on without quotes, where YAML does not read it as this text; choose a username that needs no quotes",
  ]);
});

it("kops-unquoted-username is silent about usernames that need no quotes", async () => {
  expect(await foundBy("kops-unquoted-username", cluster('"user:{{SessionName}}"'))).toEqual([]);
});
