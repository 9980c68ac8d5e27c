// api/ is what the package's declarations say, so that a change of the public surface shows in review.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder().path("api");
execFileSync(process.execPath, ["scripts/api-report.mjs", folder], { cwd: repository, stdio: "pipe" });

const packageJson: { exports: Record<string, { types?: string }> } = JSON.parse(
  readFileSync(join(repository, "package.json"), "utf8"),
);
const reports = Object.entries(packageJson.exports)
  .filter(([, { types }]) => types !== undefined)
  .map(([name]) => `${name === "." ? "index" : name.slice(2)}.api.md`);

describe("the API report", () => {
  it("has a file for each export, and no other", () => {
    expect(readdirSync(join(repository, "api")).sort()).toEqual(reports.sort());
  });

  it.each(reports)("says in %s what is exported", (file) => {
    const reviewed = readFileSync(join(repository, "api", file), "utf8");
    expect(
      readFileSync(join(folder, file), "utf8"),
      `api/${file} is out of date. Where the change is meant, npm run api, and commit what it writes`,
    ).toBe(reviewed);
  });

  it("shows the shapes that exported types are names for", () => {
    const report = readFileSync(join(repository, "api", "index.api.md"), "utf8");
    expect(report).toMatch(/^const entryRefSchema: z\.ZodMiniObject<\{$/m);
  });
});
