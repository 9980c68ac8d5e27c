import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

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
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, "dist", "cli.js"), ...args], {
      cwd: root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toBe(output);
  });

  it("shows a program that gives the same answer", () => {
    const [, code = ""] = /```ts\n(import[\s\S]*?)```/.exec(readme) ?? [];
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: root,
      encoding: "utf8",
    });
    expect(output).toBe("sso:alice-example.com [ 'platform-admins' ]\n");
  });
});
