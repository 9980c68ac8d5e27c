// What the first bytes of a watch's line say, read without parsing all of it: a ConfigMap can take a megabyte, and of
// many versions in a row only the last one counts.

export interface EventHead {
  readonly type: "ADDED" | "MODIFIED" | "DELETED";
  readonly name: string;
  readonly namespace: string;
  readonly resourceVersion: string;
}

/**
 * The order in which API servers write an event: its type, then the object's kind and apiVersion, then its metadata,
 * which begins with the members that are plain text.
 */
const HEAD =
  /^\{"type":"(ADDED|MODIFIED|DELETED)","object":\{(?:"(?:kind|apiVersion)":"[^"\\]*",){0,2}"metadata":\{((?:"\w+":"[^"\\]*",?)*)/;

const MEMBER = /"(\w+)":"([^"\\]*)"/g;

/** Undefined for a line that has to be parsed to know what it says. */
export function headOf(line: string): EventHead | undefined {
  const [, type, members = ""] = HEAD.exec(line) ?? [];
  if (type === undefined) return undefined;
  const metadata = new Map([...members.matchAll(MEMBER)].map(([, key, value]) => [key, value]));
  const [name, namespace, resourceVersion] = ["name", "namespace", "resourceVersion"].map((key) =>
    metadata.get(key),
  );
  if (name === undefined || namespace === undefined || resourceVersion === undefined) return undefined;
  return { type: type as EventHead["type"], name, namespace, resourceVersion };
}
