// The targets of the fuzzing: the inputs of each, and what must hold for them.
import fc from "fast-check";
import { checkAsked, checkDocument, checkToken } from "./checks.ts";
import { asked, damagedManifest, generatedDocument, noise, numbered, repeated, token } from "./inputs.ts";

export { limit } from "./checks.ts";

export interface Target {
  readonly inputs: fc.Arbitrary<unknown>;
  /** Throws, or rejects, where something does not hold. */
  readonly check: (input: unknown) => void | Promise<void>;
}

function target<Input>(inputs: fc.Arbitrary<Input>, check: (input: Input) => void | Promise<void>): Target {
  // The cast is safe, because the inputs of a target are given only to its own check.
  return { inputs, check: check as Target["check"] };
}

export const targets: Readonly<Record<string, Target>> = {
  manifests: target(damagedManifest(), checkDocument),
  documents: target(generatedDocument, checkDocument),
  repetitions: target(repeated, checkDocument),
  numbered: target(numbered, checkDocument),
  noise: target(noise, checkDocument),
  identities: target(asked(), checkAsked),
  tokens: target(token, checkToken),
};

const prototypeBefore = describePrototypes();

/** The properties of the built-in prototypes. No input may change them. */
function describePrototypes(): string {
  const prototypes = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
  return prototypes.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join(";");
}

/** @returns How many inputs were tried, and the smallest that failed, if any. */
export async function fuzz(
  { inputs, check }: Target,
  { seed, numRuns, onInput }: { seed: number; numRuns: number; onInput: (input: unknown) => void },
): Promise<{ count: number; failure?: { input: unknown; message: string } }> {
  const property = fc.asyncProperty(inputs, async (input) => {
    onInput(input);
    await check(input);
    if (describePrototypes() !== prototypeBefore) throw new Error("a built-in prototype has changed");
  });
  const result = await fc.check(property, { seed, numRuns, interruptAfterTimeLimit: 60_000 });
  if (!result.failed || result.counterexample === null) return { count: result.numRuns };
  const { errorInstance } = result;
  const message = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return { count: result.numRuns, failure: { input: result.counterexample[0], message } };
}
