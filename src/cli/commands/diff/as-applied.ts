// Reads the two sides of a diff where the new one is what kubectl leaves in the cluster.
import type { AppliedAs } from "../../../access/formats/applied.ts";
import { foretell } from "../../../apply/foretell.ts";
import { isObject, type Json, type JsonObject, memberOf } from "../../../apply/json.ts";
import { type ApplyMode, DEFAULT_MANAGER, type Foretold } from "../../../apply/outcome.ts";
import { readManifest } from "../../../document/manifest.ts";
import { sectionNames } from "../../../document/problem.ts";
import { parseAwsAuth } from "../../../exports/index.ts";
import { plainValue } from "../../../objects/plain.ts";
import { toAwsAuthDocument } from "../../input/aws-auth-document.ts";
import type { ClusterChoice } from "../../input/document-choice.ts";
import type { AwsAuthDocument } from "../../input/named-document.ts";
import type { NamedText } from "../../input/read-text.ts";
import { messageLine } from "../../output/messages.ts";
import { CliError } from "../../output/outcome.ts";
import { appliedDocument } from "./applied-document.ts";

export interface Sides {
  readonly before: AwsAuthDocument;
  readonly after: AwsAuthDocument;
  /** Undefined where the documents are compared as they are. */
  readonly as: AppliedAs | undefined;
}

/** The ConfigMap before, and the text that people see of it. */
interface Live extends NamedText {
  readonly object: JsonObject | undefined;
}

/**
 * @param old A live cluster, or the text of `kubectl get -o yaml`.
 * @throws CliError where kubectl would be refused, or where that cannot be told.
 */
export async function readApplied(
  old: ClusterChoice | NamedText,
  file: NamedText,
  mode: ApplyMode,
): Promise<Sides> {
  const live = "text" in old ? liveIn(old, mode) : await readCluster(old);
  const before = await documentOf(live);
  const object = objectIn(file);
  const command = commandFor(mode, object, file.name);
  if (object === undefined) return { before, ...(await leftAlone(before, live, file, command)) };
  const foretold = foretell(live.object, object, mode);
  if (foretold.outcome !== "applied") throw new CliError(failure(foretold, file.name, command));
  const texts = {
    after: textsIn(foretold.after),
    file: textsIn(object),
    live: textsIn(live.object ?? {}),
  };
  const written = await toAwsAuthDocument(file);
  const { awsAuth, sections } = appliedDocument(texts, written.awsAuth, before.awsAuth);
  const after = { ...written, awsAuth };
  const created =
    live.object === undefined
      ? [`${live.name}: warning: there is no aws-auth yet; ${command} creates it`]
      : [];
  return {
    before: { ...before, remarks: [...before.remarks, ...created] },
    after,
    as: { command, sections },
  };
}

async function readCluster(choice: ClusterChoice): Promise<Live> {
  const { readLive } = await import("../../input/read-cluster.ts");
  const live = await readLive(choice);
  // It was JSON in the API server's answer.
  return { ...live, object: live.object as JsonObject | undefined };
}

function liveIn(text: NamedText, mode: ApplyMode): Live {
  const object = objectIn(text);
  const owners = memberOf(memberOf(object, "metadata"), "managedFields");
  if (object !== undefined && mode.as === "server-side apply" && owners === undefined) {
    throw new CliError(
      `${text.name}: error: metadata.managedFields is missing, which decides a server-side apply; run kubectl get with --show-managed-fields`,
    );
  }
  return { ...text, object };
}

/** The aws-auth ConfigMap in a text. Where there are several, nothing is told: reading the document says so. */
function objectIn({ text }: NamedText): JsonObject | undefined {
  const awsAuth = readManifest(text).objects.findLast(({ isAwsAuth }) => isAwsAuth);
  const object: Json | undefined = awsAuth && plainValue(awsAuth.value);
  return isObject(object) ? object : undefined;
}

async function documentOf(live: Live): Promise<AwsAuthDocument> {
  if (live.text.trim() !== "") return await toAwsAuthDocument(live);
  return { name: live.name, awsAuth: parseAwsAuth({}), remarks: [], sectionLost: false };
}

/** kubectl leaves the live ConfigMap alone where the file has other objects. */
async function leftAlone(
  before: AwsAuthDocument,
  live: Live,
  file: NamedText,
  command: string,
): Promise<Omit<Sides, "before">> {
  const { problems } = parseAwsAuth(file.text);
  const other = problems.find(({ code }) => code === "no-aws-auth" || code === "configmap-name");
  // Anything else makes the file unreadable, and reading it says how.
  if (other === undefined) await toAwsAuthDocument(file);
  if (readManifest(file.text).objects.length === 0) {
    throw new CliError(
      `${file.name}: error: kubectl refuses ${command}: ${messageLine(other?.message ?? "")}`,
    );
  }
  const remark = `${file.name}: warning: ${command} does not change aws-auth: ${messageLine(other?.message ?? "")}`;
  const texts = textsIn(live.object ?? {});
  const kept = sectionNames.filter((name) => texts.has(name));
  return {
    after: { ...before, name: file.name, remarks: [remark] },
    as: { command, sections: Object.fromEntries(kept.map((name) => [name, "live"])) },
  };
}

function textsIn(object: JsonObject): ReadonlyMap<string, Json> {
  const data = memberOf(object, "data");
  return new Map(Object.entries(isObject(data) ? data : {}));
}

/** The command as a person would type it. Without a namespace in the file, kubectl would take the context's. */
function commandFor(mode: ApplyMode, file: JsonObject | undefined, name: string): string {
  const namespace = memberOf(memberOf(file, "metadata"), "namespace") ?? "";
  const flags =
    mode.as === "server-side apply"
      ? [
          "--server-side",
          ...(mode.forceConflicts ? ["--force-conflicts"] : []),
          ...(mode.fieldManager === DEFAULT_MANAGER ? [] : [`--field-manager=${mode.fieldManager}`]),
        ]
      : [];
  const inNamespace = file !== undefined && namespace === "" ? ["-n kube-system"] : [];
  const verb = mode.as === "replace" ? "replace" : "apply";
  return ["kubectl", verb, ...flags, ...inNamespace, "-f", name].join(" ");
}

function failure(foretold: Exclude<Foretold, { outcome: "applied" }>, name: string, command: string): string {
  const reason = messageLine(foretold.reason);
  return foretold.outcome === "refused"
    ? `${name}: error: ${foretold.by} refuses ${command}: ${reason}; nothing changes in the cluster`
    : `${name}: error: the result of ${command} cannot be predicted: ${reason}`;
}
