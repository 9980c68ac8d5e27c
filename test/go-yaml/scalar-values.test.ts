// What scalars are, in scalar-values.txt: read its diff by eye, then
// npx vitest run test/schema/yaml/scalar-values.test.ts -u
import { expect, it } from "vitest";
import { resolvePlain, resolveTagged, type YamlScalar } from "../../src/go-yaml/scalars.ts";

const words =
  "~ null Null NULL nUll nothing y Y yes Yes YES yEs on On ON oN true True TRUE tRue n N no No NO off Off OFF false False FALSE not oy at";
const integers =
  "0 -0 +0 00 07 08 0o7 0O17 0o8 -0o7 017 -017 0x 0x0 0xfF 0XFF -0x10 +0x10 0xg 0b 0b1 0B10 0b2 -0b11 0b-11 0b+11 0b--1 1_000 _1 1__0 1_ 0x_f -1_0 +1_0";
const extremes =
  "9223372036854775806 9223372036854775807 9223372036854775808 18446744073709551615 18446744073709551616 -9223372036854775807 -9223372036854775808 -9223372036854775809 +9223372036854775807 +9223372036854775808 0xffffffffffffffff 0x10000000000000000 -0x8000000000000000 -0x8000000000000001";
const floats =
  "+ - . ._1 1.5 1. -.5 +.5 .5 .5e3 .5_0 1e3 1E3 1e+3 1e-3 1e 1e1000 -1e1000 1.5.5 12:30:45 2001-01-01 1n .inf .Inf .INF .iNf +.inf +.INF -.inf -.INF -.Inf .nan .NaN .NAN -.nan n.inf";
const sources = ["", "1 2", ".inf x", ...`${words} ${integers} ${extremes} ${floats}`.split(" ")];

const tags = ["null", "bool", "int", "float", "timestamp", "binary", "str", "seq"];
const tagged = [
  ..."~ null yes 1 1.0 1_0 -1 1e3 0b-11 18446744073709551615 1_8446744073709551615 .inf x".split(" "),
  ..."2001-01-01 2001-13-01 2001-1-1 99999-1-1 x2001-01-01 YQ== YWI= YWJj YWJ Y@== /w== 77u/YQ== YWJjZA== !!!!".split(
    " ",
  ),
  "",
  "Y Q==",
  "YQ\n==",
  "YW\r\nJj",
];

const shown = (value: YamlScalar | undefined) =>
  value === undefined
    ? "refused"
    : typeof value === "string"
      ? JSON.stringify(value)
      : `${typeof value} ${value}`;

it("are these values", async () => {
  const lines = [
    ...sources.map((source) => `${JSON.stringify(source)}: ${shown(resolvePlain(source))}`),
    ...tags.flatMap((tag) =>
      tagged.map(
        (source) =>
          `!!${tag} ${JSON.stringify(source)}: ${shown(resolveTagged(`tag:yaml.org,2002:${tag}`, source))}`,
      ),
    ),
    ...["1", "yes", ""].map(
      (source) => `!own ${JSON.stringify(source)}: ${shown(resolveTagged("!own", source))}`,
    ),
  ];
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("scalar-values.txt");
});
