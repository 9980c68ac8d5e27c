// Which item of a list, or key of a mapping, stands further right than the others, where YAML gives up at a later one.
import { type Line, nextLine, previousLine } from "./text-lines.ts";

const isDash = ({ content }: Line) => /^-(?: |$)/.test(content);
const isKey = ({ content }: Line) => /^["']?[\w-]+["']? *:(?: |$)/.test(content);
/** An entry and a group are items of different lists. */
const isEntry = ({ content }: Line) => /^- +["']?[\w-]+["']? *:(?: |$)/.test(content);
const opensMore = ({ content }: Line) => /^(?:- +)*["']?[\w-]+["']? *:$/.test(content);

/**
 * The line above `line` that stands too far to the right, where it is the one to be moved:
 *
 *     groups:
 *        - a      <- this one
 *       - b
 */
export function deeperSibling(text: string, line: Line): Line | undefined {
  if (!isDash(line) && !isKey(line)) return undefined;
  const above = siblingsAbove(text, line);
  const [first] = above;
  const parent = first && previousLine(text, first);
  if (first === undefined || parent === undefined || !opensMore(parent)) return undefined;
  const column = parent.indent + (/^(?:- +)*/.exec(parent.content)?.[0].length ?? 0);
  if (line.indent < column || (line.indent === column && !isDash(line))) return undefined;
  const below = 1 + siblingsBelow(text, line);
  if (below !== above.length) return below > above.length ? first : undefined;
  // As many against as many: people indent by two, four or no spaces.
  const isEven = ({ indent }: Line) => (indent - column) % 2 === 0;
  return !isEven(first) && isEven(line) ? first : undefined;
}

function areAlike(a: Line, b: Line): boolean {
  return isDash(a) === isDash(b) && isKey(a) === isKey(b) && isEntry(a) === isEntry(b);
}

/** The lines of the same kind right above `line` that stand further right than it, all in one column, from the first on. */
function siblingsAbove(text: string, line: Line): Line[] {
  const items: Line[] = [];
  for (
    let at = previousLine(text, line);
    at !== undefined && areAlike(at, line);
    at = previousLine(text, at)
  ) {
    if (at.indent <= line.indent || (items[0] !== undefined && at.indent !== items[0].indent)) break;
    items.unshift(at);
    if (items.length > MOST_ITEMS) break;
  }
  return items;
}

/** How many of the same kind follow right below in the same column. */
function siblingsBelow(text: string, line: Line): number {
  let count = 0;
  for (let at = nextLine(text, line); at !== undefined && count < MOST_ITEMS; at = nextLine(text, at)) {
    if (!areAlike(at, line) || at.indent !== line.indent) break;
    count++;
  }
  return count;
}

const MOST_ITEMS = 100;

/**
 * The first item of a block of text, where it stands further right than its own keys or the other items, so that the
 * block ends at `line`:
 *
 *     mapRoles: |
 *        - rolearn: a     <- this one
 *         username: a
 *       - rolearn: b
 */
export function firstDashOfBlock(text: string, line: Line): Line | undefined {
  if (!isDash(line)) return undefined;
  let [first, second]: (Line | undefined)[] = [];
  let others = 0;
  for (let at = previousLine(text, line); at !== undefined; at = previousLine(text, at)) {
    if (/: *[|>][-+\d]*(?: +#.*)?$/.test(at.content)) {
      if (first === undefined || !isDash(first) || at.indent >= line.indent || first.indent <= line.indent)
        return undefined;
      break;
    }
    if (at.indent <= line.indent) return undefined; // not in one block
    second = first;
    first = at;
  }
  if (first === undefined) return undefined;
  for (let at: Line | undefined = line; at !== undefined && others <= MOST_ITEMS; at = nextLine(text, at)) {
    if (at.indent < line.indent) break;
    if (isDash(at) && at.indent === line.indent) others++;
  }
  const hasOwnKeysFurtherLeft = second !== undefined && !isDash(second) && second.indent === line.indent + 2;
  return hasOwnKeysFurtherLeft || others > 1 ? first : undefined;
}
