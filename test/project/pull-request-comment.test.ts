// The workflow of examples/pull-request-comment.yml: its scripts are run, with stand-ins for what they call.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkout, dev, steps, workflow } from "./comment-workflow.ts";

const { root, folder, write, compare, standIn, runStep } = checkout();
const PRODUCTION = "clusters/production/aws-auth.yaml";
const STAGING = "clusters/staging/eu/aws-auth.yaml";
const both = () => {
  write(PRODUCTION, dev("viewers"));
  write(STAGING, dev("viewers"));
};
/** The parts of a comment: the heading of each, and what is below it. */
const partsOf = (comment: string) =>
  comment
    .split(/^### /m)
    .slice(1)
    .map((part) => part.split("\n\n", 2));

it("comments on a change, and fails later where it is dangerous", () => {
  const changed = compare(() => write(PRODUCTION, dev("editors")), both);
  expect(changed).toMatchObject({ status: 0, stderr: "", outputs: { status: "0", files: "1" } });
  expect(changed.comment).toMatch(/^<!-- aws-auth access -->\n### `clusters\/production\/aws-auth.yaml`\n\n/);
  expect(partsOf(changed.comment)).toEqual([
    [`\`${PRODUCTION}\``, expect.stringMatching(/: 1 access change/)],
  ]);
  expect(changed.summary).toBe(changed.comment);
  const dangerous = compare(() => write(PRODUCTION, dev("'system:masters'")), both);
  expect(dangerous).toMatchObject({ status: 0, outputs: { status: "1" } });
  expect(dangerous.comment).toContain("**gains system:masters**");
});

it("has a part for each file that changes, those first that fail the job", () => {
  const { comment, outputs } = compare(() => {
    write(PRODUCTION, dev("editors"));
    write(STAGING, dev("'system:masters'"));
    write("clusters/new/aws-auth.yaml", dev("viewers"));
    write("clusters/new/other.yaml", dev("viewers"));
    write("elsewhere/aws-auth.yaml", dev("'system:masters'"));
  }, both);
  const headings = partsOf(comment).map(([heading]) => heading);
  expect(headings).toEqual(["clusters/new/aws-auth.yaml", STAGING, PRODUCTION].map((path) => `\`${path}\``));
  expect(outputs).toEqual({ status: "1", files: "3" });
});

it("names a place by its path, and by no revision", () => {
  const { comment } = compare(() => write(PRODUCTION, dev("editors")), both);
  expect(comment.match(/\(`clusters\/production\/aws-auth.yaml:8`\)/g)).toHaveLength(2);
  expect(comment).not.toContain("git:");
});

it("takes a file that is new, or gone, for one that lets no one in", () => {
  const added = compare(() => write("clusters/a/aws-auth.yaml", dev("viewers")));
  expect(added.comment).toContain("1 gains access");
  const gone = compare(() => rmSync(join(folder, PRODUCTION)), both);
  expect(gone).toMatchObject({ status: 0, stderr: "", outputs: { status: "1" } });
  expect(gone.comment).toContain("1 loses access");
});

it("takes a file that is renamed for one that is gone and one that is new", () => {
  const { comment } = compare(() => {
    renameSync(join(folder, "clusters/staging/eu"), join(folder, "clusters/staging/us"));
  }, both);
  expect(partsOf(comment)).toEqual([
    [expect.stringContaining("/eu/"), expect.stringContaining("1 loses access")],
    [expect.stringContaining("/us/"), expect.stringContaining("1 gains access")],
  ]);
});

it("says where it could not run, and tells later steps", () => {
  const { status, comment, outputs, stderr } = compare(() => {
    write(PRODUCTION, "kind: [\n");
    write(STAGING, dev("editors"));
  }, both);
  expect({ status, outputs }).toEqual({ status: 0, outputs: { status: "2", files: "2" } });
  expect(partsOf(comment)[0]?.[1]).toBe(
    ":warning: **who gets in is not known: the log of the job says why**",
  );
  expect(partsOf(comment)[1]?.[1]).toContain("1 access change");
  expect(stderr).toContain(`${PRODUCTION}:`);
});

it("says where no file changes", () => {
  const { comment, outputs } = compare(() => write("README.md", "new"), both);
  expect(comment).toBe("<!-- aws-auth access -->\nNo aws-auth.yaml changes.\n");
  expect(outputs).toEqual({ status: "0", files: "0" });
});

it("fails at once where git cannot compare", () => {
  const others = "$" + "{PATH#*:}";
  standIn("git", `if [ "$1" = diff ]; then exit 128; fi; PATH=${others} exec git "$@"`);
  try {
    const { status, outputs } = compare(() => write(PRODUCTION, dev("'system:masters'")), both);
    expect(status).toBe(128);
    expect(outputs).toEqual({});
  } finally {
    rmSync(join(root, "bin/git"));
  }
});

it("writes its own comment anew, and no one else's", () => {
  const calls = join(root, "calls");
  const comment = (found: string, files = "1") => {
    writeFileSync(calls, "");
    standIn("gh", `echo "$*" >> '${calls}'\ncase "$*" in *--jq*) printf '${found}';; esac`);
    const env = { GITHUB_REPOSITORY: "o/r", NUMBER: "7", GH_TOKEN: "t", FILES: files };
    expect(runStep("Comment", env)).toMatchObject({ status: 0, stderr: "" });
    const [asked = "", done] = readFileSync(calls, "utf8").trim().replaceAll(root, "").split("\n");
    expect(asked).toContain(
      'select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- aws-auth',
    );
    return done;
  };
  expect(comment("")).toBe("api --silent repos/o/r/issues/7/comments --field body=@/temp/comment.md");
  expect(comment("12\\n34\\n")).toBe(
    "api --silent --method PATCH repos/o/r/issues/comments/12 --field body=@/temp/comment.md",
  );
  expect(comment("12\\n", "0")).toContain("--method PATCH");
  expect(comment("", "0")).toBe(undefined);
});

it("may do no more than comment, and gives nothing of the pull request's a say", () => {
  expect(workflow.permissions).toEqual({});
  expect(workflow.jobs.diff.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  // Paths would have GitHub leave it out where a pull request changes many files.
  expect(workflow.on).toBe("pull_request");
  const at = (what: RegExp) => steps.findIndex(({ uses = "", run = "" }) => what.test(uses + run));
  expect(at(/npm install/)).toBeLessThan(at(/^actions\/checkout/));
  expect(steps[at(/^actions\/checkout/)]?.with).toMatchObject({ "persist-credentials": false });
  expect(steps.at(-1)).toMatchObject({ if: "steps.compare.outputs.status != '0'", run: "exit 1" });
});
