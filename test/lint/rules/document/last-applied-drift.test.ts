import { expect, it } from "vitest";
import { lint } from "../../../../src/lint/lint.ts";
import { liveFindingsOf } from "../../marked.ts";

const rule = "last-applied-drift";
const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const node = `- rolearn: ${arn("node")}\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]\n`;
const role = (name: string, group = "dev") =>
  `- rolearn: ${arn(name)}\n  username: ${name}\n  groups: [${group}]\n`;

type Data = Readonly<Record<string, unknown>>;

const object = (data: Data, metadata: object = {}, more: object = {}) => ({
  apiVersion: "v1",
  kind: "ConfigMap",
  metadata: { name: "aws-auth", namespace: "kube-system", ...metadata },
  data,
  ...more,
});

/** What a cluster has, where `applied` was applied last. */
function live(data: Data, applied: Data | string, more: object = {}): string {
  const annotation = typeof applied === "string" ? applied : JSON.stringify(object(applied));
  const annotations = { "kubectl.kubernetes.io/last-applied-configuration": annotation };
  return JSON.stringify(object(data, { annotations }, more), null, 2);
}

const said = (text: string) =>
  liveFindingsOf(rule, text).map(({ severity, message }) => `${severity}: ${message}`);

it("says which entries the next apply takes out, and that nodes go with them", () => {
  const [message, ...more] = said(live({ mapRoles: node + role("ops") }, { mapRoles: role("ops") }));
  expect(message).toBe(
    "error: this section differs from the manifest that was applied last: the next apply of that manifest removes mapRoles[0], and nodes can no longer join by mapRoles[0]; write the right entries into the manifest first",
  );
  expect(more).toEqual([]);
});

it("says what it changes and what it brings back, as a warning", () => {
  const now = { mapRoles: node + role("ops", "masters") + role("new") };
  const applied = { mapRoles: node + role("ops") + role("old") };
  expect(said(live(now, applied))).toEqual([
    expect.stringMatching(
      `^warning: .* removes mapRoles\\[2\\], changes mapRoles\\[1\\], brings back ${arn("old")}; write`,
    ),
  ]);
});

it("counts the last entry of an ARN alone, in the cluster and in the manifest", () => {
  const other = role("node");
  // The node's entry gives nothing now, so that nothing is lost with it.
  expect(said(live({ mapRoles: node + other }, { mapRoles: other }))).toEqual([]);
  expect(said(live({ mapRoles: node }, { mapRoles: node + other }))).toEqual([
    expect.stringMatching(/^error: .* changes mapRoles\[0\], and nodes can no longer join by mapRoles\[0\]/),
  ]);
});

it("says that nobody is left", () => {
  const users = "- userarn: arn:aws:iam::111122223333:user/ann\n  username: ann\n";
  const [message] = said(live({ mapUsers: users }, { mapUsers: "" }));
  expect(message).toMatch(/^error: .* removes mapUsers\[0\], and then nobody gets in any more;/);
});

it("tells of sections and accounts that are gone, and of those that come back", () => {
  const now = { mapRoles: node, mapAccounts: "- '111122223333'\n- '444455556666'\n" };
  const applied = {
    mapRoles: node,
    mapAccounts: "- '444455556666'\n",
    mapUsers: role("x").replace(/role/g, "user"),
  };
  const messages = said(live(now, applied));
  expect(messages).toEqual([
    expect.stringContaining("brings back arn:aws:iam::111122223333:user/x;"),
    expect.stringContaining("removes mapAccounts[0];"),
  ]);
});

it("points at the section, or at data where it is gone", () => {
  const text = live({ mapRoles: node }, { mapRoles: "", mapUsers: role("x").replace(/role/g, "user") });
  const marks = liveFindingsOf(rule, text).map(({ start, end }) => text.slice(start, end));
  expect(marks).toEqual(['"data"', '"mapRoles"']);
});

it.each<[string, string]>([
  ["it was never applied", JSON.stringify(object({ mapRoles: node }))],
  ["nothing differs", live({ mapRoles: node }, { mapRoles: node })],
  [
    "another section was added, which apply keeps",
    live({ mapRoles: node, mapUsers: "" }, { mapRoles: node }),
  ],
  [
    "comments and order differ",
    live({ mapRoles: node + role("a") }, { mapRoles: `# a\n${role("a")}${node}` }),
  ],
  ["keys differ that no one reads", live({ mapRoles: node, other: "a" }, { mapRoles: node, other: "b" })],
  ["apply would be refused", live({ mapRoles: node }, { mapRoles: "" }, { immutable: true })],
  ["the annotation is empty", live({ mapRoles: node }, "")],
])("is silent where %s", (_, text) => {
  expect(said(text)).toEqual([]);
});

it("is silent about a file, in which the annotation is a copy", () => {
  const text = live({ mapRoles: node }, { mapRoles: "" });
  expect(lint(text).filter((finding) => finding.rule === rule)).toEqual([]);
});

it("says that kubectl fails where the annotation is broken", () => {
  expect(said(live({ mapRoles: node }, "{nope"))).toEqual([expect.stringContaining("kubectl apply fails")]);
});

it("counts entries of a section that is lost as not there", () => {
  const [message] = said(live({ mapRoles: `- {\n${node}` }, { mapRoles: node }));
  expect(message).toMatch(/^warning: .* brings back arn:aws:iam::111122223333:role\/node;/);
});
