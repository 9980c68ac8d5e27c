// Programs that run beside the tests: started on a leash, watched for what they print, stopped again.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const leash = fileURLToPath(new URL("leash.mjs", import.meta.url));

export interface Program {
  /** What it has printed so far. */
  readonly printed: () => string;
  /** Resolves once it has printed that. Rejects where it ends before. */
  readonly prints: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Resolves once that holds. Rejects where the program ends before, or where it takes too long. */
  readonly until: (what: string, holds: () => Promise<boolean>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** As long as a start may take on a slow machine. */
const PATIENCE_MS = 60_000;

export function start(
  name: string,
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const { PATH = "" } = process.env;
  // The leash is in no group that is killed with the tests, or it could not do its work.
  const options = { env: { PATH, ...env }, detached: true };
  const child: ChildProcess = spawn(process.execPath, [leash, program, ...args], options);
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const ended = once(child, "exit");
  const lastLines = () => printed.trimEnd().split("\n").slice(-15).join("\n");

  async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const giveUp = Date.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}:\n${lastLines()}`);
      if (Date.now() > giveUp) throw new Error(`${name} never ${what}:\n${lastLines()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  return {
    printed: () => printed,
    until,
    prints: async (pattern) => {
      await until(`printed ${pattern}`, async () => pattern.test(printed));
      return pattern.exec(printed) as RegExpExecArray;
    },
    stop: async () => {
      child.stdin?.end();
      await ended;
    },
  };
}

/** So many ports that nothing listens on. They are held until all are known, so that no two are the same. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  await Promise.all(servers.map((server) => once(server, "listening")));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}
