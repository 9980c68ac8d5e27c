// What docs/rbac.md says that RBAC allows is what the authorizer answers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAuthorizer } from "../../src/rbac/authorizer.ts";
import { kubernetesVersions } from "../../src/rbac/bootstrap/bootstrap.ts";
import { readRbac } from "../../src/rbac/read-rbac.ts";
import type { RbacAction } from "../../src/schema/rbac.ts";
import { repository } from "../cli/command.ts";

const page = readFileSync(join(repository, "docs/rbac.md"), "utf8");
const sections = page.split(/^### /m).slice(1);

/** `verb resource[/subresource][.group] [name] [-n namespace]`, or `verb /path`. */
function actionOf(text: string): RbacAction {
  const [, verb = "", about = "", name, namespace] =
    /^(\S+) (\S+)(?: (?!-n)(\S+))?(?: -n (\S+))?$/.exec(text) ?? [];
  if (about.startsWith("/")) return { verb, nonResourceURL: about };
  const [, resource = "", subresource, apiGroup] = /^([^/.]+)(?:\/([^.]+))?(?:\.(.+))?$/.exec(about) ?? [];
  return { verb, resource, subresource, apiGroup, name, namespace };
}

describe("docs/rbac.md", () => {
  it("has a section for each surprise", () => {
    expect(sections).toHaveLength(14);
  });

  describe.each(sections.map((text) => [text.split("\n")[0], text] as const))("%s", (_, section) => {
    const [, manifest = ""] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
    const rbac = readRbac(manifest);
    const rows = [...section.matchAll(/^\| `(.+?)` \| (.*?) ?\| `(.+?)` \| (yes|no) \|$/gm)];

    it("is written as the API server takes it", () => {
      expect(rbac.problems).toEqual([]);
      expect(rows.length).toBeGreaterThan(0);
    });

    it.each(rows.map(([, who = "", groups = "", asked = "", answer = ""]) => [who, asked, answer, groups]))(
      "%s may %s: %s",
      (username, asked, answer, groups) => {
        const user = { username, groups: [...groups.split(", ").filter(Boolean), "system:authenticated"] };
        for (const kubernetes of kubernetesVersions) {
          const { allowed } = createAuthorizer(rbac, { kubernetes }).can(user, actionOf(asked));
          expect(allowed ? "yes" : "no").toBe(answer);
        }
      },
    );
  });
});
