// The pure exports as they are built, in a runtime that denies the environment, disk, network and clock: all that
// each of them offers does its work there, and answers as in Node.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type * as AccessEntries from "../../src/exports/access-entries.ts";
import type * as Diff from "../../src/exports/diff.ts";
import type * as Index from "../../src/exports/index.ts";
import type * as Lint from "../../src/exports/lint.ts";
import type * as Rbac from "../../src/exports/rbac.ts";
import type * as Sources from "../../src/exports/sources.ts";
import { repository } from "../cli/command.ts";
import { forms } from "../sources/forms.ts";

interface Ending {
  readonly answer?: unknown;
  readonly error?: string;
  /** What was asked for although it is denied. */
  readonly asked: readonly string[];
}

const RUNTIME = fileURLToPath(new URL("pure-runtime.mjs", import.meta.url));

function runDenied(files: readonly string[], expression: string, input?: unknown): Ending {
  const paths = files.map((file) => join(repository, "dist", file));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--experimental-vm-modules", "--no-warnings", RUNTIME],
    { input: JSON.stringify({ files: paths, expression, input }), encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

describe("the runtime denies", () => {
  it.each([
    ["process", "() => typeof process"],
    ["process", "() => globalThis.process?.env.HOME"],
    ["Buffer", "() => typeof Buffer === 'undefined'"],
    ["require", "() => typeof require"],
    ["fetch", "() => fetch('https://example.com')"],
    ["crypto", "() => crypto.randomUUID()"],
    ["setTimeout", "() => setTimeout(() => {}, 0)"],
    ["performance", "() => performance.now()"],
    ["localStorage", "() => typeof localStorage"],
    ["navigator", "() => typeof navigator"],
    ['import("node:fs")', "() => import('node:fs')"],
    ["the clock", "() => Date.now()"],
    ["the clock", "() => new Date().getTime()"],
    ["the clock", "() => Date()"],
    ["the time zone", "() => new Date(0).getTimezoneOffset()"],
    ["the language", "() => 'a'.localeCompare('b')"],
    ["the language", "() => new Intl.Collator()"],
    ["the console", "() => console.log('')"],
  ])("%s: %s", (name, expression) => {
    // Denials that the code catches are told too.
    const { asked } = runDenied(
      [],
      `async () => { try { return await (${expression})() } catch { return "" } }`,
    );
    if (name === "navigator" && !("navigator" in globalThis)) return;
    expect(asked).toEqual([name]);
  });

  it("nothing that ECMAScript has", () => {
    const expression = "() => [new Map([[1, new Date(0).toISOString()]]).get(1), typeof nothing]";
    expect(runDenied([], expression)).toEqual({
      answer: ["1970-01-01T00:00:00.000Z", "undefined"],
      asked: [],
    });
  });
});

const read = (...path: string[]) => readFileSync(join(repository, ...path), "utf8");
const input = {
  before: read("examples", "aws-auth.yaml"),
  after: read("examples", "proposed.yaml"),
  broken: read("examples", "broken.yaml"),
  identity: JSON.parse(read("examples", "identity.json")),
  manifests: readdirSync(join(repository, "test/fixtures/real-world")).map((name) =>
    read("test/fixtures/real-world", name),
  ),
  rbac: [
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: { name: r, namespace: a }",
    'rules: [{ apiGroups: [""], resources: [pods], verbs: [get] }]',
    "---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: b, namespace: a }",
    "subjects: [{ kind: Group, name: dev }]\nroleRef: { kind: Role, name: r }\n",
  ].join("\n"),
  written: forms.map(({ source, write }) => ({
    source,
    ...write({
      roles: [{ rolearn: "arn:aws:iam::111122223333:role/team/admin", username: "admin", groups: ["dev"] }],
      users: [{ userarn: "arn:aws:iam::111122223333:user/ann", username: "ann", groups: ["dev", "dev"] }],
      accounts: [],
    }),
  })),
  entries: [
    '{"accessEntries": ["arn:aws:iam::111122223333:role/admin"]}',
    "accessEntry:\n  principalArn: arn:aws:iam::111122223333:role/dev\n  kubernetesGroups: [dev]\n  type: STANDARD\n  username: dev\n",
    "not JSON",
  ],
  config: {
    rules: {
      "system-masters": { allow: ["arn:aws:iam::111122223333:role/Break*"] },
      "allowed-accounts": { accounts: ["1111*"] },
      "denied-arns": { arns: ["arn:aws:iam::*:user/*"] },
      "allowed-groups": { groups: { "system:*": ["arn:aws:iam::*:role/Break*"] } },
    },
    overrides: [{ files: ["clusters/**/*.yaml"], rules: { "no-groups": "off" } }],
    ignore: ["**/legacy/{a,b}/**"],
  },
};

type Libraries = readonly [
  typeof Index,
  typeof Lint,
  typeof Diff,
  typeof Sources,
  typeof AccessEntries,
  typeof Rbac,
];

/** What each export answers. It runs in the runtime as well, so it uses nothing but its arguments. */
async function answers(libraries: Libraries, given: typeof input): Promise<Record<string, unknown>[]> {
  const [index, lints, diffs, sources, access, rbacs] = libraries;
  const thrown = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  };
  const all = [given.before, given.after, given.broken, ...given.manifests];
  const [before, after] = [index.parseAwsAuth(given.before), index.parseAwsAuth(given.after)];
  const arn = "arn:aws:sts::111122223333:assumed-role/admin/alice";
  const mapper = index.createMapper(before);
  const changes = diffs.diffByBothReadings(before, after);
  const config = lints.parseConfig(given.config);
  const neighbourhood = lints.createNeighbourhood();
  for (const [number, text] of all.entries()) neighbourhood.add(`${number}.yaml`, text);
  const { boundGroups, boundUsers, ...beside } = neighbourhood.of("0.yaml");
  const nothing = { type: "config_file", start: 0, end: 0, isError: false, children: [] };
  const hclParser = async () => ({ parse: () => nothing });
  const known = sources.createSources({ hclParser });
  const inputs = given.written.map(({ file, text, beside = {} }) => ({
    file,
    text,
    beside: (path: string) => (Object.hasOwn(beside, path) ? beside[path] : undefined),
    siblings: [file],
  }));
  const read = await Promise.all(inputs.map((each) => sources.readSources(each, known)));
  const fixed = await Promise.all(inputs.map((each) => sources.fixSource(each, known)));
  const rbac = rbacs.readRbac(given.rbac);
  const authorizer = rbacs.createAuthorizer(rbac);
  const developer = { username: "ann", groups: ["dev"] };
  const getPods = { verb: "get", resource: "pods", namespace: "a" };
  const terraform = { file: "main.tf", text: "# aws-auth" };
  const entries = access.parseAccessEntries(given.entries);
  const [entry] = entries.entries;
  const cluster = { mode: "API_AND_CONFIG_MAP", awsAuth: before, accessEntries: entries, rbac } as const;
  const created = access.createAccess(cluster);
  const plan = access.planMigration(before, { accountId: "111122223333" });
  const [reason] = plan.verdicts.flatMap(({ reasons }) => reasons);
  const [difference] = plan.differences;
  const resources = rbacs.resourceTable({ custom: rbacs.customResources(given.rbac) });
  return [
    {
      AwsAuthParseError: thrown(() => index.parseAwsAuth("{", { strict: true })),
      MalformedArnError: thrown(() => index.canonicalizeArn("arn")),
      canonicalizeArn: index.canonicalizeArn(arn),
      createMapper: [mapper.resolve(given.identity), mapper.resolve(arn), mapper.explain(arn)],
      encodeAwsAuth: index.encodeAwsAuth(before),
      explanationSchema: index.explanationSchema.parse(mapper.explain(arn)),
      findUnread: all.map((text) => index.findUnread(index.parseAwsAuth(text))),
      parseAwsAuth: all.map((text) => index.parseAwsAuth(text)),
      stripRolePath: index.stripRolePath("arn:aws:iam::111122223333:role/team/admin"),
      toTokenReview: index.toTokenReview(mapper.resolve(given.identity)),
    },
    {
      LintConfigError: thrown(() => lints.parseConfig({ rules: { "no-grups": "off" } })),
      createNeighbourhood: [[...boundGroups], [...boundUsers], beside],
      configSchema: lints.configSchema.safeParse(given.config).success,
      fix: all.map((text) => lints.fix(text, { config, filename: "clusters/a/b.yaml" })),
      lint: all.map((text) => lints.lint(text)),
      lintReport: all.map((text) => lints.lintReport(text, { config, filename: "other/aws-auth.yaml" })),
      parseConfig: config,
      parseIamRoles: lints.parseIamRoles('{"Roles": [], "IsTruncated": true}', "cut {"),
    },
    {
      acceptDangers: diffs.acceptDangers(changes, ["gains-system-masters"]),
      dangers: diffs.dangers,
      diffAccess: all.map((text) => diffs.diffAccess(before, index.parseAwsAuth(text))),
      diffByBothReadings: changes,
      formats: Object.values(diffs.formats).map((format) => format(changes, { old: "a", new: "b" })),
    },
    {
      createBackEnds: sources.createBackEnds([{ backEnd: "MountedFile", awsAuth: before }], {}).resolve(arn),
      createSources: known.map(({ name, what }) => [name, what]),
      createTerraformSource: sources.createTerraformSource(hclParser).recognizes(terraform),
      fixSource: fixed.map(({ texts, applied, findings }) => [[...texts], applied, findings]),
      lintSource: read.map((each) => each.map(({ reading }) => sources.lintSource(reading))),
      readHcl: (await sources.readHcl(terraform, await hclParser())).documents,
      readMappings: await Promise.all(inputs.map((each) => sources.readMappings(each, known))),
      readSources: read.map((each) => each.map(({ source }) => source.name)),
    },
    {
      checkMigration: access.checkMigration({ awsAuth: before, accessEntries: plan }),
      createAccess: [
        created.resolve(arn),
        created.explain(arn),
        created.can(arn, getPods),
        created.rightsOf(arn, "a"),
      ],
      describeDifference: difference && access.describeDifference(difference),
      describeReason: reason && access.describeReason(reason),
      differenceCodes: access.differenceCodes,
      isKnown: access.isKnown("arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"),
      isServiceMade: entry && access.isServiceMade(entry),
      migrateBack: access.migrateBack(plan),
      parseAccessEntries: entries,
      planMigration: plan,
      policyOf: access.policyOf("arn:aws-cn:eks::aws:cluster-access-policy/AmazonEKSACKPolicy"),
      principalKey: entry && access.principalKey(entry),
      readAccessEntries: await access.readAccessEntries(given.entries, known),
      refusalsAmong: access.refusalsAmong(entries.entries),
      refusalsOf: entry && access.refusalsOf(entry),
      rulesOf: access.rulesOf("arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"),
      whoCanByArn: access.whoCanByArn(cluster, getPods),
    },
    {
      bootstrapVersion: rbacs.bootstrapVersion,
      createAuthorizer: [
        authorizer.can(developer, getPods),
        authorizer.rulesFor(developer, "a"),
        authorizer.whoCan(getPods),
      ],
      customResources: rbacs.customResources(given.rbac),
      fullNameOf: rbacs.fullNameOf({ plural: "deployments", group: "apps" }),
      heldRules: rbacs.heldRules(authorizer, developer, ["a"]),
      isResourceVerb: rbacs.isResourceVerb("describe"),
      isUrlVerb: rbacs.isUrlVerb("get"),
      kubernetesVersions: rbacs.kubernetesVersions,
      listedRights: rbacs.listedRights(rbac.roles[0]?.rules ?? []),
      powerCodes: rbacs.powerCodes,
      powerWords: rbacs.powerWords({ code: "edits-aws-auth", certainty: "certain" }),
      powersOf: rbacs.powersOf([{ rule: { verbs: ["get"], apiGroups: [""], resources: ["secrets"] } }]),
      readRbac: rbac,
      resourceTable: resources.resourceNamed("po"),
      resourceVersions: rbacs.resourceVersions,
      rightsBeyond: rbacs.rightsBeyond(rbac.roles[0]?.rules ?? [], []),
      strengthOf: rbacs.strengthOf(authorizer, developer, "a"),
      strengthOfRules: rbacs.strengthOfRules([], "a"),
      strengths: rbacs.strengths,
      strongServiceAccounts: rbacs.strongServiceAccounts(authorizer, rbac),
    },
  ];
}

describe("what is built", () => {
  const files = ["index.js", "lint.js", "diff.js", "sources.js", "access-entries.js", "rbac.js"] as const;
  const { answer, error, asked } = runDenied(files, answers.toString(), input);

  it("asks for nothing that is denied", () => {
    expect(asked).toEqual([]);
    expect(error).toBeUndefined();
  });

  it("answers there as in Node", async () => {
    const inNode = (await Promise.all(
      files.map((file) => import(join(repository, "dist", file))),
    )) as unknown as Libraries;
    expect(answer).toEqual(JSON.parse(JSON.stringify(await answers(inNode, input))));
    expect(JSON.stringify(answer).length).toBeGreaterThan(100_000);
  });

  it.each(files.map((file, index) => [file, index] as const))(
    "is exercised with every export of %s",
    async (file, index) => {
      const exported = Object.keys(await import(join(repository, "dist", file)));
      expect(Object.keys((answer as object[])[index] ?? {}).sort()).toEqual(exported.sort());
    },
  );
});
