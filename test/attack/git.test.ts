// Whoever may open a pull request tries to have `diff` compare something else than what a checkout holds.
import { execFileSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ending, manifest, runIn, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
const F = "aws-auth.yaml";
const allowing = (groups: string, comment = "") =>
  comment +
  manifest({
    mapRoles: `- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n  groups: [${groups}]`,
  });
const OLD = allowing("viewers");
const EVIL = allowing('"system:masters"');
const ENV = {
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "t",
  GIT_AUTHOR_EMAIL: "t@example.com",
  GIT_COMMITTER_NAME: "t",
  GIT_COMMITTER_EMAIL: "t@example.com",
};

interface Repository {
  readonly path: string;
  readonly git: (...args: string[]) => string;
  /** Puts objects into the index that a work tree here might not hold. */
  readonly stage: (mode: string, name: string, content: string) => string;
  readonly write: (name: string, content: string) => void;
  readonly commit: () => void;
  readonly diff: (...args: string[]) => Ending;
}

let count = 0;

/** With OLD as `aws-auth.yaml` and as `a/aws-auth.yaml`, committed on the branch `base`. The pull request's branch is checked out. */
function repository(): Repository {
  const path = folder.path(`repository-${count++}`);
  mkdirSync(path);
  const run = (args: readonly string[], input?: string) =>
    execFileSync("git", args, {
      cwd: path,
      input,
      env: { ...process.env, ...ENV },
      encoding: "utf8",
      stdio: "pipe",
    }).trim();
  const git = (...args: string[]) => run(args);
  const write = (name: string, content: string) => {
    mkdirSync(dirname(`${path}/${name}`), { recursive: true });
    writeFileSync(`${path}/${name}`, content);
  };
  const stage = (mode: string, name: string, content: string) => {
    const id = mode === "160000" ? git("rev-parse", "HEAD") : run(["hash-object", "-w", "--stdin"], content);
    git("update-index", "--add", "--cacheinfo", `${mode},${id},${name}`);
    return id;
  };
  const commit = () => git("commit", "--quiet", "--message", "a change");
  git("init", "--quiet", "--initial-branch=base");
  write(F, OLD);
  write(`a/${F}`, OLD);
  git("add", ".");
  commit();
  git("checkout", "--quiet", "-b", "pull");
  return { path, git, stage, write, commit, diff: (...args) => runIn(path, ["diff", ...args], { env: ENV }) };
}

const refused = (operand: string, message: string) => ({
  status: 2,
  stdout: "",
  stderr: `${operand}: error: ${message}\n`,
});
const NO_CHANGE = { status: 0, stdout: "no access changes\n", stderr: "" };

describe("a path that is no regular file in that revision is refused", () => {
  it("a symbolic link whose target is the old manifest, byte for byte", () => {
    const { stage, git, commit, diff, path, write } = repository();
    stage("120000", F, OLD);
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(`git:pull:${F}`, "is a symbolic link in that revision; give the file that it points to"),
    );
    // The same in a checkout, where kubectl follows the link, and so does diff.
    git("reset", "--quiet", "--hard", "base");
    rmSync(`${path}/${F}`);
    write("evil.yaml", EVIL);
    symlinkSync("evil.yaml", `${path}/${F}`);
    git("add", ".");
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`).status).toBe(2);
    expect(diff(`git:base:${F}`, F)).toMatchObject({ status: 1, stderr: "" });
  });

  it("a symbolic link of the old side", () => {
    const { stage, commit, diff } = repository();
    stage("120000", F, OLD);
    commit();
    expect(diff(`git:pull:${F}`, `git:base:${F}`).status).toBe(2);
  });

  it("a folder on the way that is a symbolic link", () => {
    const { stage, git, commit, diff } = repository();
    git("rm", "--quiet", "-r", "a");
    stage("120000", "a", "b");
    stage("100644", `b/${F}`, EVIL);
    commit();
    expect(diff(`git:base:a/${F}`, `git:pull:a/${F}`)).toEqual(
      refused(
        `git:pull:a/${F}`,
        "a is a symbolic link in that revision, so there is no file below it; give the path that it points to",
      ),
    );
  });

  it("a submodule, and what is in one", () => {
    const { stage, git, commit, diff } = repository();
    git("rm", "--quiet", "-r", "a", F);
    stage("160000", "a", "");
    stage("160000", F, "");
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(`git:pull:${F}`, "is a submodule in that revision; its files are in another repository"),
    );
    expect(diff(`git:base:a/${F}`, `git:pull:a/${F}`)).toEqual(
      refused(`git:pull:a/${F}`, "a is a submodule in that revision, so there is no file below it"),
    );
  });

  it("a folder, and what would be below a file", () => {
    const { diff } = repository();
    expect(diff(`git:base:${F}`, "git:pull:a")).toEqual(
      refused("git:pull:a", "is a folder in that revision; give a file"),
    );
    expect(diff(`git:base:${F}`, `git:pull:${F}/${F}`)).toEqual(
      refused(`git:pull:${F}/${F}`, `${F} is a file in that revision, so there is no file below it`),
    );
  });

  it.each([
    ["a tree", "base^{tree}"],
    ["a tag of a tree", "tree-tag"],
    ["a tag of a commit", "commit-tag"],
  ])("but not the file of %s", (_, revision) => {
    const { git, diff } = repository();
    git("tag", "-a", "-m", "tree", "tree-tag", "base^{tree}");
    git("tag", "-a", "-m", "commit", "commit-tag", "base");
    expect(diff(`git:base:${F}`, `git:${revision}:${F}`)).toEqual(NO_CHANGE);
  });

  it("but not an executable file, nor one whose name is made of special characters", () => {
    const { stage, commit, diff } = repository();
    stage("100755", F, OLD);
    for (const name of [":(top)x*.yaml", "x?.yaml", "-x.yaml", 'ä\n"x.yaml']) stage("100644", name, OLD);
    stage("100644", "xy.yaml", EVIL);
    commit();
    for (const name of [F, ":(top)x*.yaml", "x?.yaml", "-x.yaml", 'ä\n"x.yaml']) {
      expect(diff(`git:base:${F}`, `git:pull:${name}`)).toEqual(NO_CHANGE);
    }
  });

  it("a blob, which has no paths", () => {
    const { git, diff } = repository();
    const blob = git("rev-parse", `base:${F}`);
    expect(diff(`git:base:${F}`, `git:${blob}:${F}`)).toEqual(
      refused(`git:${blob}:${F}`, `there is no revision '${blob}' in this repository; has it been fetched?`),
    );
  });
});

describe("a text that a checkout does not hold is refused", () => {
  const ATTRIBUTE = "differs in a checkout of that revision: the attribute ";
  const ADVICE =
    "; remove the attribute from .gitattributes (or info/attributes), or compare files of a checkout";

  it.each([
    ["working-tree-encoding=UTF-7", "", "working-tree-encoding=UTF-7 writes it in another encoding"],
    [
      "working-tree-encoding=UTF-16LE-BOM",
      "",
      "working-tree-encoding=UTF-16LE-BOM writes it in another encoding",
    ],
    ["filter=evil", "", "filter=evil lets a program rewrite it"],
    ["filter=lfs diff=lfs merge=lfs -text", "", "filter=lfs lets a program rewrite it"],
    ["ident", "# $Id$\n", "ident fills in $Id$"],
  ])("by the attribute %s", (attribute, comment, message) => {
    const { stage, commit, diff } = repository();
    stage("100644", F, allowing("viewers", comment));
    stage("100644", ".gitattributes", `*.yaml ${attribute}\n`);
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(`git:pull:${F}`, ATTRIBUTE + message + ADVICE),
    );
  });

  it("by an attribute in the file's own folder, in a macro, or in info/attributes", () => {
    const { stage, git, commit, diff, path, write } = repository();
    stage("100644", "a/.gitattributes", `${F} filter=evil\n`);
    commit();
    expect(diff(`git:base:a/${F}`, `git:pull:a/${F}`).stderr).toContain("filter=evil");
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(NO_CHANGE);
    git("rm", "--quiet", "--cached", "a/.gitattributes");
    stage("100644", ".gitattributes", "[attr]mine filter=other\na/* mine\n");
    commit();
    expect(diff(`git:base:a/${F}`, `git:pull:a/${F}`).stderr).toContain("filter=other");
    write(".git/info/attributes", `/${F} filter=local\n`);
    expect(diff(`git:base:${F}`, `git:pull:${F}`).stderr).toContain("filter=local");
    rmSync(`${path}/.git/info/attributes`);
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(NO_CHANGE);
  });

  it("by export-subst, for whoever applies an archive", () => {
    const { stage, commit, diff } = repository();
    stage("100644", F, allowing("viewers", "# $Format:%B$\n"));
    stage("100644", ".gitattributes", "*.yaml export-subst\n");
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(
        `git:pull:${F}`,
        "differs in an archive of that revision: the attribute export-subst fills in $Format:…$; remove the attribute or the text",
      ),
    );
  });

  it("but not where the attributes change nothing, or line ends alone", () => {
    const { stage, git, commit, diff, path } = repository();
    stage(
      "100644",
      ".gitattributes",
      "*.yaml text eol=crlf diff=evil ident export-subst working-tree-encoding=utf-8 -filter\n",
    );
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(NO_CHANGE);
    git("reset", "--quiet", "--hard");
    rmSync(`${path}/${F}`);
    git("checkout", "--quiet", F);
    expect(execFileSync("cat", [F], { cwd: path, encoding: "utf8" })).toContain("\r\n");
    expect(diff(`git:pull:${F}`, F)).toEqual(NO_CHANGE);
  });

  it("by a .gitattributes that has not been fetched", () => {
    const { stage, commit, diff, path } = repository();
    const id = stage("100644", ".gitattributes", "*.yaml filter=evil\n");
    commit();
    rmSync(`${path}/.git/objects/${id.replace(/^../, "$&/")}`);
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(
        `git:pull:${F}`,
        "cannot be read as a checkout has it: .gitattributes is missing here; fetch it first",
      ),
    );
  });

  it("a Git LFS pointer", () => {
    const { stage, commit, diff } = repository();
    stage("100644", F, `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 9\n`);
    commit();
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(`git:pull:${F}`, "is a Git LFS pointer in that revision: the text itself is not in git"),
    );
  });

  it.each([
    ["a file's name in another case", F, "AWS-auth.yaml", "a file AWS-auth.yaml"],
    ["a link's name in another case", F, "AWS-auth.yaml", "a symbolic link AWS-auth.yaml", "120000"],
    ["a folder's name in another case", `a/${F}`, `A/${F}`, `a file ${F}`],
    ["a link to a folder in another case", `a/${F}`, "A", "a symbolic link A", "120000"],
    ["a name with what cannot be seen", F, "aws-\u200bauth.yaml", "a file aws-\\u200bauth.yaml"],
    ["a name with a dot at its end", F, "aws-auth.yaml.", "a file aws-auth.yaml."],
  ])("%s, of which a checkout holds one", (_, path, twin, shown, mode = "100644") => {
    const { stage, commit, diff } = repository();
    stage(mode, twin, EVIL);
    commit();
    const { status, stdout, stderr } = diff(`git:base:${path}`, `git:pull:${path}`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(
      `and also ${shown}: a checkout has only one of them where file names ignore case (macOS, Windows)`,
    );
  });

  it("but not for folders in another case that hold other files", () => {
    const { stage, commit, diff } = repository();
    stage("100644", "A/other.yaml", EVIL);
    commit();
    expect(diff(`git:base:a/${F}`, `git:pull:a/${F}`)).toEqual(NO_CHANGE);
    expect(diff(`git:base:${F}`, `git:pull:A/${F}`)).toEqual(
      refused(`git:pull:A/${F}`, `there is no A/${F} in that revision; it has ${F}`),
    );
  });

  it("an object that refs/replace/ has another in place of", () => {
    const { stage, git, commit, diff } = repository();
    const harmless = stage("100644", "harmless.yaml", OLD);
    const evil = stage("100644", F, EVIL);
    commit();
    git("replace", evil, harmless);
    expect(diff(`git:base:${F}`, `git:pull:${F}`)).toEqual(
      refused(`git:pull:${F}`, "differs in a checkout here: refs/replace/ replaces it with another object"),
    );
    expect(diff(`git:base:a/${F}`, `git:pull:a/${F}`)).toEqual(NO_CHANGE);
  });
});

describe("a revision is the one that was meant", () => {
  const AMBIGUOUS =
    "is ambiguous: two refs have that name, or a ref has the name of a commit; write refs/heads/…, refs/remotes/… or refs/tags/…, or give the whole hash";

  it.each([
    ["a tag with the name of the base's branch", "refs/tags/base", "base"],
    ["a branch with the name of a remote's branch", "refs/heads/origin/main", "origin/main"],
    ["a tag with the name of a remote's branch", "refs/tags/origin/main", "origin/main"],
  ])("%s is refused", (_, ref, revision) => {
    const { stage, git, commit, diff } = repository();
    git("update-ref", "refs/remotes/origin/main", "base");
    stage("100644", F, EVIL);
    commit();
    git("update-ref", ref, "pull");
    git("config", "core.warnAmbiguousRefs", "false");
    const operand = `git:${revision}:${F}`;
    expect(diff(operand, `git:pull:${F}`)).toEqual(refused(operand, `'${revision}' ${AMBIGUOUS}`));
    expect(diff(`git:refs/remotes/origin/main:${F}`, `git:pull:${F}`).status).toBe(1);
  });

  it("a branch with the name of a commit's short hash is refused", () => {
    const { stage, git, commit, diff } = repository();
    const short = git("rev-parse", "--short", "base");
    stage("100644", F, EVIL);
    commit();
    git("update-ref", `refs/heads/${short}`, "pull");
    const operand = `git:${short}:${F}`;
    expect(diff(operand, `git:pull:${F}`)).toEqual(refused(operand, `'${short}' ${AMBIGUOUS}`));
  });

  it("a branch with the name of a commit's whole hash is not taken for it", () => {
    const { stage, git, commit, diff } = repository();
    const hash = git("rev-parse", "base");
    stage("100644", F, EVIL);
    commit();
    git("update-ref", `refs/heads/${hash}`, "pull");
    expect(diff(`git:${hash}:${F}`, `git:pull:${F}`).status).toBe(1);
  });

  it.each(["--help", "-h", "^base", "base..pull", "base\npull"])("%j is not asked for", (revision) => {
    const { status, stdout, stderr } = repository().diff(`git:${revision}:${F}`, `git:pull:${F}`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("error: write git:REVISION:PATH");
  });
});

describe("where git is called", () => {
  it("a path counts from the current folder with ./ and ../, in a work tree of its own too", () => {
    const { git, path } = repository();
    git("worktree", "add", "--quiet", `${path}/b`, "base");
    for (const here of [`${path}/a`, `${path}/b/a`]) {
      for (const operand of [`git:base:./${F}`, `git:base:../${F}`, `git:base:${F}`]) {
        expect(runIn(here, ["diff", operand, F], { env: ENV })).toEqual(NO_CHANGE);
      }
      expect(runIn(here, ["diff", `git:base:../../${F}`, F], { env: ENV })).toEqual(
        refused(`git:base:../../${F}`, "is outside the repository"),
      );
    }
  });

  it("a bare repository has no current folder, and the same files", () => {
    const { git, path } = repository();
    git("clone", "--quiet", "--bare", path, `${path}.git`);
    const diff = (...args: string[]) => runIn(`${path}.git`, ["diff", ...args], { env: ENV });
    expect(diff(`git:base:${F}`, `git:pull:a/${F}`)).toEqual(NO_CHANGE);
    expect(diff(`git:base:./${F}`, `git:pull:a/${F}`)).toEqual(
      refused(
        `git:base:./${F}`,
        "there is no work tree here, so ./ means nothing; give the path from the top of the repository",
      ),
    );
  });

  it("nothing is executed that the repository's configuration names", () => {
    const { stage, git, commit, diff, path, write } = repository();
    const marker = `${path}.executed`;
    const evil = `touch ${marker}; cat`;
    for (const name of [
      "core.fsmonitor",
      "core.sshCommand",
      "core.pager",
      "core.alternateRefsCommand",
      "core.askPass",
      "core.editor",
      "core.gitProxy",
      "diff.external",
      "diff.evil.textconv",
      "diff.evil.command",
      "filter.evil.smudge",
      "filter.evil.clean",
      "filter.evil.process",
      "gpg.program",
      "alias.cat-file",
      "alias.ls-tree",
    ]) {
      git("config", name, name.startsWith("alias") ? `!${evil}` : evil);
    }
    write("hooks/post-index-change", `#!/bin/sh\n${evil}\n`);
    execFileSync("chmod", ["+x", `${path}/hooks/post-index-change`]);
    execFileSync("cp", [`${path}/hooks/post-index-change`, `${path}/.git/hooks/post-index-change`]);
    rmSync(marker, { force: true });
    const before = git("rev-parse", "base");
    writeFileSync(`${path}.config`, `[core]\n\thooksPath = ${path}/hooks\n`);
    git("config", "include.path", `${path}.config`);
    stage("100644", ".gitattributes", "*.yaml diff=evil\n");
    commit();
    rmSync(marker, { force: true });
    expect(diff(`git:base:${F}`, `git:pull:${F}`).status).toBe(0);
    write("new.yaml", OLD);
    expect(diff(`git:${before}:${F}`, "new.yaml").status).toBe(0);
    expect(existsSync(marker)).toBe(false);
  });

  it("nothing is executed that a folder names which looks like a repository", () => {
    const { diff, path, git } = repository();
    const marker = `${path}.executed`;
    git("init", "--quiet", "--bare", "a/nested");
    appendFileSync(
      `${path}/a/nested/config`,
      `\tbare = false\n\tworktree = ${path}/a\n\tfsmonitor = "touch ${marker}; false"\n`,
    );
    writeFileSync(`${path}/a/nested/${F}`, OLD);
    expect(diff(`git:base:${F}`, `a/nested/${F}`).status).toBe(0);
    expect(existsSync(marker)).toBe(false);
  });
});

describe("a file beside a revision", () => {
  const remark = (name: string, what = "this file") =>
    `${name}: warning: git does not track ${what} (it is new, or ignored), so no checkout has it yet\n`;

  it("is remarked on where git does not know it", () => {
    const { diff, write } = repository();
    write("new.yaml", OLD);
    expect(diff(`git:base:${F}`, "new.yaml")).toEqual({ ...NO_CHANGE, stderr: remark("new.yaml") });
    expect(diff("new.yaml", `git:base:${F}`)).toEqual({ ...NO_CHANGE, stderr: remark("new.yaml") });
  });

  it("is remarked on where git ignores it", () => {
    const { diff, write } = repository();
    write(".gitignore", "ignored.yaml\n");
    write("ignored.yaml", OLD);
    expect(diff(`git:base:${F}`, "ignored.yaml")).toEqual({ ...NO_CHANGE, stderr: remark("ignored.yaml") });
  });

  it("is remarked on where it is a link to such a file", () => {
    const { diff, write, git, path } = repository();
    write("ignored.yaml", OLD);
    symlinkSync("ignored.yaml", `${path}/link.yaml`);
    git("add", "link.yaml");
    const stderr = remark("link.yaml", "the file that this link points to");
    expect(diff(`git:base:${F}`, "link.yaml")).toEqual({ ...NO_CHANGE, stderr });
  });

  it("is not remarked on where it is tracked, changed or not, or outside the repository", () => {
    const { diff, write } = repository();
    expect(diff(`git:base:${F}`, F)).toEqual(NO_CHANGE);
    write(F, `# changed\n${OLD}`);
    expect(diff(`git:base:${F}`, F)).toEqual(NO_CHANGE);
    write("../outside.yaml", OLD);
    expect(diff(`git:base:${F}`, "../outside.yaml")).toEqual(NO_CHANGE);
    expect(diff(`git:base:${F}`, "/dev/null").stderr).toBe("");
  });

  it("is not remarked on where no revision is asked for", () => {
    const { diff, write } = repository();
    write("new.yaml", OLD);
    expect(diff(F, "new.yaml")).toEqual(NO_CHANGE);
  });
});
