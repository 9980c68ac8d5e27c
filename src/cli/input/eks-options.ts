// Options that say which cluster EKS is asked about.
import { type Command, InvalidArgumentError, Option } from "commander";
import { isEksClusterName } from "../../identity/eks-cluster-name.ts";

export interface EksFlags {
  readonly cluster?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
}

/** A cluster whose mode and access entries are read from EKS. */
export interface EksChoice {
  readonly cluster: string;
  /** Default: that of the environment or the profile. */
  readonly region?: string | undefined;
  /** Default: AWS_PROFILE. */
  readonly profile?: string | undefined;
}

/** `--cluster NAME`. @param help What it does. */
export function clusterOption(help: string): Option {
  return new Option("--cluster <name>", help).argParser(readName);
}

/** @param help What `--cluster` does. */
export function takesEks(command: Command, help: string): Command {
  return command.addOption(clusterOption(help)).addOption(regionOption()).addOption(profileOption());
}

export function regionOption(): Option {
  return new Option(
    "--region <region>",
    "the cluster's region (default: AWS_REGION, AWS_DEFAULT_REGION or the profile's)",
  );
}

export function profileOption(): Option {
  return new Option("--profile <name>", "a profile of ~/.aws/config (default: AWS_PROFILE)");
}

/** Which cluster is chosen; undefined where none is. Ends the command where only its region or the profile is given. */
export function eksChoice({ cluster, region, profile }: EksFlags, command: Command): EksChoice | undefined {
  if (cluster !== undefined) return { cluster, region, profile };
  if (region === undefined && profile === undefined) return undefined;
  return command.error(`error: ${region === undefined ? "--profile" : "--region"} needs --cluster`);
}

function readName(name: string): string {
  if (isEksClusterName(name)) return name;
  const own = /^arn:[^:]+:eks:[^:]*:\d*:cluster\/([\w-]{1,100})$/.exec(name)?.[1];
  throw new InvalidArgumentError(
    own === undefined
      ? "A cluster's name has up to 100 letters, digits, - and _."
      : `Give the cluster's name, ${own}, and its region with --region.`,
  );
}
