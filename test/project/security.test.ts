// SECURITY.md names a test for everything that it says stops an attacker: each of them is there, and runs.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repository } from "../cli/command.ts";

const page = readFileSync(join(repository, "SECURITY.md"), "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| he tries |"));
const claims = rows
  .filter((line) => !line.startsWith("| --- |"))
  .map((line) => /\| `(test\/[\w./-]+\.ts)`: "(.+)" \|$/.exec(line) ?? [line, "", ""])
  .map(([line, file = "", title = ""]) => ({ line, file, title }));

describe("SECURITY.md", () => {
  it("names a test in each row", () => {
    expect(claims.length).toBeGreaterThan(40);
    expect(claims.filter(({ file }) => file === "").map(({ line }) => line)).toEqual([]);
  });

  it.each(claims)("names one that is there: $file, $title", ({ file, title }) => {
    expect(existsSync(join(repository, file))).toBe(true);
    const text = readFileSync(join(repository, file), "utf8");
    // The title of a test, or the first value of a row of one whose title begins with %s.
    expect(text).toContain(`"${title}",`);
    expect(text).not.toMatch(/\b(?:it|describe)\.(?:skip|only|todo)\b/);
  });

  it("has a section for each thing that an attacker controls, and says how to report", () => {
    for (const about of [
      "session name",
      "bearer token",
      "STS's answer",
      "pull request",
      "Lint configuration",
      "kubeconfig",
    ])
      expect(page).toMatch(new RegExp(`^### .*${about}`, "m"));
    for (const heading of ["Reporting", "Supported versions"]) expect(page).toContain(`\n## ${heading}\n`);
  });
});
