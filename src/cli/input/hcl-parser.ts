// Loads the parser of HCL: the WebAssembly build of a grammar for tree-sitter. Both packages are optional.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { HclNode, HclParser } from "../../sources/hcl/syntax/node.ts";

const PACKAGES = "web-tree-sitter @tree-sitter-grammars/tree-sitter-hcl";

let loaded: Promise<HclParser> | undefined;

/** @throws With one line that says what to install, where the packages are missing. */
export function loadHclParser(): Promise<HclParser> {
  loaded ??= load();
  return loaded;
}

/** What is used of web-tree-sitter. Its own types need those of browsers and of Emscripten. */
interface TreeSitter {
  readonly Parser: {
    init(): Promise<void>;
    new (): { setLanguage(language: unknown): void; parse(text: string): Tree | null };
  };
  readonly Language: { load(grammar: Uint8Array): Promise<unknown> };
}

interface Tree {
  walk(): Cursor;
  delete(): void;
}

async function load(): Promise<HclParser> {
  const require = createRequire(import.meta.url);
  let treeSitter: TreeSitter;
  let grammar: Uint8Array;
  try {
    treeSitter = require("web-tree-sitter") as TreeSitter; // as its documentation says
    grammar = await readFile(
      require.resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm"),
    );
  } catch {
    throw new Error(`Terraform files need two more packages: npm install --ignore-scripts ${PACKAGES}`);
  }
  const { Parser, Language } = treeSitter;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return {
    parse: (text) => {
      const tree = parser.parse(text);
      if (tree === null) throw new Error("the parser of HCL gave no tree"); // it has a language, and is not cancelled
      try {
        return nodesOf(tree.walk());
      } finally {
        tree.delete();
      }
    },
  };
}

/** What is read of web-tree-sitter's cursor. */
interface Cursor {
  readonly nodeType: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly nodeIsMissing: boolean;
  gotoFirstChild(): boolean;
  gotoNextSibling(): boolean;
  gotoParent(): boolean;
  delete(): void;
}

/** The whole tree at once: the parser's own nodes are only handles to its memory. */
function nodesOf(cursor: Cursor): HclNode {
  const root = nodeAt(cursor);
  const above = [root];
  let isDown = cursor.gotoFirstChild();
  while (above.length > 0) {
    const parent = above[above.length - 1];
    if (parent === undefined) break;
    if (isDown) {
      const node = nodeAt(cursor);
      parent.children.push(node);
      above.push(node);
      isDown = cursor.gotoFirstChild();
      continue;
    }
    above.pop();
    isDown = above.length > 0 && cursor.gotoNextSibling();
    if (!isDown) cursor.gotoParent();
  }
  cursor.delete();
  return root;
}

function nodeAt(cursor: Cursor): HclNode & { readonly children: HclNode[] } {
  return {
    type: cursor.nodeType,
    start: cursor.startIndex,
    end: cursor.endIndex,
    isError: cursor.nodeType === "ERROR" || cursor.nodeIsMissing,
    children: [],
  };
}
