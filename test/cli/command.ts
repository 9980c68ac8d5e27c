// Runs the built command as people do, in a process of its own.
import { execFile, type SpawnSyncOptions, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const commandPath = fileURLToPath(new URL("../../dist/cli.cjs", import.meta.url));
export const repository = fileURLToPath(new URL("../..", import.meta.url));

export interface Ending {
  /** Null where the command had to be killed. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `aws-auth-map ARGS` in the repository's root; `input` is its standard input. */
export function run(args: readonly string[], input: string | Uint8Array = ""): Ending {
  return spawn(process.execPath, [commandPath, ...args], { input });
}

/** Runs `aws-auth-map ARGS` in `folder`. */
export function runIn(folder: string, args: readonly string[], options: RunOptions = {}): Ending {
  const { input = "", env = {}, command = commandPath } = options;
  return spawn(process.execPath, [command, ...args], {
    cwd: folder,
    input,
    env: { ...WITHOUT_COLOR_SETTINGS, ...env },
  });
}

interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the command. Default: that of the repository. */
  readonly command?: string;
}

const { NO_COLOR: _, FORCE_COLOR: __, ...WITHOUT_COLOR_SETTINGS } = process.env;

/** Runs a line of shell in which `$CLI` is the command. */
export function runShell(line: string, folder: string = repository): Ending {
  const env = { ...process.env, CLI: `'${process.execPath}' '${commandPath}'` };
  return spawn("bash", ["-c", line.replaceAll("$CLI", env.CLI)], { env, cwd: folder });
}

function spawn(program: string, args: readonly string[], options: SpawnSyncOptions): Ending {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: repository,
    timeout: 20_000,
    maxBuffer: 2 ** 26,
    ...options,
  });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

/** Runs `aws-auth-map ARGS` while this process goes on: for commands that ask a server in it. */
export function runBeside(args: readonly string[], options: RunOptions = {}): Promise<Ending> {
  const { input = "", env = {}, command = commandPath } = options;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [command, ...args],
      { cwd: repository, timeout: 60_000, env: { ...WITHOUT_COLOR_SETTINGS, ...env } },
      (_, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
    );
    child.stdin?.end(input);
  });
}

/** A folder for this test file's inputs. */
export function temporaryFolder(): { path: (name: string) => string; write: Write } {
  const folder = mkdtempSync(join(tmpdir(), "aws-auth-map-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: (name, content) => {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

/** Writes a file into the folder, or into a folder in it; returns its path. */
type Write = (name: string, content: string | Uint8Array) => string;

/** The text of an aws-auth ConfigMap; the first line of a section's text is line 8, or below. */
export function manifest(sections: Readonly<Record<string, string>>): string {
  const data = Object.entries(sections).map(
    ([name, text]) => `  ${name}: |\n${text.trimEnd().replace(/^/gm, "    ")}\n`,
  );
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: aws-auth
  namespace: kube-system
data:
${data.join("")}`;
}
