// Every sentence of a problem, in problems.txt: read its diff by eye, then
// npx vitest run test/schema/problems.test.ts -u
import { expect, it } from "vitest";
import { describeProblem } from "../../src/document/problem.ts";
import { type AwsAuth, type Problem, parseAwsAuth } from "../../src/exports/index.ts";
import { oneLine } from "../../src/text/printable.ts";
import { plain } from "../said.ts";
import { problemCases } from "./problem-cases.ts";

const SHOWN = 300;
const shown = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN)}… (${text.length})` : text);

function about(problem: Problem, input: unknown): string[] {
  const { code, lost, section, path, range } = problem;
  const text = typeof input === "string" ? input : (input as Record<string, unknown>)?.[section ?? ""];
  const piece =
    range === undefined
      ? "-"
      : `${range.start.line}:${range.start.column} to ${range.end.line}:${range.end.column}, «${shown(
          String(text).slice(range.start.offset, range.end.offset),
        )}»`;
  return [
    `! ${code}: ${lost} lost${section === undefined ? "" : `, ${section}`}${path === undefined ? "" : ` ${JSON.stringify(path)}`}`,
    `    ${shown(describeProblem(problem))}`,
    `    ${piece}`,
  ];
}

function kept({ roles, users, accounts }: AwsAuth): string[] {
  const list = [...roles, ...users].map((mapping) => {
    const { source } = mapping;
    const place = source === undefined ? "-" : `${source.start.line}:${source.start.column}`;
    return `= ${place} ${JSON.stringify(plain(mapping))}`;
  });
  return [...list.map(shown), ...(accounts.length === 0 ? [] : [`= ${JSON.stringify(accounts)}`])];
}

it("tells each of these problems in these words", async () => {
  const blocks = problemCases.map(([title, input]) => {
    const awsAuth = parseAwsAuth(input);
    const text = typeof input === "string" ? input : JSON.stringify(input);
    // A title in quotes shows the whole text.
    const lines = title.endsWith('"')
      ? []
      : shown(text ?? "")
          .split("\n")
          .slice(0, 24);
    const said = [
      ...lines.filter((line, index) => line !== "" || index < lines.length - 1).map((line) => `  | ${line}`),
      ...awsAuth.problems.flatMap((problem) => about(problem, input)),
      ...kept(awsAuth),
    ];
    return `## ${title}\n${said.map(oneLine).join("\n")}\n`;
  });
  await expect(blocks.join("\n")).toMatchFileSnapshot("problems.txt");
});
