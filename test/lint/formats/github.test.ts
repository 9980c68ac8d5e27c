import fc from "fast-check";
import { expect, it } from "vitest";
import { github } from "../../../src/lint/formats/github.ts";
import { anyFiles, example, linted, options, related, suppressed, unreadable } from "./linted.ts";

it("writes an annotation for each finding", () => {
  const lines = github([example], options).split("\n");
  expect(lines.find((line) => line.includes("role-path"))).toBe(
    "::error file=aws-auth.yaml,line=3,endLine=3,col=16,endColumn=54,title=aws-auth-map role-path::STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::111122223333:role/dev (https://unpkg.com/aws-auth-map/docs/rules/role-path.md)",
  );
  expect(lines.some((line) => line.startsWith("::warning file=aws-auth.yaml,line=5,"))).toBe(true);
  expect(lines.some((line) => line.startsWith("::notice file=aws-auth.yaml,line=6,"))).toBe(true);
});

it("writes one for a file that could not be read, and nothing without findings", () => {
  expect(github([unreadable], options)).toBe("::error file=missing.yaml,title=aws-auth-map::no such file\n");
  expect(github([], options)).toBe("");
});

it("names the other places that a finding is about", () => {
  expect(github([related], options)).toContain(
    "(https://unpkg.com/aws-auth-map/docs/rules/duplicate-key.md)%0Aline 6: the key that counts\n",
  );
});

it("escapes what would end a property or a command", () => {
  const [line] = github([linted("a,b:c%\n.yaml", "")], options).split("\n");
  expect(line).toMatch(/^::error file=a%2Cb%3Ac%25%0A\.yaml,line=1,/);
});

it("never writes a command that a file's name or text brought along", () => {
  fc.assert(
    fc.property(anyFiles, (files) => {
      const expected = files.reduce(
        (sum, { findings, suppressed: more = [], failure }) =>
          sum + (failure === undefined ? findings.length + more.length : 1),
        0,
      );
      const lines = github(files, { ...options, showSuppressed: true })
        .split("\n")
        .slice(0, -1);
      expect(lines).toHaveLength(expected);
      for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    }),
    { numRuns: 100 },
  );
});

it("writes a notice for a suppressed finding, on request", () => {
  const lines = (showSuppressed?: boolean) =>
    github([suppressed], { ...options, showSuppressed }).split("\n");
  expect(lines().filter((line) => line.includes("role-path"))).toEqual([]);
  expect(lines(true).find((line) => line.includes("line=3,"))).toBe(
    "::notice file=aws-auth.yaml,line=3,endLine=3,col=16,endColumn=54,title=aws-auth-map role-path (suppressed)::STS leaves a role's path out of its sessions' ARNs, so this matches no one; write arn:aws:iam::111122223333:role/dev (suppressed by the comment in line 3: kept, \"for\" <b> & 50%25)",
  );
});
