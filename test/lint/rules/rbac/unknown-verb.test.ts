import { it } from "vitest";
import { expectAdvice, expectInRun, expectSilentInRun, role } from "./run.ts";

const rule = (verbs: string, group = '""', resource = "pods") =>
  role(`{ apiGroups: [${group}], resources: [${resource}], verbs: [${verbs}] }`);

it("finds commands of kubectl, capitals, and what is misspelt", () => {
  expectInRun("unknown-verb", { "a.yaml": rule("get, «describe», «List», «wacth», «exec», «frobnicate»") }, [
    "no request has the verb 'describe', so it gives no rights; write get and list",
    "verbs are in lower case, so 'List' gives no rights; write 'list'",
    "write 'watch' if it is meant",
    "write create, for the resource pods/exec",
    "leave it out",
  ]);
});

it("is silent about verbs that requests have, and those of groups that are not Kubernetes'", () => {
  const verbs =
    "get, list, watch, create, update, patch, delete, deletecollection, use, bind, escalate, impersonate";
  expectSilentInRun("unknown-verb", {
    "a.yaml": rule(`${verbs}, approve, sign, attest, "*", "impersonate:user-info"`),
  });
  expectSilentInRun("unknown-verb", { "a.yaml": rule("sync, override", "argoproj.io", "applications") });
  expectSilentInRun("unknown-verb", { "a.yaml": rule('"${VERB}"') });
  expectSilentInRun("unknown-verb", {
    "a.yaml": role("{ nonResourceURLs: [/x], verbs: [get, post, put, head, options] }"),
  });
});

it("suggests what brings no other finding", () => {
  expectAdvice({ "a.yaml": rule("Get, wacth") }, "unknown-verb");
});
