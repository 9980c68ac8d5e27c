import { describe, expect, it } from "vitest";
import { describeFailure } from "../../src/cli/input/read-text.ts";
import { manifest, run, runShell, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const ARN = "arn:aws:iam::111122223333:role/r";
const entry = `- rolearn: ${ARN}\n  username: r\n`;
const good = folder.write("good.yaml", manifest({ mapRoles: entry }));

const nested = "[".repeat(100_000);

/** Ten lists, each of nine times the one before. */
const bomb = Array.from({ length: 10 }, (_, level) => {
  const item = level === 0 ? "x" : `*a${level - 1}`;
  return `a${level}: &a${level} [${Array(9).fill(item).join(",")}]\n`;
}).join("");

const badDocuments: [what: string, content: string | Uint8Array, message: RegExp][] = [
  ["is empty", "", /no aws-auth ConfigMap in it: it is empty$/],
  ["is binary", Uint8Array.from({ length: 512 }, (_, index) => index % 256), /not UTF-8 text/],
  ["holds a NUL", "a: \0", /control character \(U\+0000\)/],
  ["is UTF-16", Buffer.from(`\ufeff${manifest({})}`, "utf16le"), /UTF-16 text; save it as UTF-8$/],
  ["is 10 MB of text", "a: b\n".repeat(2_000_000), /larger than 8 MiB/],
  ["is 10 MB of mappings", manifest({ mapRoles: entry.repeat(150_000) }), /larger than 8 MiB/],
  [
    "holds other kinds",
    "kind: Secret\nmetadata: {name: s}\n",
    /no aws-auth ConfigMap in it: it holds Secret s$/,
  ],
  [
    "has an item that stands left of its block, with lint's place and advice",
    `data:\n  mapRoles: |\n      - rolearn: ${ARN}\n    - rolearn: ${ARN}\n`,
    /the file cannot be read: .+; if it belongs to a block of text \(\|\), indent it as far as/,
  ],
  ["is misnamed", manifest({}).replace("aws-auth", "aws-out"), /kube-system\/aws-out is not read/],
  ["holds two of them", `${manifest({})}---\n${manifest({})}`, /2 aws-auth ConfigMaps/],
  ["is nested 100,000 deep", nested, /more than 200 levels of nesting$/],
  ["is nested 100,000 deep in JSON", `{"data": ${nested}`, /more than 200 levels of nesting$/],
  ["is an alias bomb", bomb, /expands its aliases too often/],
  ["holds half a character's bytes", Buffer.from([0x61, 0xed, 0xa0, 0x80]), /not UTF-8 text/],
  [
    "has a section that is a list",
    `data:\n  mapRoles:\n  - rolearn: ${ARN}\n`,
    /mapRoles is a list, not text/,
  ],
  [
    "has a section nested 100,000 deep",
    manifest({ mapRoles: nested }),
    /mapRoles is lost .+ 200 levels of nesting$/,
  ],
  ["has an alias bomb for a section", manifest({ mapRoles: bomb }), /mapRoles is lost .+ aliases too often/],
  [
    "has half a surrogate pair in a section",
    '{"data": {"mapRoles": "- rolearn: \\ud800"}}',
    /mapRoles is lost .+ half a surrogate pair/,
  ],
];

describe.each(["resolve", "get"])("%s --file", (command) => {
  const runOn = (file: string) =>
    run(command === "get" ? ["get", "--file", file] : ["resolve", "--file", file, ARN]);

  it.each(badDocuments)("refuses a file that %s in one line that names it", (_, content, message) => {
    const file = folder.write("bad.yaml", content);
    const { status, stderr } = runOn(file);
    expect(stderr).toMatch(oneLineAbout(file, message));
    expect(status).toBe(2);
  });

  it.each([
    ["is not there", folder.path("missing.yaml"), /no such file$/],
    ["is behind a file", `${good}/x`, /no such file: a part of its path is not a directory$/],
    ["is a directory", folder.path("."), /is a directory; give a file$/],
  ])("refuses a file that %s", (_, file, message) => {
    const { status, stdout, stderr } = runOn(file);
    expect(stderr).toMatch(oneLineAbout(file, message));
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["ENOENT", "no such file"],
    ["EACCES", "no permission to read it"],
    ["EPERM", "no permission to read it"],
    ["EISDIR", "is a directory; give a file"],
    ["EIO", "cannot be read (EIO)"],
  ])("is told for %s in words", (code, words) => {
    expect(describeFailure(Object.assign(new Error("boom"), { code }))).toBe(words);
  });
});

describe("endless input", () => {
  it("is read up to the limit from a device", () => {
    expect(run(["get", "--file", "/dev/zero"])).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "/dev/zero: error: is larger than 8 MiB, the most that is read; a ConfigMap holds at most 1 MiB\n",
    });
  });

  it("is read up to the limit from standard input", () => {
    const { status, stderr } = runShell("yes | head -c 50000000 | $CLI get --file -");
    expect(stderr).toMatch(/^<stdin>: error: is larger than 8 MiB.+\n$/);
    expect(status).toBe(2);
  });
});

describe("resolve --identity", () => {
  const badIdentities: [what: string, content: string | Uint8Array, message: RegExp][] = [
    ["is empty", "", /is empty; give what 'aws sts get-caller-identity --output json' prints$/],
    ["is not JSON", "Account: '111122223333'\n", /not JSON; give what/],
    ["holds a secret", '{"SecretAccessKey": wJalrXUtnFEMIKEY}', /not JSON; give what/],
    ["is cut off", '{"Arn": "wJalrXUtnFEMIKEY', /(?:JSON that is cut off|not JSON); give what/],
    ["is cut off between its values", '{"Arn": ', /JSON that is cut off; give what/],
    ["is binary", Uint8Array.of(0xff, 0, 0x80), /not UTF-8 text/],
    ["is a list", "[]", /not a JSON object; give what/],
    ["lacks Arn", '{"Account": "111122223333"}', /Arn is missing or not text; give what/],
    [
      "has a number for an account",
      `{"Arn": "${ARN}", "Account": 111122223333}`,
      /Account is missing or not text/,
    ],
    ["has its Arn in a prototype only", `{"__proto__": {"Arn": "${ARN}"}}`, /Arn is missing or not text/],
    ["is nested 100,000 deep", nested + "]".repeat(nested.length), /not a JSON object/],
    ["is 10 MB", `"${"x".repeat(10_000_000)}"`, /larger than 8 MiB/],
  ];

  it.each(badIdentities)("refuses a file that %s in one line that names it", (_, content, message) => {
    const file = folder.write("identity.json", content);
    const { status, stdout, stderr } = run(["resolve", "--file", good, "--identity", file]);
    expect(stderr).toMatch(oneLineAbout(file, message));
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });

  it("keeps what it quotes of an endless ARN short", () => {
    const { status, stdout } = run(
      ["resolve", "--file", good, "--identity", "-"],
      `{"Arn": "${"x".repeat(1_000_000)}"}`,
    );
    expect(stdout.length).toBeLessThan(4000);
    expect(status).toBe(1);
  });
});

/** One line that begins with the file, and no trace of a stack. */
function oneLineAbout(file: string, message: RegExp): RegExp {
  const name = file.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `^${name}:(?:\\d+:\\d+:)? error: [^\\n]*(?:${message.source.replace(/\$$/, "")})[^\\n]*\\n$`,
  );
}
