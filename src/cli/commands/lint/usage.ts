// How `lint` is called.
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { inClusterOption, kubeconfigOption } from "../../input/document-options.ts";
import type { Finish } from "../../output/outcome.ts";
import type { LintCommandOptions } from "./lint.ts";

const formats: readonly LintCommandOptions["format"][] = [
  "stylish",
  "json",
  "json@1",
  "json@2",
  "sarif",
  "github",
  "junit",
];

/** The options as commander gives them. */
interface LintFlags {
  readonly fix?: true;
  readonly fixDryRun?: true;
  readonly allFixes?: true;
  readonly format: LintCommandOptions["format"];
  readonly from?: string;
  readonly config?: string | false;
  readonly maxWarnings?: number;
  readonly rule: readonly string[];
  readonly iam: readonly string[];
  readonly inlineSuppressions: boolean;
  readonly showSuppressed?: boolean;
  readonly color?: boolean;
  readonly context: readonly string[];
  readonly allContexts?: true;
  readonly kubeconfig?: string;
  readonly inCluster?: true;
}

export function lintCommand(finish: Finish): Command {
  return new FixCommand("lint")
    .description("Find what would lock people out of a cluster, let the wrong ones in, or do nothing.")
    .addArgument(
      new Argument("[files...]", "manifests, globs, folders; - reads standard input").default(
        ["."],
        "what is below the current folder",
      ),
    )
    .option(
      "--fix",
      "make the safe fixes in the files; of standard input, print the fixed text; --fix=all makes those too that are left to a person",
    )
    .addOption(
      new Option(
        "--fix-dry-run",
        "print what --fix would change, as a patch; also as --fix-dry-run=all",
      ).conflicts("fix"),
    )
    .addOption(new Option("--all-fixes").hideHelp())
    .addOption(
      new Option("--format <format>", "how to print the findings; json is json@1, an array, until 1.0")
        .choices(formats)
        .default("stylish"),
    )
    .option("--from <name>", "the form that the files are in (default: told by their text; see 'sources')")
    .option(
      "--config <file>",
      "the configuration; else .aws-auth-map.yaml, .yml or .json nearest above each file",
    )
    .option("--no-config", "read no configuration")
    .addOption(new Option("--max-warnings <count>", "fail on more warnings than that").argParser(readCount))
    .addOption(
      new Option("--rule <name=level>", "error, warning, info or off, over every configuration; repeatable")
        .argParser((pair: string, previous: readonly string[]) => [...previous, pair])
        .default([], "none"),
    )
    .addOption(
      new Option(
        "--iam <file>",
        "what 'aws iam list-roles' prints: find roles that are not there; repeatable",
      )
        .argParser((file: string, previous: readonly string[]) => [...previous, file])
        .default([], "none"),
    )
    .option("--no-inline-suppressions", "ignore the comments in the files that suppress findings")
    .option(
      "--show-suppressed",
      "list suppressed findings too, with their reasons; sarif and json@2 do so by default",
    )
    .option("--no-show-suppressed", "list none, also in sarif and json@2")
    .addOption(
      new Option("--context <name>", "lint the live cluster of that kubeconfig context; repeatable")
        .argParser((context: string, previous: readonly string[]) => [...previous, context])
        .default([], "none"),
    )
    .option("--all-contexts", "lint the live clusters of all contexts")
    .addOption(kubeconfigOption())
    .addOption(inClusterOption())
    .option("--color", "write in colour; else only on a terminal, by NO_COLOR and FORCE_COLOR")
    .option("--no-color", "write without colour")
    .addHelpText(
      "after",
      `
A folder stands for the YAML and JSON files below it, and for Terraform, scripts and Makefiles. Where a folder or a
glob finds files that map nobody, they are skipped, and so are node_modules, .git, and names that start with a dot.
Skipped files that map identities in a form that is not linted (programs, access entries) are named on standard error.

Exit status:
  0  clean, or nothing worse than warnings
  1  errors, or more warnings than --max-warnings
  2  could not run, or a file could not be read or written (the others are linted)

Examples:
  aws-auth-map lint aws-auth.yaml
  aws-auth-map lint --context production --context staging
  aws-auth-map lint 'clusters/**/*.yaml' --max-warnings 0 --rule no-groups=off
  kubectl get configmap aws-auth -n kube-system -o yaml | aws-auth-map lint -`,
    )
    .action(async (operands: readonly string[], flags: LintFlags, command: Command) => {
      const options = lintOptions(operands, flags, command);
      const { runLint } = await import("./lint.ts");
      finish(await runLint(options));
    });
}

/** Takes `--fix=all`. As an option with a value that can be left out, `--fix FILE` would take the file for the value. */
class FixCommand extends Command {
  override parseOptions(args: string[]): ReturnType<Command["parseOptions"]> {
    const end = args.indexOf("--");
    const spelledOut = args.flatMap((arg, index) => {
      const [, option] = /^(--fix|--fix-dry-run)=all$/.exec(arg) ?? [];
      return option === undefined || (end !== -1 && index > end) ? [arg] : [option, "--all-fixes"];
    });
    return super.parseOptions(spelledOut);
  }
}

function lintOptions(operands: readonly string[], flags: LintFlags, command: Command): LintCommandOptions {
  const clusters = {
    contexts: flags.context,
    allContexts: flags.allContexts === true,
    kubeconfig: flags.kubeconfig,
    inCluster: flags.inCluster,
  };
  const isLive =
    clusters.contexts.length > 0 ||
    clusters.allContexts ||
    clusters.kubeconfig !== undefined ||
    clusters.inCluster === true;
  if (isLive && flags.fix === true) {
    command.error(
      "error: --fix writes files; a cluster is not written to: see --fix-dry-run, or lint the manifest",
    );
  }
  return {
    // The current folder is the default only where no cluster is named either.
    operands: isLive && command.args.length === 0 ? [] : operands,
    clusters: isLive ? clusters : undefined,
    fix: {
      mode: flags.fixDryRun === true ? "dry-run" : flags.fix === true ? "write" : "none",
      all: flags.allFixes === true,
    },
    format: flags.format,
    from: flags.from,
    config: flags.config,
    maxWarnings: flags.maxWarnings,
    rules: flags.rule,
    iam: flags.iam,
    inlineSuppressions: flags.inlineSuppressions,
    showSuppressed: flags.showSuppressed,
    color: flags.color,
  };
}

function readCount(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError("Write a number, 0 or more.");
  return Number(text);
}
