// Whoever writes a manifest tries to hide a finding under very many others.
import { describe, expect, it } from "vitest";
import { firstFindings } from "../../src/lint/formats/first-findings.ts";
import { lint as lintText } from "../../src/lint/lint.ts";
import { manifest, runIn, temporaryFolder } from "../cli/command.ts";

const folder = temporaryFolder();
const entry = (name: string, groups: string) =>
  `- rolearn: arn:aws:iam::111122223333:role/${name}\n  username: ${name}\n  groups: [${groups}]\n`;
const NODES =
  "- rolearn: arn:aws:iam::111122223333:role/node\n  username: system:node:{{EC2PrivateDNSName}}\n  groups: [system:bootstrappers, system:nodes]\n";
/** 150 warnings, then an error of another rule. */
const flood = Array.from({ length: 150 }, (_, index) => entry(`r${index}`, "viewers, viewers")).join("");
folder.write("warnings.yaml", manifest({ mapRoles: NODES + flood }));
folder.write("hidden.yaml", manifest({ mapRoles: NODES + flood + entry("team/dev", "viewers") }));

const lint = (...args: string[]) => runIn(folder.path("."), ["lint", "--no-config", ...args]);

describe("of one rule's many findings in a file", () => {
  it.each([
    ["stylish", /^\S+ {2}warning {2}duplicate-group/gm],
    ["github", /^::warning .*duplicate-group::(?!and )/gm],
  ])("a hundred are shown as %s, with the count of the rest", (format, line) => {
    const { stdout } = lint("warnings.yaml", "--format", format);
    expect(stdout.match(line)).toHaveLength(100);
    expect(stdout).toContain("and 50 more of duplicate-group in this file; --format json has all\n");
  });

  it.each(["stylish", "github"])("none hides a finding of another rule as %s", (format) => {
    const { status, stdout } = lint("hidden.yaml", "--format", format);
    expect(status).toBe(1);
    expect(stdout).toContain("leaves a role's path out");
  });

  it("each counts, in the summary, for the status, and for --max-warnings", () => {
    expect(lint("warnings.yaml").stdout).toMatch(/\n150 warnings in 1 file; 150 can be fixed with --fix\n$/);
    expect(lint("warnings.yaml", "--max-warnings", "150").status).toBe(0);
    expect(lint("warnings.yaml", "--max-warnings", "149").status).toBe(1);
    expect(lint("warnings.yaml", "--rule", "duplicate-group=error").status).toBe(1);
  });

  it("machines get all", () => {
    expect(JSON.parse(lint("warnings.yaml", "--format", "json").stdout)).toHaveLength(150);
    const sarif = JSON.parse(lint("warnings.yaml", "--format", "sarif").stdout);
    expect(sarif.runs[0].results).toHaveLength(150);
    expect(lint("warnings.yaml", "--format", "junit").stdout).toContain('tests="150"');
  });

  it("the rest is as bad as its worst", () => {
    const [finding] = lintText(manifest({ mapRoles: NODES + flood }));
    if (finding === undefined) throw new Error("nothing found");
    const infos = Array.from({ length: 120 }, () => ({ ...finding, severity: "info" as const }));
    const { rests } = firstFindings([...infos, { ...finding, severity: "error" }, ...infos]);
    expect(rests).toMatchObject([{ rule: "duplicate-group", count: 141, severity: "error" }]);
  });
});
