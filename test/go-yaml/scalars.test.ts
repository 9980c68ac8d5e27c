import { describe, expect, it } from "vitest";
import { resolvePlain, resolveTagged } from "../../src/go-yaml/scalars.ts";

const kindOf = (source: string) => {
  const value = resolvePlain(source);
  return value === null ? "null" : typeof value === "bigint" ? "number" : typeof value;
};

describe("a plain scalar", () => {
  it.each(["", "~", "null", "Null", "NULL"])("is null when written '%s'", (source) => {
    expect(resolvePlain(source)).toBeNull();
  });

  it.each(["y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"])(
    "is true when written %s",
    (source) => {
      expect(resolvePlain(source)).toBe(true);
    },
  );

  it.each(["n", "N", "no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"])(
    "is false when written %s",
    (source) => {
      expect(resolvePlain(source)).toBe(false);
    },
  );

  it.each([
    ["12", 12],
    ["-12", -12],
    ["+1_000", 1000],
    ["0x1F", 31],
    ["-0X1f", -31],
    ["0b101", 5],
    ["0B1", 1],
    ["0b-1", -1],
    ["0o17", 15],
    ["0O17", 15],
    ["017", 15],
    ["0", 0],
    ["08", 8],
    ["1.5", 1.5],
    ["1.", 1],
    [".5", 0.5],
    [".55", 0.55],
    ["0b+1", 1],
    ["-.5e3", -500],
    [".5_0", 0.5],
    [".5e1_0", 5e9],
    ["-.5__0_", -0.5],
    ["1e3", 1000],
    ["12e03", 12000],
    ["18446744073709551615", 18446744073709551615n],
    ["18446744073709551616", 18446744073709552000],
    ["-9223372036854775809", -9223372036854776000],
  ])("is a number when written %s", (source, value) => {
    expect(resolvePlain(source)).toBe(value);
  });

  it.each([".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN"])(
    "is no finite number when written %s",
    (source) => {
      expect(Number.isFinite(resolvePlain(source))).toBe(false);
    },
  );

  it.each(
    [
      "12:30:45",
      "190:20:30",
      "2020-01-01",
      "2020-01-01T00:00:00Z",
      ".",
      "..",
      "tRue",
      "nUll",
      "yEs",
      "oN",
      "<<",
    ].concat([
      "1e1000",
      "-0o7x",
      "0x",
      "0b2",
      "+0b-1",
      "0b-1x",
      "0o8",
      ".5_",
      "._5",
      ".5__0",
      ".5e_1",
      "_1",
      "1_",
      "+",
      "-",
      "0.1.2",
      ".Inff",
      "+.nan",
      "0xFFFFFFFFFFFFFFFFF",
    ]),
  )("is text when written %s", (source) => {
    expect(kindOf(source)).toBe(source === "1_" ? "number" : "string");
  });
});

describe("a tagged scalar", () => {
  const tag = (name: string) => `tag:yaml.org,2002:${name}`;

  it.each([
    ["str", "123", "123"],
    ["str", "null", "null"],
    ["null", "", null],
    ["bool", "yes", true],
    ["int", "0x10", 16],
    ["float", "1", 1],
    ["float", ".inf", Number.POSITIVE_INFINITY],
    ["timestamp", "2020-01-01", "2020-01-01"],
    ["binary", "aGk=", "hi"],
    ["unheard-of", "yes", "yes"],
  ])("!!%s '%s' is what both say", (name, source, value) => {
    expect(resolveTagged(tag(name), source)).toBe(value);
  });

  it("with a tag of one's own is its text", () => {
    expect(resolveTagged("!foo", "123")).toBe("123");
    expect(resolveTagged("!", "yes")).toBe("yes");
  });

  it.each([
    ["null", "x"],
    ["bool", "1"],
    ["int", "1.0"],
    ["int", "x"],
    ["float", "x"],
    ["timestamp", "soon"],
    ["timestamp", "2020-01-01T00:00:00Z"],
    ["binary", "not base64"],
  ])("!!%s '%s' contradicts itself", (name, source) => {
    expect(resolveTagged(tag(name), source)).toBeUndefined();
  });
});

describe("a tag", () => {
  const tagged = (tag: string, source: string) => resolveTagged(`tag:yaml.org,2002:${tag}`, source);

  it("that is not YAML's own leaves the text as it is, however it ends", () => {
    expect(resolveTagged(`!${"x".repeat("tag:yaml.org,2002:".length - 1)}int`, "a")).toBe("a");
  });

  it("!!int takes what is read as an integer alone", () => {
    expect(tagged("int", "1_0")).toBe(10);
    expect(tagged("int", "_1")).toBeUndefined();
    expect(tagged("int", "1.0")).toBeUndefined();
  });
});
