// How the new document comes about where it is what a command leaves in a cluster.
import type { SectionName } from "../../document/problem.ts";
import type { AccessDiff } from "../change.ts";

/** What a command, such as `kubectl apply -f new.yaml`, leaves. */
export interface AppliedAs {
  readonly command: string;
  /**
   * Where each section that there was or is comes from: the file that is applied, or the live ConfigMap. `removed` is no
   * longer there.
   */
  readonly sections: Readonly<Partial<Record<SectionName, "file" | "live" | "removed">>>;
}

/** `authentication mode: API_AND_CONFIG_MAP, then API: aws-auth is no longer read`; "" where it stays. */
export function describeModes({ modes }: AccessDiff): string {
  if (modes === undefined) return "";
  const [was, is] = modes;
  const effects = [
    ...(was !== "API" && is === "API" ? ["aws-auth is no longer read"] : []),
    ...(was === "CONFIG_MAP" && is !== "CONFIG_MAP" ? ["access entries are read from now on"] : []),
    ...(was !== "CONFIG_MAP" && is === "CONFIG_MAP" ? ["access entries are no longer read"] : []),
    ...(was === "API" && is !== "API" ? ["aws-auth is read from now on"] : []),
  ];
  return `authentication mode: ${was}, then ${is}: ${effects.join("; ")}`;
}

/** `mapUsers from the file, mapRoles stays as it is`. */
export function describeSections({ sections }: AppliedAs): string {
  const named = (origin: string) =>
    Object.entries(sections).flatMap(([name, from]) => (from === origin ? [name] : []));
  const [file, live, removed] = [named("file"), named("live"), named("removed")];
  const parts = [
    ...(file.length === 0 ? [] : [`${all(file)} from the file`]),
    ...(live.length === 0
      ? []
      : [`${all(live)} ${live.length === 1 ? "stays as it is" : "stay as they are"}`]),
    ...(removed.length === 0 ? [] : [`${all(removed)} removed`]),
  ];
  return parts.length === 0 ? "no sections" : parts.join("; ");
}

function all(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
