import fc from "fast-check";
import { expect, it } from "vitest";
import { compileTemplate, fillTemplate } from "../../src/mapping/template.ts";
import { anythingAfter, canMeet, madeBy, patternOf } from "../../src/mapping/template-reach.ts";

const pattern = (text: string) => patternOf(compileTemplate(text, "braces"));

it.each([
  ["a", "a", true],
  ["a", "b", false],
  ["a", "ab", false],
  ["{{SessionName}}", "ann", true],
  ["{{SessionName}}", "ann@x.io", false],
  ["{{SessionNameRaw}}", "ann@x.io", true],
  ["{{SessionName}}", "a:b", false],
  ["a{{SessionName}}z", "az", true],
  ["a{{SessionName}}z", "a", false],
  ["aa{{SessionName}}aa", "aaa", false],
  ["sso:{{SessionName}}", "sso:{{SessionNameRaw}}", true],
  ["sso:{{SessionName}}", "sso:dev:{{SessionName}}", false],
  ["{{SessionName}}:b", "a:{{SessionName}}", true],
  ["{{SessionName}}:a:{{SessionName}}", "{{SessionName}}:b:{{SessionName}}", false],
  ["{{SessionName}}ab{{SessionName}}", "ba{{SessionName}}", true],
  ["{{AccountID}}", "dev", false],
  ["{{AccountID}}", "111122223333", true],
  ["{{EC2PrivateDNSName}}", "ip-10-0-0-1.ec2.internal", true],
  ["{{AccessKeyID}}", "a-b", false],
])("whether %s and %s can be the same text: %s", (a, b, expected) => {
  expect(canMeet(pattern(a), pattern(b))).toBe(expected);
  expect(canMeet(pattern(b), pattern(a))).toBe(expected);
});

it("knows what starts with a text, and what holds others behind it", () => {
  expect(canMeet(pattern("system:x"), anythingAfter("system:"))).toBe(true);
  expect(canMeet(pattern("sys{{SessionName}}:x"), anythingAfter("system:"))).toBe(true);
  expect(canMeet(pattern("sys{{SessionName}}"), anythingAfter("system:"))).toBe(false);
  expect(canMeet(pattern("arn:aws:iam::1:user/x"), anythingAfter("arn:", ":iam::1:"))).toBe(true);
  expect(canMeet(pattern("arn:aws:iam::2:user/x"), anythingAfter("arn:", ":iam::1:"))).toBe(false);
});

it("says yes to what is too long to be compared, where the two ends are alike", () => {
  const long = "x".repeat(2000);
  expect(canMeet(pattern(`a${long}{{SessionName}}b`), pattern("a{{SessionName}}c"))).toBe(false);
  expect(canMeet(pattern(`a${long}{{SessionName}}b`), pattern("a{{SessionName}}b"))).toBe(true);
});

it.each([
  ["{{{{SessionName}}}}", ["SessionNameRaw", "AccessKeyID"]],
  ["{{{{SessionNameRaw}}}}", ["AccessKeyID"]],
  ["{{Access{{SessionName}}KeyID}}", ["AccessKeyID"]],
  ["{{{{SessionName}}KeyID}}", ["AccessKeyID"]],
  ["{{{{EC2PrivateDNSName}}Name}}", ["SessionName"]],
  ["{{Session{{SessionName}}Name}}", []],
  ["{{{{AccountID}}SessionName}}", []],
  ["{{{{AccessKeyID}}}}", []],
  ["{{ SessionName }}-{{SessionName}}", []],
  ["{{{SessionName}}}", []],
  ["{{SessionName}}", []],
  ["dev", []],
])("knows which templates a value can make in %s: %j", (text, names) => {
  expect(madeBy(compileTemplate(text, "braces"))).toEqual(names);
});

it("says yes to any text where a value can make a new template, since that can become anything", () => {
  expect(canMeet(pattern("{{{{SessionName}}}}"), pattern("ASIAEXAMPLE"))).toBe(true);
  expect(canMeet(pattern("{{{{SessionName}}}}"), pattern("system:masters"))).toBe(true);
  expect(canMeet(pattern("{{{SessionName}}}"), pattern("ann"))).toBe(false);
});

const piece = fc.constantFrom(
  "a",
  "b",
  ":",
  "ab",
  "{{SessionName}}",
  "{{SessionNameRaw}}",
  "{{AccountID}}",
  "{{{{SessionName}}}}",
  "{{Session{{SessionName}}Raw}}",
  "{{Access{{SessionNameRaw}}KeyID}}",
);
const template = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(""));
const session = fc
  .array(fc.constantFrom("a", "b", "@", "-", "Name", "AccessKeyID", "SessionNameRaw"), { maxLength: 4 })
  .map((parts) => parts.join(""));

it("says yes wherever two sessions make the same text of both", () => {
  let same = 0;
  fc.assert(
    fc.property(template, template, session, session, (a, b, one, other) => {
      const filled = (text: string, sessionName: string) => {
        const identity = {
          arn: "",
          canonicalArn: "",
          partition: "aws",
          userId: "",
          accountId: "1",
          accessKeyId: "b",
          sessionName,
        };
        return fillTemplate(compileTemplate(text, "braces"), { ...identity, type: "role" }, "");
      };
      if (filled(a, one) !== filled(b, other)) return;
      same++;
      expect(canMeet(pattern(a), pattern(b)), `${a} ${b}`).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(same).toBeGreaterThan(500);
});
