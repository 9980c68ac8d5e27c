// Terraform's configuration as a source.
import { joinTexts } from "../model/joined-text.ts";
import type { Source, SourceInput } from "../model/reading.ts";
import {
  isConfiguration,
  isPlainlyHcl,
  isTerragrunt,
  isVariableFile,
  MENTIONS,
} from "./module/file-kinds.ts";
import { baseName } from "./module/paths.ts";
import { readHcl } from "./read.ts";
import type { HclNode, HclParser } from "./syntax/node.ts";

/** @param loadParser Loads the parser of HCL, which is asked for only when a file is read. */
export function createTerraformSource(loadParser: () => Promise<HclParser>): Source {
  const parsed = new Map<string, HclNode>();
  return {
    name: "terraform",
    what: "Terraform's or OpenTofu's configuration",
    reads:
      "resources that write aws-auth, access entries, and what modules are given, in .tf, .tofu, .tf.json, .tfvars and terragrunt.hcl",
    recognizes,
    read: async (input) => {
      let parser: HclParser;
      try {
        parser = await loadParser();
      } catch (error) {
        const message = error instanceof Error ? error.message : "the parser of HCL cannot be loaded";
        const text = joinTexts([{ name: input.file, text: input.text }]);
        return { text, documents: [], problems: [{ message, isLoss: true, needsPackages: true }] };
      }
      return await readHcl(input, remembering(parser, parsed));
    },
  };
}

function recognizes({ file, text }: SourceInput): boolean {
  const name = baseName(file);
  // Standard input has no name that tells the form.
  const isKnown = isConfiguration(name) || isVariableFile(name) || isTerragrunt(name);
  return (isKnown || (!name.includes(".") && isPlainlyHcl(text))) && MENTIONS.test(text);
}

/** How many files are remembered. A file is read once for each file beside it. */
const MOST_REMEMBERED = 200;

function remembering(parser: HclParser, parsed: Map<string, HclNode>): HclParser {
  return {
    parse: (text) => {
      const known = parsed.get(text);
      if (known !== undefined) return known;
      const [oldest] = parsed.keys();
      if (parsed.size >= MOST_REMEMBERED && oldest !== undefined) parsed.delete(oldest);
      const node = parser.parse(text);
      parsed.set(text, node);
      return node;
    },
  };
}
