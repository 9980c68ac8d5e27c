// The forms in which people keep mappings, and which of them a text is in.

import { dynamicFile } from "./authenticator/dynamic-file.ts";
import { serverConfig } from "./authenticator/server-config.ts";
import { cloudformation } from "./cloudformation/cloudformation.ts";
import { eksctl } from "./eksctl/eksctl.ts";
import { createTerraformSource } from "./hcl/source.ts";
import type { HclParser } from "./hcl/syntax/node.ts";
import { ack } from "./kubernetes/ack.ts";
import { clusterApi } from "./kubernetes/cluster-api.ts";
import { crossplane } from "./kubernetes/crossplane.ts";
import { eksAnywhere } from "./kubernetes/eks-anywhere.ts";
import { iamIdentityMapping } from "./kubernetes/identity-mapping.ts";
import { kops } from "./kubernetes/kops.ts";
import type { ReadInner, Source, SourceInput, SourceReading } from "./model/reading.ts";
import { together } from "./model/within.ts";
import { pulumi } from "./pulumi/pulumi.ts";
import { terraformPlan } from "./terraform-json/terraform-plan.ts";
import { terraformState } from "./terraform-json/terraform-state.ts";
import { kustomize } from "./text/kustomize/kustomize.ts";
import { markdown } from "./text/markdown/markdown.ts";
import { pasted } from "./text/pasted/pasted.ts";
import { pipeline } from "./text/pipeline/pipeline.ts";
import { shell } from "./text/shell/shell.ts";

/** What sources need that this library does not bring. */
export interface SourcesOptions {
  /** Loads a parser of HCL, where a file is Terraform. Without it, Terraform's configuration is not read. */
  readonly hclParser?: () => Promise<HclParser>;
}

/** All of them, the more particular ones first. */
export function createSources({ hclParser }: SourcesOptions = {}): readonly Source[] {
  return [
    terraformPlan,
    terraformState,
    ...(hclParser === undefined ? [] : [createTerraformSource(hclParser)]),
    cloudformation,
    pulumi,
    eksctl,
    iamIdentityMapping,
    kops,
    clusterApi,
    eksAnywhere,
    ack,
    crossplane,
    serverConfig,
    dynamicFile,
    kustomize,
    shell,
    pipeline,
    markdown,
    pasted,
  ];
}

export interface SourceRead {
  readonly source: Source;
  readonly reading: SourceReading;
}

/**
 * What all forms find in a text: a YAML file can hold an eksctl ClusterConfig and an IAMIdentityMapping. Readings in which
 * there is nothing are left out.
 */
export async function readSources(input: SourceInput, sources: readonly Source[]): Promise<SourceRead[]> {
  const found: SourceRead[] = [];
  // What is shown inside a text, nobody takes for a manifest.
  const inside = sources.filter((source) => source !== pasted);
  const readInner: ReadInner = async (inner) => {
    const readings = (await readSources(inner, inside)).map(({ reading }) => reading);
    const [first] = readings;
    return first && together(first.text, readings);
  };
  for (const source of sources) {
    if (!source.recognizes(input)) continue;
    const reading = await source.read({ ...input, readInner });
    if (holdsAnything(reading)) found.push({ source, reading });
    if (source.isAlone === true) break;
  }
  return found;
}

function holdsAnything(reading: SourceReading): boolean {
  const { documents, accessEntries, associations, clusters, server, slips, problems, before } = reading;
  const lists = [documents, accessEntries, associations, clusters, slips, problems];
  return lists.some((list = []) => list.length > 0) || server !== undefined || before !== undefined;
}
