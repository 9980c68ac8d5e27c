// Whoever may write a manifest tries to silence the policies that a configuration from elsewhere sets.
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manifest, runIn, temporaryFolder } from "../cli/command.ts";
import { findings } from "../cli/lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");

const POLICIES = `rules:
  allowed-accounts: { accounts: ["111122223333"] }
  allowed-groups: { groups: { "system:masters": [] } }
  denied-arns: { arns: ["*:role/evil"] }
  required-mapping: { mappings: [{ arn: "arn:aws:iam::111122223333:role/BreakGlass" }] }
  system-masters: { allow: ["arn:aws:iam::111122223333:role/BreakGlass"] }
`;
folder.write("policy/policies.yaml", POLICIES);

const NODES = `- rolearn: arn:aws:iam::111122223333:role/node
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]
`;

/** Breaks each policy. LINE stands where a comment for a line may go. */
const EVIL = `${NODES}# LINE
- rolearn: arn:aws:iam::444455556666:role/evil # LINE
  username: evil
  groups: [system:masters] # LINE
`;

/** What the policies say of it. */
const BROKEN = ["allowed-accounts", "allowed-groups", "denied-arns", "required-mapping", "system-masters"];

interface Gate {
  readonly status: number | null;
  /** The rules that find something, without unused-suppression. */
  readonly rules: string[];
  /** What unused-suppression says. */
  readonly told: string[];
  readonly stdout: string;
  readonly stderr: string;
}

function gate(text: string, options: { config?: string; args?: readonly string[] } = {}): Gate {
  const { config = POLICIES, args = [] } = options;
  folder.write("pull/aws-auth.yaml", text);
  folder.write("policy/of-the-gate.yaml", config);
  const { status, stdout, stderr } = runIn(root, [
    ...["lint", "pull/aws-auth.yaml", "--config", "policy/of-the-gate.yaml", "--max-warnings", "0"],
    ...["--format", "json", ...args],
  ]);
  const found = findings(stdout);
  return {
    status,
    rules: [...new Set(found.map(({ rule }) => rule))].filter((rule) => rule !== "unused-suppression").sort(),
    told: found.filter(({ rule }) => rule === "unused-suppression").map(({ message }) => message),
    stdout,
    stderr,
  };
}

const withLine = (comment: string) => manifest({ mapRoles: EVIL.replaceAll("# LINE", comment) });
const NAMES = BROKEN.join(" ");

describe("a policy is not silenced by", () => {
  it.each<[what: string, text: string]>([
    ["a comment above the ConfigMap", `# aws-auth-map-disable ${NAMES} -- trust me\n${withLine("#")}`],
    ["a comment below it", `${withLine("#")}# aws-auth-map-disable ${NAMES}\n`],
    ["a comment in another document", `# aws-auth-map-disable ${NAMES}\n---\n${withLine("#")}`],
    [
      "a comment inside the section",
      manifest({ mapRoles: `# aws-auth-map-disable ${NAMES} -- trust me\n${EVIL}` }),
    ],
    ["comments for each line", withLine(`# aws-auth-map-disable-line ${NAMES} -- trust me`)],
    ["comments for each next line", withLine(`# aws-auth-map-disable-next-line ${NAMES}`)],
    [
      "a comment for the line of the section's key",
      withLine("#").replace("mapRoles: |", `mapRoles: | # aws-auth-map-disable-line ${NAMES}`),
    ],
    ["one comment for each policy", `${comments(BROKEN)}${withLine("#")}`],
    ["a comment with commas", `# aws-auth-map-disable ${BROKEN.join(", ")}\n${withLine("#")}`],
    ["upper case", `# AWS-AUTH-MAP-DISABLE ${NAMES}\n${withLine("#")}`],
    ["upper case in the names", `# aws-auth-map-disable ${NAMES.toUpperCase()}\n${withLine("#")}`],
    [
      "a comment beside one that silences the first",
      `# aws-auth-map-disable unused-suppression\n# aws-auth-map-disable ${NAMES} unused-suppression\n${withLine("#")}`,
    ],
    [
      "a comment in a section written on one line",
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata:\n  mapRoles: ${JSON.stringify(`# aws-auth-map-disable ${NAMES}\n${EVIL}`)} # aws-auth-map-disable-line ${NAMES}\n`,
    ],
  ])("%s", (_, text) => {
    const { status, rules, told } = gate(text);
    expect(rules).toEqual(BROKEN);
    expect(told.length).toBeGreaterThan(0);
    expect(status).toBe(1);
  });

  it.each(BROKEN)("a comment that names %s, and its author is told", (name) => {
    const { told } = gate(`# aws-auth-map-disable ${name} -- trust me\n${withLine("#")}`);
    expect(told).toEqual([
      `this comment suppresses nothing: no comment can switch ${name} off, unless the configuration makes it suppressible`,
    ]);
  });

  it("a finding that is less severe, at the same place", () => {
    // It looks like a placeholder, and is a role that its owner can make.
    const text = manifest({
      mapRoles: `${NODES}- rolearn: arn:aws:iam::444455556666:role/MY_ROLE_NAME\n  username: dev\n  groups: [viewers]\n`,
    });
    const config = 'rules: { placeholder: info, allowed-accounts: { accounts: ["111122223333"] } }';
    expect(gate(text, { config })).toMatchObject({ status: 1, rules: ["allowed-accounts", "placeholder"] });
  });

  it("a suppressed finding that would have made it superfluous", () => {
    const text = manifest({
      mapRoles: `${NODES}- rolearn: arn:aws:iam::444455556666:role/MY_ROLE_NAME # aws-auth-map-disable-line placeholder\n  username: dev\n  groups: [viewers]\n`,
    });
    expect(
      gate(text, { config: 'rules: { allowed-accounts: { accounts: ["111122223333"] } }' }),
    ).toMatchObject({
      status: 1,
      rules: ["allowed-accounts"],
    });
  });

  it("a fix that takes the finding away", () => {
    const text = `# aws-auth-map-disable ${NAMES}\n${withLine("#")}`;
    const { status, rules } = gate(text, { args: ["--fix"] });
    expect([status, rules]).toEqual([1, BROKEN]);
  });
});

function comments(names: readonly string[]): string {
  return names.map((name) => `# aws-auth-map-disable ${name}\n`).join("");
}

const MASTERS = manifest({
  mapRoles: `${NODES}- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n  groups: [system:masters]\n`,
});
const suppressed = (name: string, text: string) => `# aws-auth-map-disable ${name} -- why\n${text}`;

describe("a rule that the configuration asks for is a policy too:", () => {
  const masters = suppressed("system-masters", MASTERS);
  it.each<[what: string, config: string, status: 0 | 1]>([
    ["error", "rules: { system-masters: error }", 1],
    ["error in a mapping", "rules: { system-masters: { level: error } }", 1],
    ["options", "rules: { system-masters: { allow: [] } }", 1],
    ["options with a lower level", "rules: { system-masters: { level: warning, allow: [] } }", 1],
    ["suppressible: false", "rules: { system-masters: { suppressible: false } }", 1],
    [
      "error in an override for the file",
      "overrides: [{ files: [aws-auth.yaml], rules: { system-masters: error } }]",
      1,
    ],
    ["nothing", "rules: {}", 0],
    ["the rule's own level", "rules: { system-masters: warning }", 0],
    ["error, and suppressible", "rules: { system-masters: { level: error, suppressible: true } }", 0],
    [
      "error, and suppressible in an override",
      "rules: { system-masters: error }\noverrides: [{ files: [aws-auth.yaml], rules: { system-masters: { suppressible: true } } }]",
      0,
    ],
    [
      "error, and a lower level in an override",
      "rules: { system-masters: error }\noverrides: [{ files: [aws-auth.yaml], rules: { system-masters: info } }]",
      0,
    ],
    [
      "error, and suppressible in an override for other files",
      "rules: { system-masters: error }\noverrides: [{ files: [b.yaml], rules: { system-masters: { suppressible: true } } }]",
      1,
    ],
  ])("%s", (_, config, status) => {
    expect(gate(masters, { config }).status).toBe(status);
  });

  it("--rule NAME=error", () => {
    expect(gate(masters, { config: "", args: ["--rule", "system-masters=error"] }).status).toBe(1);
    expect(gate(masters, { config: "", args: ["--rule", "system-masters=off"] }).status).toBe(0);
  });

  it("the policies, unless they are suppressible", () => {
    const config = "rules: { denied-arns: { arns: ['*:role/dev'], suppressible: true } }";
    const text = suppressed("denied-arns system-masters", MASTERS);
    expect(gate(text, { config })).toMatchObject({ status: 0, rules: [], told: [] });
  });
});

describe("what could not be read is not silenced by a comment:", () => {
  const broken = MASTERS.replace("username: dev", 'username: "dev');
  const all = "yaml-syntax configmap-name section-not-list extra-document duplicate-key no-node-role";
  it.each<[what: string, text: string, rule: string]>([
    ["a section with a fault", suppressed(all, broken), "yaml-syntax"],
    [
      "a comment at the line of the fault",
      broken.replace(/^( *)username: "/m, "$1# aws-auth-map-disable-next-line yaml-syntax\n$&"),
      "yaml-syntax",
    ],
    ["a file with a fault", suppressed(all, `a: "b\n${MASTERS}`), "yaml-syntax"],
    [
      "an unquoted template",
      suppressed(`${all} unquoted-template`, MASTERS.replace("username: dev", "username: {{SessionName}}")),
      "yaml-syntax",
    ],
    [
      "a file in which there is no aws-auth",
      suppressed(all, "kind: Service\nmetadata: {name: x}\n"),
      "configmap-name",
    ],
    ["an empty file", "# aws-auth-map-disable configmap-name\n", "configmap-name"],
  ])("%s", (_, text, rule) => {
    const { status, rules, told } = gate(text, { config: "" });
    expect(rules).toContain(rule);
    expect(told.join("\n")).toContain(`here ${rule} says what could not be read`);
    expect(status).toBe(1);
  });

  it("the name of a ConfigMap is another matter, since its entries are looked at", () => {
    const other = suppressed(
      "configmap-name system-masters",
      MASTERS.replace("name: aws-auth", "name: other"),
    );
    expect(gate(other, { config: "" })).toMatchObject({ status: 0, rules: [] });
    expect(gate(other).rules).toEqual(expect.arrayContaining(["system-masters", "allowed-groups"]));
  });

  it.each<[what: string, text: string]>([
    ["a ConfigMap that another one replaces", `${withLine("#")}---\n${manifest({ mapRoles: NODES })}`],
    ["the ConfigMap that replaces another one", `${manifest({ mapRoles: NODES })}---\n${withLine("#")}`],
    ["a misspelt section", withLine("#").replace("mapRoles", "mapRole")],
    ["a section that is a list", withLine("#").replace("mapRoles: |", "mapRoles:")],
    ["another namespace", withLine("#").replace("kube-system", "default")],
  ])("policies look at %s, whatever is suppressed", (_, text) => {
    const rules = "several-configmaps section-name section-not-text configmap-name no-node-role";
    const gated = gate(`# aws-auth-map-disable ${rules}\n${text}`);
    expect(gated.rules).toEqual(expect.arrayContaining(["allowed-accounts", "denied-arns"]));
    expect(gated.status).toBe(1);
  });
});

describe("a required reason", () => {
  const config = "inlineSuppressions: with-reason";
  const says =
    'this comment suppresses nothing: the configuration asks for a reason, and there is none; add one after " -- "';
  it.each<[what: string, reason: string]>([
    ["nothing", ""],
    ["only dashes", " --"],
    ["spaces", " --   "],
    ["signs", " -- ---"],
    ["what no one can see", " -- \u200b\u2060"],
  ])("is not given by %s", (_, reason) => {
    const text = `# aws-auth-map-disable system-masters${reason}\n${MASTERS}`;
    expect(gate(text, { config })).toMatchObject({ status: 1, rules: ["system-masters"], told: [says] });
  });

  it("is one in any writing", () => {
    for (const reason of ["see PLAT-12", "до мая", "緊急用", "7"]) {
      const text = `# aws-auth-map-disable system-masters -- ${reason}\n${MASTERS}`;
      expect(gate(text, { config })).toMatchObject({ status: 0, told: [] });
    }
  });

  it("does not make a policy suppressible", () => {
    const text = suppressed("system-masters", MASTERS);
    expect(gate(text, { config: `${config}\nrules: { system-masters: error }` }).status).toBe(1);
  });
});

describe("comments that do not count at all", () => {
  const text = `${suppressed("system-masters", MASTERS)}# aws-auth-map-disable no-such-rule\n`;
  it("are told of where the configuration says so", () => {
    const { status, rules, told } = gate(text, { config: "inlineSuppressions: false" });
    expect([status, rules]).toEqual([1, ["system-masters"]]);
    expect(told).toEqual(
      Array(2).fill(
        "this comment suppresses nothing: the configuration allows no comment to suppress findings",
      ),
    );
  });

  it.each(["", "inlineSuppressions: true", "inlineSuppressions: false", "inlineSuppressions: with-reason"])(
    "are passed over with --no-inline-suppressions: %s",
    (config) => {
      const gated = gate(text, { config, args: ["--no-inline-suppressions"] });
      expect(gated).toMatchObject({ status: 1, rules: ["system-masters"], told: [] });
    },
  );
});

describe("a link", () => {
  const config = folder.write("links/config.yaml", `${POLICIES}ignore: ["sandbox/**"]\n`);
  const lintAll = (...operands: string[]) =>
    runIn(folder.path("links"), ["lint", ...operands, "--config", config, "--format", "json"]);
  const ok = manifest({ mapRoles: `${NODES}- rolearn: arn:aws:iam::111122223333:role/BreakGlass\n` });

  it.each(["a", "z"])("in an ignored folder does not stand for its target (prod%s)", (suffix) => {
    const prod = `prod${suffix}`;
    folder.write(`links/${prod}/aws-auth.yaml`, withLine("#"));
    folder.write("links/ok.yaml", ok);
    mkdirSync(folder.path("links/sandbox"), { recursive: true });
    symlinkSync(`../${prod}/aws-auth.yaml`, folder.path(`links/sandbox/${suffix}.yaml`));
    for (const operands of [
      ["."],
      ["**/*.yaml"],
      [`sandbox/${suffix}.yaml`, `${prod}/aws-auth.yaml`, "ok.yaml"],
    ]) {
      const { stdout, status } = lintAll(...operands);
      expect(findings(stdout).map(({ file }) => file.replace("./", ""))).toContain(`${prod}/aws-auth.yaml`);
      expect(status).toBe(1);
    }
  });

  it("to a file in an ignored folder is linted", () => {
    folder.write("links/sandbox/real.yaml", withLine("#"));
    mkdirSync(folder.path("links/live"));
    symlinkSync("../sandbox/real.yaml", folder.path("links/live/aws-auth.yaml"));
    const { stdout } = lintAll("sandbox", "live");
    expect(findings(stdout).map(({ file }) => file)).toContain("live/aws-auth.yaml");
  });

  it("with other overrides is linted beside its target", () => {
    const lenient = folder.write(
      "links/lenient.yaml",
      `${POLICIES}overrides: [{ files: ["lenient/**"], rules: { denied-arns: off } }]\n`,
    );
    folder.write("links/strict/aws-auth.yaml", withLine("#"));
    mkdirSync(folder.path("links/lenient"));
    symlinkSync("../strict/aws-auth.yaml", folder.path("links/lenient/aws-auth.yaml"));
    const { stdout } = runIn(folder.path("links"), [
      ...["lint", "lenient", "strict", "--config", lenient, "--format", "json"],
    ]);
    const denied = findings(stdout).filter(({ rule }) => rule === "denied-arns");
    expect(denied.map(({ file }) => file)).toEqual(["strict/aws-auth.yaml"]);
  });
});

it.each<[what: string, name: string]>([
  ["escapes", '"aws\\u002dauth"'],
  ["other escapes", '"aws\\x2dauth"'],
  ["a line that goes on", '"aws-\\\n    auth"'],
  ["base64", "!!binary YXdzLWF1dGg="],
])("a search finds the ConfigMap whose name is written with %s", (_, name) => {
  const text = suppressed(NAMES, withLine("#"))
    .replace("name: aws-auth", `name: ${name}`)
    .replace("mapRoles:", '"map\\u0052oles":');
  folder.write("search/a.yaml", text);
  const args = ["lint", "search", "--config", "policy/policies.yaml", "--format", "json"];
  const { stdout, status } = runIn(root, args);
  expect(findings(stdout).map(({ rule }) => rule)).toContain("denied-arns");
  expect(status).toBe(1);
});

it("a configuration from elsewhere sets policies for folders of the checkout", () => {
  folder.write("checkout/clusters/prod/aws-auth.yaml", withLine("#"));
  folder.write("checkout/clusters/dev/aws-auth.yaml", withLine("#"));
  folder.write(
    "policy/by-folder.yaml",
    `overrides: [{ files: ["clusters/prod/**"], rules: { denied-arns: { arns: ["*:role/evil"] } } }]\nignore: ["clusters/dev/**"]\n`,
  );
  const args = ["lint", "clusters", "--config", "../policy/by-folder.yaml", "--format", "json"];
  const { stdout, status } = runIn(folder.path("checkout"), args);
  expect(new Set(findings(stdout).map(({ file }) => file))).toEqual(new Set(["clusters/prod/aws-auth.yaml"]));
  expect(findings(stdout).map(({ rule }) => rule)).toContain("denied-arns");
  expect(status).toBe(1);
});

describe("what is suppressed is seen:", () => {
  const reason = "the break-glass role, PLAT-12";
  folder.write("seen/aws-auth.yaml", `# aws-auth-map-disable system-masters -- ${reason}\n${MASTERS}`);
  const lint = (...args: string[]) =>
    runIn(folder.path("seen"), ["lint", "aws-auth.yaml", "--no-config", ...args]);

  it("in the summary, and in full with --show-suppressed", () => {
    expect(lint()).toEqual({
      status: 0,
      stdout: "No findings in 1 file; 1 finding suppressed by comments (--show-suppressed lists them)\n",
      stderr: "",
    });
    const { stdout, status } = lint("--show-suppressed");
    expect(stdout).toContain("system-masters (suppressed)\n");
    expect(stdout).toContain(`suppressed by the comment in line 1: ${reason}\n`);
    expect(status).toBe(0);
  });

  it.each(["json", "github", "junit"])("beside %s, and in it with --show-suppressed", (format) => {
    const { stdout, stderr, status } = lint("--format", format);
    expect(stdout).not.toContain("system-masters");
    expect(stderr).toBe("1 finding suppressed by comments; --show-suppressed lists them\n");
    expect(status).toBe(0);
    const shown = lint("--format", format, "--show-suppressed", "--max-warnings", "0");
    expect(shown.stdout).toContain("system-masters");
    expect(shown.stdout).toContain(reason);
    expect(shown).toMatchObject({ stderr: "", status: 0 });
  });

  it("in SARIF, unless it is told not to", () => {
    const { stdout, stderr } = lint("--format", "sarif");
    const [result] = JSON.parse(stdout).runs[0].results;
    expect(result).toMatchObject({
      ruleId: "system-masters",
      suppressions: [{ kind: "inSource", justification: reason }],
    });
    expect(stderr).toBe("");
    const without = lint("--format", "sarif", "--no-show-suppressed");
    expect(JSON.parse(without.stdout).runs[0].results).toEqual([]);
    expect(without.stderr).toBe("1 finding suppressed by comments; --show-suppressed lists them\n");
  });

  it("after --fix, which makes no fix of it", () => {
    const text = `# aws-auth-map-disable role-path -- ${reason}\n${MASTERS.replace("role/dev", "role/a/dev").replace("system:masters", "viewers, viewers")}`;
    const file = folder.write("seen/fixed.yaml", text);
    const { stdout } = runIn(root, ["lint", file, "--no-config", "--fix"]);
    expect(stdout).toBe(
      "No findings in 1 file; 1 finding suppressed by comments (--show-suppressed lists them)\n",
    );
    expect(readFileSync(file, "utf8")).toBe(text.replace("viewers, viewers", "viewers"));
  });
});
