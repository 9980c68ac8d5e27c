import { describe, expect, it } from "vitest";
import { said } from "./locals.ts";

describe("the function", () => {
  it.each<[string, unknown]>([
    ['chomp("a\\n\\n")', "a"],
    ['coalesce("", null, "z")', "z"],
    ['coalesce(var.x, "z")', '${coalesce(var.x, "z")}'],
    ['coalescelist([], ["a"])', ["a"]],
    ['compact(["a", "", null, "b"])', ["a", "b"]],
    ['contains(["a"], "a")', true],
    ['contains(concat(["a"], var.x), "b")', '${contains(concat(["a"], var.x), "b")}'],
    ['distinct(["a", "b", "a"])', ["a", "b"]],
    ["distinct([var.x, var.x, var.y])", ["${var.x}", "${var.y}"]],
    ['element(["a", "b"], 3)', "b"],
    ['flatten([["a"], [["b"], var.x]])', ["a", "b", "${var.x}"]],
    ['format("arn:%s:iam::%[1]s:%03d/%%", "aws", 7)', "arn:aws:iam::aws:007/%"],
    ['format("arn:%s:iam::%s:role/%d%%", "aws", var.account, 7)', "arn:aws:iam::${var.account}:role/7%"],
    ['formatlist("%s/%s", ["a", "b"], "c")', ["a/c", "b/c"]],
    ['indent(2, "a\\nb")', "a\n  b"],
    ['join("-", ["a", "b", var.x])', "a-b-${var.x}"],
    ['join("-", concat(["a"], var.x))', 'a-${join("-", var.x)}'],
    ['jsondecode("{\\"a\\": [1]}").a[0]', 1],
    ['jsonencode({ b = "<x>", a = [null, true] })', '{"a":[null,true],"b":"\\u003cx\\u003e"}'],
    ["keys({ b = 1, a = 2 })", ["a", "b"]],
    ["length([1, 2])", 2],
    ["length(concat([1], var.x)) > 0", true],
    ["length(concat([1], var.x)) > 1", "${length(concat([1], var.x)) > 1}"],
    ['list("a", "b")', ["a", "b"]],
    ['lookup({ a = 1 }, "b", 3)', 3],
    ['lookup(var.m, "b", 3)', '${lookup(var.m, "b", 3)}'],
    ['lower("ABC")', "abc"],
    ["merge({ a = 1, b = 1 }, { b = 2 })", { a: 1, b: 2 }],
    ["merge([{ a = 1 }, { b = 2 }]...)", { a: 1, b: 2 }],
    ["one([])", null],
    ["range(1, 4)", [1, 2, 3]],
    ['replace("a\\"b\\"", "\\"", "")', "ab"],
    ['replace("${var.x}/y", "y", var.z)', '${replace(var.x, "y", "${var.z}")}/${var.z}'],
    ['replace("role/a/b", "/^role\\\\/.*\\\\//", "")', "b"],
    ['replace("a/b", "/(.+)\\\\/(.+)/", "$2-$1$$")', "b-a$"],
    ['replace("abc", "/.*/", "x")', "x"],
    ['replace("abc", "/(?i)B/", "x")', '${replace("abc", "/(?i)B/", "x")}'],
    ['replace("abc", "/b/", "$1x")', '${replace("abc", "/b/", "$1x")}'],
    ['replace("${var.x}/y", "/y", "")', '${replace(var.x, "/y", "")}'],
    ['reverse(["a", "b"])', ["b", "a"]],
    ['setsubtract(["a", "b"], ["a"])', ["b"]],
    ['setunion(["a"], ["a", "b"])', ["a", "b"]],
    ['slice(["a", "b", "c"], 1, 2)', ["b"]],
    ['sort(["b", "a"])', ["a", "b"]],
    ['split("/", "role/a")[1]', "a"],
    ['startswith("abc", "ab")', true],
    ['substr("hello", 1, 3)', "ell"],
    ['title("hello world")', "Hello World"],
    ['trim("--a--", "-")', "a"],
    ['trimprefix("role/a", "role/")', "a"],
    ['trimspace("  a\\n")', "a"],
    ["trimspace(var.x)", "${trimspace(var.x)}"],
    ['trimsuffix("a.b", ".b")', "a"],
    ['try({ a = 1 }.b, "fallback")', "fallback"],
    ['try(var.x.y, "fallback")', '${try(var.x.y, "fallback")}'],
    ["can({ a = 1 }.b)", false],
    ['upper("é")', "É"],
    ["values({ b = 1, a = 2 })", [2, 1]],
    ['yamldecode("- a: 1\\n- ${var.x}")', [{ a: 1 }, "${var.x}"]],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['regex("a", "b")', '${regex("a", "b")}'],
  ])("in %s is followed, or is a hole", (written, expected) => {
    expect(said(written)).toEqual(expected);
  });

  it("yamlencode writes what Terraform writes: keys sorted, texts in quotes, lists not indented", () => {
    const value =
      '{ foo = [1, { a = "b", c = "d" }, 3], bar = "baz", none = [], empty = {}, lines = "l1\\nl2\\n", z = null }';
    expect(said(`"\${yamlencode(${value})}"`)).toBe(
      '"bar": "baz"\n"empty": {}\n"foo":\n- 1\n- "a": "b"\n  "c": "d"\n- 3\n"lines": |\n  l1\n  l2\n"none": []\n"z": null\n',
    );
  });

  it("file reads a file of the folder, and templatefile follows its directives", () => {
    const files = {
      "a.txt": "plain ${x}\n",
      "t.tpl": "%{ for n in names ~}\n- ${n}:${other}\n%{ endfor ~}\n",
    };
    expect(said('file("${path.module}/a.txt")', "", files)).toBe("plain ${x}\n");
    expect(said('templatefile("t.tpl", { names = ["a", var.b], other = "o" })', "", files)).toBe(
      "- a:o\n- ${var.b}:o\n",
    );
    expect(said('file("no-such-file")')).toBe('${file("no-such-file")}');
  });
});
