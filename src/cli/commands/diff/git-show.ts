// Reads a file of a git revision: `git:REV:PATH`.
import { execFile } from "node:child_process";
import { decodeText, fileTooLarge, MAX_BYTES, type NamedText } from "../../input/read-text.ts";
import { messageLine, showName } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";

const PREFIX = "git:";

export function isGitObject(operand: string): boolean {
  return operand.startsWith(PREFIX);
}

/**
 * @param operand `git:REV:PATH`. PATH is relative to the repository's top, or with `./` to the working directory.
 * @throws CliError where git has no such file.
 */
export async function readGitObject(operand: string): Promise<NamedText> {
  const object = operand.slice(PREFIX.length);
  const name = showName(operand);
  // A revision never holds a colon. Git would read a dash in front as an option, and a caret in front or two dots as a
  // range. It can print nothing for a range, and an empty side would mean that no one had access.
  if (!/^(?![-^])(?![^:]*\.\.)[^:]+:./s.test(object)) {
    throw new CliError(`${name}: error: write git:REVISION:PATH, such as git:origin/main:aws-auth.yaml`);
  }
  return await decodeText(name, () => show(object));
}

/** Git executes nothing that the repository names: no pager, no conversion, no check of signatures. */
const SHOW = ["--no-pager", "show", "--no-textconv", "--no-ext-diff", "--no-show-signature"];

/** Git does not fetch missing objects: since 2.44 by a setting of its own, before that as no protocol is allowed. */
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
      else if (String(error.code) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") reject(fileTooLarge());
      else {
        const lines = stderr.toString("utf8").split("\n");
        const line = lines.find((each) => each.startsWith("fatal: ")) ?? lines[0] ?? "";
        reject(new CliError(`git: ${messageLine(line.replace(/^fatal: /, "")) || "it failed"}`));
      }
    });
  });
}
