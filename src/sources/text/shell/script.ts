// What a shell script runs: its commands, and where its variables change.
import {
  type Assignment,
  type Command,
  forEachChild,
  type HereDoc,
  type ParsedScript,
  parse,
  type SyntaxNode,
  type Word,
} from "unbash";

/** A command with its words. */
export interface Call {
  readonly command: Command;
  /** Its name and its arguments. */
  readonly words: readonly Word[];
  readonly heredocs: readonly HereDoc[];
  /** Where the branch of an `if` or a `case` begins that it stands in; undefined outside of all. */
  readonly branch: number | undefined;
}

/** A variable that gets a value, or another one. */
export interface Change {
  /** Undefined: any of them may change. */
  readonly name: string | undefined;
  readonly at: number;
}

export interface ShellScript {
  readonly text: string;
  readonly calls: readonly Call[];
  readonly assignments: readonly Assignment[];
  readonly changes: readonly Change[];
  readonly errors: NonNullable<ParsedScript["errors"]>;
}

/** Never throws. */
export function readScript(text: string): ShellScript {
  const parsed = parse(text);
  const walk = new Walk();
  walk.run(parsed);
  return { text, ...walk, errors: walk.errors };
}

/** The name under which the changes of `$1`, `$@` and their like are kept. */
export const POSITIONAL = "@";

class Walk {
  readonly calls: Call[] = [];
  readonly assignments: Assignment[] = [];
  readonly changes: Change[] = [];
  readonly errors: { message: string; pos: number }[] = [];

  run(script: ParsedScript): void {
    const open: { node: SyntaxNode; branch: number | undefined }[] = [{ node: script, branch: undefined }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, branch } = next;
      this.#visit(node, branch);
      const inside: typeof open = [];
      const branches = branchesOf(node);
      if (isFollowed(node)) {
        forEachChild(node, (child) => {
          inside.push({ node: child, branch: branches.includes(child) ? child.pos : branch });
        });
      }
      for (const child of inside.reverse()) open.push(child);
    }
  }

  #visit(node: SyntaxNode, branch: number | undefined): void {
    switch (node.type) {
      case "Script":
        if ("errors" in node) this.errors.push(...(node.errors ?? []));
        return;
      case "Command":
        this.#call(node, branch);
        return;
      case "Assignment":
        this.assignments.push(node);
        this.#change(node.name, node.pos);
        return;
      case "For":
      case "Select":
        this.#change(node.name.value, node.pos);
        return;
      case "Function":
        this.#change(POSITIONAL, node.pos);
        this.#change(POSITIONAL, node.end);
        return;
      default:
        return;
    }
  }

  #call(command: Command, branch: number | undefined): void {
    const args = command.args.filter((arg) => arg.type === "Word");
    const words = command.name === undefined ? [] : [command.name, ...args];
    const heredocs = command.redirects.filter((each) => each.type === "HereDoc");
    if (words.length > 0) this.calls.push({ command, words, heredocs, branch });
    const name = command.name?.value;
    if (name === undefined) return;
    if (name === "source" || name === "." || name === "eval") this.#change(undefined, command.pos);
    if (name === "shift" || name === "set") this.#change(POSITIONAL, command.pos);
    if (!ASSIGNING.has(name)) return;
    for (const { value } of args) if (/^\w+$/.test(value)) this.#change(value, command.pos);
  }

  #change(name: string | undefined, at: number): void {
    this.changes.push({ name, at });
  }
}

/** Their arguments are names of variables. */
const ASSIGNING: ReadonlySet<string> = new Set([
  "read",
  "mapfile",
  "readarray",
  "getopts",
  "unset",
  "printf",
  "local",
  "declare",
  "typeset",
  "export",
]);

/** Of those, a run takes one. */
function branchesOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type === "If") return [node.then, ...node.elif, ...(node.else === undefined ? [] : [node.else])];
  return node.type === "Case" ? node.items : [];
}

/** Texts are looked into only where commands may stand in them. */
function isFollowed(node: SyntaxNode): boolean {
  switch (node.type) {
    case "HereDoc":
      return false;
    case "Word":
      return /\$\(|`|<\(/.test(node.text);
    // What is in backquotes may have escapes: offsets in it are not the script's.
    case "CommandExpansion":
      return node.text.startsWith("$(") && node.script?.source === undefined;
    default:
      return true;
  }
}
