// Terraform's configuration as a source.
import { joinTexts } from "../model/joined-text.ts";
import type { Source, SourceInput } from "../model/reading.ts";
import { isConfiguration, isTerragrunt, isVariableFile } from "./module/file-kinds.ts";
import { baseName } from "./module/paths.ts";
import { readHcl } from "./read.ts";
import type { HclParser } from "./syntax/node.ts";

/** @param loadParser Loads the parser of HCL, which is asked for only when a file is read. */
export function createTerraformSource(loadParser: () => Promise<HclParser>): Source {
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
        return { text, documents: [], problems: [{ message, isLoss: true }] };
      }
      return readHcl(input, parser);
    },
  };
}

/** What such a file says of mappings or access entries. */
const MENTIONS =
  /aws[-_]auth|\bmap_?(?:roles|users|accounts)\b|map_additional_(?:iam|aws)|rolearn|userarn|access_entr|principal_arn|aws_eks_/i;

function recognizes({ file, text }: SourceInput): boolean {
  const name = baseName(file);
  if (!isConfiguration(name) && !isVariableFile(name) && !isTerragrunt(name)) return false;
  return MENTIONS.test(text);
}
