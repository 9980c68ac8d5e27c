import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defaultRules } from "../src/lint/rules/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");

/** Each ```console block: its command, and the output that is shown below it. */
const consoleBlocks = [...readme.matchAll(/```console\n\$ (.*)\n([\s\S]*?)```/g)].map(
  ([, command = "", output = ""]) => ({ command, output }),
);

describe("the README", () => {
  it("shows commands", () => {
    expect(consoleBlocks.length).toBeGreaterThanOrEqual(3);
  });

  it.each(consoleBlocks)("shows what `$command` prints", ({ command, output }) => {
    const args = command.replace(/^npm ci && npx /, "").split(" ");
    expect(args.shift()).toBe("aws-auth-map");
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, "dist", "cli.cjs"), ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toBe(output);
  });

  it.each([
    ["resolves", "sso:alice-example.com [ 'platform-admins' ]\n"],
    ["lints", "12 11 error folded-item\n13 16 error role-path\n15 7 error unknown-key\n0 left\n"],
  ])("shows a program that %s", (_, printed) => {
    const programs = [...readme.matchAll(/```ts\n(import[\s\S]*?)```/g)].map(([, code = ""]) => code);
    const outputs = programs.map((code) =>
      execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
        cwd: root,
        encoding: "utf8",
      }),
    );
    expect(outputs).toContain(printed);
  });

  it("counts the rules", () => {
    expect(readme).toContain(`\n${defaultRules.length} rules know how the reference reads aws-auth`);
  });
});
