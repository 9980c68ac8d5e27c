// Reads a cluster's mode and access entries from EKS, and shows how far it has got.
import { EksError, type EksReading, readEksCluster } from "../../exports/eks.ts";
import { messageLine } from "../output/messages.ts";
import { CliError, InterruptedError } from "../output/outcome.ts";
import { type Progress, showProgress } from "../output/progress.ts";
import type { EksChoice } from "./eks-options.ts";
import { regionOf } from "./region.ts";

/**
 * @throws CliError where EKS cannot be asked, or does not answer. That an action is denied is in the reading.
 * @throws InterruptedError where somebody presses Ctrl-C. A second one ends the process at once.
 */
export async function readEks({ cluster, region, profile }: EksChoice): Promise<EksReading> {
  const found = await regionOf(region, profile);
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  let progress: Progress | undefined;
  try {
    return await readEksCluster({
      name: cluster,
      region: found,
      profile,
      signal: controller.signal,
      onProgress: (done, total) => {
        progress ??= showProgress("reading access entries", total);
        if (done > 0) progress.advance();
      },
    });
  } catch (error) {
    if (controller.signal.aborted) throw new InterruptedError();
    if (error instanceof EksError) throw new CliError(`error: ${messageLine(error.message)}`);
    throw error;
  } finally {
    progress?.end();
    process.removeListener("SIGINT", stop);
  }
}

/** A line for each action that is denied. Without the list of entries, any entry may be there. */
export function denialLines({ denials }: EksReading): { readonly line: string; readonly isLoss: boolean }[] {
  return denials.map(({ action, message }) => {
    const isLoss = action === "eks:ListAccessEntries";
    return { isLoss, line: `${isLoss ? "error" : "warning"}: ${messageLine(message)}` };
  });
}
