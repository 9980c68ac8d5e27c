// The trial without AWS: the stub of STS answers as STS does, and the server takes it only where everything says "trial".
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createTokenVerifier } from "aws-auth-map/token";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository, temporaryFolder } from "../cli/command.ts";

const example = (file: string) => join(repository, "examples", "authenticator", file);
const { readTrial } = await import(example("trial.mjs"));
const { makeToken } = await import(example("trial/signature.mjs"));
const { readKeys } = await import(example("trial/keys.mjs"));

const temporary = temporaryFolder();
const CLUSTER_ID = "trial-1";

const children: ChildProcess[] = [];
afterAll(() => {
  // Also those of a test that has failed.
  for (const child of children) child.kill("SIGKILL");
});

/** Runs the stub until `close`, or until it ends. */
function startStub(...args: string[]) {
  const child = spawn(process.execPath, [example("trial/sts-stub.mjs"), ...args]);
  children.push(child);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, "close");
  return {
    printed: () => printed,
    ended: async () => (await ended)[0] as number | null,
    listening: async (): Promise<string> => {
      while (!/on (http:\S+);/.test(printed) && child.exitCode === null) await once(child.stdout, "data");
      return /on (http:\S+);/.exec(printed)?.[1] ?? "";
    },
    close: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

describe("the server", () => {
  const right = {
    args: ["--trial"],
    TRIAL_STS: "http://127.0.0.1:21363",
    clusterId: "trial-1",
    host: "127.0.0.1",
  };
  const read = ({ args, ...settings }: typeof right) => readTrial(args, settings);

  it("takes the stub where everything says that this is a trial", () => {
    expect(read(right)).toEqual({ fetch: expect.any(Function) });
    expect(read({ ...right, TRIAL_STS: "http://[::1]:1", host: "::1" })).toEqual({
      fetch: expect.any(Function),
    });
  });

  it("asks STS itself where nothing does", () => {
    expect(read({ ...right, args: [], TRIAL_STS: "", clusterId: "trial-1" })).toBeUndefined();
    expect(
      read({ ...right, args: [], TRIAL_STS: "", clusterId: "production", host: "0.0.0.0" }),
    ).toBeUndefined();
  });

  it.each<[string, Partial<typeof right>, string]>([
    ["TRIAL_STS without the flag", { args: [] }, "add --trial, or unset it"],
    ["the flag without TRIAL_STS", { TRIAL_STS: "" }, "--trial takes TRIAL_STS="],
    ["a flag that is nearly it", { args: ["--trials"] }, "there is one argument"],
    ["a flag with a value", { args: ["--trial=http://127.0.0.1:1"] }, "there is one argument"],
    ["something beside the flag", { args: ["--trial", "x"] }, "there is one argument"],
    ["a stub on another machine", { TRIAL_STS: "http://10.0.0.1:21363" }, "no other host"],
    ["a stub on every address", { TRIAL_STS: "http://0.0.0.0:21363" }, "no other host"],
    ["a name, which may lead elsewhere", { TRIAL_STS: "http://localhost:21363" }, "no other host"],
    ["a host that starts like it", { TRIAL_STS: "http://127.0.0.1.example.com:80" }, "no other host"],
    ["a user that looks like it", { TRIAL_STS: "http://127.0.0.1:80@example.com:80" }, "no other host"],
    ["a path behind it", { TRIAL_STS: "http://127.0.0.1:80/x" }, "no other host"],
    ["a fragment behind it", { TRIAL_STS: "http://127.0.0.1:80#x" }, "no other host"],
    ["a line behind it", { TRIAL_STS: "http://127.0.0.1:80\n" }, "no other host"],
    ["no port", { TRIAL_STS: "http://127.0.0.1" }, "no other host"],
    ["another spelling of it", { TRIAL_STS: "http://0x7f.1:80" }, "no other host"],
    ["TLS, which nothing would check", { TRIAL_STS: "https://127.0.0.1:21363" }, "no other host"],
    ["STS itself", { TRIAL_STS: "https://sts.amazonaws.com" }, "no other host"],
    ["a real cluster", { clusterId: "production" }, "starts with trial-"],
    ["a cluster that has the word", { clusterId: "my-trial-1" }, "starts with trial-"],
    ["a cluster that has no other name", { clusterId: "trial-" }, "starts with trial-"],
    ["a server that others reach", { host: "0.0.0.0" }, "LISTEN on 127.0.0.1"],
    ["a server on every IPv6 address", { host: "::" }, "LISTEN on 127.0.0.1"],
    ["a server by name", { host: "localhost" }, "LISTEN on 127.0.0.1"],
  ])("refuses %s", (_, change, message) => {
    expect(() => read({ ...right, ...change })).toThrow(message);
  });
});

it.each([
  ["with TRIAL_STS alone", [], { TRIAL_STS: "http://127.0.0.1:21363" }, "add --trial, or unset it"],
  ["with the flag alone", ["--trial"], {}, "--trial takes TRIAL_STS="],
])("the program does not start %s", (_, args, env, message) => {
  const file = temporary.write("empty", "");
  const settings = { CLUSTER_ID, TLS_CERT: file, TLS_KEY: file, ...env };
  const { status, stdout, stderr } = spawnSync(process.execPath, [example("server.mjs"), ...args], {
    env: settings,
    encoding: "utf8",
    timeout: 20_000,
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  const lines = stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    event: "cannot-start",
    message: expect.stringContaining(message),
  });
});

describe("the stub", () => {
  let stub: ReturnType<typeof startStub>;
  let url: string;
  const file = () => temporary.path("keys");
  const keysOf = (name: string) => readKeys(file()).get(name);
  beforeAll(async () => {
    stub = startStub(file(), "0");
    url = await stub.listening();
  });
  afterAll(() => stub.close());

  const verify = async (token: string) => {
    const settings = { TRIAL_STS: url, clusterId: CLUSTER_ID, host: "127.0.0.1" };
    const { fetch } = readTrial(["--trial"], settings);
    return await createTokenVerifier({ clusterId: CLUSTER_ID, partition: "aws", fetch }).verify(token);
  };

  it("says who made a token", async () => {
    const keys = keysOf("deployer");
    expect(await verify(makeToken(keys, CLUSTER_ID))).toEqual({
      Arn: "arn:aws:sts::111122223333:assumed-role/github-actions-deploy/run-4711",
      Account: "111122223333",
      UserId: "AROAEXAMPLEDEPLOYER01:run-4711",
      AccessKeyId: keys.accessKeyId,
    });
  });

  const swapped = (token: string, from: string, to: string) => {
    const url = Buffer.from(token.slice("k8s-aws-v1.".length), "base64url").toString();
    expect(url).toContain(from);
    return `k8s-aws-v1.${Buffer.from(url.replace(from, to)).toString("base64url")}`;
  };
  it.each<[string, () => string]>([
    ["that is for another cluster", () => makeToken(keysOf("deployer"), "trial-2")],
    ["of a guessed secret", () => makeToken({ ...keysOf("deployer"), secretAccessKey: "x" }, CLUSTER_ID)],
    [
      "of a key that is not there",
      () => makeToken({ accessKeyId: "AKIA", secretAccessKey: "x" }, CLUSTER_ID),
    ],
    [
      "whose key was swapped for another's",
      () =>
        swapped(
          makeToken(keysOf("deployer"), CLUSTER_ID),
          keysOf("deployer").accessKeyId,
          keysOf("break-glass").accessKeyId,
        ),
    ],
    [
      "whose date was moved",
      () =>
        swapped(
          makeToken(keysOf("deployer"), CLUSTER_ID, new Date("2026-01-31T12:00:00Z")),
          "X-Amz-Date=20260131T120000Z",
          `X-Amz-Date=${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`,
        ),
    ],
    [
      "that goes to another host",
      () => swapped(makeToken(keysOf("deployer"), CLUSTER_ID), "us-east-1.ama", "us-west-2.ama"),
    ],
    [
      "whose signature is cut",
      () => swapped(makeToken(keysOf("deployer"), CLUSTER_ID), "X-Amz-Signature=", "X-Amz-Signature=0"),
    ],
  ])("refuses a token %s", async (_, token) => {
    await expect(verify(token())).rejects.toMatchObject({ code: "status", status: 403 });
  });

  it("refuses what was signed long ago, and what is not GetCallerIdentity", async () => {
    const ask = async (changes: Record<string, string>, date = new Date()) => {
      const token: string = makeToken(keysOf("deployer"), CLUSTER_ID, date);
      const signed = new URL(Buffer.from(token.slice("k8s-aws-v1.".length), "base64url").toString());
      for (const [name, value] of Object.entries(changes)) signed.searchParams.set(name, value);
      const headers = { "x-k8s-aws-id": CLUSTER_ID, "x-forwarded-host": signed.host };
      return (await fetch(`${url}/${signed.search}`, { headers })).status;
    };
    expect(await ask({})).toBe(200);
    expect(await ask({}, new Date(Date.now() - 16 * 60_000))).toBe(403);
    expect(await ask({}, new Date(Date.now() + 16 * 60_000))).toBe(403);
    expect(await ask({ Action: "AssumeRole" })).toBe(400);
  });

  it("goes on after a request for what is no path", async () => {
    expect((await fetch(`${url}//`)).status).toBe(400);
    expect((await fetch(`${url}/`)).status).toBe(400);
  });

  it("keeps its keys to their owner, the same after a restart, and prints none", async () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    const before = readKeys(file());
    expect(before.size).toBe(10);
    const second = startStub(file(), "0");
    await second.listening();
    await second.close();
    expect(readKeys(file())).toEqual(before);
    for (const { accessKeyId, secretAccessKey } of before.values()) {
      expect(stub.printed() + second.printed()).not.toContain(secretAccessKey);
      expect(accessKeyId).toMatch(/^ASIATRIAL[0-9A-F]{11}$/);
    }
    const other = startStub(temporary.path("other-keys"), "0");
    await other.listening();
    await other.close();
    expect(readKeys(temporary.path("other-keys")).get("deployer")).not.toEqual(before.get("deployer"));
  });

  it("never writes over a file that is not its own", async () => {
    const real = "[default]\naws_access_key_id = AKIAREAL\naws_secret_access_key = real\n";
    const credentials = temporary.write("credentials", real);
    const refused = startStub(credentials, "0");
    expect(await refused.ended()).toBe(1);
    expect(refused.printed()).toBe(
      `error: ${credentials} does not hold the keys of a trial; name another file\n`,
    );
    expect(readFileSync(credentials, "utf8")).toBe(real);
  });

  it.each([[[]], [["keys", "0.0.0.0:80"]], [["keys", "x"]]])(
    "says how it is called: %j",
    async (args: string[]) => {
      const refused = startStub(...args);
      expect(await refused.ended()).toBe(1);
      expect(refused.printed()).toBe("error: usage: node sts-stub.mjs KEYS_FILE [PORT]\n");
    },
  );
});
