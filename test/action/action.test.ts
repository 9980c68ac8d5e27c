import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest, runIn, temporaryFolder } from "../cli/command.ts";
import { action, runAction } from "./runner.ts";

const folder = temporaryFolder();
const entry = (name: string) =>
  `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: ${name.slice(-1)}\n  groups: [viewers]\n`;
const broken = manifest({ mapRoles: entry("a/b") + entry("c") });
/** It maps identities, and is not an aws-auth. */
const otherForm =
  "kind: IAMIdentityMapping\nspec: { arn: 'arn:aws:iam::111122223333:role/a', username: a }\n";
const warned = manifest({
  mapRoles: "- rolearn: arn:aws:iam::111122223333:role/b\n  username: b\n  groups: ['system:masters']",
});

/** A checkout with these files, of its own. */
let count = 0;
function checkout(files: Readonly<Record<string, string>>): string {
  const name = `checkout-${count++}`;
  mkdirSync(folder.path(name));
  for (const [path, text] of Object.entries(files)) folder.write(`${name}/${path}`, text);
  return folder.path(name);
}

describe("the action", () => {
  it("needs nothing but Node", () => {
    expect(action.runs).toEqual({ using: "node24", main: "action/dist/main.cjs" });
  });

  it("annotates, and ends as lint does", () => {
    const workspace = checkout({ "aws auth.yaml": broken });
    const { status, log, outputs, stdout, stderr } = runAction(workspace, { files: "\n  aws auth.yaml  \n" });
    const lint = runIn(workspace, ["lint", "--format", "github", "aws auth.yaml"]);
    expect({ status, stdout, stderr }).toEqual(lint);
    expect(log.obeyed.toSorted()).toEqual(["error", "warning"]);
    expect(outputs).toBe("status=1\n");
  });

  it("takes every input for what it is, whatever it holds", () => {
    const files = "a b.yaml\n$(touch pwned)\n--fix\n; touch pwned";
    const workspace = checkout({ "a b.yaml": broken });
    const { status, log } = runAction(workspace, { files, format: "stylish" });
    expect(status).toBe(2);
    for (const name of ["$(touch pwned)", "--fix", "; touch pwned"])
      expect(log.shown).toContain(`${name}: error: no such file\n`);
    expect(readdirSync(workspace)).toEqual(["a b.yaml"]);
    expect(readFileSync(`${workspace}/a b.yaml`, "utf8")).toBe(broken);
  });

  it.each([
    [{ format: "json; touch pwned" }, "option '--format <format>' argument 'json; touch pwned' is invalid"],
    [{ "max-warnings": "0 && touch pwned" }, "argument '0 && touch pwned' is invalid"],
    [{ config: "--no-config" }, "--no-config: error: no such file"],
    [{ "inline-suppressions": "no" }, "inline-suppressions: error: no is neither true nor false"],
    [{ "show-suppressed": "1" }, "show-suppressed: error: 1 is neither true nor false"],
    [{ "working-directory": "none" }, "working-directory: error: there is no folder"],
  ])("refuses %j", (inputs, message) => {
    const { status, log, outputs, stderr } = runAction(checkout({ "a.yaml": broken }), inputs);
    expect({ status, outputs, stderr }).toEqual({ status: 2, outputs: "status=2\n", stderr: "" });
    expect(log.shown).toContain(message);
    expect(log.obeyed).toEqual([]);
  });

  it("fails on more warnings than it is told", () => {
    const workspace = checkout({ "a.yaml": warned });
    expect(runAction(workspace, {})).toMatchObject({ status: 0, outputs: "status=0\n" });
    const { status, log } = runAction(workspace, { "max-warnings": "0" });
    expect(status).toBe(1);
    expect(log.shown).toContain("--max-warnings allows 0");
  });

  it("reads the configuration that it is told", () => {
    const workspace = checkout({
      "a.yaml": broken,
      ".aws-auth-map.yaml": "rules: { role-path: off }\n",
      "other.yaml": "rules: {}\n",
    });
    expect(runAction(workspace, {}).status).toBe(0);
    expect(runAction(workspace, { config: "other.yaml" }).status).toBe(1);
  });

  it("takes account of comments that suppress, unless it is told not to", () => {
    const workspace = checkout({ "a.yaml": `# aws-auth-map-disable role-path\n${broken}` });
    const sarif = (more: Readonly<Record<string, string>>) =>
      runAction(workspace, { format: "sarif", output: "out", ...more });
    const shown = () => JSON.parse(readFileSync(`${workspace}/out`, "utf8")).runs[0].results;
    expect(sarif({}).status).toBe(0);
    expect(shown()).toContainEqual(
      expect.objectContaining({ ruleId: "role-path", suppressions: [expect.anything()] }),
    );
    expect(sarif({ "show-suppressed": "false" }).status).toBe(0);
    expect(shown()).not.toContainEqual(expect.objectContaining({ ruleId: "role-path" }));
    expect(sarif({ "inline-suppressions": "false" }).status).toBe(1);
  });

  it("puts the rules' pages into SARIF, and takes every format that lint has", () => {
    const workspace = checkout({ "a.yaml": broken });
    const read = (format: string) => {
      runAction(workspace, { format, output: "out" });
      return JSON.parse(readFileSync(`${workspace}/out`, "utf8"));
    };
    const { rules } = read("sarif").runs[0].tool.driver;
    for (const { id, help } of rules) expect(help.markdown).toContain(`# ${id}\n`);
    expect(read("json@2")).toMatchObject({ version: 2, summary: { error: 1 } });
  });

  it("runs where it is told", () => {
    const workspace = checkout({ "sub/a.yaml": broken, "b.yaml": broken });
    expect(runAction(workspace, { "working-directory": "sub" }).stdout).not.toContain("b.yaml");
  });
});

describe("the action's log", () => {
  // What a file's name and its text could have the runner do.
  const commands = [
    "::stop-commands::x",
    "::set-output name=status::0",
    "##[add-mask]x",
    "##[set-output name=status]0",
  ];

  it.each(commands)("obeys nothing that a file's name brings along: %s", (name) => {
    const workspace = checkout({ [`${name}.yaml`]: otherForm });
    const { log, stderr } = runAction(workspace, {});
    expect(log.obeyed).toEqual([]);
    expect(log.shown).toContain("is not linted");
    expect(stderr).toBe("");
  });

  it.each(["stylish", "json", "json@2", "junit", "sarif"])(
    "obeys nothing of a document that %s prints",
    (format) => {
      const workspace = checkout({
        "a.yaml": manifest({
          mapRoles: `- rolearn: "${commands.join(" ")}"\n  username: "\n\n${commands.join("\n\n")}"\n  groups: ["system:${commands.join(" ")}"]`,
        }),
        "##[group].yaml": broken,
      });
      const { status, log } = runAction(workspace, { format });
      expect(status).toBe(1);
      expect(log.shown).toContain("add-mask]x");
      expect(log.obeyed).toEqual([]);
    },
  );

  it("obeys annotations alone", () => {
    const workspace = checkout({ "##[group]::x::.yaml": broken, "::group::.yaml": otherForm });
    const { log } = runAction(workspace, {});
    expect(log.obeyed.length).toBeGreaterThan(0);
    for (const name of log.obeyed) expect(["error", "warning", "notice"]).toContain(name);
  });
});

describe("the action's output", () => {
  const write = (workspace: string, output: string, more = {}) =>
    runAction(workspace, { format: "sarif", output, ...more });
  const versionIn = (file: string) => JSON.parse(readFileSync(file, "utf8")).version;

  it("goes into a file, whose folder is made", () => {
    const workspace = checkout({ "a.yaml": broken });
    expect(write(workspace, "new/out.sarif")).toMatchObject({ status: 1, stdout: "" });
    expect(versionIn(`${workspace}/new/out.sarif`)).toBe("2.1.0");
    expect(readdirSync(`${workspace}/new`)).toEqual(["out.sarif"]);
  });

  it("replaces a file that is there, and may be elsewhere", () => {
    const workspace = checkout({ "a.yaml": broken, "out.sarif": "old" });
    for (const file of [`${workspace}/out.sarif`, folder.path("elsewhere/out.sarif")]) {
      expect(write(workspace, file).status).toBe(1);
      expect(versionIn(file)).toBe("2.1.0");
    }
  });

  it("is relative to where the action runs", () => {
    const workspace = checkout({ "sub/a.yaml": broken });
    expect(write(workspace, "out.sarif", { "working-directory": "sub" }).status).toBe(1);
    expect(readdirSync(`${workspace}/sub`)).toEqual(["a.yaml", "out.sarif"]);
  });

  it.each<[name: string, link: string, target: string, output: string, inputs?: object]>([
    ["a link to a file outside", "out.sarif", "../victim/file", "out.sarif"],
    ["a link to a file that would be new", "out.sarif", "../victim/new", "out.sarif"],
    ["a link to a file inside", "out.sarif", "a.yaml", "out.sarif"],
    ["a link that leads nowhere", "out.sarif", "/nowhere/at/all", "out.sarif"],
    ["a folder that is a link", "reports", "../victim", "reports/file"],
    ["a folder that is a link, on the way", "reports", "..", "reports/victim/file"],
    ["a link under a path that goes back", "reports", "../victim", "sub/../reports/file"],
    ["a working directory that is a link", "sub", "../victim", "file", { "working-directory": "sub" }],
  ])("is not written through %s", (_, link, target, output, inputs = {}) => {
    const workspace = checkout({ "a.yaml": broken });
    const victim = folder.write("victim/file", "untouched");
    symlinkSync(target, `${workspace}/${link}`);
    const { status, log, outputs } = write(workspace, output, inputs);
    expect({ status, outputs }).toEqual({ status: 2, outputs: "status=2\n" });
    expect(log.shown).toMatch(
      /^output: error: \S+ is not written: \S+ is a symbolic link; give another path$/m,
    );
    expect(readFileSync(victim, "utf8")).toBe("untouched");
    expect(readFileSync(`${workspace}/a.yaml`, "utf8")).toBe(broken);
    expect(existsSync(folder.path("victim/new"))).toBe(false);
  });

  it("is not written through a link where its path names the workspace in another way", () => {
    const workspace = checkout({ "a.yaml": broken });
    const victim = folder.write("victim/file", "untouched");
    symlinkSync("../victim/file", `${workspace}/out.sarif`);
    symlinkSync(workspace, folder.path("other-name"));
    expect(write(workspace, folder.path("other-name/out.sarif")).status).toBe(2);
    expect(readFileSync(victim, "utf8")).toBe("untouched");
  });

  it("takes no folder's place", () => {
    const workspace = checkout({ "a.yaml": broken, "out.sarif/file": "kept" });
    const { status, log } = write(workspace, "out.sarif");
    expect(status).toBe(2);
    expect(log.shown).toBe(
      "output: error: out.sarif is not written: it is there already, and is not a regular file\n",
    );
  });

  it("is not written where lint could not run, and the old one stays", () => {
    const workspace = checkout({ "a.yaml": broken, "out.sarif": "old" });
    expect(write(workspace, "out.sarif", { config: "none.yaml" }).status).toBe(2);
    expect(readFileSync(`${workspace}/out.sarif`, "utf8")).toBe("old");
  });
});
