// The action's bundle, which is committed: GitHub runs it as it is, so it must be what the sources say.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { repository, temporaryFolder } from "../cli/command.ts";
import { packed } from "./packed.ts";

const temporary = temporaryFolder();
const committed = join(repository, "action/dist");
const { runs } = parse(readFileSync(join(repository, "action.yml"), "utf8"));
const bundle = readFileSync(join(repository, runs.main), "utf8");

describe("the action's bundle", () => {
  it("is what the sources make: write it anew with `npm run build`", () => {
    const built = temporary.path("built");
    execFileSync(process.execPath, [join(repository, "scripts/build-action.mjs"), built], {
      cwd: repository,
    });
    expect(readdirSync(committed)).toEqual(readdirSync(built));
    for (const file of readdirSync(built)) {
      const same = readFileSync(join(committed, file)).equals(readFileSync(join(built, file)));
      expect(same, `action/dist/${file} is stale: run npm run build, and commit what it writes`).toBe(true);
    }
  });

  it("is committed", () => {
    const listed = execFileSync("git", ["ls-files", "action"], { cwd: repository, encoding: "utf8" });
    expect(listed.trim().split("\n")).toEqual(readdirSync(committed).map((file) => `action/dist/${file}`));
  });

  it("needs nothing but Node, and the Kubernetes client is not in it", () => {
    const code = bundle.replace(/^\s*\*.*$/gm, ""); // comments have examples
    const required = [...code.matchAll(/\b(?:require|import)\("([^"]+)"\)/g)].map(([, name = ""]) => name);
    expect(required.length).toBeGreaterThan(5);
    const outside = required.filter((name) => !builtinModules.includes(name.replace(/^node:/, "")));
    // It is loaded for clusters alone, and the action lints files.
    expect([...new Set(outside)]).toEqual(["@kubernetes/client-node"]);
    expect(bundle).not.toContain("node_modules/@kubernetes");
  });

  it("does not say where it was built", () => {
    expect(bundle).not.toContain(repository.replace(/\/$/, ""));
    expect(bundle).not.toContain(`${homedir()}/`);
  });

  it("is no part of the npm package", () => {
    expect(packed().files.filter((file) => file.startsWith("action"))).toEqual([]);
  });
});
