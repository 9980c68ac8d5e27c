// What the name of a role says about who has it. Whole words count: `AnodeRole` says nothing of nodes.
import { readSsoRoleName } from "../../identity/sso-role-name.ts";
import { oncePerText } from "../engine/known-texts.ts";

/** `GitHub-ActionsEKS2` has the words Git, Hub, Actions, EKS and 2. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
/** IAM's names have at most 64. */
const MOST_READ = 128;

/** The name's words in lower case, and what two or three of them make together: `github`, `podexecution`. */
const wordsIn: (name: string) => ReadonlySet<string> = oncePerText((name) => {
  const words = (name.slice(0, MOST_READ).match(WORD) ?? []).map((word) => word.toLowerCase());
  return new Set(
    words.flatMap((word, index) => [
      word,
      word + (words[index + 1] ?? ""),
      word + (words[index + 1] ?? "") + (words[index + 2] ?? ""),
    ]),
  );
});

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** What roles of nodes are called by EKS, eksctl, Karpenter, Terraform's module and people. */
const NODE = setOf(
  "node nodes nodegroup nodegroups nodepool nodepools nodeinstance ng mng worker workers instance instances kubelet " +
    "karpenter fargate podexec podexecution hybrid windows win linux bottlerocket spot gpu asg autoscaling",
);
/** Machines of a pipeline. They may be nodes or not. */
const MACHINES = setOf("runners agents executors builders");
const POD_EXECUTION = setOf("podexec podexecution");
/** What the names of a cluster and of its parts have in them. */
const CLUSTER = setOf("eks cluster k8s kubernetes kops ec2");

const PIPELINE = setOf(
  "github gha gitlab jenkins circleci bitbucket azuredevops azurepipelines buildkite argo argocd atlantis spinnaker " +
    "codebuild codepipeline codedeploy codefresh teamcity bamboo travis travisci droneci semaphoreci harness tekton " +
    "flux fluxcd octopusdeploy spacelift scalr cicd cipipeline deployer oidc webidentity",
);
/** They make roles of all kinds, and some name them after themselves. */
const TOOLS = setOf("terraform terragrunt tofu opentofu pulumi ansible crossplane");

const PEOPLE = setOf(
  "admin admins administrator administrators administratoraccess developer developers developeraccess devs readonly " +
    "readonlyaccess viewer viewers poweruser powerusers poweruseraccess engineer engineers superuser breakglass " +
    "auditor auditors oncall contractor contractors",
);
/** These are environments and the like in longer names. */
const WHOLE_NAME = /^(?:devs?|ops|devops|sres?|qa|support)(?:[-_]?(?:team|role|access|users?))*$/i;

/** 14 digits are a time: a tool made the name from that of a cluster or a group of nodes. */
const MADE_BY_TOOL = /\d{14}/;

/** Who has a role, by its name, and the word that says so. */
export interface NamedAfter {
  readonly who: "sso" | "pipeline" | "person";
  readonly word: string;
}

/** Who has the role where its name says plainly that this is no node. */
export const personByName: (name: string) => NamedAfter | undefined = oncePerText((name) => {
  const sso = readSsoRoleName(name);
  if (sso !== undefined) return { who: "sso", word: sso.permissionSetName };
  if (saysNode(name) || MADE_BY_TOOL.test(name.slice(0, MOST_READ))) return undefined;
  const words = wordsIn(name);
  const among = (set: ReadonlySet<string>) => [...words].find((word) => set.has(word));
  const pipeline = among(PIPELINE) ?? (among(CLUSTER) === undefined ? among(TOOLS) : undefined);
  if (pipeline !== undefined) {
    return among(MACHINES) === undefined ? { who: "pipeline", word: pipeline } : undefined;
  }
  const person = among(PEOPLE) ?? (WHOLE_NAME.test(name) ? name.toLowerCase() : undefined);
  return person === undefined ? undefined : { who: "person", word: person };
});

/** What a pipeline has machines of its own for. */
const ON_MACHINES = setOf(
  "jenkins gitlab spinnaker bamboo teamcity buildkite argo argocd flux fluxcd atlantis harness ec2 runner agent " +
    "executor builder delegate",
);

/** Whether a pipeline's role may be that of machines: its servers, or what they send their work to. */
export function mayBeMachines(name: string): boolean {
  for (const word of wordsIn(name)) if (ON_MACHINES.has(word)) return true;
  return false;
}

/** Whether the name says that nodes have the role. */
export function saysNode(name: string): boolean {
  for (const word of wordsIn(name)) if (NODE.has(word)) return true;
  return false;
}

/** Whether it is the role with which EKS runs pods on Fargate, and not a role of nodes. */
export function saysPodExecution(name: string): boolean {
  for (const word of wordsIn(name)) if (POD_EXECUTION.has(word)) return true;
  return false;
}

/** The same, or a role in a cluster that is called after Fargate. */
export function saysFargate(name: string): boolean {
  return wordsIn(name).has("fargate") || saysPodExecution(name);
}

/** Whether its nodes' names are their sessions': those of Fargate, and hybrid ones. */
export function saysSession(name: string): boolean {
  return saysFargate(name) || wordsIn(name).has("hybrid");
}

/** `AmazonEKSHybridNodesRole`: hybrid alone may be said of spot and on-demand instances. */
export function saysHybridNodes(name: string): boolean {
  const words = wordsIn(name);
  return words.has("hybridnode") || words.has("hybridnodes");
}

/** A cluster that is called after Windows has Linux nodes too. */
export function saysWindows(name: string): boolean {
  const words = wordsIn(name);
  return (words.has("windows") || words.has("win")) && !words.has("linux");
}

/** `eksctl-NAME-cluster-ServiceRole-SUFFIX`, and what IAM names after a service of AWS. */
const MADE_FOR_CLUSTER = /^(?:eksctl-.*-cluster-ServiceRole(?:-|$)|AWSServiceRoleFor)/i;

/** What the CDK calls the role of a construct named `Cluster`, and CloudFormation after it. */
const MADE_BY_CDK = /ClusterRole[\dA-F]{8}-\w+$/;

/**
 * Whether it is the role of a cluster's control plane: `sure` where AWS or eksctl gave it the name, `likely` where it
 * is called as AWS's documentation calls it.
 */
export function saysControlPlane(name: string): "sure" | "likely" | undefined {
  if (MADE_FOR_CLUSTER.test(name.slice(0, MOST_READ))) return "sure";
  const words = wordsIn(name);
  // AWS's documentation called it `eksServiceRole` until 2020.
  const isClusters = ["eksclusterrole", "autoclusterrole", "eksservicerole"].some((word) => words.has(word));
  return (isClusters || MADE_BY_CDK.test(name.slice(0, MOST_READ))) && !saysNode(name) ? "likely" : undefined;
}
