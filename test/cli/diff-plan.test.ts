// `diff` with a Terraform plan as its only argument, and with two states.
import { describe, expect, it } from "vitest";
import { run, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const arn = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const entry = (name: string, group: string) =>
  `- rolearn: ${arn(name)}\n  username: ${name}\n  groups:\n  - ${group}\n`;
const masters = (name: string) =>
  `- userarn: arn:aws:iam::111122223333:user/${name}\n  username: ${name}\n  groups: ["system:masters"]\n`;
const map = (data: unknown) => ({ data, metadata: [{ name: "aws-auth", namespace: "kube-system" }] });

type Json = Readonly<Record<string, unknown>>;

function change(address: string, before: unknown, after: unknown, more: Json = {}): Json {
  const actions = before === null ? ["create"] : after === null ? ["delete"] : ["update"];
  const [type] = address.split(".");
  return { address, mode: "managed", type, change: { actions, before, after, after_unknown: {}, ...more } };
}

function plan(name: string, changes: readonly Json[], more: Json = {}): string {
  return folder.write(
    `${name}.json`,
    JSON.stringify({ format_version: "1.2", terraform_version: "1.9.0", resource_changes: changes, ...more }),
  );
}

const A = "kubernetes_config_map.a";
const B = "kubernetes_config_map.b";
const promoted = plan("promoted", [
  change(A, map({ mapRoles: entry("dev", "viewers") }), map({ mapRoles: entry("dev", "'system:masters'") })),
  change(B, map({ mapRoles: "[]" }), map({ mapRoles: "[]" })),
]);
const moved = plan("moved", [
  change(A, map({ mapRoles: entry("dev", "viewers") }), map({ mapRoles: entry("dev", "editors") })),
]);
const open = plan("open", [
  change(A, map({ mapRoles: entry("dev", "viewers") }), map({}), {
    after_unknown: { data: { mapRoles: true } },
  }),
]);

describe("diff of a plan", () => {
  it("tells each map under its address, with lines of the section's text", () => {
    expect(run(["diff", promoted])).toEqual({
      status: 1,
      stderr: "",
      stdout: `${A}

   CHANGE                     WHO
!  more groups, fewer groups  ${arn("dev")}
     dangerous: gains system:masters
     - dev in viewers  (${A} mapRoles:1)
     + dev in system:masters  (${A} mapRoles:1)

1 access change, 1 of them dangerous: 1 becomes somebody else or gets other groups

${B}

no access changes
`,
    });
  });

  it("is a gate, as with two documents", () => {
    const gate = (file: string, ...more: string[]) =>
      run(["diff", file, "--fail-on", "dangerous", ...more]).status;
    expect([gate(promoted), gate(promoted, "--accept", "gains-system-masters"), gate(moved)]).toEqual([
      1, 0, 0,
    ]);
  });

  it("reads a plan from standard input, and prints it in all formats", () => {
    const text = run(["get", "--file", promoted, "--document", A]).status;
    expect(text).toBe(0);
    const markdown = run(["diff", promoted, "--format", "markdown"]).stdout;
    expect(markdown).toContain(`#### \`${A}\`\n\n:warning: **aws-auth: 1 access change, 1 of them dangerous`);
    expect(markdown).toContain(`#### \`${B}\`\n\n**aws-auth: no access changes**\n`);
    const json = JSON.parse(run(["diff", promoted, "--format", "json"]).stdout);
    expect(json).toMatchObject({
      documents: [
        {
          name: A,
          changes: [
            {
              principal: { type: "arn", name: arn("dev") },
              new: { origin: { source: "terraform-plan", address: A, decoded: { line: 1, column: 3 } } },
            },
          ],
          dangerous: 1,
        },
        { name: B, changes: [], dangerous: 0 },
      ],
      others: [],
      dangerous: 1,
    });
  });

  it("says what is not known until the apply, and lets nobody lose by it", () => {
    const { status, stdout } = run(["diff", open]);
    expect(status).toBe(1);
    expect(stdout).toBe(`${A}

   CHANGE                     WHO
?  not known until the apply  ${arn("dev")}
     - dev in viewers  (${A} mapRoles:1)
     + depends on ${"$"}{${A}.data.mapRoles} in mapRoles (known after the apply)

no access changes; 1 access is not known until the apply
`);
    expect(run(["diff", open, "--fail-on", "dangerous"]).status).toBe(1);
    expect(run(["diff", open, "--fail-on", "dangerous", "--accept", "not-known"]).status).toBe(0);
  });

  it("says of a resource that owns some keys alone that the rest is not known", () => {
    const address = "kubernetes_config_map_v1_data.a";
    const both = map({ mapRoles: entry("dev", "viewers") });
    const file = plan("part", [change(address, both, map({ mapRoles: "[]" }))]);
    const { stdout, stderr } = run(["diff", file]);
    expect(stdout).toContain(`   loses access  ${arn("dev")}\n`);
    expect(stderr).toBe(
      `${file}: warning: ${address} is only a part of aws-auth; who gets in by the rest is not known, and stays as it is\n`,
    );
  });

  it.each([
    ["takes over", "mapUsers", [{ mapRoles: "[]" }, { mapRoles: "[]", mapUsers: masters("ops") }], "!"],
    ["gives up", "mapUsers", [{ mapRoles: "[]", mapUsers: masters("ops") }, { mapRoles: "[]" }], "?"],
  ] as const)("does not know who gets in by a key that a resource %s", (_, section, [old, next], mark) => {
    const file = plan("taken", [change("kubernetes_config_map_v1_data.a", map(old), map(next))]);
    const { status, stdout } = run(["diff", file, "--fail-on", "dangerous"]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${mark}  not known  arn:aws:iam::111122223333:user/ops\n`);
    expect(stdout).toContain(`depends on the rest of aws-auth in ${section}`);
    expect(stdout.includes("dangerous: gains system:masters")).toBe(mark === "!");
  });

  it("names resources whose manifest is not known at all", () => {
    const hidden = (type: string, after_unknown: Json, after: Json = {}) =>
      change(`${type}.other`, null, after, { after_unknown });
    const named = { metadata: [{ name: "other" }] };
    const file = plan("hidden", [
      hidden("kubectl_manifest", { yaml_body: true }),
      hidden("kubernetes_manifest", { manifest: true, object: true }),
      hidden("kubernetes_config_map", { metadata: [{ name: true }], data: true }, { metadata: [{}] }),
      hidden("kubernetes_config_map_v1_data", { metadata: [{ name: true }], data: true }, { metadata: [{}] }),
      hidden("kubernetes_config_map_v1", { data: true }, named),
      hidden("kubernetes_manifest", { object: true }, { manifest: { kind: "Secret" } }),
    ]);
    expect(run(["diff", file])).toEqual({
      status: 0,
      stdout: "no access changes: there is no aws-auth in it\n",
      stderr: `${file}: warning: what kubectl_manifest.other, kubernetes_manifest.other, kubernetes_config_map.other and 1 more will apply is known only after the apply, so it is not known whether it changes aws-auth\n`,
    });
  });

  it("ends with 2 for a plan that is cut off, after what could be read", () => {
    const whole = JSON.stringify({
      format_version: "1.2",
      resource_changes: [change(A, map({ mapRoles: entry("dev", "viewers") }), map({ mapRoles: "[]" })), {}],
    });
    const { status, stdout, stderr } = run(["diff", "-"], whole.slice(0, -4));
    expect([status, stdout]).toEqual([2, expect.stringContaining(`loses access  ${arn("dev")}`)]);
    expect(stderr).toMatch(/^<stdin>:1:\d+: error: the JSON ends too early/);
  });

  it("ends with 2, and one line, for what is no plan", () => {
    const state = folder.write("only.tfstate", JSON.stringify({ version: 4, lineage: "a", resources: [] }));
    for (const [file, words] of [
      [state, "only a Terraform plan holds both sides"],
      ["examples/aws-auth.yaml", "only a Terraform plan holds both sides"],
      [plan("new", [], { format_version: "2.0" }), "format version '2.0' of Terraform's JSON is not known"],
    ] as const) {
      const { status, stdout, stderr } = run(["diff", file]);
      expect([status, stdout, stderr.split("\n").length]).toEqual([2, "", 2]);
      expect(stderr).toContain(`${file}: error: ${words}`);
    }
  });
});

describe("diff of two states", () => {
  const state = (name: string, maps: Readonly<Record<string, unknown>>) =>
    folder.write(
      name,
      JSON.stringify({
        format_version: "1.0",
        terraform_version: "1.9.0",
        values: {
          root_module: {
            resources: Object.entries(maps).map(([address, values]) => ({
              address,
              mode: "managed",
              type: address.split(".")[0],
              values,
            })),
          },
        },
      }),
    );

  it("compares the only map of each as two documents", () => {
    const old = state("one.json", { [A]: map({ mapRoles: entry("dev", "viewers") }) });
    const next = state("another.json", { [B]: map({ mapRoles: entry("ops", "viewers") }) });
    const { status, stdout } = run(["diff", old, next]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ {3}CHANGE/);
    expect(stdout).toContain("1 gains access, 1 loses access");
  });

  it("compares maps with the same address, where there are several", () => {
    const old = state("old.json", { [A]: map({ mapRoles: entry("dev", "viewers") }), [B]: map({}) });
    const next = state("new.json", {
      [A]: map({ mapRoles: entry("dev", "viewers") }),
      [B]: map({ mapRoles: entry("ops", "viewers") }),
    });
    const { status, stdout } = run(["diff", old, next]);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `${A}\n\nno access changes\n\n${B}\n\n   CHANGE        WHO\n!  gains access  ${arn("ops")}`,
    );
  });
});

describe("diff of files of which something is lost", () => {
  const resource = (roles: string) =>
    `resource "kubernetes_config_map" "a" {\n  metadata {\n    name      = "aws-auth"\n    namespace = "kube-system"\n  }\n  data = { mapRoles = yamlencode(${roles}) }\n}\n`;
  const dev = `{ rolearn = "${arn("dev")}", username = "dev" }`;
  const whole = folder.write("whole/main.tf", resource(`[${dev}]`));
  const broken = folder.write("broken/main.tf", `${resource(`[${dev}]`)}locals { aws_auth = [ }\n`);
  const manifest = folder.write("none.yaml", "");

  it.each([
    [whole, broken],
    [broken, whole],
    [manifest, broken],
  ])("ends with 2, after what could be read (%#)", (...sides) => {
    const { status, stderr } = run(["diff", ...sides, "--fail-on", "dangerous"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/main\.tf:\d+:\d+: error: this is not HCL/);
  });
});
