// Whether two aws-auth ConfigMaps in one folder are for different clusters. In doubt they are: a folder may hold the maps
// of many clusters, and their names are people's own.
import { folderOf, isClusterWord, isFolderOfClusters, wordsIn } from "./paths.ts";
import type { WrittenMap } from "./written-map.ts";

export function areToldApart(a: WrittenMap, b: WrittenMap): boolean {
  return (
    a.content === b.content ||
    areMarkedApart(a, b) ||
    areApart(a.accounts, b.accounts) ||
    areApart(a.nodes, b.nodes) ||
    areNamedApart(a, b)
  );
}

/** Words of a file's name that say only what it is. */
const SAYS_NOTHING =
  /^(?:aws|auth|awsauth|configmaps?|config|maps?|mapping|mappings|cm|kube|system|k8s|kubernetes|eks|iam|rbac|access|manifest|yaml|yml|json|the|and|for|full|all)$/;

/** Words for a copy that nobody applies beside the other, and for a patch. */
const COPY =
  /^(?:old|new|backup|bak|copy|copied|orig|original|examples?|sample|tmp|temp|template|tpl|patch|overlay|override|merged|before|after|broken|fixed|draft|disabled|deprecated|final|generated|rendered|default|current|updated|restored?|rollback|previous|saved?|dump|export)$/;

/** Words for a part of a map, by whom it lets in or who writes it. */
const PART =
  /^(?:nodes?|nodegroups?|workers?|users?|roles?|people|persons?|humans?|teams?|admins?|developers?|devs|engineers|sso|ci|cicd|karpenter|fargate|windows|accounts?|groups?|bots?|sre|viewers?|readonly|devops|pipelines?|deployers?|github|gitlab|argocd|services?|contractors?|support|platform|extra|additional|more|addons?|custom|base|common)$/;

/** A place in an order, or all that tells two names apart: `01-nodes`, `a`. */
const WEAK = /^(?:\d{1,3}|[a-z])$/;

function areNamedApart(a: WrittenMap, b: WrittenMap): boolean {
  const [wordsA, wordsB] = [wordsOfName(a), wordsOfName(b)];
  const onlyA = wordsA.filter((word) => !wordsB.includes(word));
  const onlyB = wordsB.filter((word) => !wordsA.includes(word));
  const [ownA, ownB] = [onlyA, onlyB].map((words) => words.filter((word) => !WEAK.test(word)));
  if (ownA === undefined || ownB === undefined) return false;
  if (ownA.length === 0 && ownB.length === 0) return onlyA.length + onlyB.length > 0;
  if ([...ownA, ...ownB].some((word) => isClusterWord(word) || COPY.test(word))) return true;
  if (isFolderOfClusters(folderOf(a.file).at(-1) ?? "")) return true;
  if (ownA.length === 0 || ownB.length === 0 || shareAny(a.nodes, b.nodes)) return false;
  return ![...ownA, ...ownB].some((word) => PART.test(word));
}

function wordsOfName({ file }: WrittenMap): readonly string[] {
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.(?:ya?ml|json)$/, "");
  return wordsIn(name).filter((word) => !SAYS_NOTHING.test(word));
}

function areMarkedApart(a: WrittenMap, b: WrittenMap): boolean {
  return [...a.marks].some(([key, value]) => b.marks.has(key) && b.marks.get(key) !== value);
}

/** Whether both have some, and none in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !shareAny(a, b);
}

function shareAny(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((each) => b.has(each));
}
