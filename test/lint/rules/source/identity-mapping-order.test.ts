import { expect, it } from "vitest";
import { foundBy } from "./found.ts";

const mapping = (name: string, username: string) =>
  `apiVersion: iamauthenticator.k8s.aws/v1alpha1\nkind: IAMIdentityMapping\nmetadata: {name: ${name}}\nspec: {arn: 'arn:aws:iam::111122223333:role/x', username: ${username}, groups: [y1]}\n`;

it("identity-mapping-order finds two objects of one ARN that differ", async () => {
  const text = `${mapping("a", "jo")}---\n${mapping("b", "kim")}`;
  expect(await foundBy("identity-mapping-order", text)).toEqual([
    "'arn:aws:iam::111122223333:role/x': IAMIdentityMapping a has the same ARN as IAMIdentityMapping b and gives another username or other groups, and which of the two counts is not defined; keep one",
  ]);
});

it("identity-mapping-order is silent where both give the same", async () => {
  expect(await foundBy("identity-mapping-order", `${mapping("a", "jo")}---\n${mapping("b", "jo")}`)).toEqual(
    [],
  );
});
