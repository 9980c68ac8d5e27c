import { describe, expect, it } from "vitest";
import { said } from "./locals.ts";

describe("a string", () => {
  it.each([
    ['"a\\tb\\n\\"c\\" \\\\ \\u00e9 \\U0001F600"', 'a\tb\n"c" \\ é 😀'],
    ['"$${a} %%{b} $ % $$ {{SessionName}}"', "${a} %{b} $ % $$ {{SessionName}}"],
    ['"role/${"inner-${"x"}"}-end"', "role/inner-x-end"],
    ['"%{ if true }yes%{ else }no%{ endif }"', "yes"],
    ['"%{ for x in ["a", "b"] }${x};%{ endfor }"', "a;b;"],
    ['"  ${~ "x" ~}  "', "x"],
    ['"${[1, 2]}"', [1, 2]],
    ['""', ""],
  ])("%s is read as Terraform reads it", (written, expected) => {
    expect(said(written)).toEqual(expected);
  });

  it("keeps its literal parts around what is not known", () => {
    expect(said('"arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/x"')).toBe(
      "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/x",
    );
  });
});

describe("a heredoc", () => {
  it.each([
    ["<<EOF\n  a\nb\nEOF", "  a\nb\n"],
    ["<<EOF\nEOF", ""],
    ["<<-EOF\n    a\n      b\n\n    c\n  EOF", "a\n  b\n\nc\n"],
    ["<<-EOF\n    a\n  ${local.x}\n  EOF", "  a\n${local.x}\n"],
    ['<<EOF\n\\n "q" $x $${y} # ${1 + 1}\nEOF', '\\n "q" $x ${y} # 2\n'],
    ["<<EOF\n%{ for x in [1, 2] ~}\n- ${x}\n%{ endfor ~}\nEOF", "- 1\n- 2\n"],
    ["<<EOF\na\r\nb\r\nEOF", "a\r\nb\r\n"],
  ])("%j is read as Terraform reads it", (written, expected) => {
    expect(said(written)).toBe(expected);
  });

  it("has a hole for a directive that hangs on what is not known", () => {
    expect(said("<<EOF\na\n%{ if var.x }b%{ endif }\nc\nEOF")).toBe("a\n%{ if var.x }b%{ endif }\nc\n");
  });
});

describe("an expression", () => {
  it.each([
    ["1 + 2 * 3 == 7 && !false", true],
    ["-local.n % 3", -2],
    ['local.m["b"].list[1]', "y"],
    ["local.m.b.list.0", "x"],
    ["local.list[*].n", ["a", "b"]],
    ["local.list.*.n", ["a", "b"]],
    ["{ for k, v in { b = 1, a = 2 } : upper(k) => v }", { A: 2, B: 1 }],
    ['{ for k, v in { b = "x", a = "x" } : v => k... }', { x: ["a", "b"] }],
    ['[for i, v in ["a", "b", "c"] : "${i}${v}" if v != "b"]', ["0a", "2c"]],
    ['{ (local.n) = "num", "q-${local.n}" : 1, x-y = null }', { 5: "num", "q-5": 1, "x-y": null }],
    ['local.n == 5 ? "five" : "other"', "five"],
    ["local.no.such", "${local.no.such}"],
  ])("%s is computed", (written, expected) => {
    const locals = 'n = 5\nm = { b = { list = ["x", "y"] } }\nlist = [{ n = "a" }, { n = "b" }]\nno = {}';
    expect(said(written, locals)).toEqual(expected);
  });

  it.each([
    ["aws_iam_role.x.arn", "${aws_iam_role.x.arn}"],
    ["aws_iam_role.x.0.arn", "${aws_iam_role.x[0].arn}"],
    ['lookup( var.m ,\n "k" )', '${lookup(var.m, "k")}'],
    ["(aws_iam_role.x).arn", "${aws_iam_role.x.arn}"],
    ['"${aws_iam_role.x.arn}"', "${aws_iam_role.x.arn}"],
    ["local.role.arn", "${aws_iam_role.x.arn}"],
    ["var.a ? 1 : 2", "${var.a ? 1 : 2}"],
  ])("that is not known, %s, is a hole with the same words wherever it stands", (written, expected) => {
    expect(said(written, "role = aws_iam_role.x")).toBe(expected);
  });

  it("in a loop has words of its own for each turn", () => {
    expect(said("[for r in local.roles : upper(r.arn)]", "roles = [var.a, var.b]")).toEqual([
      "${upper(local.roles[0].arn)}",
      "${upper(local.roles[1].arn)}",
    ]);
  });

  it("leaves the items that are known beside those that are not", () => {
    expect(said('concat(["a"], var.more, var.on ? ["b"] : [], ["c"])')).toEqual([
      "a",
      "${var.more}",
      '${var.on ? ["b"] : []}',
      "c",
    ]);
    expect(said("[for x in concat([1], var.more) : x + 1]")).toEqual([
      2,
      "${[for x in concat([1], var.more) : x + 1]}",
    ]);
  });

  it("that needs itself is not known", () => {
    expect(said("local.other", "other = local.it")).toBe("${local.other}");
  });
});
