// What the paths of two files say about the clusters that they are for.

/** The folder of a file: its names, from the outermost in. `./` at the start says nothing. */
export function folderOf(file: string): readonly string[] {
  return file
    .split("/")
    .slice(0, -1)
    .filter((name) => name !== "." && name !== "");
}

/** How many folders two paths begin with together. */
export function sharedFolders(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

/** Words that tell clusters apart: environments, regions, numbers, single letters. */
const CLUSTER_WORD =
  /^(?:(?:pre|non)?prod(?:uction)?|prd|dev(?:el(?:op(?:ment)?)?)?|stag(?:e|ing)|stg|tests?|testing|qa|uat|sandbox|sbx|demo|perf|int|integration|live|blue|green|canary|dr|lab|play|playground|preview|hub|spoke|mgmt|management|shared|tools|tooling|ops|us|eu|ap|sa|ca|me|af|il|cn|mx|gov|[a-z]|\w*\d\w*)$/;

/** Folders each of whose folders is for another cluster. */
const CLUSTER_FOLDERS =
  /^(?:(?:eks-?)?clusters?|env(?:ironment)?s?|overlays?|stages?|accounts?|regions?|tenants?|customers?|projects?|landing-?zones?|live)$/i;

/** Folders of files that nobody applies as they are. */
const SHOWN_ONLY = /^(?:examples?|samples?|docs?|documentation|tests?|testdata|fixtures?|e2e)$/i;

/** The words of a name, in lower case: `aws-authProd.v2` has four of them. */
export function wordsIn(name: string): readonly string[] {
  return name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}

/** Whether a folder's folders, and its files, are for a cluster each. */
export function isFolderOfClusters(folder: string): boolean {
  return CLUSTER_FOLDERS.test(folder);
}

export function isClusterWord(word: string): boolean {
  return CLUSTER_WORD.test(word);
}

/** Whether the folders of two files say that they are for different clusters, or that one is an example. */
export function areFoldersApart(a: readonly string[], b: readonly string[]): boolean {
  const shared = sharedFolders(a, b);
  const [restA, restB] = [a.slice(shared), b.slice(shared)];
  if ([...restA, ...restB].some((name) => SHOWN_ONLY.test(name))) return true;
  const [nextA, nextB] = [restA[0], restB[0]];
  if (nextA === undefined || nextB === undefined) return false;
  const isClusterName = (name: string) => wordsIn(name).some(isClusterWord);
  if (CLUSTER_FOLDERS.test(a[shared - 1] ?? "")) return true;
  return (
    [restA, restB].every((names) => names.some((name) => CLUSTER_FOLDERS.test(name))) ||
    (restA.some(isClusterName) && restB.some(isClusterName))
  );
}

/** Whether the names of two files say that they are for different clusters: `prod-entries.json` and `staging-aws-auth.yaml`. */
export function areFilesApart(a: string, b: string): boolean {
  const [ofA, ofB] = [a, b].map((file) =>
    wordsIn(file.slice(file.lastIndexOf("/") + 1)).filter(isClusterWord),
  );
  if (ofA === undefined || ofB === undefined || ofA.length === 0 || ofB.length === 0) return false;
  return !ofA.some((word) => ofB.includes(word));
}
