// CloudFormation templates, as JSON and YAML, also those that the CDK makes.
import { joinTexts } from "../model/joined-text.ts";
import type {
  Slip,
  Source,
  SourceAccessEntry,
  SourceCluster,
  SourceDocument,
  SourceInput,
  SourceProblem,
  SourceReading,
} from "../model/reading.ts";
import { rolePathSlips } from "../role-paths.ts";
import { accessEntry } from "./access-entries.ts";
import { clusterIn } from "./clusters.ts";
import { scopeOf } from "./evaluate.ts";
import { configMapsIn, isUnknown, mentionsAwsAuth } from "./manifest.ts";
import { rolesWithPath, withoutPath } from "./roles.ts";
import type { Scope } from "./scope.ts";
import { readTemplate } from "./template.ts";

export const cloudformation: Source = {
  name: "cloudformation",
  what: "a CloudFormation template, also one that the CDK has made",
  reads:
    "aws-auth in the manifests of the CDK's and other custom resources, AWS::EKS::AccessEntry, and the authentication mode of AWS::EKS::Cluster",
  recognizes: ({ text }) => hasResources(text) && TYPE.test(text) && !CODE_BLOCK.test(text),
  read,
};

/** As a key of the text itself: in the first column of YAML. Or in what `aws cloudformation get-template` prints. */
function hasResources(text: string): boolean {
  if (!/^\s*\{/.test(text)) return /^["']?Resources["']?[ \t]*:/m.test(text);
  return text.includes('"Resources"') || /"TemplateBody"\s*:[\s\S]*\bResources\b/.test(text);
}

const TYPE = /\bType\\?["']?\s*:\s*\\?["']?(?:AWS|AWSQS|Custom)::/;
const CODE_BLOCK = /^\s*```/m;

function read({ file, text }: SourceInput): SourceReading {
  const joined = joinTexts([{ name: file, text }]);
  const { template, problems } = readTemplate(text);
  if (template === undefined) return { text: joined, documents: [], problems };
  return { text: joined, ...resourcesOf(scopeOf(template), problems) };
}

function resourcesOf(scope: Scope, known: readonly SourceProblem[]): Omit<SourceReading, "text"> {
  const documents: SourceDocument[] = [];
  const accessEntries: SourceAccessEntry[] = [];
  const clusters: SourceCluster[] = [];
  const problems = [...known];
  for (const resource of scope.template.resources.values()) {
    const { id, at, type, properties } = resource;
    if (type === "AWS::EKS::AccessEntry") accessEntries.push(accessEntry(resource, scope));
    const cluster = clusterIn(resource, scope);
    if (cluster !== undefined) clusters.push(cluster);
    const manifest = properties.get("Manifest")?.value;
    if (manifest === undefined) continue;
    const content = scope.evaluate(manifest);
    if (content === undefined) continue;
    const isGenerated = type === "Custom::AWSCDK-EKS-KubernetesResource";
    const configMaps = configMapsIn(content, id, problems);
    for (const each of configMaps) {
      const isPossible = resource.condition !== undefined;
      documents.push({ name: id, isAddress: true, at, content: each, isGenerated, isPossible });
    }
    if (configMaps.length === 0 && isUnknown(content) && mentionsAwsAuth(manifest, scope)) {
      problems.push({ message: unknownManifest(id), at: content.at, isLoss: true });
    }
  }
  const slips = slipsIn(documents, scope);
  return { documents, accessEntries, clusters, slips, problems };
}

function unknownManifest(id: string): string {
  return `the manifest of ${id} hangs on what is not known yet, so its mappings are not read; give the processed template`;
}

function slipsIn(documents: readonly SourceDocument[], scope: Scope): readonly Slip[] {
  const roles = rolesWithPath(scope);
  if (roles.size === 0) return [];
  return rolePathSlips(documents, {
    byArn: (arn, at, { isGenerated = false }) => {
      const role = roles.get(arn);
      return role && { ...role, ...withoutPath(role, at, scope.template, isGenerated) };
    },
    byEnd: (end) => roles.get(end),
  });
}
