import { expect, it } from "vitest";
import { accounts, expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

it("points at the fault in the outer file's lines, and says what was probably meant", () => {
  expectFindings(
    "yaml-syntax",
    roles(`
      - rolearn: arn:aws:iam::111122223333:role/dev
      «username:» dev
    `),
    [/^mapRoles cannot be read: .*; all of its entries are lost, so no node .*behind its '- '$/],
  );
  expectFindings("yaml-syntax", users('- userarn: x\n  username: «"dev»\n  groups: [a]'), ["closes it"]);
  expectFindings("yaml-syntax", users("- userarn: x\n  «username:dev»\n  groups: [a]"), [
    "put a space behind",
  ]);
  expectFindings("yaml-syntax", users("- userarn: x\n  username: «dev:» ops"), ["needs quotes"]);
  expectFindings("yaml-syntax", users("- userarn: x\n«\t»username: dev"), [
    "a tab where indentation belongs",
  ]);
});

it("marks the first of several lines that are indented with tabs", () => {
  expectFindings("yaml-syntax", `${roles("- rolearn: x\n  username: a\n  groups:")}«\t»- a\n\t- b\n`, [
    "a tab where indentation belongs; use spaces",
  ]);
});

it("knows the marks of a conflict of git, in a section and in the file", () => {
  const arn = "arn:aws:iam::111122223333:role/a";
  const inSection = `- rolearn: ${arn}\n  username: a\n«<<<<<<<» HEAD\n  groups: [a]\n=======\n  groups: [b]\n>>>>>>> b`;
  expectFindings("yaml-syntax", roles(inSection), [
    /^mapRoles cannot be read: a conflict of git that nobody resolved; all of its entries are lost, .*; keep the lines that are wanted, and delete the marks/,
  ]);
  const inFile = inSection.replaceAll(/^(?=- | )/gm, "    ");
  expectFindings("yaml-syntax", `data:\n  mapRoles: |\n${inFile}\n`, [
    "the file cannot be read: a conflict of git",
  ]);
  expectFindings("yaml-syntax", roles("- rolearn: x\n  «username:x»\n  groups: ['<<<<<<<']"), [
    "put a space",
  ]);
});

it("advises by what the line shows, in an item's first line too", () => {
  const arn = "arn:aws:iam::111122223333:role/a";
  for (const [entry, advice] of [
    [`-rolearn: «${arn}»\n username: a`, "put a space behind the item's '-'"],
    [`- «rolearn:${arn}»\n  username: a`, "put a space behind the key's colon"],
    [`- «rolearn ${arn}»\n  username: a`, "put ': ' behind the key, and then its value"],
    [`- rolearn: «"${arn}»\n  username: a`, "a quote that opens a value also closes it"],
    [`- rolearn: ${arn}\n    «username:» a`, "put the keys of a mapping in one column"],
    [`- rolearn: ${arn}\n  groups: «-» a\n  username: a`, "a list begins on a line of its own"],
    [`- username: «dev:» a\n  groups: [a]`, "a value that holds ': ' needs quotes"],
    [
      `- rolearn: x\n  username: «system:node:»\n  groups: [a]`,
      "write system:node:{{EC2PrivateDNSName}}, and escape",
    ],
    [`- rolearn: ${arn}\n «-» rolearn: ${arn}`, "put the '-' of all items of a list in one column"],
    [`- rolearn: ${arn}\n  groups:\n  - «a»\n   - system:nodes: 1`, "put the '-' of all items"],
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
  const rendered = [
    "it is a template, not YAML; lint what it renders to: helm template … | aws-auth-map lint -",
  ];
  const toYaml = "data:\n  mapRoles: |\n«{{ toYaml .Values.mapRoles | indent 4 }}»\n";
  expectFindings("yaml-syntax", toYaml, rendered);
  expectFindings("yaml-syntax", "metadata:\n  «namespace: {{ .Release.Namespace }}»\ndata: {}\n", rendered);
});

it("knows the directives of Terraform's templates", () => {
  const directive = "«%{ for name in names ~}»";
  const entry = "    - rolearn: arn:aws:iam::111122223333:role/node\n";
  const end = "%{ endfor ~}\n";
  const rendered = [
    "it is a template, not YAML; lint what it renders to (Terraform): … | aws-auth-map lint -",
  ];
  expectFindings("yaml-syntax", `data:\n  mapRoles: |\n${directive}\n${entry}${end}`, rendered);
  expectFindings("yaml-syntax", `data:\n  mapRoles: |\n    ${directive}\n${entry}    ${end}`, [
    /^mapRoles cannot be read: it is a template, not YAML; .*\(Terraform\)/,
  ]);
  // Usernames may have such a mark in them.
  expectSilent("yaml-syntax", roles("- rolearn: x\n  username: a%{b"));
});

it("says where a block of text begins whose lines are as far left as its key", () => {
  expectFindings("yaml-syntax", "data:\n  mapRoles: |\n  «-» rolearn: x\n    username: y\n", [
    /; a block of text \(\|\) is indented further than its key, so indent this line and those below it further$/,
  ]);
});

it("sees that the line of the metadata is gone", () => {
  expectFindings(
    "yaml-syntax",
    "apiVersion: v1\nkind: ConfigMap\n  «name:» aws-auth\n  namespace: kube-system\ndata:\n  mapRoles: |\n    []\n",
    [/; add the line 'metadata:' above it$/],
  );
});

it("names a tab that stands left of a block of text", () => {
  expectFindings("yaml-syntax", "data:\n  mapRoles: |\n    - rolearn: x\n«\t»  username: y\n", [
    "indent with spaces, not with a tab",
  ]);
});

it("reports each section's fault, and faults of documents of the file", () => {
  expectFindings(
    "yaml-syntax",
    "data:\n  mapRoles: |\n    - «[»\n  mapUsers: |\n    - «\"x»\n---\nkey: «'open»\n",
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
    expect.stringContaining("it is a template, not YAML; lint what it renders to"),
  ]);
});

const ENTRY = "- rolearn: arn:aws:iam::111122223333:role/a\n  username: a\n  groups:\n    - x\n    - y\n";

/** A section of two entries with a slip in the first. */
const withSlip = (line: string, slip: string) => roles(`${ENTRY.replace(line, slip)}${ENTRY}`);

it.each([
  ["a key too far to the right", "  username: a", "   «username:» a", 3],
  ["a later key too far to the right", "  groups:", "   «groups:»", 4],
  ["the first group too far to the right", "    - x", "     «-» x", 7],
  ["a quote that takes in lines", "  username: a", '  username: «"a»\n  userid: "b"', 5],
  ["a bracket that takes in lines", "  username: a", "  username: «[a»", 5],
  ["a brace that takes in lines", "  username: a", "  username: «{a»", 5],
])("marks the line to be changed, and says where it shows: %s", (_, line, slip, shows) => {
  const [finding] = expectFindings("yaml-syntax", withSlip(line, slip));
  expect(finding?.related?.map((related) => related.line)).toEqual([shows]);
});

it.each([
  ["a key too far to the left", "  username: a", " «username:» a"],
  ["a group too far to the left", "    - y", "   «-» y"],
  ["a missing colon", "  username: a", "  «username a»"],
  ["a missing space", "  username: a", "  «username:a»"],
  ["a missing quote", "    - y", "    - «'y»"],
  ["a tab", "  username: a", "«\t»username: a"],
  ["a bracket too many", "    - x\n    - y", "    - [x]«]»"],
])("marks the fault itself: %s", (_, line, slip) => {
  const [finding] = expectFindings("yaml-syntax", withSlip(line, slip));
  expect(finding?.related).toBeUndefined();
});

it("marks the first '-' of a section that stands too far to the right", () => {
  const text = `data:\n  mapRoles: |\n     «-» rolearn: a\n      username: a\n    - rolearn: b\n      username: b\n`;
  const [finding] = expectFindings("yaml-syntax", text);
  expect(finding?.related?.[0]?.line).toBe(5);
  const three =
    "data:\n  mapRoles: |\n      «-» rolearn: a\n        username: a\n    - rolearn: b\n    - rolearn: c\n";
  expectFindings("yaml-syntax", three);
});

it("takes the side of the most lines, and of even columns where there are as many", () => {
  const groups = (lines: string) => roles(`- rolearn: x\n  groups:\n${lines}`);
  expectFindings("yaml-syntax", groups("    «-» a\n   - b\n   - c\n"));
  expectFindings("yaml-syntax", groups("     - a\n     - b\n    «-» c\n"));
  expectFindings("yaml-syntax", groups("    - a\n   «-» b\n"));
  expectFindings("yaml-syntax", "metadata:\n   «name:» aws-auth\n  namespace: kube-system\ndata: {}\n");
  expectFindings("yaml-syntax", "metadata:\n  name: aws-auth\n   «namespace:» kube-system\ndata: {}\n");
});

it("leaves JSON to where it gives up", () => {
  const [finding] = expectFindings(
    "yaml-syntax",
    '{"data": {\n  "mapRoles": "[]"\n  «"mapUsers":» "[]"\n}}\n',
  );
  expect(finding?.related).toBeUndefined();
  expect(finding?.message).not.toMatch(/column|indent/);
  const [tab] = findingsOf("yaml-syntax", '{"data": {\n\t"mapRoles": "[]"\n\t"mapUsers": "[]"\n}}\n');
  expect(tab?.message).not.toMatch(/tab|spaces/);
});
