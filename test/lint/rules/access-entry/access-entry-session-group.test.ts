import { describe, expect, it } from "vitest";
import { ROLE, told } from "./entries.ts";

describe("access-entry-session-group", () => {
  const groups = (...names: string[]) =>
    told("access-entry-session-group", { principal: `${ROLE}/a`, groups: names });

  it("finds both templates of the session, wherever they are in the group", async () => {
    expect(await groups("{{SessionName}}", "team-{{SessionNameRaw}}")).toEqual([
      "error at {{SessionName}}: anyone who can assume the role chooses the session's name, and with {{SessionName}} the group; write the name of the group itself, in an entry for each role",
      "error at team-{{SessionNameRaw}}: anyone who can assume the role chooses the session's name, and with {{SessionNameRaw}} the group; write the name of the group itself, in an entry for each role",
    ]);
  });

  it("says nothing of a user, who has no session", async () => {
    const user = { principal: "arn:aws:iam::111122223333:user/ann", groups: ["{{SessionName}}"] };
    expect(await told("access-entry-session-group", user)).toEqual([]);
  });

  it("says nothing of other groups", async () => {
    expect(await groups("SessionName", "{{ SessionName }}", "dev")).toEqual([]);
  });
});
