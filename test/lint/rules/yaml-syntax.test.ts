import { expect, it } from "vitest";
import { accounts, expectFindings, expectSilent, findingsOf, roles, users } from "../marked.ts";

it("points at the fault in the outer file's lines, and says what was probably meant", () => {
  expectFindings(
    "yaml-syntax",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/dev
      «username:» dev
    `),
    [/^mapRoles is lost as a whole, every entry in it: .*behind its '- '$/],
  );
  expectFindings("yaml-syntax", users('- userarn: x\n  username: «"dev»\n  groups: [a]'), ["closes it"]);
  expectFindings("yaml-syntax", users("- userarn: x\n  «username:dev»\n  groups: [a]"), [
    "followed by a space",
  ]);
  expectFindings("yaml-syntax", users("- userarn: x\n  username: «dev:» ops"), ["needs quotes"]);
  expectFindings("yaml-syntax", users("- userarn: x\n«\t»username: dev"), [
    "a tab where indentation belongs",
  ]);
});

it("reports each section's fault, and faults of documents of the file", () => {
  expectFindings(
    "yaml-syntax",
    "data:\n  mapRoles: |\n    - [«»\n  mapUsers: |\n    - «\"x»\n---\nkey: «'open»\n",
    [/^mapRoles/, /^mapUsers/, /^the file/],
  );
});

it("says so where the file itself cannot be read", () => {
  expectFindings("yaml-syntax", "data:\n  mapRoles: |\n      - rolearn: x\n    «-» rolearn: y\n", [
    /^the file cannot be read: .*no further left than the block's first line$/,
  ]);
});

it("points at faults inside quoted and JSON text", () => {
  expectFindings("yaml-syntax", `data:\n  mapRoles: "- rolearn: x\\n  username: «'y»"\n`);
  expectFindings("yaml-syntax", `{"data":{"mapRoles":"- rolearn: x\\n  username: «\\"y»"}}`);
});

it("refuses control characters and more documents than are read", () => {
  expectFindings("yaml-syntax", roles("- rolearn: «\u0007x»"));
  expect(findingsOf("yaml-syntax", "---\n".repeat(10_002))[0]?.message).toBe(
    "more than 10000 YAML documents in one text",
  );
});

it("leaves to their own rules what only loses a value or is not finite", () => {
  expectSilent("yaml-syntax", roles("- rolearn: x\n  username: .inf"));
  expectSilent("yaml-syntax", roles("- rolearn: x\n  username: {{SessionName}}"));
  expectSilent("yaml-syntax", accounts("- .inf"));
  expectSilent("yaml-syntax", roles("- rolearn: x\n  username: 12"));
});

it("says what is left to be wrong once values are quoted", () => {
  expectFindings("yaml-syntax", roles('- rolearn: x\n  username: {{SessionName}}\n  groups: «"a»'));
});
