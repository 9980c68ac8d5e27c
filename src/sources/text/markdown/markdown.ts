// The source of Markdown: manifests, scripts and configurations in its code blocks.

import { locateIn } from "../../../text/position.ts";
import { joinTexts } from "../../model/joined-text.ts";
import type { Source, SourceDocument, SourceInput, SourceReading } from "../../model/reading.ts";
import { type Found, together } from "../../model/within.ts";
import { MAY_MAP, readInnerText } from "../inner-text.ts";
import { withoutPrompts } from "./console.ts";
import { fencesIn } from "./fences.ts";

export const markdown: Source = {
  name: "markdown",
  what: "a Markdown text with code blocks",
  reads:
    "the manifests, lists of entries, scripts and configurations in fenced code blocks; of a folder, none",
  recognizes: ({ file, text }) => /\.(?:md|markdown|mdx)$/i.test(file) && MAY_MAP.test(text),
  read: readMarkdown,
};

async function readMarkdown(input: SourceInput): Promise<SourceReading> {
  const locate = locateIn(input.text);
  const found: Partial<Found>[] = [];
  for (const { language, text, start } of fencesIn(input.text)) {
    const written = input.text.slice(text.at.start, text.at.end);
    const extension = MAY_MAP.test(written) ? extensionOf(language, written) : undefined;
    if (extension === undefined) continue;
    const name = `the code block on line ${locate(start).line}`;
    const inner = {
      name,
      file: `block.${extension}`,
      text: extension === "sh" ? withoutPrompts(text) : text,
    };
    found.push(await readInnerText(inner, input));
  }
  const reading = together(joinTexts([{ name: input.file, text: input.text }]), found);
  return { ...reading, documents: reading.documents.map(withOwnName) };
}

/** Two blocks may hold the same command. The second one is told from the first one by its number. */
function withOwnName(
  document: SourceDocument,
  index: number,
  all: readonly SourceDocument[],
): SourceDocument {
  const before = all.slice(0, index).filter(({ name }) => name === document.name).length;
  return before === 0 ? document : { ...document, name: `${document.name} (${before + 1})` };
}

/** The end of the name that a file with such a block has; undefined for programs. */
function extensionOf(language: string, text: string): string | undefined {
  const known = EXTENSIONS.get(language);
  if (known !== undefined || language !== "") return known;
  return /^[ \t]*(?:\$ |(?:sudo )?(?:cat|kubectl|eksctl|aws|export|echo)[ \t])/m.test(text) ? "sh" : "yaml";
}

const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["yaml", "yaml"],
  ["yml", "yaml"],
  ["text", "yaml"],
  ["txt", "yaml"],
  ["json", "json"],
  ["sh", "sh"],
  ["bash", "sh"],
  ["zsh", "sh"],
  ["shell", "sh"],
  ["console", "sh"],
  ["terminal", "sh"],
  ["shell-session", "sh"],
  ["sh-session", "sh"],
  ["shellsession", "sh"],
  ["hcl", "tf"],
  ["tf", "tf"],
  ["terraform", "tf"],
]);
