// How the new document comes about where it is what a command leaves in a cluster.
import type { SectionName } from "../../document/problem.ts";

/** What a command, such as `kubectl apply -f new.yaml`, leaves. */
export interface AppliedAs {
  readonly command: string;
  /**
   * Where each section that there was or is comes from: the file that is applied, or the live ConfigMap. `removed` is no
   * longer there.
   */
  readonly sections: Readonly<Partial<Record<SectionName, "file" | "live" | "removed">>>;
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
