import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Identity, MapperOptions } from "../../src/exports/index.ts";
import {
  compileTemplate,
  fillKnown,
  fillTemplate,
  type KnownBefore,
  needsDnsName,
  templateNames,
  templatesIn,
  templateText,
} from "../../src/mapping/template.ts";
import { ACCOUNT, resolve, roleArn, sessionOf, usernameIn } from "./sessions.ts";

const INSTANCE = "i-0123456789abcdef0";

/** What `template` becomes as a username and as a group; the two must agree. */
function filled(template: string, session = "al@ice", options: MapperOptions = {}): string {
  const resolution = resolve(
    { roles: [{ roleArn: roleArn("A"), username: template, groups: [template] }] },
    sessionOf("A", session),
    options,
  );
  const username = usernameIn(resolution);
  if (resolution.mapped) expect(resolution.groups).toEqual([username]);
  return username;
}

describe("each of the five names", () => {
  const names: [string, string, string][] = [
    ["EC2PrivateDNSName", INSTANCE, "ip-10-0-0-1.ec2.internal"],
    ["AccountID", "al@ice", ACCOUNT],
    ["SessionName", "al@ice", "al-ice"],
    ["SessionNameRaw", "al@ice", "al@ice"],
    ["AccessKeyID", "al@ice", "ASIAEXAMPLE"],
  ];
  const options: MapperOptions = { ec2PrivateDnsName: () => "ip-10-0-0-1.ec2.internal" };

  it.each(names)("{{%s}} in a session %s becomes %s", (name, session, value) => {
    expect(filled(`{{${name}}}`, session, options)).toBe(value);
    expect(filled(`a:{{${name}}}:b`, session, options)).toBe(`a:${value}:b`);
    expect(filled(`{{${name}}}`, session, { ...options, templateDelimiters: "braces" })).toBe(value);
  });

  it.each(names)("<<%s>> in a session %s becomes %s", (name, session, value) => {
    expect(filled(`<<${name}>>`, session, options)).toBe(value);
    expect(filled(`<<${name}>><<${name}>>`, session, { ...options, templateDelimiters: "both" })).toBe(
      value + value,
    );
  });

  it.each(names)("<<%s>> is plain text where only braces are read", (name) => {
    expect(filled(`<<${name}>>`, "alice", { templateDelimiters: "braces" })).toBe(`<<${name}>>`);
  });
});

describe("text that only looks like a template", () => {
  it.each([
    "{{ SessionName }}",
    "{{SessionName }}",
    "{{sessionName}}",
    "{{SESSIONNAME}}",
    "{{Session}}",
    "{{SessionNameRawer}}",
    "{{}}",
    "{SessionName}",
    "{{SessionName}",
    "{{Session{{Name}}}}",
    "<<SessionName}}",
    "{{SessionName>>",
    "<SessionName>",
    "<< SessionName >>",
    "$(SessionName)",
    "$SessionName",
    "{{constructor}}",
    "{{__proto__}}",
  ])("'%s' stays as it is", (text) => {
    expect(filled(text)).toBe(text);
  });

  it("stays around a template that is one", () => {
    expect(filled("{{{SessionName}}}")).toBe("{al-ice}");
    expect(filled("{{{{SessionName}}}}")).toBe("{{al-ice}}");
    expect(filled("<<<SessionName>>>")).toBe("<al-ice>");
    expect(filled("{{SessionName}}{{SessionName")).toBe("al-ice{{SessionName");
  });
});

describe("values", () => {
  it.each(["$&", "$1", "$$", "$`", "$'", "$<name>", "\\1", "\\"])(
    "that hold %s, special to a replacement, are put in literally",
    (session) => {
      expect(filled("a{{SessionName}}b{{SessionNameRaw}}", session)).toBe(`a${session}b${session}`);
    },
  );

  it("that hold a template are not expanded again", () => {
    expect(filled("{{SessionNameRaw}}", "{{AccountID}}")).toBe("{{AccountID}}");
    expect(filled("{{SessionName}}", "<<SessionNameRaw>>")).toBe("<<SessionNameRaw>>");
    expect(filled("{{{{SessionNameRaw}}}}", "AccountID")).toBe("{{AccountID}}");
  });

  it("join what stands around them without making a template of it", () => {
    expect(filled("{{{{SessionName}}ID}}", "Account")).toBe("{{AccountID}}");
    expect(filled("{{{{SessionName}}", "AccountID}}")).toBe("{{AccountID}}");
  });

  it.each([
    ["@", "-"],
    ["@@", "--"],
    ["a@b@c.de", "a-b-c.de"],
    ["a-b", "a-b"],
    ["", ""],
  ])("of SessionName have each @ as -: '%s' becomes '%s'", (session, value) => {
    expect(filled("{{SessionName}}", session)).toBe(value);
    expect(filled("{{SessionNameRaw}}", session)).toBe(session);
  });

  it("of SessionName may be as long as they like", () => {
    expect(filled("{{SessionName}}", "@".repeat(100_000))).toBe("-".repeat(100_000));
  });

  it("are empty for an access key id that was not given", () => {
    const entry = { roleArn: roleArn("A"), username: "[{{AccessKeyID}}]" };
    expect(usernameIn(resolve({ roles: [entry] }, sessionOf("A").Arn))).toBe("[]");
  });

  it("have the account that STS names, not the ARN's", () => {
    const entry = { roleArn: roleArn("A"), username: "{{AccountID}}" };
    const identity = { ...sessionOf("A"), Account: "444455556666" };
    expect(usernameIn(resolve({ roles: [entry] }, identity))).toBe("444455556666");
  });

  it("stand as often as their names do, in username and groups apart", () => {
    const entry = {
      roleArn: roleArn("A"),
      username: "{{SessionName}}{{SessionName}}-{{AccountID}}",
      groups: ["{{AccountID}}", "plain", "<<SessionNameRaw>>:{{SessionName}}"],
    };
    expect(resolve({ roles: [entry] }, sessionOf("A", "a@b"))).toMatchObject({
      username: `a-ba-b-${ACCOUNT}`,
      groups: [ACCOUNT, "plain", "a@b:a-b"],
    });
  });
});

describe("{{EC2PrivateDNSName}} and the session that it needs", () => {
  const lookUp: MapperOptions = { ec2PrivateDnsName: (id) => `dns-of-${id}` };

  it.each(["i-01234567", "i-0123456789abcdef0", "i-ABCDEFGH", "i-________"])("takes %s", (session) => {
    expect(filled("{{EC2PrivateDNSName}}", session, lookUp)).toBe(`dns-of-${session}`);
  });

  it.each([
    "alice",
    "",
    "i-",
    "i-0123456",
    "i-012345678",
    "i-0123456789abcdef",
    "i-0123456789abcdef01",
    "I-01234567",
    "xi-01234567",
    "i-01234567\n",
    "i-0123456-",
    "i-0123456é",
  ])("refuses %j without a look-up", (session) => {
    const asked: string[] = [];
    const options: MapperOptions = {
      ec2PrivateDnsName: (id) => {
        asked.push(id);
        return "x";
      },
    };
    expect(filled("{{EC2PrivateDNSName}}", session, options)).toBe("denied: template");
    expect(asked).toEqual([]);
  });

  it("is refused in a group alone as well", () => {
    const entry = { roleArn: roleArn("A"), username: "u", groups: ["plain", "<<EC2PrivateDNSName>>"] };
    expect(usernameIn(resolve({ roles: [entry] }, sessionOf("A"), lookUp))).toBe("denied: template");
    expect(resolve({ roles: [entry] }, sessionOf("A", INSTANCE), lookUp)).toMatchObject({
      username: "u",
      groups: ["plain", `dns-of-${INSTANCE}`],
    });
  });

  it("is looked up once however often it stands in an entry", () => {
    let count = 0;
    const ec2PrivateDnsName = () => `look-up ${++count}`;
    const template = "{{EC2PrivateDNSName}} {{EC2PrivateDNSName}}";
    expect(filled(template, INSTANCE, { ec2PrivateDnsName })).toBe("look-up 1 look-up 1");
    expect(count).toBe(1);
  });

  it("is not looked up for an entry whose literal text holds the name", () => {
    expect(filled("EC2PrivateDNSName", "alice")).toBe("EC2PrivateDNSName");
    expect(filled("EC2PrivateDNSName{{SessionName}}EC2PrivateDNSName", "alice")).toBe(
      "EC2PrivateDNSNamealiceEC2PrivateDNSName",
    );
  });

  it("does not expand a template in the DNS name", () => {
    const options: MapperOptions = { ec2PrivateDnsName: () => "{{AccountID}}$&" };
    expect(filled("{{EC2PrivateDNSName}}", INSTANCE, options)).toBe("{{AccountID}}$&");
  });
});

describe("what is known of an identity before it signs in", () => {
  const fill = (text: string, known: KnownBefore) =>
    templateText(fillKnown(compileTemplate(text, "braces"), known));
  const role = { accountId: "111122223333", hasSession: true };
  const user = { accountId: "111122223333", hasSession: false };

  it("is the account, and for a user that there is no session", () => {
    const text = "a:{{AccountID}}:{{SessionName}}:{{SessionNameRaw}}:{{AccessKeyID}}";
    expect(fill(text, role)).toBe("a:111122223333:{{SessionName}}:{{SessionNameRaw}}:{{AccessKeyID}}");
    expect(fill(text, user)).toBe("a:111122223333:::{{AccessKeyID}}");
    expect(fill(text, { accountId: undefined, hasSession: true })).toBe(text);
  });

  it("leaves a hole for an instance's name, which refuses everyone without a session", () => {
    const filled = fillKnown(compileTemplate("system:node:{{EC2PrivateDNSName}}", "braces"), user);
    expect(needsDnsName(filled)).toBe(true);
  });

  it("makes plain text of a text without holes", () => {
    expect(fillKnown(compileTemplate("x{{SessionName}}y", "braces"), user)).toBe("xy");
    expect(fillKnown("plain", user)).toBe("plain");
  });

  it("gives what the session gives, once the holes are filled in too", () => {
    const piece = fc.constantFrom("a", ":", ...templateNames.map((name) => `{{${name}}}`), "<<SessionName>>");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom("", "s@x"), (pieces, sessionName) => {
        const template = compileTemplate(pieces.join(""), "both");
        const identity = { accountId: "1", sessionName, accessKeyId: "k" } as Identity;
        const known = fillKnown(template, { accountId: "1", hasSession: sessionName !== "" });
        expect(fillTemplate(known, identity, "d")).toBe(fillTemplate(template, identity, "d"));
      }),
    );
  });

  it("is found with its place", () => {
    expect(templatesIn("a{{AccountID}}<<SessionName>>", "both")).toEqual([
      { name: "AccountID", start: 1, end: 14 },
      { name: "SessionName", start: 14, end: 29 },
    ]);
    expect(templatesIn("a{{AccountID}}<<SessionName>>{{ SessionName }}", "braces")).toHaveLength(1);
  });
});
