// The document that kubectl leaves: each section from the file, or as it is live.
import type { AppliedAs } from "../../../access/formats/applied.ts";
import { sectionNames } from "../../../document/problem.ts";
import { type AwsAuth, parseAwsAuth } from "../../../exports/index.ts";

/** The data of the ConfigMap: afterwards, in the file, and live now. */
export interface Texts {
  readonly after: ReadonlyMap<string, unknown>;
  readonly file: ReadonlyMap<string, unknown>;
  readonly live: ReadonlyMap<string, unknown>;
}

/** Each mapping keeps the place in the text that it comes from. */
export function appliedDocument(
  { after, file, live }: Texts,
  fileAuth: AwsAuth,
  liveAuth: AwsAuth,
): { readonly awsAuth: AwsAuth; readonly sections: AppliedAs["sections"] } {
  const sections: Record<string, "file" | "live" | "removed"> = {};
  const parts: Record<string, AwsAuth> = {};
  for (const name of sectionNames) {
    const text = after.get(name);
    if (typeof text !== "string") {
      if (live.has(name)) sections[name] = "removed";
      continue;
    }
    const isFromFile = file.get(name) === text;
    const isKept = !isFromFile && live.get(name) === text;
    sections[name] = isKept ? "live" : "file";
    parts[name] = isFromFile ? fileAuth : isKept ? liveAuth : parseAwsAuth({ data: { [name]: text } });
  }
  const { mapRoles, mapUsers, mapAccounts } = parts;
  return {
    sections,
    awsAuth: {
      roles: mapRoles?.roles ?? [],
      users: mapUsers?.users ?? [],
      accounts: mapAccounts?.accounts ?? [],
      ...(mapAccounts?.accountItems === undefined ? {} : { accountItems: mapAccounts.accountItems }),
      problems: sectionNames.flatMap(
        (name) => parts[name]?.problems.filter(({ section }) => section === name) ?? [],
      ),
    },
  };
}
