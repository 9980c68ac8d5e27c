import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest, run, runIn, runShell, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const one = (username: string, groups = "viewers") =>
  manifest({ mapRoles: `- rolearn: ${role("dev")}\n  username: ${username}\n  groups: [${groups}]` });
const old = folder.write("old.yaml", one("dev"));
const same = folder.write("same.yaml", `# moved\n${one('"dev"')}`);
const renamed = folder.write("renamed.yaml", one("ops"));
const admin = folder.write("admin.yaml", one("dev", "viewers, 'system:masters'"));
const lost = folder.write("lost.yaml", one("{{SessionName}}"));
const empty = folder.write("empty.yaml", "");

describe("diff", () => {
  it("says nothing changes where only the text does", () => {
    expect(run(["diff", old, same])).toEqual({ status: 0, stdout: "no access changes\n", stderr: "" });
  });

  it("ends with 1 for a change, and with --fail-on dangerous for a dangerous one alone", () => {
    expect(run(["diff", old, renamed]).status).toBe(1);
    expect(run(["diff", old, renamed, "--fail-on", "dangerous"]).status).toBe(0);
    expect(run(["diff", old, admin, "--fail-on", "dangerous"]).status).toBe(1);
    expect(run(["diff", old, lost, "--fail-on", "dangerous"]).status).toBe(1);
  });

  it("shows both sides, with their places", () => {
    expect(run(["diff", old, admin])).toEqual({
      status: 1,
      stderr: "",
      stdout: `   CHANGE       WHO
!  more groups  ${role("dev")}
     dangerous: gains system:masters
     - dev in viewers  (${old}:8)
     + dev in viewers, system:masters  (${admin}:8)

1 access change, 1 of them dangerous: 1 becomes somebody else or gets other groups
`,
    });
  });

  it("calls the sides what it is told to, on one line", () => {
    const names = ["--old-name", "a\n::error::b", "--new-name", "new|`x`"];
    const { status, stdout } = run(["diff", old, admin, ...names]);
    expect(status).toBe(1);
    expect(stdout).toContain("- dev in viewers  (a\\u000a::error::b:8)\n");
    expect(stdout).toContain("+ dev in viewers, system:masters  (new|`x`:8)\n");
    expect(stdout).not.toContain(old);
    const markdown = run(["diff", old, admin, ...names, "--format", "markdown"]).stdout;
    expect(markdown).toContain("(`a\\u000a::error::b:8`)");
    expect(markdown).toContain("(``new\\|`x`:8``)");
  });

  it("says which section is lost, and who with it", () => {
    const { stdout, stderr } = run(["diff", old, lost]);
    expect(stdout).toMatch(/^!\s+mapRoles is lost as a whole: .* \(.*lost\.yaml:9\)\n/);
    expect(stdout).toContain("dangerous: its section can no longer be read");
    expect(stderr).toContain("error: mapRoles is lost as a whole");
  });

  it("takes an empty document for one that lets no one in", () => {
    expect(run(["diff", empty, old]).stdout).toContain("1 gains access");
    expect(run(["diff", old, "/dev/null"]).stdout).toContain("1 loses access");
  });

  it("prints JSON", () => {
    const { stdout } = run(["diff", old, admin, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      dangerous: 1,
      lostSections: [],
      changes: [{ principal: { type: "arn", name: role("dev") }, dangers: ["gains-system-masters"] }],
    });
  });

  it("refuses usernames with a reserved prefix, as the server does", () => {
    const { stdout } = run(["diff", old, renamed, "--reserved-prefix", "op"]);
    expect(stdout).toContain("1 loses access");
  });

  it("reads standard input, on one side", () => {
    expect(runShell(`$CLI diff - ${same} < ${old}`)).toMatchObject({ status: 0 });
    const { status, stderr } = run(["diff", "-", "-"]);
    expect([status, stderr]).toEqual([
      2,
      "error: standard input can be the old or the new document, not both\n" +
        "example: aws-auth-map diff OLD.yaml NEW.yaml, or diff --context NAME NEW.yaml\n",
    ]);
  });

  it("ends with 2 and one line where it cannot run", () => {
    const missing = run(["diff", folder.path("none.yaml"), old]);
    expect(missing).toEqual({
      status: 2,
      stdout: "",
      stderr: `${folder.path("none.yaml")}: error: no such file\n`,
    });
    const other = run(["diff", old, folder.write("x.yaml", "kind: Service\n")]);
    expect(other.status).toBe(2);
    expect(other.stderr).toMatch(/^.*x\.yaml: error: no aws-auth ConfigMap in it: it holds Service .*\n$/);
  });
});

describe("diff with a revision", () => {
  const repository = folder.path("repository");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: repository,
    });
  mkdirSync(`${repository}/sub`, { recursive: true });
  git("init", "--quiet");
  writeFileSync(`${repository}/sub/aws-auth.yaml`, one("dev"));
  git("add", ".");
  git("commit", "--quiet", "--message", "first");
  writeFileSync(`${repository}/sub/aws-auth.yaml`, one("ops"));
  const inRepository = (...args: string[]) => runIn(`${repository}/sub`, ["diff", ...args]);

  it("reads a file as it was, by its path from the top or from here", () => {
    for (const operand of ["git:HEAD:sub/aws-auth.yaml", "git:HEAD:./aws-auth.yaml"]) {
      const { status, stdout } = inRepository(operand, "aws-auth.yaml");
      expect(status).toBe(1);
      expect(stdout).toContain(`- dev in viewers  (${operand}:8)`);
    }
  });

  it.each([
    ["git:HEAD:none.yaml", "there is no none.yaml in that revision"],
    ["git:nope:sub/aws-auth.yaml", "there is no revision 'nope' in this repository; has it been fetched?"],
    ["git:--output=x:y", "write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml"],
    ["git:^HEAD:sub/aws-auth.yaml", "write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml"],
    ["git:HEAD~..HEAD:sub/aws-auth.yaml", "write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml"],
    ["git:HEAD:sub", "is a folder in that revision; give a file"],
    ["git:HEAD", "write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml"],
  ])("says in one line why there is no %s", (operand, message) => {
    expect(inRepository(operand, "aws-auth.yaml")).toEqual({
      status: 2,
      stdout: "",
      stderr: `${operand}: error: ${message}\n`,
    });
  });

  it("executes nothing that the repository names", () => {
    const evil = `touch ${repository}/executed; cat`;
    writeFileSync(`${repository}/.gitattributes`, "*.yaml diff=evil filter=evil\n");
    for (const name of ["diff.evil.textconv", "diff.external", "core.pager", "filter.evil.smudge"]) {
      git("config", name, evil);
    }
    for (const name of ["core.fsmonitor", "core.sshCommand", "gpg.program"]) git("config", name, evil);
    git("config", "log.showSignature", "true");
    expect(inRepository("git:HEAD:sub/aws-auth.yaml", "aws-auth.yaml").status).toBe(1);
    expect(runShell(`ls ${repository}`).stdout).toBe("sub\n");
  });

  it("fetches nothing that is missing", () => {
    const missing = `${repository}/.git/objects/${git("rev-parse", "HEAD:sub/aws-auth.yaml").toString().replace(/^../, "$&/")}`;
    rmSync(missing.trim());
    git("config", "core.repositoryFormatVersion", "1");
    git("config", "extensions.partialClone", "origin");
    git("config", "remote.origin.promisor", "true");
    git("config", "remote.origin.url", "ssh://example.invalid/repository");
    git("config", "protocol.allow", "always");
    const { status, stderr } = inRepository("git:HEAD:sub/aws-auth.yaml", "aws-auth.yaml");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^git:HEAD:sub\/aws-auth.yaml: error: git: (?!warning).+\n$/);
    expect(runShell(`ls ${repository}`).stdout).toBe("sub\n");
  });
});
