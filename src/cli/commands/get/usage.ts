// How `get` is called.
import { Command, Option } from "commander";
import { type DocumentFlags, documentChoice, takesDocument } from "../../input/document-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { GetCommandOptions } from "./get.ts";

const formats: readonly GetCommandOptions["format"][] = ["table", "json", "yaml"];

export function getCommand(finish: Finish): Command {
  return takesDocument(
    new Command("get").description("List the mappings that aws-iam-authenticator reads from a document."),
  )
    .addOption(
      new Option("--format <format>", "yaml: a ConfigMap with these mappings")
        .choices(formats)
        .default("table"),
    )
    .addHelpText(
      "after",
      `
Exit status:
  0  listed
  2  could not run; also: a section of the file could not be read (the others are listed)`,
    )
    .action(async (flags: DocumentFlags & Pick<GetCommandOptions, "format">, command: Command) => {
      const options = { document: documentChoice(flags, command), format: flags.format };
      const { runGet } = await import("./get.ts");
      finish(await runGet(options));
    });
}
