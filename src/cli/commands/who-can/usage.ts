// How `who-can` is called.
import { Argument, Command, Option } from "commander";
import { namespaceOf, type RightsFlags, rightsQuestion, takesRights } from "../../input/rights-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { WhoCanCommandOptions } from "./who-can.ts";

const formats: readonly WhoCanCommandOptions["format"][] = ["text", "json"];

export function whoCanCommand(finish: Finish): Command {
  return takesRights(
    new Command("who-can")
      .description("List the ARNs that may do something in the cluster, and by what.")
      .addArgument(new Argument("<verb>", "get, list, create, …"))
      .addArgument(new Argument("<resource>", "RESOURCE[.GROUP][/SUBRESOURCE], or a URL's path"))
      .addArgument(new Argument("[name]", "the object's name")),
  )
    .addOption(new Option("--format <format>", "how to answer").choices(formats).default("text"))
    .addHelpText(
      "after",
      `
Exit status:
  0  somebody may
  1  nobody may
  2  could not run; also: nobody is known to, and of some it is not known

Examples:
  aws-auth-map who-can create pods/exec -n prod --file aws-auth.yaml --rbac rbac/
  aws-auth-map who-can delete namespaces --access-entries cluster.json --rbac rbac.yaml`,
    )
    .action(
      async (
        verb: string,
        resource: string,
        name: string | undefined,
        flags: RightsFlags & Pick<WhoCanCommandOptions, "format">,
        command: Command,
      ) => {
        const { subresource, format } = flags;
        const asked = { verb, resource, name, subresource, namespace: namespaceOf(flags) };
        const options = { ...rightsQuestion(flags, command), asked, format };
        const { runWhoCan } = await import("./who-can.ts");
        finish(await runWhoCan(options));
      },
    );
}
