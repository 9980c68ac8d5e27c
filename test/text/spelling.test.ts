import { describe, expect, it } from "vitest";
import { nearest } from "../../src/text/spelling.ts";

const keys = ["username", "groups", "rolearn"] as const;

describe("the known word that was meant", () => {
  it.each([
    ["username", "username"],
    ["USERNAME", "username"],
    ["usrname", "username"],
    ["group", "groups"],
    ["role_arn", "rolearn"],
    ["role-Arns", "rolearn"],
    ["user", undefined],
    ["xyz", undefined],
    ["", undefined],
  ])("of %j is %j", (word, meant) => {
    expect(nearest(word, keys)).toBe(meant);
  });

  it("is as many letters away as a third of the word, or one", () => {
    expect(nearest("ab", ["ax"])).toBe("ax");
    expect(nearest("ab", ["xy"])).toBeUndefined();
    expect(nearest("abcdef", ["abcdxy"])).toBe("abcdxy");
    expect(nearest("abcdef", ["abcxyz"])).toBeUndefined();
    expect(nearest("abcde", ["abcxy"])).toBeUndefined();
  });

  it("is as many letters away as is said", () => {
    expect(nearest("abcdef", ["abcxyz"], 3)).toBe("abcxyz");
    expect(nearest("abcdef", ["abcdex"], 0)).toBeUndefined();
    expect(nearest("ABCDEF", ["abcdef"], 0)).toBe("abcdef");
  });

  it("is the nearest, and of two as near the first", () => {
    expect(nearest("abcd", ["abcx", "abcd"])).toBe("abcd");
    expect(nearest("abcd", ["abxd", "abcx"], 2)).toBe("abxd");
  });

  it("is not looked for where more than 64 letters were written", () => {
    const word = (length: number) => "a".repeat(length);
    expect(nearest(word(64), [word(65)])).toBe(word(65));
    expect(nearest(word(65), [word(64)])).toBeUndefined();
  });
});
