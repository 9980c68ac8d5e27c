// Reads a file as it was at some revision: `git:REV:PATH`.
import { execFile } from "node:child_process";
import { decodeInput, type Input, MAX_BYTES, tooLarge } from "../../input/input.ts";
import { CliError } from "../../output/outcome.ts";
import { messageLine, showName } from "../../output/terminal.ts";

const PREFIX = "git:";

export function isGitObject(operand: string): boolean {
  return operand.startsWith(PREFIX);
}

/**
 * @param operand `git:REV:PATH`; PATH counts from the repository's top, or with `./` from the working directory.
 * @throws CliError where git has no such file.
 */
export async function readGitObject(operand: string): Promise<Input> {
  const object = operand.slice(PREFIX.length);
  const name = showName(operand);
  // A revision holds no colon. What begins with a dash would be an option to git, and with a caret, or with two dots
  // in it, a range: git leaves out of one what it likes, and an empty side would let no one in.
  if (!/^(?![-^])(?![^:]*\.\.)[^:]+:./s.test(object)) {
    throw new CliError(`${name}: error: write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml`);
  }
  return await decodeInput(name, () => show(object));
}

/** Nothing of the repository's is executed: no pager, no conversion, no check of signatures. */
const SHOW = ["--no-pager", "show", "--no-textconv", "--no-ext-diff", "--no-show-signature"];

/** What is missing is not fetched: by a setting that git knows since 2.44, and before that as no protocol is allowed. */
const NO_FETCH = { GIT_NO_LAZY_FETCH: "1", GIT_ALLOW_PROTOCOL: "none", GIT_TERMINAL_PROMPT: "0" };

const FOLDER = "is a folder in that revision; give a file";

function show(object: string): Promise<Buffer> {
  const args = [...SHOW, "--end-of-options", object];
  const env = { ...process.env, ...NO_FETCH, LC_ALL: "C" };
  return new Promise((resolve, reject) => {
    execFile("git", args, { encoding: "buffer", maxBuffer: MAX_BYTES, env }, (error, stdout, stderr) => {
      if (error === null) {
        const isFolder = stdout.toString("utf8", 0, object.length * 4 + 10).startsWith(`tree ${object}\n\n`);
        return isFolder ? reject(new CliError(FOLDER)) : resolve(stdout);
      }
      if (error.code === "ENOENT") reject(new CliError("git is not installed"));
      else if (String(error.code) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") reject(tooLarge());
      else {
        const lines = stderr.toString("utf8").split("\n");
        const line = lines.find((each) => each.startsWith("fatal: ")) ?? lines[0] ?? "";
        reject(new CliError(`git: ${messageLine(line.replace(/^fatal: /, "")) || "it failed"}`));
      }
    });
  });
}
