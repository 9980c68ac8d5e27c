// How `snapshot` is called.
import { Command } from "commander";
import {
  clusterOption,
  type EksFlags,
  eksChoice,
  profileOption,
  regionOption,
} from "../../input/eks-options.ts";
import type { Finish } from "../../output/outcome.ts";

interface SnapshotFlags extends EksFlags {
  readonly output?: string;
}

export function snapshotCommand(finish: Finish): Command {
  return new Command("snapshot")
    .description("Write down a cluster's authentication mode and access entries, as EKS answers them.")
    .addOption(clusterOption("the EKS cluster").makeOptionMandatory())
    .addOption(regionOption())
    .addOption(profileOption())
    .option("-o, --output <file>", "write it there (default: standard output)")
    .addHelpText("after", HELP)
    .action(async ({ output, ...flags }: SnapshotFlags, command: Command) => {
      const choice = eksChoice(flags, command);
      if (choice === undefined) return;
      const { runSnapshot } = await import("./snapshot.ts");
      finish(await runSnapshot({ ...choice, output }));
    });
}

const HELP = `
It needs two more packages: npm install @aws-sdk/client-eks @aws-sdk/credential-providers
What it writes is for --access-entries. It holds no secret, no tag and no time, so it changes only where access does.

Exit status:
  0  written
  2  could not run; also: an action is denied, and what is not known is said in what is written
  130  interrupted; nothing is written

Examples:
  aws-auth-map snapshot --cluster production --region eu-west-1 --output production.json
  aws-auth-map migrate --file aws-auth.yaml --access-entries production.json`;
