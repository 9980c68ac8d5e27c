// What a shell script runs: its commands, and where its variables change.
import {
  type Assignment,
  type Command,
  forEachChild,
  type HereDoc,
  type ParsedScript,
  parse,
  type Redirected,
  type SyntaxNode,
  type Word,
} from "unbash";

/** A command with its words. */
export interface Call {
  readonly command: Pick<Command | Redirected, "pos" | "end" | "redirects">;
  /** Its name and its arguments; none of a loop or a group. */
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
  const walk = new Walk(text);
  walk.run(parsed);
  return { text, ...walk };
}

/** The name under which the changes of `$1`, `$@` and their like are kept. */
export const POSITIONAL = "@";

interface Visit {
  readonly node: SyntaxNode;
  readonly branch: number | undefined;
  /** How many command substitutions it stands in. */
  readonly depth: number;
}

/** What stands deeper is read once more for each level. */
const MAX_DEPTH = 8;

class Walk {
  readonly calls: Call[] = [];
  readonly assignments: Assignment[] = [];
  readonly changes: Change[] = [];
  readonly errors: { message: string; pos: number }[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  run(script: ParsedScript): void {
    const open: Visit[] = [{ node: script, branch: undefined, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { node, branch } = next;
      this.#visit(node, branch);
      const inside: Visit[] = [];
      const branches = branchesOf(node);
      const depth = next.depth + (node.type === "CommandExpansion" ? 1 : 0);
      if (depth > MAX_DEPTH) continue;
      forEachChild(node, (child) => {
        if (!isFollowed(child)) return;
        inside.push({ node: child, branch: branches.includes(child) ? child.pos : branch, depth });
      });
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
      case "Redirected":
        this.calls.push({ command: node, words: [], heredocs: heredocsOf(node), branch });
        return;
      case "Assignment":
        if (MAY_COUNT.test(node.text)) this.assignments.push(node);
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
    const { name, prefix, suffix, pos, end } = command;
    this.#changesBy(command);
    const hasHeredoc = [prefix, suffix].some((each) => each.some(({ type }) => type === "HereDoc"));
    if (!hasHeredoc && !MAY_COUNT.test(this.#text.slice(pos, end))) return;
    const words = name === undefined ? [] : [name, ...wordsOf(command)];
    this.calls.push({ command, words, heredocs: heredocsOf(command), branch });
  }

  #changesBy(command: Command): void {
    const name = command.name?.value;
    if (name === undefined) return;
    if (name === "source" || name === "." || name === "eval") this.#change(undefined, command.pos);
    if (name === "shift" || name === "set") this.#change(POSITIONAL, command.pos);
    if (!ASSIGNING.has(name)) return;
    for (const { value } of wordsOf(command)) if (/^\w+$/.test(value)) this.#change(value, command.pos);
  }

  #change(name: string | undefined, at: number): void {
    this.changes.push({ name, at });
  }
}

/** Most commands of most scripts have nothing to do with mappings. */
const MAY_COUNT = /eksctl|kubectl|\b(?:oc|k|aws)\b|(?:role|user)arn|map(?:Roles|Users|Accounts)/i;

function wordsOf({ suffix }: Command): Word[] {
  return suffix.filter((each) => each.type === "Word");
}

function heredocsOf({ redirects }: Call["command"]): HereDoc[] {
  return redirects.filter((each) => each.type === "HereDoc");
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
