// How `get` is called.
import { Command, Option } from "commander";
import { type AccessFlags, accessChoice, documentBeside, takesAccess } from "../../input/access-options.ts";
import { type DocumentFlags, takesDocument } from "../../input/document-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { GetCommandOptions } from "./get.ts";

const formats: readonly GetCommandOptions["format"][] = ["table", "json", "yaml"];

export function getCommand(finish: Finish): Command {
  const command = new Command("get").description(
    "List the mappings that aws-iam-authenticator reads from a document, and a cluster's access entries.",
  );
  return takesAccess(takesDocument(command))
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
    .action(
      async (flags: DocumentFlags & AccessFlags & Pick<GetCommandOptions, "format">, command: Command) => {
        const { format } = flags;
        if (format === "yaml" && flags.accessEntries.length > 0) {
          command.error("error: --format yaml writes a ConfigMap, which holds no access entries");
        }
        const options = { document: documentBeside(flags, command), access: accessChoice(flags), format };
        const { runGet } = await import("./get.ts");
        finish(await runGet(options));
      },
    );
}
