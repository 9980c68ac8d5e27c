import { mkdirSync, rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runIn, temporaryFolder } from "./command.ts";
import { clean, filesIn, findings, withError, withWarning } from "./lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");
const lint = (...args: string[]) => runIn(root, ["lint", "--format", "json", ...args]);

const off = "rules: { role-path: off }\n";

/** What role-path says of `file`: a severity, or "off". */
function rolePath(file: string, ...args: string[]): string {
  const { stdout, stderr } = lint(file, ...args);
  expect(stderr).toBe("");
  return findings(stdout).find(({ rule }) => rule === "role-path")?.severity ?? "off";
}

describe("the configuration", () => {
  it.each([
    [".aws-auth-map.yaml", "rules:\n  role-path: warning # for now\n"],
    [".aws-auth-map.yml", "rules: { role-path: { level: warning } }"],
    [".aws-auth-map.json", '{"$schema": "x", "rules": {"role-path": "warning"}}'],
  ])("is found in the file's folder as %s", (name, text) => {
    const file = `${name.slice(-4)}/aws-auth.yaml`;
    folder.write(file, withError);
    folder.write(`${name.slice(-4)}/${name}`, text);
    expect(rolePath(file)).toBe("warning");
    expect(rolePath(file, "--no-config")).toBe("error");
  });

  it("is the nearest one above the file", () => {
    folder.write("near/.aws-auth-map.yaml", "rules: { no-such-rule: off }");
    folder.write("near/a/.aws-auth-map.yaml", off);
    folder.write("near/a/b/aws-auth.yaml", withError);
    expect(rolePath("near/a/b/aws-auth.yaml")).toBe("off");
  });

  it("is each file's own", () => {
    folder.write("own/a/.aws-auth-map.yaml", off);
    folder.write("own/a/aws-auth.yaml", withError);
    folder.write("own/b/aws-auth.yaml", withError);
    expect(filesIn(lint("own/*/aws-auth.yaml"))).toEqual(["own/b/aws-auth.yaml"]);
  });

  it("is the working directory's for standard input", () => {
    folder.write("stdin/.aws-auth-map.yaml", off);
    const args = ["lint", "--format", "json", "-"];
    expect(runIn(folder.path("stdin"), args, { input: withError }).status).toBe(0);
    expect(runIn(root, args, { input: withError }).status).toBe(1);
  });

  it("is what --config names, for every file", () => {
    folder.write("named/.aws-auth-map.yaml", "rules: { role-path: warning }");
    folder.write("named/aws-auth.yaml", withError);
    folder.write("other/strict.yaml", off);
    expect(rolePath("named/aws-auth.yaml", "--config", "other/strict.yaml")).toBe("off");
  });

  it.each(["# nothing yet\n", "rules:\n#  role-path: off\noverrides:\nignore:\n"])(
    "may be empty: %j",
    (text) => {
      folder.write("empty/.aws-auth-map.yaml", text);
      folder.write("empty/aws-auth.yaml", withError);
      expect(rolePath("empty/aws-auth.yaml")).toBe("error");
    },
  );
});

describe("a policy", () => {
  const policy = "denied-arns: { arns: ['*:role/*'] }";
  it.each([
    ["a level", `rules: { ${policy} }`, "denied-arns: warning", "warning"],
    ["a level in a mapping", `rules: { ${policy} }`, "denied-arns: { level: info }", "info"],
    ["no level", "rules: { denied-arns: off }", policy, "error"],
    ["off", `rules: { ${policy} }`, "denied-arns: off", "off"],
    [
      "options without a level, where it is off with options",
      "rules: { denied-arns: { level: off, arns: [x] } }",
      policy,
      "error",
    ],
    [
      "nothing, where it is off with options",
      "rules: { denied-arns: { level: off, arns: ['*'] } }",
      "no-groups: off",
      "off",
    ],
  ])("takes %s from an override, and the rest from the rules", (_, rules, override, level) => {
    folder.write(
      "policy/.aws-auth-map.yaml",
      `${rules}\noverrides:\n- files: ["**"]\n  rules: { ${override} }\n`,
    );
    folder.write("policy/aws-auth.yaml", clean);
    const { stdout } = lint("policy/aws-auth.yaml");
    expect(lint("policy/aws-auth.yaml", "--rule", "denied-arns=info", "--format", "stylish").stderr).toBe("");
    const forced = findings(lint("policy/aws-auth.yaml", "--rule", "denied-arns=info").stdout);
    expect(new Set(forced.map(({ rule, severity }) => `${rule} ${severity}`))).toEqual(
      new Set(["denied-arns info"]),
    );
    const severities = findings(stdout).map(({ rule, severity }) => `${rule} ${severity}`);
    expect([...new Set(severities)]).toEqual(level === "off" ? [] : [`denied-arns ${level}`]);
  });
});

describe("overrides", () => {
  folder.write(
    "overrides/.aws-auth-map.yaml",
    "overrides:\n- files: [legacy/**]\n  rules: { role-path: info }\n- files: [old-*]\n  rules: { role-path: off }\n",
  );
  it.each([
    ["overrides/aws-auth.yaml", "error"],
    ["overrides/legacy/x/aws-auth.yaml", "info"],
    ["overrides/deep/old-1.yaml", "off"],
  ])("go by globs from the configuration's folder: %s gives %s", (file, severity) => {
    folder.write(file, withError);
    expect(rolePath(file)).toBe(severity);
    expect(rolePath(folder.path(file))).toBe(severity);
  });

  it("give way to --rule", () => {
    folder.write("overrides/legacy/aws-auth.yaml", withError);
    expect(rolePath("overrides/legacy/aws-auth.yaml", "--rule", "role-path=warning")).toBe("warning");
  });
});

describe("the cluster", () => {
  folder.write(
    "cluster/.aws-auth-map.yaml",
    "cluster: { account: '111122223333' }\noverrides:\n- files: [gov/**]\n  cluster: { partition: aws-us-gov }\n- files: [api.yaml]\n  cluster: { authenticationMode: API }\n",
  );
  const rulesIn = (file: string, ...args: string[]) => {
    folder.write(`cluster/${file}`, clean);
    return new Set(findings(lint(`cluster/${file}`, ...args).stdout).map(({ rule }) => rule));
  };

  it("is each file's own, by the overrides", () => {
    expect(rulesIn("aws-auth.yaml")).toEqual(new Set());
    expect(rulesIn("gov/aws-auth.yaml")).toEqual(new Set(["cluster-partition"]));
    expect(rulesIn("api.yaml")).toEqual(new Set(["authentication-mode"]));
  });

  it("stays where --rule changes a level", () => {
    const { stdout } = lint("cluster/gov/aws-auth.yaml", "--rule", "cluster-partition=warning");
    expect(findings(stdout).map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });
});

describe("ignore", () => {
  folder.write("ignore/.aws-auth-map.yaml", 'ignore: ["vendor/**", "*.skip.yaml"]\n');
  for (const name of ["aws-auth.yaml", "vendor/a/aws-auth.yaml", "x/a.skip.yaml"]) {
    folder.write(`ignore/${name}`, withError);
  }

  it("leaves files out in silence that a search brings up", () => {
    const ending = lint("ignore");
    expect(filesIn(ending)).toEqual(["ignore/aws-auth.yaml"]);
    expect(ending.stderr).toBe("");
  });

  it("is told where it leaves nothing to lint, which is no green check", () => {
    expect(lint("ignore/vendor")).toEqual({
      status: 2,
      stdout: "[]\n",
      stderr:
        "error: nothing to lint: there is no aws-auth ConfigMap in what was given, but for 1 file that ignore/.aws-auth-map.yaml ignores\n",
    });
  });

  it("leaves files out that are named, and says so", () => {
    expect(lint("ignore/x/a.skip.yaml", "ignore/vendor/missing.yaml")).toEqual({
      status: 0,
      stdout: "[]\n",
      stderr:
        "ignore/vendor/missing.yaml: warning: is not linted: ignore/.aws-auth-map.yaml ignores it\n" +
        "ignore/x/a.skip.yaml: warning: is not linted: ignore/.aws-auth-map.yaml ignores it\n",
    });
  });

  it("never leaves out standard input, which --fix has to print", () => {
    folder.write("all/.aws-auth-map.yaml", 'ignore: ["**"]');
    const { stdout } = runIn(folder.path("all"), ["lint", "--fix", "-"], { input: withError });
    expect(stdout).toBe(clean);
  });
});

describe("a configuration that is not valid", () => {
  it.each<[what: string, text: string, lines: string[]]>([
    [
      "an unknown rule",
      "rules:\n  role-path: error\n  role-pth: off\n",
      ["3:3: error: rules: there is no rule 'role-pth'; did you mean 'role-path'?"],
    ],
    [
      "a policy without options",
      "overrides:\n- files: [x]\n  rules: { required-mapping: error }\n",
      ["3:12: error: overrides.0.rules.required-mapping: checks nothing without options; give it mappings"],
    ],
    [
      "a policy's level, where its options hold for other files",
      "rules:\n  denied-arns: warning\noverrides:\n- files: [x]\n  rules: { denied-arns: { arns: [a] } }\n",
      ["2:3: error: rules.denied-arns: checks nothing without options; give it arns"],
    ],
    [
      "numbers",
      "rules:\n  configmap-size: { warnAt: 200 }\noverrides:\n- files: [x]\n  rules: { configmap-size: { warnAt: -1 } }\n",
      [
        "2:21: error: rules.configmap-size.warnAt: is more than 100",
        "5:30: error: overrides.0.rules.configmap-size.warnAt: is less than 0",
      ],
    ],
    [
      "an unknown level",
      "rules:\n  role-path: warn\n",
      ["2:3: error: rules.role-path: must be error, warning, info or off, or a mapping of options"],
    ],
    [
      "several mistakes",
      "ignored: [x]\noverrides:\n- files: x\n  rules: {}\n- files: [x]\n  rules: { configmap-size: { limit: 1 } }\n",
      [
        "1:1: error: the configuration: there is no key 'ignored'; did you mean 'ignore'?",
        "3:3: error: overrides.0.files: must be a list",
        "6:30: error: overrides.1.rules.configmap-size: there is no option 'limit'",
      ],
    ],
    ["no mapping", "- rules\n", ["1:1: error: the configuration: must be a mapping"]],
    ["YAML that is broken", "rules:\n  a: [\n", ["3:1: error: Flow sequence in block collection must be"]],
    ["a key twice", "rules: {}\nrules: {}\n", ["2:1: error: Map keys must be unique"]],
    ["two documents", "rules: {}\n---\nrules: {}\n", ["2:1: error: Source contains multiple documents"]],
    [
      "an alias without anchor",
      "rules: *x\n",
      [" error: the configuration cannot be read: Unresolved alias"],
    ],
    ["endless nesting", "[".repeat(100_000), ["1:"]],
    ["endless lists", "- ".repeat(100_000), ["1:"]],
    [
      "hundreds of mistakes",
      `rules:\n${Array.from({ length: 300 }, (_, index) => `  no-${index}-no: off\n`).join("")}`,
      ["2:3: error", ...Array(9).fill(""), " error: and 290 more"],
    ],
    [
      "an account that is a number",
      "cluster:\n  account: 011122223333\noverrides:\n- files: [x]\n  cluster: { account: 0o17 }\n",
      [
        "2:3: error: cluster.account: must be the 12 digits of an AWS account, in quotes",
        "5:14: error: overrides.0.cluster.account: must be the 12 digits",
      ],
    ],
    [
      "a cluster that cannot be",
      "cluster:\n  account: '444455556666'\n  creator: arn:aws:iam::111122223333:role/x\n",
      ["3:3: error: cluster.creator: is in account 111122223333, and the cluster in 444455556666"],
    ],
    [
      "an escape sequence",
      'rules: { "\\e[2J": off }\n',
      ["1:10: error: rules: there is no rule '\\u001b[2J'"],
    ],
    [
      "a prototype",
      "__proto__: { rules: {} }\n",
      ["1:1: error: the configuration: there is no key '__proto__'"],
    ],
  ])("ends with 2 and lines that name the place: %s", (_, text, lines) => {
    folder.write("bad/.aws-auth-map.yaml", text);
    folder.write("bad/aws-auth.yaml", withError);
    const { status, stdout, stderr } = lint("bad/aws-auth.yaml", "--fix");
    const shown = stderr.trimEnd().split("\n");
    lines.forEach((line, index) => {
      expect(shown[index]).toContain(`bad/.aws-auth-map.yaml:${line}`);
    });
    expect(stderr).not.toContain("    at ");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });

  it.each<[what: string, make: (path: string) => void, message: string]>([
    ["is a folder", (path) => mkdirSync(path), "is a directory; give a file"],
    ["is UTF-16", () => folder.write("odd/.aws-auth-map.yaml", Uint8Array.of(0xff, 0xfe)), "is UTF-16 text"],
  ])("ends with 2 where it %s", (_, make, message) => {
    folder.write("odd/aws-auth.yaml", withWarning);
    make(folder.path("odd/.aws-auth-map.yaml"));
    const { status, stderr } = lint("odd/aws-auth.yaml");
    rmSync(folder.path("odd/.aws-auth-map.yaml"), { recursive: true });
    expect(stderr).toContain(`odd/.aws-auth-map.yaml: error: ${message}`);
    expect(status).toBe(2);
  });

  it("is told of once, however many files it is for, and before anything is written", () => {
    folder.write("once/good/aws-auth.yaml", withError);
    folder.write("once/bad/.aws-auth-map.yaml", "rule: {}\n");
    folder.write("once/bad/a.yaml", withError);
    folder.write("once/bad/b.yaml", withError);
    expect(lint("once", "--fix")).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "once/bad/.aws-auth-map.yaml:1:1: error: the configuration: there is no key 'rule'; did you mean 'rules'?\n",
    });
    expect(lint("once/good").status).toBe(1);
  });

  it("is told of where --config names it, or nothing", () => {
    folder.write("clean.yaml", clean);
    expect(lint("clean.yaml", "--config", "missing.yaml")).toMatchObject({
      status: 2,
      stderr: "missing.yaml: error: no such file\n",
    });
  });
});

describe("--rule", () => {
  folder.write("rule/aws-auth.yaml", withError);

  it.each([
    [["role-path=off"], "off"],
    [["role-path=info"], "info"],
    [["role-path=off", "role-path=warning"], "warning"],
    [["missing-arn=off"], "error"],
  ])("sets a level: %s gives %s", (pairs, severity) => {
    expect(rolePath("rule/aws-auth.yaml", ...pairs.flatMap((pair) => ["--rule", pair]))).toBe(severity);
  });

  it("is refused for a policy without options, which would check nothing", () => {
    expect(lint("rule/aws-auth.yaml", "--rule", "required-mapping=error").stderr).toBe(
      "error: --rule required-mapping=error: required-mapping checks nothing until a configuration gives it options\n",
    );
    folder.write("policy/.aws-auth-map.yaml", "rules: { denied-arns: { arns: ['*'] } }");
    folder.write("policy/aws-auth.yaml", clean);
    const { stdout } = lint("policy/aws-auth.yaml", "--rule", "denied-arns=warning");
    expect(stdout).toContain('"severity": "warning"');
  });

  it("wins over the configuration, whose options stay", () => {
    folder.write("options/.aws-auth-map.yaml", "rules: { role-path: { level: off } }");
    folder.write("options/aws-auth.yaml", withError);
    expect(rolePath("options/aws-auth.yaml", "--rule", "role-path=info")).toBe("info");
  });

  it.each([
    ["role-pth=off", "there is no rule 'role-pth'; did you mean 'role-path'?"],
    ["xyz=off", "there is no rule 'xyz'; 'aws-auth-map rules' lists them"],
    ["role-path=of", "--rule role-path: there is no level 'of'; did you mean 'off'?"],
    ["role-path=fatal", "--rule role-path: there is no level 'fatal'; there are error, warning, info, off"],
    ["role-path", "--rule takes NAME=LEVEL, not 'role-path'"],
    ["__proto__=off", "there is no rule '__proto__'; 'aws-auth-map rules' lists them"],
  ])("refuses %s", (pair, message) => {
    expect(lint("rule/aws-auth.yaml", "--rule", pair)).toEqual({
      status: 2,
      stdout: "",
      stderr: `error: ${message}\n`,
    });
  });
});
