// What templates can become: whether two of them can become the same text in some session.
import { isNested, type Template, type TemplateName, templateNames } from "./template.ts";

/** Literals and holes in turn, starting and ending with a literal. A hole says which characters can be in it. */
export type Pattern = readonly (string | RegExp)[];

/** Any text. */
const ANYTHING = /[\s\S]/;

/**
 * What can be in each template's place.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (RoleSessionName; `@` becomes `-`)
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKey.html
 */
const HOLES: Readonly<Record<TemplateName, RegExp>> = {
  SessionName: /[\w+=,.-]/,
  SessionNameRaw: /[\w+=,.@-]/,
  AccountID: /[0-9]/,
  AccessKeyID: /\w/,
  EC2PrivateDNSName: /[\w.-]/,
};

/** Where a session's name can make a new template of what stands around it, that is the pattern of any text. */
export function patternOf(template: Template): Pattern {
  if (typeof template === "string") return [template];
  if (madeBy(template).length > 0) return ["", ANYTHING, ""];
  return template.map((part, index) => (index % 2 === 1 ? HOLES[part as TemplateName] : part));
}

/**
 * The templates that some value can make of what stands around it: `AccessKeyID` for `{{{{SessionName}}}}`. Each of them is
 * replaced, too, because its turn comes later.
 */
export function madeBy(template: Template): TemplateName[] {
  if (typeof template === "string" || !isNested(template)) return [];
  return templateNames.filter((name, turn) => {
    const filled = template.map((part, index) =>
      index % 2 === 1 ? atTurn(part as TemplateName, turn) : part,
    );
    return canMeet(filled, ["", ANYTHING, `{{${name}}}`, ANYTHING, ""]);
  });
}

/** A character that no name of a template has. */
const NOT_IN_NAME = "\0";

/** What is in a template's place when the name with that `turn` is replaced. An account's id is in no name. */
function atTurn(name: TemplateName, turn: number): string | RegExp {
  const isFilled = templateNames.indexOf(name) < turn && name !== "AccountID";
  return isFilled ? HOLES[name] : NOT_IN_NAME;
}

/** The pattern of every text that starts with one of `literals` and has anything after each of them. */
export function anythingAfter(...literals: readonly string[]): Pattern {
  return [...literals.flatMap((literal) => [literal, ANYTHING]), ""];
}

/** Texts this long are compared at their two ends alone. Usernames and groups are shorter. */
const LONGEST = 1000;

/**
 * Whether some text fits both patterns. It says yes too often for very long texts, and where a session's name would
 * have to be empty.
 */
export function canMeet(a: Pattern, b: Pattern): boolean {
  if (!canStartAlike(a, b) || !canEndAlike(a, b)) return false;
  const [left, right] = [stepsOf(a), stepsOf(b)];
  if (left.length > LONGEST || right.length > LONGEST) return true;
  // reachable[j]: whether what is left of `a` can fit what is left of `b` from its j-th step on.
  let below: boolean[] = [];
  for (let i = left.length; i >= 0; i--) {
    const reachable: boolean[] = [];
    for (let j = right.length; j >= 0; j--) {
      reachable[j] = fits(left[i], right[j], {
        both: below[j + 1] ?? false,
        left: below[j] ?? false,
        right: reachable[j + 1] ?? false,
      });
    }
    below = reachable;
  }
  return below[0] ?? false;
}

/** One character, or a hole. */
type Step = string | RegExp;

function stepsOf(pattern: Pattern): Step[] {
  return pattern.flatMap((part): Step[] => (typeof part === "string" ? [...part] : [part]));
}

/** @param after Whether the rest fits after a step on both sides, on the left one, or on the right one. */
function fits(
  left: Step | undefined,
  right: Step | undefined,
  after: { both: boolean; left: boolean; right: boolean },
): boolean {
  if (left === undefined && right === undefined) return true;
  // A hole may be empty, or take the character on the other side and stay.
  if (left instanceof RegExp && (after.left || (takes(left, right) && after.right))) return true;
  if (right instanceof RegExp && (after.right || (takes(right, left) && after.left))) return true;
  return typeof left === "string" && left === right && after.both;
}

function takes(hole: RegExp, step: Step | undefined): boolean {
  return typeof step === "string" && hole.test(step);
}

/** Whether some text starts as both do. It takes next to no time, and says yes too often. */
export function canStartAlike(a: Pattern, b: Pattern): boolean {
  const [left, right] = [a[0] as string, b[0] as string];
  if (a.length === 1 && b.length === 1) return left === right;
  if (a.length === 1 && left.length < right.length) return false;
  if (b.length === 1 && right.length < left.length) return false;
  return left.startsWith(right) || right.startsWith(left);
}

/** The same for the end. */
export function canEndAlike(a: Pattern, b: Pattern): boolean {
  const [left, right] = [a.at(-1) as string, b.at(-1) as string];
  return left.endsWith(right) || right.endsWith(left);
}
