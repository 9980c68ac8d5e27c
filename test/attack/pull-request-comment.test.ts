// Pull requests that try to get a grant past the workflow of examples/pull-request-comment.yml, or to have it run something.
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manifest } from "../cli/command.ts";
import { checkout, dev } from "../project/comment-workflow.ts";

const { root, folder, git, write, compare } = checkout();
const FILE = "clusters/production/aws-auth.yaml";
const MASTERS = dev("'system:masters'");
const before = () => write(FILE, dev("viewers"));

it("a folder that is not there is no green check", () => {
  const { status, stdout } = compare(() => write("cluster/aws-auth.yaml", MASTERS));
  expect(status).not.toBe(0);
  expect(stdout).toContain("there is no folder clusters");
});

it.each([
  "a b",
  "$(touch pwned)",
  "`touch pwned`",
  "a|b",
  "a\nb",
  "::add-mask::x",
  "\n::set-output name=status::0\n",
  "-rf",
  "--fail-on",
  "a\\",
  "'\"",
  "*",
  "[x]",
  ":(exclude)",
  "\n\n``` ``\n<img src=x> @everyone",
  "\u202eéü\u200b",
  "\t##[group]",
])("a name brings nothing along, and its file is compared: %j", (name) => {
  const path = `clusters/${name}/aws-auth.yaml`;
  const { status, comment, outputs, stdout, stderr } = compare(() => write(path, MASTERS), before);
  expect({ status, outputs }).toEqual({ status: 0, outputs: { status: "1", files: "1" } });
  expect(comment).toMatch(/\*\*gains system:masters[;*]/);
  // The heading is one line, and one code span.
  const [heading = ""] = comment.split("\n").slice(1);
  expect(heading).toMatch(/^### `[\x20-\x5f\x61-\x7e]+\/aws-auth.yaml'?`$/);
  expect(`${stdout}\n${stderr}`).not.toMatch(/^\s*::|##\[/m);
  expect(existsSync(join(folder, "pwned"))).toBe(false);
});

describe("a link or a submodule is refused:", () => {
  const refused = (change: () => void, base = before) => {
    const { status, comment, outputs } = compare(change, base);
    expect(status).toBe(0);
    expect(outputs.status).toBe("2");
    expect(comment).toMatch(
      /^:warning: \*\*(?:who gets in is not known|a link or a submodule, now or before): /m,
    );
    return comment;
  };
  const link = (target: string, path: string) => {
    rmSync(join(folder, path), { recursive: true, force: true });
    symlinkSync(target, join(folder, path));
  };
  const submodule = (path: string) => {
    git("rm", "-rfq", "--ignore-unmatch", path);
    // git takes a folder with a repository in it for a submodule.
    mkdirSync(join(folder, path), { recursive: true });
    git("init", "--quiet", path);
    git("-C", path, "commit", "--quiet", "--allow-empty", "--message", "in it");
  };

  it("in the file's place", () => {
    refused(() => {
      write("evil.yaml", MASTERS);
      link("../../evil.yaml", FILE);
    });
  });

  it("whose text is the old manifest", () => {
    refused(() => link(dev("viewers"), FILE));
  });

  it("out of the repository, whose target nobody reads", () => {
    const outside = join(root, "outside.yaml");
    writeFileSync(outside, dev("secret"));
    expect(refused(() => link(outside, FILE))).not.toContain("secret");
  });

  it("in the place of a folder", () => {
    refused(() => {
      write("evil/aws-auth.yaml", MASTERS);
      link("../evil", "clusters/production");
    });
  });

  it("in the place of all folders", () => {
    refused(() => {
      write("evil/production/aws-auth.yaml", MASTERS);
      link("evil", "clusters");
    });
  });

  it("that was in the place of a folder", () => {
    refused(
      () => {
        rmSync(join(folder, "clusters/production"));
        write(FILE, MASTERS);
      },
      () => {
        write("real/aws-auth.yaml", MASTERS);
        mkdirSync(join(folder, "clusters"));
        link("../real", "clusters/production");
      },
    );
  });

  it("that is taken away, with what it led to", () => {
    refused(
      () => rmSync(join(folder, "clusters/new")),
      () => {
        write("real/aws-auth.yaml", MASTERS);
        before();
        link("../real", "clusters/new");
      },
    );
  });

  it("as a new folder", () => {
    refused(() => {
      write("evil/aws-auth.yaml", MASTERS);
      link("../evil", "clusters/new");
    });
  });

  it("a submodule in the place of a folder", () => {
    refused(() => submodule("clusters/production"));
  });

  it("a submodule that .gitmodules has ignored", () => {
    refused(() => {
      const ignored = "\tpath = clusters/new\n\turl = x\n\tignore = all\n";
      write(".gitmodules", `[submodule "x"]\n${ignored}`);
      submodule("clusters/new");
    });
  });
});

it("many files, and long ones, hide nothing: what fails the job comes first, and the status counts all", () => {
  const long = (prefix: string) =>
    manifest({
      mapRoles: Array.from(
        { length: 400 },
        (_, index) => `- rolearn: arn:aws:iam::111122223333:role/${prefix}${index}\n  groups: [viewers]`,
      ).join("\n"),
    });
  const { comment, summary, outputs } = compare(
    () => {
      for (const name of ["a", "b", "c"]) write(`clusters/${name}/aws-auth.yaml`, long(name));
      write("clusters/z/aws-auth.yaml", MASTERS);
    },
    () => {
      for (const name of ["a", "b", "c"]) write(`clusters/${name}/aws-auth.yaml`, dev("viewers"));
      write("clusters/z/aws-auth.yaml", dev("viewers"));
    },
  );
  expect(outputs).toEqual({ status: "1", files: "4" });
  expect(comment.length).toBeLessThan(65_536);
  expect(comment.split("\n")[1]).toBe("### `clusters/z/aws-auth.yaml`");
  expect(comment).toMatch(
    /\*\*2 more: not all files have room here.\*\* 1 of all fail the job, whether they are shown or not.\n$/,
  );
  expect(summary.match(/^### /gm)).toHaveLength(4);
});

it("files of the checkout are neither written nor run", () => {
  const victim = join(root, "victim");
  writeFileSync(victim, "untouched");
  const { outputs, comment } = compare(() => {
    for (const name of ["comment.md", "diff.md", "part", "changed"]) symlinkSync(victim, join(folder, name));
    for (const name of [
      "aws-auth-map",
      "git",
      "node_modules/.bin/aws-auth-map",
      "node_modules/aws-auth-map/cli.js",
    ])
      write(name, "#!/bin/sh\ntouch pwned\n");
    write(".gitattributes", "* diff=evil filter=evil -diff export-ignore\n");
    write(FILE, MASTERS);
  }, before);
  expect(outputs.status).not.toBe("0");
  expect(comment).toContain("clusters/production/aws-auth.yaml");
  expect(readFileSync(victim, "utf8")).toBe("untouched");
  expect(existsSync(join(folder, "pwned"))).toBe(false);
});
