import { describe, expect, it } from "vitest";
import { type AwsAuth, AwsAuthParseError, encodeAwsAuth, parseAwsAuth } from "../../src/exports/index.ts";

const SECTION = "- rolearn: arn:aws:iam::1:role/A\n  username: 12\n- rolearn: x\n  username: b\n";
const indent = (text: string, by = 4) => text.replace(/^(?=.)/gm, " ".repeat(by));
const configMap = (metadata: string, section = SECTION) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: ${metadata}\ndata:\n  mapRoles: |\n${indent(section)}`;
const AWS_AUTH = "{name: aws-auth, namespace: kube-system}";
const object = {
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "aws-auth", namespace: "kube-system" },
  data: { mapRoles: SECTION },
};

const forms: [string, string][] = [
  ["a manifest", configMap(AWS_AUTH)],
  ["a manifest without a namespace", configMap("{name: aws-auth}")],
  ["a manifest with CRLF", configMap(AWS_AUTH).replaceAll("\n", "\r\n")],
  ["a manifest with a byte order mark", `\ufeff${configMap(AWS_AUTH)}`],
  ["a patch", `data:\n  mapRoles: |\n${indent(SECTION)}`],
  ["data alone", `mapRoles: |\n${indent(SECTION)}`],
  ["a block with an indentation indicator", `data:\n  mapRoles: |2\n${indent(SECTION)}`],
  ["a block with chomping", `data:\n  mapRoles: |-\n${indent(SECTION, 7)}`],
  ["a block that keeps its breaks", `data:\n  mapRoles: |+\n${indent(SECTION)}\n\n`],
  ["a double-quoted section", `data:\n  mapRoles: ${JSON.stringify(SECTION)}\n`],
  ["JSON", JSON.stringify(object)],
  ["JSON as kubectl prints it", JSON.stringify(object, null, 4)],
  [
    "a List",
    `apiVersion: v1\nkind: List\nitems:\n- kind: Service\n  metadata: {name: s}\n- ${indent(configMap(AWS_AUTH), 2).trimStart()}`,
  ],
  ["a ConfigMapList in JSON", JSON.stringify({ kind: "ConfigMapList", items: [object] })],
  [
    "the second of several documents",
    `kind: Service\nmetadata: {name: s}\n---\n${configMap(AWS_AUTH)}---\nkind: Pod\n`,
  ],
];

describe("parseAwsAuth finds the sections in", () => {
  it.each(forms)("%s, and says where things stand", (_, text) => {
    const { roles, problems } = parseAwsAuth(text);
    const at = (range: { start: { offset: number }; end: { offset: number } } | undefined) =>
      range === undefined ? undefined : text.slice(range.start.offset, range.end.offset);
    expect(problems.map(({ code, range }) => [code, at(range)])).toEqual([["wrong-type", "12"]]);
    expect(roles.map(({ source }) => at(source)?.split(/\\n|\r?\n/)[0])).toEqual([
      "rolearn: arn:aws:iam::1:role/A",
      "rolearn: x",
    ]);
    const lines = text.slice(0, problems[0]?.range?.start.offset).split("\n");
    expect(problems[0]?.range?.start).toMatchObject({
      line: lines.length,
      column: (lines.at(-1)?.length ?? 0) + 1,
    });
  });

  it.each([
    [
      "a folded block",
      "data:\n  mapRoles: >\n    - rolearn: x\n\n      username: 12\n\n    - rolearn: z\n",
      "username: 12",
    ],
    [
      "single quotes over lines",
      "data:\n  mapRoles: '- rolearn: it''s\n\n    \n\n    - username: 12'\n",
      "username: 12",
    ],
    [
      "double quotes over lines",
      'data:\n  mapRoles: "- rolearn: \\"x\\" \\\n    \\n- username: 12\\n"\n',
      "username: 12",
    ],
  ])("%s, and says where things stand", (_, text, near) => {
    const problem = parseAwsAuth(text).problems.find(({ code }) => code === "wrong-type");
    const offset = problem?.range?.start.offset ?? 0;
    expect(text.slice(offset - near.length + 2, offset + 2)).toBe(near);
  });

  it("a ConfigMap object, whatever its name, and data alone", () => {
    expect(parseAwsAuth(object).roles).toHaveLength(2);
    expect(parseAwsAuth({ ...object, metadata: { name: "mine" } }).roles).toHaveLength(2);
    expect(parseAwsAuth({ data: { mapRoles: SECTION } }).roles).toHaveLength(2);
    expect(parseAwsAuth({ mapRoles: SECTION, other: "x" }).roles).toHaveLength(2);
    expect(parseAwsAuth({}).problems).toEqual([]);
  });
});

describe("parseAwsAuth reads nothing of", () => {
  it.each([
    ["nothing", "", "no-aws-auth", /it is empty$/],
    ["white space", " \n", "no-aws-auth", /it is empty$/],
    ["comments", "# none\n", "no-aws-auth", /it holds no object$/],
    [
      "other kinds",
      "kind: Pod\nmetadata: {name: p, namespace: ns}\n---\nkind: Service\nmetadata: {name: s}\n",
      "no-aws-auth",
      /it holds Pod ns\/p, Service s$/,
    ],
    ["a list", "- a\n", "no-aws-auth", /it holds a list$/],
    ["a values file", "image: x\n", "no-aws-auth", /a mapping that is not a Kubernetes object$/],
    [
      "another name",
      configMap("{name: aws-out, namespace: kube-system}"),
      "configmap-name",
      /kube-system\/aws-out is not read/,
    ],
    [
      "another namespace",
      configMap("{name: aws-auth, namespace: default}"),
      "configmap-name",
      /default\/aws-auth is not read/,
    ],
    ["broken YAML", "data:\n  mapRoles: |\n x: [\n", "yaml-syntax", /./],
    ["10 MB", "a: b\n".repeat(2_000_000), "too-large", /the text has 9\.5 MiB/],
    ["brackets without end", "[".repeat(100_000), "too-deep", /200 levels/],
    ["dashes without end", "- ".repeat(100_000), "too-deep", /200 levels/],
    ["binary", "\u0000\u0001\ufffd", "not-text", /U\+0000/],
    ["half a surrogate pair", "data: \ud800", "not-text", /half a surrogate pair/],
  ])("%s", (_, text, code, message) => {
    const { roles, users, accounts, problems } = parseAwsAuth(text);
    expect({ roles, users, accounts }).toEqual({ roles: [], users: [], accounts: [] });
    expect(problems).toMatchObject([{ code, lost: "document", message: expect.stringMatching(message) }]);
  });

  it.each([[null], [5], [[]], [{ kind: "Pod" }], [{ data: 5 }], [{ metadata: { name: 1 } }]])(
    "the value %j",
    (input) => {
      const { problems } = parseAwsAuth(input as unknown as string);
      expect(problems).toMatchObject([{ code: "no-aws-auth", lost: "document" }]);
    },
  );

  it("a section that is no text", () => {
    const text =
      "data:\n  mapRoles:\n  - rolearn: x\n  mapUsers: |\n    - userarn: u\n  mapAccounts: 111122223333\n";
    const { users, problems } = parseAwsAuth(text);
    expect(users).toEqual([]);
    expect(problems.map(({ code, section, message }) => [code, section, message])).toEqual([
      ["section-not-text", "mapRoles", expect.stringContaining("mapRoles is a list")],
      ["section-not-text", "mapAccounts", expect.stringContaining("mapAccounts is a number (111122223333)")],
    ]);
    const data = { mapRoles: [] as unknown as string, mapAccounts: "[a]" };
    expect(parseAwsAuth(data)).toMatchObject({
      accounts: [],
      problems: [{ code: "section-not-text", lost: "document" }],
    });
  });

  it("sections in another case, or named like what every object has", () => {
    const data = JSON.parse(
      '{"maproles": "- x", "MapUsers": "- x", "__proto__": "- x", "constructor": "- x"}',
    );
    expect(parseAwsAuth(data)).toEqual({ roles: [], users: [], accounts: [], problems: [] });
  });
});

it("a problem's range ends in the text, also where something is missing behind it", () => {
  expect(parseAwsAuth({ mapRoles: "- [" }).problems[0]?.range?.end).toEqual({
    offset: 3,
    line: 1,
    column: 4,
  });
});

it("two aws-auth ConfigMaps are a problem, and the last counts", () => {
  const text = `${configMap(AWS_AUTH, "- rolearn: first\n")}---\n${configMap(AWS_AUTH, "- rolearn: last\n")}`;
  expect(parseAwsAuth(text)).toMatchObject({
    roles: [{ roleArn: "last" }],
    problems: [{ code: "several-configmaps", lost: "document" }],
  });
});

it("strict throws what else would be returned", () => {
  expect(() => parseAwsAuth({ mapRoles: "- x" }, { strict: true })).toThrow(AwsAuthParseError);
  expect(() => parseAwsAuth({ mapRoles: "- x" }, { strict: true })).toThrow(
    /^1:3: mapRoles\[0\] takes a mapping, not text \(x\)/,
  );
  expect(parseAwsAuth({ mapRoles: "- rolearn: x" }, { strict: true }).roles).toHaveLength(1);
});

describe("encodeAwsAuth", () => {
  it("writes sections as people write them, quoting what YAML would take for something else", () => {
    const { mapRoles, mapUsers, mapAccounts } = encodeAwsAuth({
      roles: [
        {
          roleArn: "arn:aws:iam::111122223333:role/Node",
          username: "system:node:{{EC2PrivateDNSName}}",
          groups: ["system:nodes", "yes"],
        },
        {
          sso: { permissionSetName: "Admin", accountId: "111122223333" },
          username: "{{SessionName}}",
          groups: [],
        },
      ],
      users: [],
      accounts: ["012345678912"],
    });
    expect(mapRoles).toBe(`- rolearn: arn:aws:iam::111122223333:role/Node
  username: system:node:{{EC2PrivateDNSName}}
  groups:
    - system:nodes
    - "yes"
- sso:
    permissionSetName: Admin
    accountID: "111122223333"
  username: "{{SessionName}}"
`);
    expect(mapUsers).toBeUndefined();
    expect(mapAccounts).toBe('- "012345678912"\n');
  });

  it("leaves out a section without mappings, as the reference does", () => {
    expect(encodeAwsAuth({ roles: [], users: [], accounts: [] })).toEqual({});
    expect(encodeAwsAuth({ accounts: ["012345678912"] })).toEqual({ mapAccounts: '- "012345678912"\n' });
  });

  it.each([
    ["neither roleArn nor sso", { roles: [{ username: "u", groups: [] }] }, /roles\[0\] needs either/],
    [
      "an empty roleArn",
      { roles: [{ roleArn: "", username: "u", groups: [] }] },
      /roles\[0\]\.roleArn is empty/,
    ],
    [
      "an empty userArn",
      { users: [{ userArn: "", username: "u", groups: [] }] },
      /users\[0\]\.userArn is empty/,
    ],
    [
      "an sso that would be dropped",
      { roles: [{ sso: { permissionSetName: "P", accountId: "12" }, username: "u", groups: [] }] },
      /roles\[0\]\.sso\.accountId is not valid/,
    ],
    ["half a surrogate pair", { accounts: ["\ud800"] }, /surrogate/],
  ])("refuses %s", (_, input, message) => {
    expect(() => encodeAwsAuth(input)).toThrow(TypeError);
    expect(() => encodeAwsAuth(input)).toThrow(message);
  });
});

describe("texts that only look alike", () => {
  const expected = { accounts: ["a"], problems: [] };

  it.each([
    [
      "JSON with tabs and a number last",
      '{\n\t"metadata": {\n\t\t"generation": 1\n\t},\n\t"data": {"mapAccounts": "[a]"}\n}',
    ],
    ["JSON before JSON", '{"kind": "Pod"}\n---\n{"data": {"mapAccounts": "[a]"}}\n'],
    ["JSON before YAML", '{"kind": "Pod"}\n---\ndata:\n  mapAccounts: "[a]"\n'],
    ["JSON with its own escapes behind YAML", 'kind: Pod\n---\n{"data": {"mapAccounts": "[a] #\\/"}}\n'],
    ["JSON with a delete character", '{"metadata": {"labels": "\u007f"}, "data": {"mapAccounts": "[a]"}}'],
  ])("are read: %s", (_, text) => {
    expect(parseAwsAuth(text)).toMatchObject(expected);
  });

  it("say the same in a JSON string as in an object, whatever YAML takes for a break", () => {
    const data = { mapAccounts: "- a\u0085- b\u2028- c" };
    expect(parseAwsAuth(JSON.stringify({ data })).accounts).toEqual(parseAwsAuth(data).accounts);
  });

  it("are sections beside any other key, where an object holds them itself", () => {
    expect(parseAwsAuth({ mapAccounts: "[a]", kind: "x" })).toMatchObject(expected);
    expect(parseAwsAuth({ mapAccounts: "[a]", data: "x" })).toMatchObject(expected);
  });

  it("have a problem where data is no mapping", () => {
    const { problems } = parseAwsAuth("kind: ConfigMap\nmetadata: {name: aws-auth}\ndata: x\n");
    expect(problems).toMatchObject([
      { lost: "document", message: expect.stringContaining("data is text (x)") },
    ]);
  });

  it("have ranges with CR breaks too", () => {
    const text = "data:\r  mapAccounts: |\r    - a\r    - [b]\r";
    const range = parseAwsAuth(text).problems[0]?.range;
    expect(text.slice(range?.start.offset, range?.end.offset)).toBe("[b]");
  });

  it.each([
    ["\u0085\u2028", "\u2028"],
    ["\u2028\u0085", "\u2028\n"],
    [" \u2028 ", "\u2028"],
    ["\u2029\t\u2028", "\u2029\u2028"],
    ["a \u2028\r\n b", "a\u2028\nb"],
  ])("have separators beside other breaks and spaces: %j", (written, value) => {
    expect(parseAwsAuth({ mapAccounts: `- '${written}'\n` })).toMatchObject({
      accounts: [value],
      problems: [],
    });
    expect(parseAwsAuth({ mapAccounts: `- "${written}"\n` })).toMatchObject({
      accounts: [value],
      problems: [],
    });
  });

  it("lose a value in which a separator stands beside a backslash, or in a block of text", () => {
    for (const text of ['- "a\\\u2028b"\n', '- "a\\ \u2028b"\n', "- |\n  a\u2028  b\n"]) {
      expect(parseAwsAuth({ mapAccounts: text })).toMatchObject({
        accounts: [],
        problems: [{ lost: "section" }],
      });
    }
  });
});

it("throws all problems at once with strict, a line each, by their places", () => {
  const text = "data:\n  mapRoles: |\n    - username: 1\n    - x\n  mapUsers: x\n";
  const error = (() => {
    try {
      return parseAwsAuth(text, { strict: true });
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toMatchObject({ name: "AwsAuthParseError", problems: parseAwsAuth(text).problems });
  expect(String((error as Error).message).split("\n")).toEqual([
    "3:7: mapRoles[0] has no rolearn and is dropped; add rolearn: arn:aws:iam::<account>:role/<name>",
    '3:17: mapRoles[0].username takes text, not a number (1); quote it: "1"',
    "4:7: mapRoles[1] takes a mapping, not text (x)",
    "4:7: mapRoles[1] has no rolearn and is dropped; add rolearn: arn:aws:iam::<account>:role/<name>",
    '5:13: mapUsers is text (x), not a list: all of its entries are lost; write one "- …" for each entry',
  ]);
});

describe("the origin of an entry", () => {
  const sections = {
    mapRoles: "- rolearn: a\n- rolearn: b\n",
    mapUsers: "- userarn: z\n",
    mapAccounts: "[a, b]",
  };
  const text = Object.entries(sections).map(([name, yaml]) => `${name}: ${JSON.stringify(yaml)}\n`);
  const pathsIn = ({ roles, users, accountItems = [] }: AwsAuth) =>
    [...roles, ...users, ...accountItems].map(({ origin }) => origin?.path.join("."));

  it.each([
    ["of a text", text.join("")],
    ["of an object", sections],
  ])("is its section and its index: %s", (_, input) => {
    const paths = ["mapRoles.0", "mapRoles.1", "mapUsers.0", "mapAccounts.0", "mapAccounts.1"];
    expect(pathsIn(parseAwsAuth(input))).toEqual(paths);
  });

  it("has the file's name where it is given, and no key for it where it is not", () => {
    const [role] = parseAwsAuth(sections, { file: "a.yaml" }).roles;
    const [unnamed] = parseAwsAuth(sections).roles;
    expect(role?.origin).toStrictEqual({ ...unnamed?.origin, file: "a.yaml" });
    expect(Object.keys(unnamed?.origin ?? {})).toEqual(["source", "path", "range"]);
    expect(unnamed?.origin?.range).toEqual(unnamed?.source);
  });
});

it("says as data why a document, or a section, could not be read", () => {
  const reason = { found: "package", packageCode: "BAD_INDENT" };
  expect(parseAwsAuth("data: {a: [}").problems).toMatchObject([{ data: { code: "yaml-syntax", reason } }]);
  expect(parseAwsAuth({ mapRoles: "- {a: [}" }).problems).toMatchObject([
    { data: { code: "yaml-syntax", reason } },
  ]);
});
