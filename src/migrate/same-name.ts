// Lines for users of one name with several paths. An account has only one user of a name, so at most one of them exists, and
// the map does not say which.
// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
import { principalKey } from "../access-entries/same-principal.ts";
import { addTo } from "../text/add-to.ts";
import type { Draft } from "./lines.ts";

export function withoutTwins(drafts: readonly Draft[]): Draft[] {
  const byPrincipal = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.line === undefined || draft.obstacles.length > 0) continue;
    addTo(byPrincipal, principalKey(draft.line.entry), draft);
  }
  return drafts.map((draft) => {
    const twins = draft.line === undefined ? [] : (byPrincipal.get(principalKey(draft.line.entry)) ?? []);
    if (twins.length < 2 || !twins.includes(draft)) return draft;
    const others = twins.filter((each) => each !== draft).map(({ mapping }) => mapping);
    return { ...draft, obstacles: [{ code: "same-name", others }] };
  });
}
