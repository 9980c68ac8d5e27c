// Whoever writes a manifest adds an object that looks like the one that counts.
import { describe, expect, it } from "vitest";
import { manifest, run, runIn, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
const ARN = "arn:aws:iam::111122223333:role/dev";
const good = manifest({ mapRoles: `- rolearn: ${ARN}\n  username: dev\n  groups: [viewers]` });
const evil = good.replace("viewers", '"system:masters"');
const old = folder.write("old.yaml", good);

/** What is not read, and at which line it starts. */
const others: [string, string, string][] = [
  ["of another namespace", evil.replace("kube-system", "default"), "ConfigMap default/aws-auth"],
  ["of another name", evil.replace("aws-auth", "aws-auth-2"), "ConfigMap kube-system/aws-auth-2"],
  ["of another kind", evil.replace("ConfigMap", "Secret"), "Secret kube-system/aws-auth"],
];

describe.each(others)("an object with mappings %s beside the good one", (_, other, name) => {
  const read = name.startsWith("Secret") ? "the ConfigMap kube-system/aws-auth" : "kube-system/aws-auth";
  const remark = (file: string, line: number) =>
    `${file}:${line}:1: warning: ${name} is not read by the authenticator; it reads ${read} alone\n`;
  const behind = folder.write(`${name}/behind.yaml`, `${good}---\n${other}`);
  const before = folder.write(`${name}/before.yaml`, `${other}---\n${good}`);
  const line = good.split("\n").length + 1;

  it("is remarked on by diff, resolve, get and explain, and changes no answer", () => {
    const same = { status: 0, stdout: "no access changes\n" };
    expect(run(["diff", old, behind])).toEqual({ ...same, stderr: remark(behind, line) });
    expect(run(["diff", before, old])).toEqual({ ...same, stderr: remark(before, 1) });
    for (const command of [["resolve", ARN], ["explain", ARN], ["get"]]) {
      const answer = run([...command, "--file", old]);
      const beside = run([...command, "--file", behind]);
      expect(beside.stderr).toBe(remark(behind, line));
      expect({ ...beside, stdout: beside.stdout.replaceAll(behind, old) }).toEqual({
        ...answer,
        stderr: beside.stderr,
      });
    }
  });

  it("is a finding of lint", () => {
    expect(run(["lint", "--no-config", behind])).toMatchObject({ status: 1 });
  });
});

it("an item of a List is remarked on too", () => {
  const [item, wrong] = [good, evil.replace("kube-system", "default")].map((each) =>
    each.trimEnd().replace(/^/gm, "    ").replace("    ", "  - "),
  );
  const list = folder.write("list.yaml", `apiVersion: v1\nkind: List\nitems:\n${item}\n${wrong}\n`);
  expect(run(["diff", old, list])).toMatchObject({
    status: 0,
    stderr: expect.stringContaining("ConfigMap default/aws-auth is not read"),
  });
});

it("a ConfigMap without mappings is not remarked on", () => {
  const text = `${good}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: other}\ndata: {a: b}\n`;
  expect(run(["diff", old, folder.write("other.yaml", text)]).stderr).toBe("");
});

it("an emptied map is no silent green of lint, and fails --max-warnings 0", () => {
  const head = good.slice(0, good.indexOf("\ndata:") + 1);
  for (const data of ["", "data: {}\n", 'data:\n  mapRoles: ""\n', "data:\n  mapRoles: |\n    # none\n"]) {
    folder.write("emptied.yaml", head + data);
    const { status, stdout } = runIn(folder.path("."), ["lint", "emptied.yaml", "--max-warnings", "0"]);
    expect(status).toBe(1);
    expect(stdout).toContain("this ConfigMap maps no one");
    expect(run(["diff", old, folder.path("emptied.yaml")]).status).toBe(1);
  }
});
