// Text as a YAML scalar that every reader of YAML takes for that text, and that people see as it is.
import { Scalar } from "yaml";
import { resolvePlain } from "./scalars.ts";

// Characters that the reference's reader refuses or takes for a line break, and characters that cannot be seen or that
// change the direction of text. They are written as escapes in double quotes.
const UNREADABLE = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]|\p{Cf}/gu;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Text that needs no quotes in any YAML: an ARN, a username, a group, with templates after other text. */
const PLAIN = /^[A-Za-z](?:[\w.@/+=,{}-]|:(?=[\w.@/+=,{}:-]))*$/;

/** @throws TypeError for half a surrogate pair, which YAML cannot say. */
export function readableText(text: string): Scalar {
  if (LONE_SURROGATE.test(text)) throw new TypeError(`${JSON.stringify(text)} holds half a surrogate pair`);
  const scalar = new Scalar(text);
  const isPlain = PLAIN.test(text) && typeof resolvePlain(text) === "string";
  if (!isPlain) scalar.type = "QUOTE_DOUBLE";
  return scalar;
}

/** Escapes what is left of such characters in a document whose texts are all `readableText`. */
export function escapeUnreadable(yaml: string): string {
  return yaml.replace(UNREADABLE, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}
