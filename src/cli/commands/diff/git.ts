// Runs git so that nothing is executed that the repository names, and nothing is fetched.
import { execFile } from "node:child_process";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";

/**
 * A repository's own configuration may name programs for these. `core.warnAmbiguousRefs` is the word by which
 * git-tree.ts learns that two refs share a name.
 */
const SETTINGS = ["core.fsmonitor=false", "core.hooksPath=/dev/null", "core.warnAmbiguousRefs=true"];

const ENVIRONMENT = {
  // Git does not fetch missing objects: since 2.44 by a setting of its own, before that as no protocol is allowed.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_TERMINAL_PROMPT: "0",
  GIT_OPTIONAL_LOCKS: "0",
  // A name is only a name, whatever characters it has.
  GIT_LITERAL_PATHSPECS: "1",
  // Messages are compared.
  LC_ALL: "C",
};

/** Git has ended with an error. The message is what git says. */
export class GitFailure extends CliError {}

/** Variables over those of this process. */
export type GitEnvironment = Readonly<Record<string, string>>;

export interface GitOptions {
  readonly input?: string;
  readonly env?: GitEnvironment;
  readonly maxBytes?: number;
}

export interface GitAnswer {
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Whole listings of a folder are read, and a folder may hold many files. */
const MAX_LISTING = 256 * 1024 * 1024;

/**
 * @throws GitFailure where git ends with another status than 0; RangeError where it prints more than `maxBytes`;
 *   CliError where there is no git.
 */
export function git(args: readonly string[], options: GitOptions = {}): Promise<GitAnswer> {
  const { input, env, maxBytes = MAX_LISTING } = options;
  const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      ["--no-pager", ...settings, ...args],
      { encoding: "buffer", maxBuffer: maxBytes, env: { ...process.env, ...ENVIRONMENT, ...env } },
      (error, stdout, stderrBytes) => {
        const stderr = stderrBytes.toString("utf8");
        if (error === null) resolve({ stdout, stderr });
        else if (error.code === "ENOENT") reject(new CliError("git is not installed"));
        else if (String(error.code) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") {
          reject(new RangeError(`git prints more than ${maxBytes} bytes`));
        } else reject(new GitFailure(`git: ${complaint(stderr)}`));
      },
    );
    // Git may end before it has read its input. Its status and words say why.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

function complaint(stderr: string): string {
  const lines = stderr.split("\n");
  const line = lines.find((each) => /^(?:fatal|error): /.test(each)) ?? lines[0] ?? "";
  return messageLine(line.replace(/^(?:fatal|error): /, "")) || "it failed";
}
