// Inputs with something wrong in them: at least one for each sentence that a problem can say.
import type { parseAwsAuth } from "../../src/index.ts";

type Input = Parameters<typeof parseAwsAuth>[0];

const ARN = "arn:aws:iam::111122223333:role/r";
const OK = `- rolearn: ${ARN}\n`;
const configMap = (rest: string) => `kind: ConfigMap\nmetadata: {name: aws-auth}\n${rest}`;
const block = (section: string, text: string) =>
  `data:\n  ${section}: |\n${text.replace(/^(?=.)/gm, "    ")}`;
const kinds = (count: number) =>
  Array.from({ length: count }, (_, index) => `kind: Secret\nmetadata: {name: s${index}}\n`).join("---\n");

const texts: Readonly<Record<string, Input>> = {
  "an empty text": "",
  "white space": " \n\n",
  "a comment": "# nothing\n",
  "nothing between markers": "---\n---\n",
  null: "~\n",
  text: "just text\n",
  "a number": "0x10\n",
  "a list": "- a\n- b\n",
  "a boolean": "true\n",
  "an empty text in quotes": "''\n",
  "a mapping that is no object": "a: b\n",
  "an object without a name": "kind: Secret\n",
  "an object with a namespace": "kind: Secret\nmetadata: {name: s, namespace: team}\n",
  "a name that is a number, and null": "kind: Secret\nmetadata: {name: 5, namespace: ~}\n",
  "a name that is a list": "kind: Secret\nmetadata: {name: [a]}\n",
  "metadata that is text": "kind: Secret\nmetadata: x\n",
  "a kind with control characters": 'kind: "a\\eb"\nmetadata: {name: "x\\ny"}\n',
  "five others": kinds(5),
  "six others": kinds(6),
  "a List without items": "kind: List\n",
  "a List whose items are a mapping": "kind: List\nitems: {a: b}\n",
  "a ConfigMapList of others": "kind: ConfigMapList\nitems:\n- kind: Secret\n- x\n- [y]\n-\n",
  "items of what is no List": "kind: Secret\nitems: [{kind: Pod}]\n",
  "a List in a List": `kind: List\nitems: [{kind: List, items: [{kind: ConfigMap, metadata: {name: aws-auth}, data: {mapRoles: x}}]}]\n`,
  "another ConfigMap": "kind: ConfigMap\nmetadata: {name: other, namespace: team}\ndata: {a: b}\n",
  "another ConfigMap without data": "kind: ConfigMap\nmetadata: {name: other}\n",
  "a ConfigMap in another namespace":
    "kind: ConfigMap\nmetadata: {name: aws-auth, namespace: default}\ndata: {}\n",
  "a ConfigMap without a name": "kind: ConfigMap\ndata: {mapRoles: x}\n",
  "sections under another kind": "kind: Secret\ndata: {mapRoles: x}\n",
  "sections at the top, with a name": "metadata: {name: other}\nmapRoles: x\n",
  "sections at the top": "mapRoles: x\nmapUsers: [y]\n",
  "two of them": `${configMap("data: {mapRoles: x}\n")}---\n${configMap("data: {mapUsers: y}\n")}`,
  "three of them, the last without data": `${configMap("")}---\n${configMap("")}---\n${configMap("data: ~\n")}`,
  "data that is text": configMap("data: x\n"),
  "data that is a list": configMap("data: [x]\n"),
  "data that is a number": configMap("data: 5\n"),
  "data that is null": configMap("data:\n"),
  "sections that are no text": configMap("data: {mapRoles: [x], mapUsers: {x: y}, mapAccounts: 5}\n"),
  "sections that are null or empty": configMap("data: {mapRoles: ~, mapUsers: '', mapAccounts: }\n"),
  "a section that is a boolean": configMap("data: {mapRoles: true}\n"),
  "a document that is broken": "a: [\n",
  "a broken document in front of a good one": `x: "\n---\n${configMap(block("mapAccounts", "- a\n"))}`,
  "two broken documents": "x: [\n---\ny: {\n",
  "a broken document behind another": "---\na: b\n---\n- x: @y\n",
  "more documents than are read": "---\n".repeat(10_001),
  "as many documents as are read": "---\n".repeat(10_000),
  "more text than is read": "#".repeat(8 * 1024 * 1024 + 1),
};

const objects: Readonly<Record<string, Input>> = {
  "no object": 5 as unknown as string,
  "null as an object": null as unknown as string,
  "a list as an object": [] as unknown as string,
  "an object whose data is text": { kind: "ConfigMap", data: "x" } as unknown as string,
  "an object whose kind is a number": { kind: 5, data: {} } as unknown as string,
  "an object whose metadata is text": { metadata: "x", data: {} } as unknown as string,
  "an object whose data holds a number": { kind: "ConfigMap", data: { mapRoles: 5 } } as unknown as string,
  "data with a list, a number and a function": {
    mapRoles: [],
    mapUsers: 5,
    mapAccounts: () => {},
  } as unknown as string,
  "data with nothing, and what it inherits": Object.assign(Object.create({ mapUsers: 5 }), {
    mapRoles: null,
    mapAccounts: undefined,
  }),
  "a section that is too long": { mapRoles: " ".repeat(8 * 1024 * 1024 + 1), mapUsers: "[x]" },
};

const roles: Readonly<Record<string, string>> = {
  "a mapping": "a: b\n",
  "an empty mapping in brackets": " {}\n",
  JSON: '{"a": 1}\n',
  text: "x\n",
  "empty quotes": "''\n",
  "empty double quotes": '""\n',
  "empty backquotes": "``\n",
  "quotes with a space": "' '\n",
  null: "~\n",
  "a list in brackets": `[{rolearn: "${ARN}"}]`,
  "entries that are no mappings": "- x\n- [y]\n- 5\n- ~\n- true\n-\n",
  "an entry without an ARN": "- username: u\n",
  "an empty ARN": "- rolearn: ''\n",
  both: `${OK}  sso: {}\n`,
  "sso that is null": `${OK}  sso: ~\n`,
  "sso that is text": "- sso: x\n",
  "sso without anything": "- sso: {}\n",
  "sso without an account": "- sso: {permissionSetName: Dev}\n",
  "sso with a short account": "- sso: {permissionSetName: Dev, accountID: '1'}\n",
  "sso with an account that is a number": "- sso: {permissionSetName: Dev, accountID: 111122223333}\n",
  "sso with a long name": `- sso: {permissionSetName: ${"x".repeat(33)}, accountID: "111122223333"}\n`,
  "sso with another partition": `- sso: {permissionSetName: Dev, accountID: "111122223333", partition: mars}\n`,
  "sso with a partition that is a list": `- sso: {permissionSetName: Dev, accountID: "111122223333", partition: [x]}\n`,
  "types of an entry": `- rolearn: [a]\n  username: 5\n  groups: g\n  userid: true\n${OK}  username: {x: y}\n  groups: {x: y}\n  userid: 1.5\n`,
  "types of groups": `${OK}  groups: [1, true, ~, [x], {y: z}, 1.50, 0x1F, 2001-01-01, no, "ok"]\n`,
  "a long number": `${OK}  username: ${"1".repeat(200)}\n`,
  "a number of 80 digits": `${OK}  username: ${"1".repeat(80)}\n`,
  "keys in any case": `${OK}  USERNAME: 1\n  UserName: 2\n`,
  "sso keys in any case": `- sso: {PermissionSetName: 1, ACCOUNTID: 2, Partition: 3}\n`,
  "a value that is not finite": `${OK}  username: .inf\n`,
  "a value that is not finite, where nobody looks": `${OK}  other: {x: [-.inf]}\n`,
  "a template without quotes": `${OK}  username: {{SessionName}}\n`,
  "a key that is a list": "- [a]: b\n",
  "a key that is null": "- ~: b\n",
  "a key that is a long number": "- 99999999999999999999: b\n",
  "an alias without an anchor": "- *x\n",
  "an alias of itself": "- &x [*x]\n",
  "an alias for a key": "- &x a\n- *x : b\n",
  "a tag that contradicts": `${OK}  username: !!int x\n`,
  "a merge of text": `${OK}  <<: x\n`,
  "a merge of a list with text": `- &a {username: u}\n${OK}  <<: [*a, x]\n`,
  "nested too deep": `- ${"[".repeat(201)}\n`,
  "aliases nested too deep": `- &a0 x\n${Array.from({ length: 101 }, (_, i) => `- &a${i + 1} [*a${i}]\n`).join("")}`,
  "a tab": `${OK}\tusername: u\n`,
  "a quote that is not closed": `${OK}  username: "u\n`,
  "a control character": `${OK}  username: "\u0007"\n`,
  "half a surrogate pair": `${OK}  username: "\ud800"\n`,
  "a line separator": `${OK}  username: "a\u2028b"\n  groups: |\n    a\u2028b\n`,
  "an end of a document before it begins": "...\n- a\n",
  "a directive without a document": "%YAML 1.1\n",
  "binary text": `${OK}  username: !!binary YQ==\n`,
  "binary text that is no base64": `${OK}  username: !!binary "*"\n`,
  "binary text that is no UTF-8": `${OK}  username: !!binary "/w=="\n`,
  "a merge key with a tag": `- ! <<: {rolearn: "${ARN}"}\n`,
  "a merge key in quotes": `- "<<": {rolearn: "${ARN}"}\n`,
  "several problems in order": "- groups: [1]\n  username: 2\n- username: 3\n",
};

const accounts: Readonly<Record<string, string>> = {
  "a mapping of accounts": "a: b\n",
  "JSON of accounts": '{"a": 1}\n',
  "one account that is no list": "111122223333\n",
  "a list and a mapping among accounts": '- "1"\n- [x]\n- {y: z}\n- ~\n',
  "accounts of any kind": "- 012\n- 1e3\n- yes\n- 2001-01-01\n- .inf\n- !!binary YQ==\n",
  "an alias among accounts": "- &x 1\n- *x\n",
  "an alias without an anchor among accounts": "- 1\n- *x\n- 2\n",
  "a tag that contradicts among accounts": "- 1\n- !!int x\n- 2\n",
  "null for accounts": "~\n",
};

const within = (section: string, cases: Readonly<Record<string, string>>) =>
  Object.entries(cases).map(([about, text]): [string, Input] => [
    `${section}: ${about}`,
    block(section, text),
  ]);

export const problemCases: readonly (readonly [about: string, input: Input])[] = [
  ...Object.entries(texts),
  ...Object.entries(objects),
  ...within("mapRoles", roles),
  ...within("mapUsers", {
    "an entry without an ARN": "- username: u\n",
    types: "- userarn: 5\n",
    "a list in it": "- [a]\n",
  }),
  ...within("mapAccounts", accounts),
  ...Object.entries(roles).map(([about, mapRoles]): [string, Input] => [`as data: ${about}`, { mapRoles }]),
];
