import { expect, it } from "vitest";
import { accounts, expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

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

it("advises by what the line shows, in an item's first line too", () => {
  const arn = "arn:aws:iam::111122223333:role/a";
  for (const [entry, advice] of [
    [`-rolearn: «${arn}»\n username: a`, "the '-' of an item is followed by a space"],
    [`- «rolearn:${arn}»\n  username: a`, "a key's colon is followed by a space"],
    [`- «rolearn ${arn}»\n  username: a`, "a key is followed by ': ' and its value"],
    [`- rolearn: «"${arn}»\n  username: a`, "a quote that opens a value also closes it"],
    [`- rolearn: «${arn}»\n    username: a`, "the keys of one entry stand in one column"],
    [`- rolearn: ${arn}\n  groups: «-» a\n  username: a`, "a list begins on a line of its own"],
    [`- username: «dev:» a\n  groups: [a]`, "a value that holds ': ' needs quotes"],
    [`- rolearn: ${arn}\n «-» rolearn: ${arn}`, "the '- ' of all items of a list stand in one column"],
    [`- rolearn: ${arn}\n  groups:\n  - «a»\n   - system:nodes: 1`, "the '- ' of all items"],
  ] as const) {
    expectFindings("yaml-syntax", roles(entry), [advice]);
  }
});

it("gives no advice about columns where a token is at fault, or a document's marker", () => {
  const [unknown] = findingsOf("yaml-syntax", 'data:\n  mapRoles: "\\q"\n');
  expect(unknown?.message).not.toContain("column");
  const [open] = findingsOf("yaml-syntax", "a: [\n---\nb: 1\n");
  expect(open?.message).not.toContain("a key is followed");
});

it("says that a template is to be rendered first", () => {
  const rendered = ["if a template is to be rendered first, lint what it renders to"];
  const toYaml = "data:\n  mapRoles: |\n«{{ toYaml .Values.mapRoles | indent 4 }}»\n";
  expectFindings("yaml-syntax", toYaml, rendered);
  expectFindings("yaml-syntax", "metadata:\n  namespace: {«{ .Release.Namespace }»}\ndata: {}\n", rendered);
});

it("names a tab that stands left of a block of text", () => {
  expectFindings("yaml-syntax", "data:\n  mapRoles: |\n    - rolearn: x\n«\t»  username: y\n", [
    "use spaces",
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
    /^the file cannot be read: .*indent it as far as the block's first line$/,
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

it("knows a template by its first line, too", () => {
  const text = `{{- if .Values.auth }}\n${roles("- rolearn: x")}{{- end }}\n`;
  expect(findingsOf("yaml-syntax", text).map(({ message }) => message)).toEqual([
    expect.stringContaining("if a template is to be rendered first, lint what it renders to"),
  ]);
});
