import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "./command.ts";

const FILE = ["--file", "examples/aws-auth.yaml"];
const ARN = "arn:aws:iam::111122223333:role/eks-node";

describe("arguments that make no sense", () => {
  it.each<[message: string, args: string[]]>([
    ["unknown command 'resolv'", ["resolv"]],
    ["unknown option '--colour'", ["resolve", ...FILE, ARN, "--colour"]],
    ["give a document with --file, or a cluster with --context", ["resolve", ARN]],
    ["give a document with --file, or a cluster with --context", ["get"]],
    ["give an ARN or --identity", ["resolve", ...FILE]],
    ["give an ARN or --identity, not both", ["resolve", ...FILE, ARN, "--identity", "x.json"]],
    ["standard input can be --file or --identity, not both", ["resolve", "--file", "-", "--identity", "-"]],
    ["too many arguments for 'resolve'", ["resolve", ...FILE, ARN, ARN]],
    ["too many arguments for 'get'", ["get", ...FILE, ARN]],
    ["Allowed choices are text, json, tokenreview", ["resolve", ...FILE, ARN, "--format", "xml"]],
    ["Allowed choices are table, json, yaml", ["get", ...FILE, "--format", "text"]],
    ["Allowed choices are both, braces", ["resolve", ...FILE, ARN, "--template-delimiters", "angle"]],
    ["Write i-0123456789abcdef0=", ["resolve", ...FILE, ARN, "--ec2-dns-name", "ip-10-0-0-1"]],
  ])("are told on standard error: %s", (message, args) => {
    const { status, stdout, stderr } = run(args);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it.each([
    ["aws-auth.yaml", "lint aws-auth.yaml"],
    ["lint --file aws-auth.yaml", "lint aws-auth.yaml"],
    ["get aws-auth.yaml", "get --file aws-auth.yaml"],
    ["resolve aws-auth.yaml ARN", "resolve --file aws-auth.yaml ARN"],
    ["explain aws-auth.yaml ARN", "explain --file aws-auth.yaml ARN"],
    ["token token.txt", "token < token.txt"],
    ["rules role-path role-path", "rules role-path"],
    ["diff --context production", "diff OLD.yaml NEW.yaml, or diff --context NAME NEW.yaml"],
  ])("are followed by how it is called: %s", (line, example) => {
    const { status, stderr } = run(line.split(" "));
    expect(stderr).toMatch(/^error: .+\n/);
    expect(stderr.endsWith(`\nexample: aws-auth-map ${example}\n`)).toBe(true);
    expect(status).toBe(2);
  });

  it.each([
    [["TOKEN"]],
    [["--TOKEN"]],
    [["token", "--TOKEN"]],
    [["resolve", ...FILE, "TOKEN"]],
    [["explain", ...FILE, " TOKEN"]],
    [["explain", ...FILE, "--format", "json", "Bearer TOKEN"]],
  ])("repeat nothing of a token: %j", (args) => {
    const secret = "aHR0cHM6Ly9zdHMuYW1hem9uYXdzLmNvbS8_c2lnbmF0dXJl";
    const { status, stdout, stderr } = run(args.map((arg) => arg.replace("TOKEN", `k8s-aws-v1.${secret}`)));
    expect(stdout + stderr).not.toContain(secret.slice(0, 8));
    expect(status).not.toBe(0);
  });

  it("bring up the help where there are none at all", () => {
    const { status, stdout, stderr } = run([]);
    expect(stderr).toMatch(/^Usage: aws-auth-map /);
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});

describe("help and version", () => {
  it.each([["--help"], ["help"], ["resolve --help"], ["get --help"]])(
    "%s goes to standard output",
    (line) => {
      const { status, stdout, stderr } = run(line.split(" "));
      expect(stdout).toMatch(/^Usage: aws-auth-map /);
      expect(stderr).toBe("");
      expect(status).toBe(0);
    },
  );

  it("tells the exit statuses of resolve", () => {
    expect(run(["resolve", "--help"]).stdout).toMatch(
      /Exit status:\n {2}0 {2}mapped\n {2}1 {2}not mapped\n {2}2 {2}/,
    );
  });

  it.each([["--version"], ["-V"], ["lint --version"], ["token --version"], ["token create -V"]])(
    "%s is the package's",
    (line) => {
      const { version } = JSON.parse(readFileSync("package.json", "utf8"));
      expect(run(line.split(" "))).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    },
  );

  it("--version stands in the help of the whole alone", () => {
    expect(run(["--help"]).stdout).toContain("--version");
    expect(run(["lint", "--help"]).stdout).not.toContain("--version");
    expect(run(["token", "create", "--help"]).stdout).not.toContain("--version");
  });
});
