import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runIn, runShell, temporaryFolder } from "./command.ts";
import { clean, filesIn, places, service, withError } from "./lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");
for (const name of [
  "clusters/blue/aws-auth.yaml",
  "clusters/green/aws-auth.yml",
  "clusters/green/[old].yaml",
  "clusters/green/.hidden.yaml",
  "clusters/node_modules/x/aws-auth.yaml",
  "clusters/.git/aws-auth.yaml",
]) {
  folder.write(name, withError);
}
folder.write("clusters/list.json", '{"kind": "List", "items": []}');
folder.write("clusters/service.yaml", service);
folder.write("clusters/chart/templates/x.yaml", "{{- if .Values.x }}\na: b\n{{- end }}\n");
folder.write(
  "clusters/chart/templates/broken.yaml",
  "# for aws-auth\n{{- if .Values.x }}\na: b\n{{- end }}\n",
);
folder.write("clusters/notes.txt", withError);
folder.write("clean.yaml", clean);

const lint = (...operands: string[]) => runIn(root, ["lint", "--format", "json", ...operands]);

describe("lint reads", () => {
  it("a file under the name that it was given", () => {
    expect(places(lint("./clusters/blue/aws-auth.yaml"))).toEqual([
      "./clusters/blue/aws-auth.yaml:11:16 role-path",
    ]);
  });

  it("standard input, as <stdin>", () => {
    const ending = runIn(root, ["lint", "--format", "json", "-"], { input: withError });
    expect(places(ending)).toEqual(["<stdin>:11:16 role-path"]);
    expect(ending.status).toBe(1);
  });

  it("what is below the current folder where nothing is named", () => {
    const below = (operands: string[]) =>
      filesIn(runIn(folder.path("clusters"), ["lint", "--format", "json", ...operands]));
    expect(below([])).toContain("blue/aws-auth.yaml");
    expect(below([])).toEqual(below(["."]));
  });

  it("several files, sorted by name, each once", () => {
    const names = [
      "clusters/green/aws-auth.yml",
      "./clusters/blue/aws-auth.yaml",
      "clusters/blue/aws-auth.yaml",
    ];
    expect(filesIn(lint(...names, ...names, "clusters/**/*.yml"))).toEqual([
      "./clusters/blue/aws-auth.yaml",
      "clusters/green/aws-auth.yml",
    ]);
  });

  it("a file once that links lead to", () => {
    symlinkSync("clusters/blue/aws-auth.yaml", folder.path("link.yaml"));
    expect(filesIn(lint("clusters/blue/aws-auth.yaml", "link.yaml"))).toHaveLength(1);
  });

  it("a file in the middle of whose name a glob seems to stand", () => {
    expect(filesIn(lint("clusters/green/[old].yaml"))).toEqual(["clusters/green/[old].yaml"]);
  });

  it("a pipe", () => {
    const { stdout } = runShell("$CLI lint --format json <(cat clusters/blue/aws-auth.yaml)", root);
    expect(stdout).toContain('"role-path"');
  });
});

describe("a glob", () => {
  it.each<[glob: string, files: string[]]>([
    ["clusters/*/*.yaml", ["clusters/blue/aws-auth.yaml", "clusters/green/[old].yaml"]],
    ["clusters/**/aws-auth.*", ["clusters/blue/aws-auth.yaml", "clusters/green/aws-auth.yml"]],
    [
      "clusters/{blue,green}/aws-auth.y{a,}ml",
      ["clusters/blue/aws-auth.yaml", "clusters/green/aws-auth.yml"],
    ],
    ["./clusters/b*/*", ["./clusters/blue/aws-auth.yaml"]],
    ["clusters/green/.*.yaml", ["clusters/green/.hidden.yaml"]],
    ["clusters/node_modules/*/*.yaml", ["clusters/node_modules/x/aws-auth.yaml"]],
    ["clusters/@(blue|red)/**", ["clusters/blue/aws-auth.yaml"]],
    ["**/blue/*", ["clusters/blue/aws-auth.yaml"]],
  ])("%s finds what it matches, and no other people's files", (glob, files) => {
    expect(filesIn(lint(glob))).toEqual(files);
  });

  it("may begin above the working directory, or at the root", () => {
    const above = runIn(folder.path("clusters"), ["lint", "--format", "json", "../clusters/b*/*.yaml"]);
    expect(filesIn(above)).toEqual(["../clusters/blue/aws-auth.yaml"]);
    expect(filesIn(lint(`${root}/clusters/b*/*.yaml`))).toEqual([`${root}/clusters/blue/aws-auth.yaml`]);
  });

  it("that matches nothing is an error, and the others are still linted", () => {
    const ending = lint("nothing/**/*.yaml", "clusters/blue/*.yaml", "nope-*");
    expect(filesIn(ending)).toEqual(["clusters/blue/aws-auth.yaml"]);
    expect(ending.stderr).toBe(
      "nothing/**/*.yaml: error: no file matches it\nnope-*: error: no file matches it\n",
    );
    expect(ending.status).toBe(2);
  });

  it("leaves out folders that links lead to, and ends in spite of a circle", () => {
    mkdirSync(folder.path("circle"));
    symlinkSync("..", folder.path("circle/up"));
    folder.write("circle/aws-auth.yaml", withError);
    expect(filesIn(lint("circle/**/*.yaml"))).toEqual(["circle/aws-auth.yaml"]);
  });

  it("takes files that links lead to, and no pipes", () => {
    mkdirSync(folder.path("mounted/..data"), { recursive: true });
    folder.write("mounted/..data/aws-auth.yaml", withError);
    symlinkSync("..data/aws-auth.yaml", folder.path("mounted/aws-auth.yaml"));
    symlinkSync("nowhere.yaml", folder.path("mounted/broken.yaml"));
    runShell("mkfifo mounted/pipe.yaml", root);
    expect(lint("mounted/*.yaml")).toMatchObject({ stderr: "", status: 1 });
  });
});

describe("a folder", () => {
  it.each(["clusters", "clusters/", "./clusters", `${root}/clusters`])(
    "%s stands for the manifests in it that are about aws-auth",
    (operand) => {
      const ending = lint(operand);
      const name = operand.replace(/\/$/, "");
      expect(filesIn(ending)).toEqual([
        `${name}/blue/aws-auth.yaml`,
        `${name}/chart/templates/broken.yaml`,
        `${name}/green/[old].yaml`,
        `${name}/green/aws-auth.yml`,
      ]);
      expect(ending.stderr).toBe("");
    },
  );

  it("can be the working directory", () => {
    expect(filesIn(runIn(folder.path("clusters/blue"), ["lint", "--format", "json", "."]))).toEqual([
      "aws-auth.yaml",
    ]);
  });

  it("warns of files in it that mention a section and hold no ConfigMap", () => {
    const inner = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: aws-auth}\ndata:\n  mapRoles: ""\n`;
    const kustomization = `kind: Kustomization\npatches:\n- patch: |-\n${inner.replace(/^/gm, "    ")}\n`;
    folder.write("kustomized/kustomization.yaml", kustomization);
    folder.write("kustomized/json-patch.yaml", "- op: replace\n  path: /data/mapUsers\n  value: ''\n");
    folder.write("kustomized/rbac.yaml", "kind: Role\nrules: [{resourceNames: [aws-auth]}]\n");
    folder.write("kustomized/aws-auth.yaml", clean);
    const told = (name: string) =>
      `kustomized/${name}: warning: is not linted: it holds mapRoles or mapUsers outside of an aws-auth ConfigMap; lint what it is made into (kustomize build, helm template)\n`;
    // A patch that stands in a kustomization is linted where it stands.
    const { stdout, stderr, status } = lint("kustomized");
    expect(stderr).toBe(told("json-patch.yaml"));
    expect(stdout).toMatch(/"file": "kustomized\/kustomization.yaml",\s+"rule": "no-node-role"/);
    expect(status).toBe(0);
  });

  it("without anything about aws-auth is an error, since nothing was linted", () => {
    folder.write("services/service.yaml", service);
    expect(lint("services")).toMatchObject({
      stderr: "error: nothing to lint: there is no aws-auth ConfigMap in what was given\n",
      status: 2,
    });
  });
});

describe("a name that is spelt with escapes", () => {
  it.each([
    ["hex digits", "aws\\x2dauth", "map\\x52oles"],
    ["four digits", "aws\\u002dauth", "map\\u0052oles"],
    ["eight digits", "\\U00000061ws-auth", "\\U0000006dapRoles"],
    ["escaped line breaks", "aws-\\\n    auth", "mapRoles"],
  ])("hides no file from a search: %s", (what, name, section) => {
    const text = withError.replace("name: aws-auth", `name: "${name}"`).replace("mapRoles:", `"${section}":`);
    expect(text).not.toContain("aws-auth");
    const path = `hidden/${what.replaceAll(" ", "-")}/a.yaml`;
    folder.write(path, text);
    expect(filesIn(lint(`hidden/${what.replaceAll(" ", "-")}`))).toEqual([path]);
  });

  it("nor does base64", () => {
    folder.write(
      "hidden/64/a.yaml",
      withError
        .replace("name: aws-auth", "name: !!binary YXdzLWF1dGg=")
        .replace("mapRoles:", "!!binary bWFwUm9sZXM=:"),
    );
    expect(filesIn(lint("hidden/64"))).toEqual(["hidden/64/a.yaml"]);
  });
});

describe("a file that is named", () => {
  it("is linted though there is no aws-auth ConfigMap in it", () => {
    expect(lint("clusters/service.yaml", "clusters/*.yaml")).toMatchObject({ status: 1 });
  });
});

describe("a file that cannot be read", () => {
  folder.write("bad/utf16.yaml", Buffer.from(`\ufeff${clean}`, "utf16le"));
  folder.write(
    "bad/binary.yaml",
    Uint8Array.from({ length: 512 }, (_, index) => index % 256),
  );
  folder.write("bad/large.yaml", "a: aws-auth\n".repeat(800_000));
  folder.write("bad/good.yaml", withError);

  it("is told of in a line, and the others are linted", () => {
    const ending = lint(
      "bad/utf16.yaml",
      "missing.yaml",
      "bad/good.yaml",
      "bad/large.yaml",
      "bad/binary.yaml",
      "",
    );
    expect(places(ending)).toEqual(["bad/good.yaml:11:16 role-path"]);
    expect(ending.stderr.split("\n")).toEqual([
      '"": error: no such file',
      "bad/binary.yaml: error: is not UTF-8 text, so it is neither YAML nor JSON",
      "bad/large.yaml: error: is larger than 8 MiB, the most that is read; a ConfigMap has at most 1 MiB",
      "bad/utf16.yaml: error: is UTF-16 text; save it as UTF-8",
      "missing.yaml: error: no such file",
      "",
    ]);
    expect(ending.status).toBe(2);
  });

  it("is told of also where a folder brought it up, if aws-auth is mentioned in it", () => {
    const ending = lint("bad");
    expect(places(ending)).toEqual(["bad/good.yaml:11:16 role-path"]);
    expect(ending.stderr).toMatch(/^bad\/large\.yaml: error: .*\nbad\/utf16\.yaml: error: .*\n$/);
    expect(ending.status).toBe(2);
  });

  it("is left out where a folder brought it up and it mentions nothing of the kind", () => {
    folder.write("others/big.json", `["${"x".repeat(9_000_000)}"]`);
    folder.write("others/utf16.json", Buffer.from('\ufeff{"a": 1}', "utf16le"));
    folder.write("others/good.yaml", withError);
    expect(lint("others")).toMatchObject({ stderr: "", status: 1 });
  });

  it("shows nothing of its name that a terminal would obey", () => {
    expect(lint("\u001b[2J.yaml").stderr).toBe("\\u001b[2J.yaml: error: no such file\n");
    folder.write("\u001b[31m.yaml", withError);
    expect(lint("\u001b[31m.yaml").stdout).not.toContain("\u001b");
  });
});

it("200 files are linted in one process", () => {
  for (let index = 0; index < 200; index++) {
    folder.write(`many/${String(index).padStart(3, "0")}.yaml`, index % 2 === 0 ? withError : clean);
  }
  const ending = lint("many");
  expect(filesIn(ending)).toHaveLength(100);
  expect(filesIn(ending)).toEqual(filesIn(ending).sort());
  expect(ending).toMatchObject({ status: 1, stderr: "" });
});

it("a folder that may not be listed is told of", () => {
  folder.write("locked/inner/aws-auth.yaml", withError);
  chmodSync(folder.path("locked/inner"), 0);
  const { status, stderr } = lint("locked", "clean.yaml");
  chmodSync(folder.path("locked/inner"), 0o755);
  // Root may list it all the same.
  if (process.getuid?.() === 0) expect(status).toBe(1);
  else
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "locked/inner/: error: no permission to read it\n",
    });
});
