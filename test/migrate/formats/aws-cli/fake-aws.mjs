// `aws` for tests of the script: it keeps a cluster in a file, takes the commands that the script has, and knows its
// expressions of JMESPath, and no others.
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";

const file = process.env.FAKE_CLUSTER;
const cluster = JSON.parse(readFileSync(file, "utf8"));

function fail(words) {
  process.stderr.write(`\n${words}\n`);
  process.exit(254);
}

const [service, command, ...rest] = process.argv.slice(2);
appendFileSync(`${file}.calls`, `${command}\n`);
if (service !== "eks") fail(`Invalid choice: ${service}`);

/** The flags, each with its words. As the AWS CLI does, it reads files and JSON where it is told to. */
const flags = new Map();
for (const word of rest) {
  const last = [...flags.keys()].at(-1);
  if (word.startsWith("--") && word !== "--") flags.set(word, []);
  else if (last === undefined || word.startsWith("-")) fail(`Unknown options: ${word}`);
  else flags.get(last).push(word);
}
const json = flags.get("--cli-input-json")?.[0];
const given = json === undefined ? {} : JSON.parse(json);
for (const [flag, words] of flags) {
  if (flag === "--cli-input-json" || flag === "--query") continue;
  for (const word of words) {
    if (/^\w+:\/\//.test(word)) fail(`Error parsing parameter '${flag}': Unable to load paramfile ${word}`);
    if (/^[[{"]/.test(word) && flag !== "--access-scope")
      fail(`Error parsing parameter '${flag}': Invalid JSON: ${word}`);
  }
}
const one = (flag, name) => flags.get(flag)?.[0] ?? given[name];
const list = (flag, name) => flags.get(flag) ?? given[name] ?? [];

const name = one("--cluster-name", "clusterName") ?? one("--name", "name");
if (name !== cluster.name) {
  fail(
    `An error occurred (ResourceNotFoundException) when calling the operation: No cluster found for name: ${name}.`,
  );
}
const calls = readFileSync(`${file}.calls`, "utf8").trimEnd().split("\n").length;
if (calls === cluster.failsAtCall) {
  fail(
    "An error occurred (ServerException) when calling the operation (reached max retries: 2): Internal failure",
  );
}

const principal = one("--principal-arn", "principalArn");
const entry = cluster.entries[principal];
const missing = () =>
  fail(
    `An error occurred (ResourceNotFoundException) when calling the operation: No access entry for ${principal}`,
  );

switch (command) {
  case "describe-cluster":
    process.stdout.write(`${cluster.arn}\t${cluster.mode}\n`);
    break;
  case "create-access-entry": {
    if (entry !== undefined) {
      fail(
        "An error occurred (ResourceInUseException) when calling the CreateAccessEntry operation: The specified access " +
          "entry resource is already in use on this cluster.",
      );
    }
    const type = one("--type", "type") ?? "STANDARD";
    const role = principal.slice(principal.lastIndexOf("/") + 1);
    const account = principal.split(":")[4];
    const made = principal.includes(":role/")
      ? `arn:aws:sts::${account}:assumed-role/${role}/{{SessionName}}`
      : principal;
    const isNode = type !== "STANDARD";
    cluster.entries[principal] = {
      type,
      username: isNode ? "system:node:{{EC2PrivateDNSName}}" : (one("--username", "username") ?? made),
      kubernetesGroups: isNode
        ? ["system:nodes"]
        : list("--kubernetes-groups", "kubernetesGroups").toReversed(),
      policies: [],
    };
    process.stdout.write("{}\n");
    break;
  }
  case "associate-access-policy": {
    if (entry === undefined) missing();
    const policyArn = one("--policy-arn", "policyArn");
    const accessScope = given.accessScope ?? scopeOf(flags.get("--access-scope")[0]);
    entry.policies = entry.policies.filter((each) => each.policyArn !== policyArn);
    entry.policies.push({ policyArn, accessScope: { namespaces: [], ...accessScope } });
    if (cluster.losesPolicies) entry.policies = [];
    process.stdout.write("{}\n");
    break;
  }
  case "describe-access-entry": {
    if (entry === undefined) missing();
    const [, fields, literal] =
      /^accessEntry\.\[(.*?\)|type)\](?: == `(.*)`)?$/s.exec(one("--query")) ?? fail("query");
    const { type, username, kubernetesGroups } = entry;
    const all = fields === "type" ? [type] : [type, username, sorted(kubernetesGroups)];
    if (fields !== "type" && fields !== "type, username, sort(kubernetesGroups || `[]`)")
      fail(`fields: ${fields}`);
    answer(literal === undefined ? all : same(all, JSON.parse(literal)));
    break;
  }
  case "list-associated-access-policies": {
    if (entry === undefined) missing();
    const there = entry.policies.map(({ policyArn, accessScope }) => [
      policyArn,
      accessScope.type,
      sorted(accessScope.namespaces),
    ]);
    const parts = "[policyArn, accessScope.type, sort(accessScope.namespaces || `[]`)]";
    const query = one("--query");
    if (query === `associatedAccessPolicies[].${parts}`) {
      answer(there);
      break;
    }
    const [, literal, rest2 = ""] =
      /^!\(associatedAccessPolicies\[\?!contains\(`(.*?)`, (.*)$/s.exec(query) ?? fail("query");
    const planned = JSON.parse(literal);
    const isSome = there.every((each) => planned.some((other) => same(each, other)));
    const end = `${parts})])`;
    const length = ` && length(associatedAccessPolicies) == length(\`${literal}\`)`;
    if (rest2 === end) answer(isSome);
    else if (rest2 === end + length) answer(isSome && there.length === planned.length);
    else fail(`query: ${query}`);
    break;
  }
  case "update-kubeconfig":
    writeFileSync(one("--kubeconfig"), name);
    break;
  default:
    fail(`Invalid choice: ${command}`);
}
writeFileSync(file, JSON.stringify(cluster));

function scopeOf(text) {
  if (text.startsWith("{")) return JSON.parse(text);
  const [, type, namespaces] = /^type=(\w+)(?:,namespaces=(.*))?$/.exec(text) ?? fail(`scope: ${text}`);
  return { type, namespaces: namespaces?.split(",") ?? [] };
}

/** By code points. */
function sorted(texts) {
  return texts.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

function answer(value) {
  process.stdout.write(`${JSON.stringify(value, null, 4)}\n`);
}
