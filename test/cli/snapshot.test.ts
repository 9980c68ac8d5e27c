// `snapshot`: the built command against an EKS in this process.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseAccessEntries } from "../../src/exports/access-entries.ts";
import { deny, type EksServer, refuse, startEks } from "../eks/eks-server.ts";
import { awsEnvironment, SECRET, SESSION } from "../eks/environment.ts";
import { commandPath, type Ending, repository, runBeside, runIn, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const ROLE = "arn:aws:iam::111122223333:role";

const config = folder.write(
  "config",
  `[profile keyless]\nregion = eu-north-1\n[profile expired]\nregion = eu-north-1\nsso_start_url = https://example.awsapps.com/start\nsso_region = eu-west-1\nsso_account_id = 111122223333\nsso_role_name = x\n`,
);

let eks: EksServer;
beforeEach(async () => {
  eks = await startEks([
    { principalArn: `${ROLE}/b`, kubernetesGroups: ["z", "a"] },
    { principalArn: `${ROLE}/a`, username: "evil\u009b31m" },
  ]);
});
afterEach(() => eks.close());

function environment(): Record<string, string> {
  return awsEnvironment(eks, { config, credentials: folder.path("none") });
}

function snapshot(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Ending> {
  return runBeside(["snapshot", "--cluster", "production", ...args], { env: { ...environment(), ...env } });
}

/** One line for people, without a stack or a secret. */
function expectLine({ stderr, stdout, status }: Ending, words: string | RegExp): void {
  expect(stderr).toMatch(words);
  expect(stderr.split("\n")).toHaveLength(2);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(stdout + stderr).not.toContain(SECRET);
  expect(stdout + stderr).not.toContain(SESSION);
  expect(stdout).toBe("");
  expect(status).toBe(2);
}

describe("a cluster that answers", () => {
  it("is written to standard output, and reads back without a doubt", async () => {
    const { stdout, stderr, status } = await snapshot();
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const { entries, problems, mode } = parseAccessEntries(stdout);
    expect(problems).toEqual([]);
    expect(mode).toBe("API_AND_CONFIG_MAP");
    expect(entries.map(({ principalArn }) => principalArn)).toEqual([`${ROLE}/a`, `${ROLE}/b`]);
    expect(entries[0]?.username).toBe("evil\u009b31m");
    expect(stdout).not.toContain("\u009b");
  });

  it("is written to a file, the same text each time, and nothing else is left there", async () => {
    const where = join(folder.path("written"), "production.json");
    mkdirSync(folder.path("written"));
    expect(await snapshot(["--output", where])).toEqual({ status: 0, stdout: "", stderr: "" });
    const first = readFileSync(where, "utf8");
    eks.entries.reverse();
    await snapshot(["-o", where]);
    expect(readFileSync(where, "utf8")).toBe(first);
    expect((await snapshot()).stdout).toBe(first);
    expect(readdirSync(folder.path("written"))).toEqual(["production.json"]);
    for (const secret of [
      "certificateAuthority",
      "LS0t",
      "tags",
      "payments",
      "createdAt",
      SECRET,
      SESSION,
      "AKID",
    ]) {
      expect(first).not.toContain(secret);
    }
  });

  it("in the mode CONFIG_MAP has no entries", async () => {
    eks.mode = "CONFIG_MAP";
    const { stdout, status } = await snapshot();
    expect(JSON.parse(stdout).accessEntries).toEqual([]);
    expect(parseAccessEntries(stdout).mode).toBe("CONFIG_MAP");
    expect(status).toBe(0);
  });

  it("is read back by the command that is advised", async () => {
    const where = folder.path("for-migrate.json");
    await snapshot(["--output", where]);
    const map = folder.write(
      "aws-auth.yaml",
      "mapRoles: |\n  - rolearn: arn:aws:iam::111122223333:role/b\n    username: arn:aws:iam::111122223333:role/b\n    groups: [a, z]\n",
    );
    const { stderr, status } = runIn(repository, ["migrate", "--file", map, "--access-entries", where]);
    expect(stderr).not.toContain("error");
    expect(status).not.toBe(2);
  });
});

describe("denied actions", () => {
  it("are told, each on a line, and what is written says what is missing", async () => {
    eks.fault = (call, response) => call.operation.startsWith("List") && deny(response, call);
    const where = folder.path("partial.json");
    const { stdout, stderr, status } = await snapshot(["--output", where]);
    expect(stderr).toBe(
      "error: eks:ListAccessEntries is denied, so it is not known who has an access entry; add it to the policy of arn:aws:sts::111122223333:assumed-role/auditor/ci\n",
    );
    expect(stdout).toBe("");
    expect(status).toBe(2);
    const text = readFileSync(where, "utf8");
    expect(JSON.parse(text).unanswered).toEqual([
      { operation: "ListAccessEntries", code: "AccessDeniedException" },
    ]);
    expect(parseAccessEntries(text).holes).toHaveLength(1);
  });
});

describe("what goes wrong is one line:", () => {
  it("credentials that have expired", async () => {
    eks.fault = (_, response) =>
      refuse(response, 403, "ExpiredTokenException", `The security token ${SESSION} is expired`);
    expectLine(await snapshot(), /^error: EKS in eu-west-1 says that your AWS credentials have expired/);
  });

  it("no credentials", async () => {
    const none = { AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "", AWS_SESSION_TOKEN: "" };
    expectLine(await snapshot([], none), /^error: no AWS credentials were found/);
    expectLine(await snapshot(["--profile", "keyless"]), /^error: no AWS credentials were found/);
    expectLine(await snapshot(["--profile", "expired"]), /^error: no AWS credentials were found/);
    expect(eks.calls).toEqual([]);
  });

  it("an unknown cluster", async () => {
    const ending = await runBeside(["snapshot", "--cluster", "staging"], { env: environment() });
    expectLine(
      ending,
      /^error: EKS in eu-west-1 has no cluster staging; are the name, the region and the account right\?$/m,
    );
  });

  it("a region without EKS", async () => {
    const ending = await snapshot(["--region", "eu-west-99"], { AWS_ENDPOINT_URL_EKS: "http://eks.invalid" });
    expectLine(ending, /^error: eks\.invalid cannot be reached \(E\w+\); is the region eu-west-99 right\?/);
  }, 60_000);

  it("no region", async () => {
    expectLine(await snapshot([], { AWS_REGION: "" }), /^error: there is no region: give --region/);
    expectLine(await snapshot(["--region", "a/b"]), /^error: --region is not the name of a region/);
  });

  it("an endpoint that is no EKS", async () => {
    eks.fault = (_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end(`<html>${SESSION}</html>`);
      return true;
    };
    expectLine(await snapshot(), /^error: 127\.0\.0\.1:\d+ does not answer DescribeCluster as EKS does/);
  });

  it("a folder that is not there, a device, a file that is read-only", async () => {
    expectLine(
      await snapshot(["-o", folder.path("no/x.json")]),
      /x\.json: error: is not written: its folder is not there/,
    );
    expectLine(
      await snapshot(["-o", "/dev/null"]),
      /^\/dev\/null: error: is not written: it is not a regular file/,
    );
    const locked = folder.write("locked.json", "{}");
    chmodSync(locked, 0o444);
    expectLine(await snapshot(["-o", locked]), /is read-only/);
    expect(readFileSync(locked, "utf8")).toBe("{}");
  });

  it("a package that is not installed", () => {
    const alone = folder.path("alone");
    cpSync(join(repository, "dist"), join(alone, "dist"), { recursive: true });
    writeFileSync(join(alone, "package.json"), "{}");
    const options = { env: environment(), command: join(alone, "dist", "cli.cjs") };
    expectLine(
      runIn(alone, ["snapshot", "--cluster", "production"], options),
      /^error: reading a cluster from EKS needs the package @aws-sdk\/client-eks, which is not installed; run npm install @aws-sdk\/client-eks @aws-sdk\/credential-providers$/m,
    );
  });
});

it("ends with 130 where it is interrupted, and leaves the file as it was", async () => {
  eks.entries = Array.from({ length: 500 }, (_, index) => ({ principalArn: `${ROLE}/r${index}` }));
  mkdirSync(folder.path("interrupted"));
  const where = join(folder.path("interrupted"), "x.json");
  writeFileSync(where, "before");
  const child = spawn(
    process.execPath,
    [commandPath, "snapshot", "--cluster", "production", "--output", where],
    { env: { ...process.env, ...environment() }, cwd: repository },
  );
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  await expect.poll(() => eks.calls.length, { timeout: 20_000 }).toBeGreaterThan(20);
  child.kill("SIGINT");
  const [status, signal] = await once(child, "close");
  expect([status, signal]).toEqual([130, null]);
  expect(stderr).toBe("interrupted\n");
  expect(readFileSync(where, "utf8")).toBe("before");
  expect(readdirSync(folder.path("interrupted"))).toEqual(["x.json"]);
}, 30_000);

it.each([
  [["snapshot"], "required option '--cluster <name>' not specified"],
  [["snapshot", "--cluster", "a b"], "A cluster's name has up to 100 letters"],
  [
    ["snapshot", "--cluster", "arn:aws:eks:eu-west-1:111122223333:cluster/production"],
    "Give the cluster's name, production, and its region with --region.",
  ],
])("refuses %j", (args, words) => {
  const { status, stderr } = runIn(repository, args);
  expect(stderr).toContain(words);
  expect(status).toBe(2);
  expect(existsSync(folder.path("none"))).toBe(false);
});
