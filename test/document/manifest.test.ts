import { describe, expect, it } from "vitest";
import { parseAwsAuth } from "../../src/exports/index.ts";
import { said } from "../said.ts";

const AWS_AUTH = `apiVersion: v1
kind: ConfigMap
metadata:
  name: aws-auth
  namespace: kube-system
data:
  mapAccounts: |
    - "111122223333"
`;
const OTHER = `apiVersion: v1
kind: ConfigMap
metadata:
  name: coredns
  namespace: kube-system
data:
  Corefile: ".:53"
`;
const named = (name: string, namespace: string) =>
  AWS_AUTH.replace("aws-auth", name).replace("kube-system", namespace);
const DYNAMIC_FILE = '{"LastUpdatedDateTime": "1767225600", "mapRoles": [{"rolearn": "x"}]}';
const json = (value: object, indent?: string) => JSON.stringify(value, null, indent);
const listOf = (...items: string[]) =>
  `apiVersion: v1\nkind: List\nitems:\n${items.map((item) => `- ${item.trimEnd().replaceAll("\n", "\n  ")}\n`).join("")}`;

describe("aws-auth is found", () => {
  it.each([
    ["behind another ConfigMap", `${OTHER}---\n${AWS_AUTH}`],
    ["before another ConfigMap", `${AWS_AUTH}---\n${OTHER}`],
    [
      "beside a ConfigMap of its name in another namespace",
      `${named("aws-auth", "default")}---\n${AWS_AUTH}`,
    ],
    [
      "beside one in its namespace of another name",
      `${AWS_AUTH}---\n${named("aws-auth-old", "kube-system")}`,
    ],
    ["in a List of several kinds", listOf("kind: Pod", OTHER, AWS_AUTH, "kind: Secret")],
    ["in a List inside a List", listOf(listOf(AWS_AUTH), OTHER)],
    ["in a List behind a separator", `kind: Pod\n---\n${listOf(AWS_AUTH)}`],
    ["behind comments and separators", `# top\n---\n# nothing\n---\n---\n${AWS_AUTH}---\n`],
    ["with CRLF and separators", `${OTHER}---\n${AWS_AUTH}`.replaceAll("\n", "\r\n")],
    ["with a comment on the separator", `${OTHER}--- # here\n${AWS_AUTH}`],
    ["with an end marker", `${AWS_AUTH}...\n`],
    ["in a patch that names it", "metadata:\n  name: aws-auth\ndata:\n  mapAccounts: '- \"111122223333\"'\n"],
    ["in JSON on one line", json({ data: { mapAccounts: '- "111122223333"' } })],
    ["in JSON with tabs", json({ data: { mapAccounts: '- "111122223333"' } }, "\t")],
    [
      "in JSON with its escapes",
      String.raw`{"data": {"mapAccounts": "-\u0020\"111122223333\" #\/\\\ud83d\ude00\r\n"}}`,
    ],
    [
      "in JSON with other values beside it",
      json({ immutable: false, n: [1, null, {}], data: { mapAccounts: "- 111122223333" } }),
    ],
    [
      "with keys in quotes",
      '"kind": ConfigMap\n\'metadata\': {"name": "aws-auth"}\ndata: {"mapAccounts": "- 111122223333"}\n',
    ],
    ["with other data beside it", AWS_AUTH.replace("data:", "data:\n  mapaccounts: x\n  other: '5'")],
    ["with binaryData beside it", `${AWS_AUTH}binaryData:\n  mapRoles: LSByb2xlYXJuOiB4Cg==\n`],
  ])("%s", (_, text) => {
    expect(said(parseAwsAuth(text))).toEqual({
      roles: [],
      users: [],
      accounts: ["111122223333"],
      problems: [],
    });
  });

  it("with a document beside it that is broken, which is a problem", () => {
    const text = `kind: Pod\nspec: [\n---\n${AWS_AUTH}`;
    expect(parseAwsAuth(text)).toMatchObject({
      accounts: ["111122223333"],
      problems: [{ code: "yaml-syntax", lost: "document" }],
    });
  });

  it("empty, where it holds no data or sections that are null", () => {
    const empty = { roles: [], users: [], accounts: [], problems: [] };
    const metadata = "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\n";
    expect(parseAwsAuth(metadata)).toEqual(empty);
    expect(parseAwsAuth(`${metadata}data:\n`)).toEqual(empty);
    expect(parseAwsAuth(`${metadata}data: {}\n`)).toEqual(empty);
    expect(parseAwsAuth("data:\n  mapRoles:\n  mapUsers: ~\n  mapAccounts: ''\n")).toEqual(empty);
  });
});

describe("of several aws-auth ConfigMaps the last counts, and the problem points at it:", () => {
  const second = AWS_AUTH.replace("111122223333", "444455556666");
  it.each([
    ["documents", `${AWS_AUTH}---\n${second}`, "apiVersion: v1"],
    ["items of a List", listOf(AWS_AUTH, second), "apiVersion: v1"],
    [
      "JSON",
      json({
        kind: "List",
        items: [{ data: { mapAccounts: "- x" } }, { data: { mapAccounts: '- "444455556666"' } }],
      }),
      '{"data"',
    ],
  ])("%s", (_, text, opening) => {
    const { accounts, problems } = parseAwsAuth(text);
    expect(accounts).toEqual(["444455556666"]);
    expect(problems).toMatchObject([
      { code: "several-configmaps", message: expect.stringMatching(/^2 aws-auth/) },
    ]);
    const offset = problems[0]?.range?.start.offset ?? -1;
    expect(text.slice(offset)).toMatch(new RegExp(`^${opening}`));
    expect(text.slice(offset)).not.toContain("111122223333");
  });
});

describe("a text without aws-auth says what it holds:", () => {
  it.each([
    ["kinds, with namespace and name", "kind: Pod\nmetadata: {name: p, namespace: ns}\n", "Pod ns/p"],
    ["kinds without a name", "kind: Pod\n", "Pod (no name)"],
    ["a list", "- name: x\n", "a list"],
    ["one section alone", "- rolearn: x\n", "the text of mapRoles alone"],
    ["a DynamicFile document", DYNAMIC_FILE, "a DynamicFile document of aws-iam-authenticator"],
    [
      "the server's configuration",
      "clusterID: a\nserver:\n  mapRoles: []\n",
      "a server configuration of aws-iam-authenticator",
    ],
    ["text", "hello\n", "text (hello)"],
    ["a number", "42\n", "a number (42)"],
    [
      "the first five of many",
      "kind: Pod\n---\n".repeat(7),
      "Pod (no name), Pod (no name), Pod (no name), Pod (no name), Pod (no name) and 2 more",
    ],
    ["what a List holds", listOf("kind: Pod", "kind: Secret"), "Pod (no name), Secret (no name)"],
  ])("%s", (_, text, held) => {
    const { problems } = parseAwsAuth(text);
    expect(problems.map(({ message }) => message)).toEqual([`no aws-auth ConfigMap in it: it holds ${held}`]);
  });

  it.each([
    ["of another name", named("aws_auth", "kube-system"), "kube-system/aws_auth"],
    ["in another namespace", named("aws-auth", "default"), "default/aws-auth"],
    ["in a namespace in another case", named("aws-auth", "Kube-System"), "Kube-System/aws-auth"],
    ["without a name", "kind: ConfigMap\ndata: {mapRoles: ''}\n", "(no name)"],
    [
      "with a patch's metadata of another name",
      "metadata: {name: aws-auht}\ndata: {mapRoles: ''}\n",
      "aws-auht",
    ],
  ])("a ConfigMap %s", (_, text, name) => {
    expect(parseAwsAuth(text)).toMatchObject({
      accounts: [],
      problems: [
        {
          code: "configmap-name",
          message: `ConfigMap ${name} is not read by the authenticator; it reads kube-system/aws-auth alone`,
          range: { start: { offset: 0 } },
        },
      ],
    });
  });
});

describe("a section that is no text loses the ConfigMap, which the API server refuses", () => {
  it.each([
    ["a list", "\n  - rolearn: x", "a list"],
    ["a mapping", " {}", "a mapping"],
    ["a number", " 12", "a number (12)"],
    ["a boolean", " yes", "a boolean (yes)"],
  ])("%s", (_, value, what) => {
    const text = `data:\n  mapUsers: "- userarn: u"\n  mapRoles:${value}\n`;
    const { users, roles, problems } = parseAwsAuth(text);
    expect({ users: users.length, roles }).toEqual({ users: 0, roles: [] });
    expect(problems).toMatchObject([
      {
        code: "section-not-text",
        section: "mapRoles",
        lost: "document",
        message: `mapRoles is ${what}, not text: the API server refuses the ConfigMap, so nothing in it takes effect; put "|" behind "mapRoles:", and indent the list below it`,
      },
    ]);
    expect(text.slice(problems[0]?.range?.start.offset, problems[0]?.range?.end.offset)).toBe(value.trim());
  });
});

describe("a text that is not YAML as it stands", () => {
  it.each([
    ["a template of Helm's as a value", "data:\n  mapRoles: {{ toYaml .Values.roles }}\n", "yaml-key"],
    [
      "a template of Helm's on a line of its own",
      "data:\n{{- if .Values.x }}\n  mapRoles: x\n{{- end }}\n",
      "yaml-syntax",
    ],
    ["indentation by tabs", "data:\n\tmapRoles: x\n", "yaml-syntax"],
    ["a merge conflict", "<<<<<<< HEAD\ndata: {}\n=======\ndata: {}\n>>>>>>> main\n", "yaml-syntax"],
    ["JSON that breaks off", '{"data": {"mapRoles": "- rol', "yaml-syntax"],
    ["JSON with something behind it", '{"data": {}} x', "yaml-syntax"],
  ])("yields nothing, and a problem with its place: %s", (_, text, code) => {
    const { roles, users, accounts, problems } = parseAwsAuth(text);
    expect({ roles, users, accounts }).toEqual({ roles: [], users: [], accounts: [] });
    expect(problems).toMatchObject([
      { code, lost: "document", range: { start: { line: expect.any(Number) } } },
    ]);
  });

  it("because a document is broken tells its place in the whole text", () => {
    const { problems } = parseAwsAuth("kind: Pod\n---\ndata: {}\n---\n# third\na: b: c\n");
    expect(problems).toMatchObject([{ code: "yaml-syntax", range: { start: { line: 6 } } }]);
  });
});
