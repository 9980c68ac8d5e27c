// A command loads what it needs and no more. Each file that it loads costs about half a millisecond, and the bundler cuts
// shared code into more files where commands share less of it.
import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { commandPath, repository } from "../cli/command.ts";

/** The paths of the files that a run loads. */
function filesLoadedBy(line: string): string[] {
  const env = { ...process.env, NODE_DEBUG: "module" };
  const { stderr } = spawnSync(process.execPath, [commandPath, ...line.split(" ")], {
    cwd: repository,
    env,
    encoding: "utf8",
  });
  return [...new Set([...stderr.matchAll(/load "([^"]+)" for/g)].map(([, file = ""]) => file))];
}

it.each([
  ["--version", 1],
  ["token --help", 1],
  ["lint examples/aws-auth.yaml", 12],
  ["get --file examples/aws-auth.yaml", 7],
  ["resolve --file examples/aws-auth.yaml arn:aws:iam::111122223333:role/a", 10],
  ["diff examples/aws-auth.yaml examples/proposed.yaml", 10],
])("%s loads at most %i files", (line, most) => {
  const files = filesLoadedBy(line);
  expect(files).toContain(commandPath);
  expect(files.length, files.join(" ")).toBeLessThanOrEqual(most);
});

it("only what reads a live EKS cluster loads its client", () => {
  const ofPackages = (line: string) => filesLoadedBy(line).filter((file) => file.includes("node_modules"));
  const snapshot = "snapshot --cluster production --region eu-west-1 --profile none";
  expect(ofPackages(snapshot).join(" ")).toContain("@aws-sdk/client-eks");
  const map = "--file examples/aws-auth.yaml";
  for (const line of [`get ${map}`, `resolve ${map} arn:aws:iam::111122223333:role/a`, "snapshot --help"]) {
    expect(ofPackages(line), line).toEqual([]);
  }
});

it("only token create loads the packages of AWS", () => {
  const ofPackages = (line: string) => filesLoadedBy(line).filter((file) => file.includes("node_modules"));
  const create = "token create --cluster production --region eu-west-1 --profile none";
  expect(ofPackages(create).join(" ")).toContain("@aws-sdk/credential-providers");
  expect(ofPackages("token")).toEqual([]);
  expect(ofPackages("lint examples/aws-auth.yaml")).toEqual([]);
});
