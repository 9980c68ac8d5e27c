// Calls of Terraform's functions, as far as they matter for mappings. The others are holes.
import { literalOf, type Piece, type SourceValue } from "../../model/value.ts";
import { type Scope, withNames } from "../evaluate/scope.ts";
import { wordsOf } from "../evaluate/words.ts";
import type { Expression, ExpressionOf } from "../syntax/expression.ts";
import { decoded } from "../values/decode.ts";
import { encodedIn, encodedText } from "../values/encoded.ts";
import { holeOf, isMissing, missingOf, reshaped } from "../values/holes.ts";
import { jsonEncoded } from "../values/jsonencode.ts";
import { textOf } from "../values/texts.ts";
import { yamlEncoded } from "../values/yamlencode.ts";
import type { CallPlace, TerraformFunction } from "./function.ts";
import { listFunctions } from "./lists.ts";
import { mapFunctions } from "./maps.ts";
import { textFunctions } from "./texts.ts";

type Evaluate = (expression: Expression, scope: Scope) => SourceValue;
type Call = ExpressionOf<"call">;

const functions: Readonly<Record<string, TerraformFunction>> = {
  ...listFunctions,
  ...mapFunctions,
  ...textFunctions,
  jsondecode: ([text]) => decodedValue(text),
  jsonencode: ([value], { at }) => value && encodedText(value, at, () => jsonEncoded(value)),
  nonsensitive: ([value]) => value,
  sensitive: ([value]) => value,
  tobool: ([value]) => value,
  tonumber: ([value]) => value,
  yamldecode: ([text]) => decodedValue(text),
  yamlencode: ([value], { at }) => value && encodedText(value, at, () => yamlEncoded(value)),
};

function decodedValue(text: SourceValue | undefined): SourceValue | undefined {
  if (text?.kind !== "text") return undefined;
  return encodedIn(text) ?? decoded(text);
}

export function callFunction(call: Call, scope: Scope, evaluate: Evaluate): SourceValue {
  const unknown = (shape: "value" | "items" = "value") =>
    reshaped(holeOf(wordsOf(call, scope), call.at, "expression"), shape);
  const name = call.name.replace(/^core::/, "");
  switch (name) {
    case "try":
      return firstThatWorks(call, scope, evaluate) ?? unknown();
    case "can": {
      const value = call.args[0] && evaluate(call.args[0], scope);
      if (value === undefined || (value.kind === "hole" && !isMissing(value))) return unknown();
      return { kind: "scalar", value: !isMissing(value), at: call.at };
    }
    case "file":
    case "templatefile":
      return contentOfFile(call, scope, evaluate) ?? unknown();
    case "templatestring":
      return unknown();
    default: {
      const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
      const args = known && argumentsOf(call, scope, evaluate);
      if (known === undefined || args === undefined) return unknown();
      const place: CallPlace = { at: call.at, hole: () => unknown() };
      const result = known(args, place);
      if (result?.kind === "list") scope.budget.left -= result.items.length;
      return result ?? unknown();
    }
  }
}

/** @returns Undefined where a list of arguments is not known. */
function argumentsOf(call: Call, scope: Scope, evaluate: Evaluate): SourceValue[] | undefined {
  const args = call.args.map((arg) => evaluate(arg, scope));
  if (!call.isSpread) return args;
  const last = args.at(-1);
  if (
    last?.kind === "list" &&
    !last.items.some((item) => item.kind === "hole" && item.hole.shape === "items")
  ) {
    return [...args.slice(0, -1), ...last.items];
  }
  // Any number of lists is any number of items, and any number of mappings is any number of members.
  if (last === undefined || !["concat", "merge", "setunion", "flatten"].includes(call.name)) return undefined;
  const spread = holeOf(`${wordsOf(call.args.at(-1) ?? call, scope)}...`, last.at, "expression");
  return [...args.slice(0, -1), spread];
}

function firstThatWorks(call: Call, scope: Scope, evaluate: Evaluate): SourceValue | undefined {
  for (const arg of call.args) {
    const value = evaluate(arg, scope);
    if (isMissing(value)) continue;
    // What is not known may be an error, and then the next one counts. The last one is what remains.
    return value.kind === "hole" && arg !== call.args.at(-1) ? undefined : value;
  }
  return missingOf(wordsOf(call, scope), call.at);
}

function contentOfFile(call: Call, scope: Scope, evaluate: Evaluate): SourceValue | undefined {
  const [path, variables] = call.args.map((arg) => evaluate(arg, scope));
  const name = literalOf(path);
  const file = name === undefined ? undefined : scope.file(name);
  if (file === undefined) return undefined;
  if (call.name === "file") return textOf([wholePiece(file.source)], file.at);
  const names = new Map([...scope.names].filter(([key]) => key.startsWith("path.")));
  if (variables?.kind !== "map") return undefined;
  const inner: Scope = { ...scope, names, reference: () => undefined, prefix: `${name}: ` };
  const given = variables.members.flatMap((each): [string, { value: SourceValue; words: string }][] => {
    const key = "key" in each ? literalOf(each.key) : undefined;
    if (!("key" in each) || key === undefined) return [];
    return [
      [
        key,
        {
          value: each.value,
          words: each.value.kind === "hole" ? each.value.hole.expression.slice(2, -1) : key,
        },
      ],
    ];
  });
  return scope.template(file.source, file.at, withNames(inner, Object.fromEntries(given)));
}

function wholePiece(source: { readonly text: string; toFile(offset: number): number }): Piece {
  return { text: source.text, toFile: source.toFile, write: (text) => text };
}
