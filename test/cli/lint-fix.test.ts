import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/cli/commands/lint/unified-diff.ts";
import { replaceText } from "../../src/cli/output/write-file.ts";
import { run, runIn, runShell, temporaryFolder } from "./command.ts";
import { clean, filesIn, places, withError, withoutFix, withWarning } from "./lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");
const lint = (...args: string[]) => runIn(root, ["lint", "--format", "json", ...args]);
const read = (name: string) => readFileSync(folder.path(name), "utf8");

describe("lint --fix", () => {
  it("writes the file and reports what is left", () => {
    folder.write("both.yaml", withError.replace("[viewers]", "[viewers, viewers]"));
    folder.write("left.yaml", withoutFix);
    folder.write("clean.yaml", clean);
    const ending = lint("--fix", "both.yaml", "left.yaml", "clean.yaml");
    expect(read("both.yaml")).toBe(clean);
    expect(read("left.yaml")).toBe(withoutFix);
    expect(places(ending)).toEqual(["left.yaml:11:7 missing-arn"]);
    expect(ending.stderr).toBe("fixed 2 findings in 1 file\n");
    expect(ending.status).toBe(1);
  });

  it("does not call fixable what it has refused to fix", () => {
    const admin = withError.replace("[viewers]", "\n      - viewers\n       - system:masters");
    folder.write("refused.yaml", admin);
    const ending = runIn(root, ["lint", "--fix", "refused.yaml"]);
    expect(ending.stdout).toContain("folded-item\n");
    expect(ending.stdout).toMatch(/\n1 error, 1 warning in 1 file\n$/);
    expect(lint("--fix", "refused.yaml").stdout).toContain('"fixable": false');
  });

  it("says how many fixes it has left to a person", () => {
    const admin = withError.replace("[viewers]", "[system:masters]");
    folder.write("decide.yaml", admin);
    const ending = runIn(root, ["lint", "--fix", "decide.yaml"]);
    const refused = "1 fix that would bring a danger or another finding (--fix=all makes them)";
    expect(ending.stderr).toBe(`nothing was fixed; not made, for a person to decide: ${refused}\n`);
    expect(ending.stdout).toContain("role-path\n");
    expect(ending.status).toBe(1);
    expect(read("decide.yaml")).toBe(admin);
  });

  it("is idempotent, and then leaves files alone", () => {
    folder.write("twice.yaml", withError);
    expect(lint("--fix", "twice.yaml").status).toBe(0);
    const { mtimeMs, ino } = statSync(folder.path("twice.yaml"));
    expect(lint("--fix", "twice.yaml")).toEqual({ status: 0, stdout: "[]\n", stderr: "nothing to fix\n" });
    expect(statSync(folder.path("twice.yaml"))).toMatchObject({ mtimeMs, ino });
  });

  it.each([
    ["CRLF", withError.replaceAll("\n", "\r\n"), clean.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${withError}`, `\ufeff${clean}`],
    ["a missing line break at the end", withError.trimEnd(), clean.trimEnd()],
    ["letters of any alphabet", `# ключ 🔑\n${withError}`, `# ключ 🔑\n${clean}`],
  ])("keeps %s", (_, before, after) => {
    folder.write("kept.yaml", before);
    expect(lint("--fix", "kept.yaml").status).toBe(0);
    expect(read("kept.yaml")).toBe(after);
  });

  it("counts no byte order mark as a column", () => {
    const json =
      '{"data": {"mapRoles": "- {rolearn: \\"arn:aws:iam::111122223333:role/a/b\\", username: b}"}}';
    folder.write("mark.yaml", json);
    const found = places(lint("mark.yaml"));
    folder.write("mark.yaml", `\ufeff${json}`);
    expect(places(lint("mark.yaml"))).toEqual(found);
    expect(found).not.toEqual([]);
  });

  it("keeps the file's mode", () => {
    chmodSync(folder.write("mode.yaml", withError), 0o640);
    lint("--fix", "mode.yaml");
    expect(statSync(folder.path("mode.yaml")).mode & 0o777).toBe(0o640);
  });

  it("writes what a link leads to, and the link stays", () => {
    folder.write("target/aws-auth.yaml", withError);
    symlinkSync("target/aws-auth.yaml", folder.path("link.yaml"));
    lint("--fix", "link.yaml");
    expect(lstatSync(folder.path("link.yaml")).isSymbolicLink()).toBe(true);
    expect(read("target/aws-auth.yaml")).toBe(clean);
  });

  it("leaves a read-only file as it is, says so, and fixes the others", () => {
    chmodSync(folder.write("read-only/a.yaml", withError), 0o444);
    folder.write("read-only/b.yaml", withError);
    const ending = lint("--fix", "read-only");
    expect(read("read-only/a.yaml")).toBe(withError);
    expect(read("read-only/b.yaml")).toBe(clean);
    expect(places(ending)).toEqual(["read-only/a.yaml:11:16 role-path"]);
    expect(ending.stderr).toBe(
      "read-only/a.yaml: error: is not written: it is read-only\nfixed 1 finding in 1 file\n",
    );
    expect(ending.status).toBe(2);
  });

  it("leaves each name of a file with several as it is, and says so", () => {
    linkSync(folder.write("names/a.yaml", withError), folder.path("names/b.yaml"));
    const { status, stderr } = lint("--fix", "names");
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^names\/a\.yaml: error: is not written: it has 2 names .+\nnames\/b\.yaml: error: is not written: .+\nnothing to fix\n$/,
    );
    expect([read("names/a.yaml"), read("names/b.yaml")]).toEqual([withError, withError]);
  });

  it("does not write a pipe", () => {
    folder.write("piped.yaml", withError);
    const { stderr, status } = runShell("$CLI lint --fix <(cat piped.yaml)", root);
    expect(stderr).toMatch(
      /^\/dev\/fd\/\d+: error: is not written: it is not a regular file\nnothing to fix\n$/,
    );
    expect(status).toBe(2);
  });

  it("never leaves half a file where there is no room for the whole", () => {
    const long = `${withError}${"# a comment\n".repeat(1000)}`;
    folder.write("full/aws-auth.yaml", long);
    for (const line of [
      "ulimit -f 4; $CLI lint --fix full/aws-auth.yaml",
      "trap '' XFSZ; ulimit -f 4; $CLI lint --fix full/aws-auth.yaml",
    ]) {
      expect(runShell(line, root).status).not.toBe(0);
      expect(readdirSync(folder.path("full"))).toEqual(["aws-auth.yaml"]);
      expect(read("full/aws-auth.yaml")).toBe(long);
    }
  });

  it("prints standard input with its fixes, and the findings on standard error", () => {
    const input = `${withError}# end`;
    const { status, stdout, stderr } = runIn(root, ["lint", "--fix", "--format", "json", "-"], { input });
    expect(stdout).toBe(`${clean}# end`);
    expect(stderr).toBe("fixed 1 finding in 1 file\n[]\n");
    expect(status).toBe(0);
  });

  it("prints standard input as it is where there is nothing to fix", () => {
    const { stdout, stderr } = runIn(root, ["lint", "--fix", "--format", "json", "-"], { input: withoutFix });
    expect(stdout).toBe(withoutFix);
    expect(stderr).toContain('"missing-arn"');
  });

  it("touches nothing without being asked", () => {
    folder.write("untouched.yaml", withError);
    lint("untouched.yaml");
    expect(read("untouched.yaml")).toBe(withError);
  });
});

describe("replaceText", () => {
  it("does not write over what somebody else has written", async () => {
    const path = folder.write("race/a.yaml", "theirs");
    await expect(replaceText(path, "what was read", "fixed")).rejects.toThrow(
      /^is not written: it has changed since it was read; run this again$/,
    );
    expect(readdirSync(folder.path("race"))).toEqual(["a.yaml"]);
    expect(read("race/a.yaml")).toBe("theirs");
  });

  it("tells of a file that is gone", async () => {
    await expect(replaceText(folder.path("gone.yaml"), "a", "b")).rejects.toThrow(
      /^is not written: it is gone$/,
    );
  });

  it("tells of a folder", async () => {
    mkdirSync(folder.path("a-folder"));
    await expect(replaceText(folder.path("a-folder"), "a", "b")).rejects.toThrow(/not a regular file$/);
  });

  it("refuses a file with other names, which would keep the old text", async () => {
    const path = folder.write("hard/a.yaml", "before");
    linkSync(path, folder.path("hard/b.yaml"));
    await expect(replaceText(path, "before", "after")).rejects.toThrow(
      /^is not written: it has 2 names \(hard links\), and only this one would get the new text; /,
    );
    expect([read("hard/a.yaml"), read("hard/b.yaml")]).toEqual(["before", "before"]);
  });
});

describe("lint --fix-dry-run", () => {
  it("prints a patch, what is left on standard error, and writes nothing", () => {
    folder.write("dry/a.yaml", withError);
    folder.write("dry/b.yaml", withoutFix);
    const { status, stdout, stderr } = lint("--fix-dry-run", "dry");
    expect(stdout).toBe(`--- a/dry/a.yaml
+++ b/dry/a.yaml
@@ -8,6 +8,6 @@
     - rolearn: arn:aws:iam::111122223333:role/node
       username: system:node:{{EC2PrivateDNSName}}
       groups: [system:bootstrappers, system:nodes]
-    - rolearn: arn:aws:iam::111122223333:role/team/dev
+    - rolearn: arn:aws:iam::111122223333:role/dev
       username: dev
       groups: [viewers]
`);
    const [summary = "", ...report] = stderr.split("\n");
    expect(summary).toBe("would fix 1 finding in 1 file");
    expect(filesIn({ stdout: report.join("\n") })).toEqual(["dry/b.yaml"]);
    expect(read("dry/a.yaml")).toBe(withError);
    expect(status).toBe(1);
  });

  it("prints nothing where there is nothing to fix", () => {
    folder.write("dry-clean.yaml", clean);
    expect(lint("--fix-dry-run", "dry-clean.yaml")).toEqual({
      status: 0,
      stdout: "",
      stderr: "nothing to fix\n[]\n",
    });
  });

  it("works on standard input", () => {
    const args = ["lint", "--fix-dry-run", "-"];
    expect(runIn(root, args, { input: withError }).stdout).toMatch(/^--- a\/<stdin>\n\+\+\+ b\/<stdin>\n@@ /);
  });

  it("does not go with --fix", () => {
    expect(lint("--fix", "--fix-dry-run", "x.yaml")).toMatchObject({
      status: 2,
      stderr:
        "error: option '--fix-dry-run' cannot be used with option '--fix'\nexample: aws-auth-map lint aws-auth.yaml\n",
    });
  });

  it.each([
    ["line feeds", withError],
    ["CRLF", withError.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${withError.replace(/^apiVersion: v1\n/, "")}`],
    ["no line break at the end", withWarning.trimEnd()],
    ["tabs and invisible characters in comments", `${withError}#\t\u202e\n`],
    ["letters of any alphabet", withError.replace("username: dev", "username: ключ")],
  ])("gives a patch that makes of the file what --fix makes of it: %s", (_, text) => {
    folder.write("patched/ä b.yaml", text);
    folder.write("fixed.yaml", text);
    lint("--fix", "fixed.yaml");
    const { stderr, status } = runShell(
      "$CLI lint --fix-dry-run --rule role-path=error 'patched/ä b.yaml' 2>/dev/null | git apply -p1 --whitespace=nowarn -",
      root,
    );
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(read("patched/ä b.yaml")).toBe(read("fixed.yaml"));
    expect(read("fixed.yaml")).not.toBe(text);
  });

  it("patches thousands of lines in one piece", () => {
    const lines = Array.from({ length: 6000 }, (_, index) => `line ${index}\n`);
    const before = ["first\n", ...lines, "last"].join("");
    const after = ["first\n", ...lines.map((line) => `new ${line}`), "last"].join("");
    folder.write("long.txt", before);
    folder.write("long.patch", unifiedDiff("long.txt", { before, after }));
    expect(runShell("git apply -p1 long.patch", root)).toMatchObject({ status: 0, stderr: "" });
    expect(read("long.txt")).toBe(after);
  });
});

it("prints standard input as it is where there is nothing to lint in it", () => {
  const { stdout, stderr, status } = run(["lint", "-", "--from", "pipeline", "--fix"], "x: 1\n");
  expect(stdout).toBe("x: 1\n");
  expect(stderr).toContain("there is nothing to lint in it");
  expect(status).toBe(2);
});
