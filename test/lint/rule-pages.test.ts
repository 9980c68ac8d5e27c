import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseIamRoles } from "../../src/identity/parse-iam-roles.ts";
import { type LintConfig, parseConfig } from "../../src/lint/config/config.ts";
import type { IamRoles } from "../../src/lint/engine/surroundings.ts";
import { fix } from "../../src/lint/fix.ts";
import { lint } from "../../src/lint/lint.ts";
import { createNeighbourhood } from "../../src/lint/neighbours/neighbourhood.ts";
import { allRules } from "../../src/lint/rules/all-rules.ts";
import { categoryOf } from "../../src/lint/rules/categories.ts";
import { fixForm, lintForm } from "../sources/lint-form.ts";
import { foundIn } from "./rules/rbac/run.ts";

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

const FORM_LANGUAGES: readonly string[] = ["hcl", "yaml", "json", "sh"];

/** Examples are files, except on the pages of rules that look at live ConfigMaps alone. */
const sourceOf = (page: string) =>
  /^It looks at live ConfigMaps alone/m.test(page) ? ({ source: "live" } as const) : {};

/** What stands beside the examples of a page: the configuration, the roles of the account, and other files. */
interface Given {
  readonly config: LintConfig;
  readonly iamRoles: IamRoles | undefined;
}

function givenOn(blocks: readonly Block[]): Given {
  const under = (title: string, wanted: string) =>
    blocks.find(({ heading, language }) => heading === title && language === wanted)?.text;
  const roles = under("The account's roles", "json");
  return {
    config: parseConfig(parse(under("Configuration", "yaml") ?? "{}") as unknown),
    iamRoles: roles === undefined ? undefined : parseIamRoles(roles),
  };
}

/** What stands beside an example: the objects in it, and the files of the page's headings `Beside FILE`. */
function neighboursOf(text: string, beside: readonly Block[]) {
  const neighbourhood = createNeighbourhood();
  neighbourhood.add("aws-auth.yaml", text);
  for (const { heading, text: other } of beside) neighbourhood.add(heading.slice("Beside ".length), other);
  return neighbourhood.of("aws-auth.yaml");
}

/** What a rule says of a form that is no manifest: the block's language tells the file's name. */
async function foundInForm(rule: string, { text, language }: Block, given: Given): Promise<string> {
  const findings = await lintForm(text, language, undefined, given);
  return findings
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.line}:${finding.column} ${finding.severity}: ${finding.message}\n`)
    .join("");
}

/** What a rule about RBAC says of an example, which is all that is linted. */
function foundInRun(rule: string, text: string): string {
  return foundIn({ "all.yaml": text })
    .filter((finding) => finding.rule === rule)
    .map(({ line, column, severity, message }) => `${line}:${column} ${severity}: ${message}\n`)
    .join("");
}

function found(
  rule: string,
  text: string,
  given: Given,
  page: string,
  beside: readonly Block[] = [],
): string {
  const lines = lint(text, { ...given, ...sourceOf(page), neighbours: neighboursOf(text, beside) })
    .filter((finding) => finding.rule === rule)
    .map(({ line, column, severity, message }) => `${line}:${column} ${severity}: ${message}\n`);
  return lines.join("");
}

it("has a page for each rule, and no other", () => {
  expect(readdirSync(folder).sort()).toEqual(allRules.map(({ name }) => `${name}.md`).sort());
});

describe.each(allRules.filter(({ name }) => existsSync(join(folder, `${name}.md`))))(
  "the page of $name",
  (rule) => {
    const page = readFileSync(join(folder, `${rule.name}.md`), "utf8");
    const blocks = blocksOf(page);
    const given = givenOn(blocks);
    const isAboutRbac = categoryOf(rule.name) === "rbac";
    const isAboutForms = ["source", "access-entry"].includes(categoryOf(rule.name) ?? "");

    it("begins with the rule's name, description, level and whether it is fixed", () => {
      const [title, , description, , level] = page.split("\n");
      expect(title).toBe(`# ${rule.name}`);
      const { description: says } = rule;
      expect(description).toBe(`${says.charAt(0).toUpperCase()}${says.slice(1)}.`);
      expect(level).toBe(`Level: ${rule.level}.${rule.fixes ? " Fixed by `--fix`." : ""}`);
      expect(blocks.some(({ heading }) => heading === "Fixed")).toBe(rule.fixes);
      const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
      const wanted = ["Why it matters", "Why this level", "Source", "Bad"];
      expect(headings.filter((title) => wanted.includes(title ?? ""))).toEqual(wanted);
      // A heading without a text below it says nothing.
      expect(page).not.toMatch(/^## .*\n\s*(?:## |$(?![\s\S]))/m);
    });

    it("shows bad examples with what the rule says about them", async () => {
      const bad = blocks.filter(({ heading }) => heading === "Bad");
      expect(bad.length).toBeGreaterThanOrEqual(2);
      expect(bad.length % 2).toBe(0);
      for (let index = 0; index < bad.length; index += 2) {
        const [example, output] = [bad[index], bad[index + 1]];
        expect(isAboutForms ? FORM_LANGUAGES : ["yaml", "json"]).toContain(example?.language);
        expect(output?.language).toBe("text");
        if (isAboutRbac) {
          expect(foundInRun(rule.name, example?.text ?? "")).toBe(output?.text);
          continue;
        }
        if (isAboutForms && example !== undefined) {
          expect(await foundInForm(rule.name, example, given)).toBe(output?.text);
          continue;
        }
        const beside = blocks.filter(({ heading }) => heading.startsWith("Beside "));
        expect(found(rule.name, example?.text ?? "", given, page, beside)).toBe(output?.text);
      }
    });

    it("shows good examples about which the rule is silent", async () => {
      const good = blocks.filter(({ heading }) => heading === "Good");
      expect(good.length).toBeGreaterThanOrEqual(1);
      for (const block of good) {
        const told = isAboutRbac
          ? foundInRun(rule.name, block.text)
          : isAboutForms
            ? await foundInForm(rule.name, block, given)
            : found(rule.name, block.text, given, page);
        expect(told).toBe("");
      }
    });

    it("shows what --fix makes of its first bad example, where the rule fixes", async () => {
      if (!rule.fixes) return;
      if (isAboutForms) {
        const [bad] = blocks.filter(({ heading }) => heading === "Bad");
        const [fixed] = blocks.filter(({ heading }) => heading === "Fixed");
        expect(await fixForm(bad?.text ?? "", bad?.language ?? "")).toBe(fixed?.text);
        return;
      }
      const before = blocks.find(({ heading }) => heading === "Bad")?.text ?? "";
      const after = blocks.find(({ heading }) => heading === "Fixed")?.text;
      expect(fix(before, given).text).toBe(after);
      expect(found(rule.name, after ?? "", given, page)).toBe("");
    });
  },
);
