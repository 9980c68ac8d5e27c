import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type LintConfig, parseConfig } from "../../src/lint/config/config.ts";
import { fix } from "../../src/lint/fix.ts";
import { createNeighbourhood } from "../../src/lint/knowledge/neighbours/neighbourhood.ts";
import { lint } from "../../src/lint/lint.ts";
import { defaultRules } from "../../src/lint/rules/index.ts";

const folder = fileURLToPath(new URL("../../docs/rules", import.meta.url));

/** A fenced block of a page, with the heading that it stands under. */
interface Block {
  readonly heading: string;
  readonly language: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  let heading = "";
  return [...page.matchAll(/^## (.*)$|^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, title, language, text]) => {
    if (title !== undefined) heading = title;
    return language === undefined || text === undefined ? [] : [{ heading, language, text }];
  });
}

/** Examples are files, except on the pages of rules that look at live ConfigMaps alone. */
const sourceOf = (page: string) =>
  /^It looks at live ConfigMaps alone/m.test(page) ? ({ source: "live" } as const) : {};

/** What stands beside an example: the objects in it, and the files of the page's headings `Beside FILE`. */
function neighboursOf(text: string, beside: readonly Block[]) {
  const neighbourhood = createNeighbourhood();
  neighbourhood.add("aws-auth.yaml", text);
  for (const { heading, text: other } of beside) neighbourhood.add(heading.slice("Beside ".length), other);
  return neighbourhood.of("aws-auth.yaml");
}

function found(
  rule: string,
  text: string,
  config: LintConfig,
  page: string,
  beside: readonly Block[] = [],
): string {
  const lines = lint(text, { config, ...sourceOf(page), neighbours: neighboursOf(text, beside) })
    .filter((finding) => finding.rule === rule)
    .map(({ line, column, severity, message }) => `${line}:${column} ${severity}: ${message}\n`);
  return lines.join("");
}

it("has a page for each rule, and no other", () => {
  expect(readdirSync(folder).sort()).toEqual(defaultRules.map(({ name }) => `${name}.md`).sort());
});

describe.each(defaultRules.filter(({ name }) => existsSync(join(folder, `${name}.md`))))(
  "the page of $name",
  (rule) => {
    const page = readFileSync(join(folder, `${rule.name}.md`), "utf8");
    const blocks = blocksOf(page);
    const config: LintConfig = parseConfig(
      blocks
        .filter(({ heading, language }) => heading === "Configuration" && language === "yaml")
        .map(({ text }) => parse(text) as unknown)[0] ?? {},
    );

    it("begins with the rule's name, description, level and whether it is fixed", () => {
      const [title, , description, , level] = page.split("\n");
      expect(title).toBe(`# ${rule.name}`);
      const { description: says } = rule;
      expect(description).toBe(`${says.charAt(0).toUpperCase()}${says.slice(1)}.`);
      expect(level).toBe(`Level: ${rule.level}.${rule.fixes ? " Fixed by `--fix`." : ""}`);
      expect(blocks.some(({ heading }) => heading === "Fixed")).toBe(rule.fixes);
      expect(page).toContain("\n## Why it matters\n");
    });

    it("shows bad examples with what the rule says about them", () => {
      const bad = blocks.filter(({ heading }) => heading === "Bad");
      expect(bad.length).toBeGreaterThanOrEqual(2);
      expect(bad.length % 2).toBe(0);
      for (let index = 0; index < bad.length; index += 2) {
        const [example, output] = [bad[index], bad[index + 1]];
        expect(["yaml", "json"]).toContain(example?.language);
        expect(output?.language).toBe("text");
        const beside = blocks.filter(({ heading }) => heading.startsWith("Beside "));
        expect(found(rule.name, example?.text ?? "", config, page, beside)).toBe(output?.text);
      }
    });

    it("shows good examples about which the rule is silent", () => {
      const good = blocks.filter(({ heading }) => heading === "Good");
      expect(good.length).toBeGreaterThanOrEqual(1);
      for (const { text } of good) expect(found(rule.name, text, config, page)).toBe("");
    });

    it("shows what --fix makes of its first bad example, where the rule fixes", () => {
      if (!rule.fixes) return;
      const before = blocks.find(({ heading }) => heading === "Bad")?.text ?? "";
      const after = blocks.find(({ heading }) => heading === "Fixed")?.text;
      expect(fix(before, { config }).text).toBe(after);
      expect(found(rule.name, after ?? "", config, page)).toBe("");
    });
  },
);
