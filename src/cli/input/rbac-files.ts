// `--rbac PATH`: the roles and bindings of a cluster, in files, folders and globs.
import {
  type ApiResource,
  customResources,
  type Rbac,
  type ResourceTable,
  readRbac,
  resourceTable,
} from "../../exports/rbac.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { findFiles } from "./find-files.ts";
import { inputName, limitFor, readText } from "./read-text.ts";

export interface GivenRbac {
  /** Undefined where no path is given: then it is not known what RBAC allows. */
  readonly rbac: Rbac | undefined;
  /** Kubernetes' own resources, and those that the files define. */
  readonly resources: ResourceTable;
  /** A line for each problem that loses something, or that the API server refuses. */
  readonly remarks: readonly string[];
}

/**
 * Of what a folder holds, files are read that speak of RBAC or of custom resources.
 *
 * @throws CliError for what is not there, and where no role and no binding is in any of it.
 */
export async function readRbacFiles(paths: readonly string[]): Promise<GivenRbac> {
  if (paths.length === 0) return { rbac: undefined, resources: resourceTable(), remarks: [] };
  const { files, failures } = findFiles(paths);
  if (failures.length > 0) throw new CliError(failures.join("\n"));
  const read: Rbac[] = [];
  const custom: ApiResource[] = [];
  // One after another, since standard input can be among them.
  for (const { path, isNamed, isManifest } of files) {
    if (isManifest === false) continue;
    const { text } = await readText(path, limitFor(path));
    if (!isNamed && !CONCERNS.test(text)) continue;
    read.push(readRbac(text, { file: path }));
    custom.push(...customResources(text));
  }
  const rbac = joined(read);
  const { roles, clusterRoles, roleBindings, clusterRoleBindings, problems } = rbac;
  const count = roles.length + clusterRoles.length + roleBindings.length + clusterRoleBindings.length;
  const remarks = problems.map(problemLine);
  if (count === 0 && problems.every(({ lost }) => lost === "nothing")) {
    const names = paths.map(inputName).join(", ");
    throw new CliError([...remarks, `${names}: error: no role and no binding in it`].join("\n"));
  }
  return { rbac, resources: resourceTable({ custom }), remarks };
}

const CONCERNS =
  /rbac\.authorization\.k8s\.io|CustomResourceDefinition|\bkind["']?\s*:\s*["']?(?:Cluster)?Role/;

function joined(read: readonly Rbac[]): Rbac {
  return {
    roles: read.flatMap(({ roles }) => roles),
    clusterRoles: read.flatMap(({ clusterRoles }) => clusterRoles),
    roleBindings: read.flatMap(({ roleBindings }) => roleBindings),
    clusterRoleBindings: read.flatMap(({ clusterRoleBindings }) => clusterRoleBindings),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function problemLine({ file, range, message, lost, object }: Rbac["problems"][number]): string {
  const place = range === undefined ? "" : `:${range.start.line}:${range.start.column}`;
  const of = object === undefined ? "" : `${object.kind} ${object.name}: `;
  return `${inputName(file ?? "")}${place}: ${lost === "nothing" ? "warning" : "error"}: ${messageLine(`${of}${message}`)}`;
}
