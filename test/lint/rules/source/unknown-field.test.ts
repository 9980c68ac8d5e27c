import { expect, it } from "vitest";
import { fixedBy, foundBy } from "./found.ts";

const mapping = (spec: string) =>
  `apiVersion: iamauthenticator.k8s.aws/v1alpha1\nkind: IAMIdentityMapping\nmetadata: {name: x}\nspec: ${spec}\n`;

it("unknown-field names the field that was meant, or those that there are", async () => {
  const text = mapping("{Arn: 'arn:aws:iam::111122223333:role/x', username: x, team: y}");
  expect(await foundBy("unknown-field", text)).toEqual([
    "Arn: IAMIdentityMapping has no field 'Arn', and its value reaches no one; write arn",
    "team: IAMIdentityMapping has no field 'team', and its value reaches no one; the fields are arn, username and groups",
  ]);
});

it("unknown-field renames a field", async () => {
  const text = mapping("{arn: 'arn:aws:iam::111122223333:role/x', 'userName': x}");
  expect(await fixedBy("unknown-field", text)).toBe(text.replace("'userName'", '"username"'));
});

it("unknown-field is silent about the fields that there are", async () => {
  const text = mapping("{arn: 'arn:aws:iam::111122223333:role/x', username: x, groups: [y]}");
  expect(await foundBy("unknown-field", text)).toEqual([]);
});
