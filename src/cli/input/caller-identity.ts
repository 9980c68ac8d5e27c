// The identity to resolve, as it comes from `aws sts get-caller-identity` or from STS itself.
import * as z from "zod/mini";
import { type CallerIdentity, callerIdentitySchema } from "../../schema/caller-identity.ts";
import { CliError } from "../output/outcome.ts";
import { readInput } from "./input.ts";

/** STS's own answer in JSON, which a token's pre-signed URL returns. */
const stsResponseSchema = z.object({
  GetCallerIdentityResponse: z.object({ GetCallerIdentityResult: callerIdentitySchema }),
});

const WHAT_TO_GIVE = "give what 'aws sts get-caller-identity --output json' prints";

/** @throws CliError for a file that cannot be read, or holds no such JSON. Whether the ARN is one is not checked. */
export async function readCallerIdentity(path: string): Promise<CallerIdentity> {
  const { name, text } = await readInput(path);
  const json = parseJson(text, name);
  const response = stsResponseSchema.safeParse(json);
  if (response.success) return response.data.GetCallerIdentityResponse.GetCallerIdentityResult;
  const result = callerIdentitySchema.safeParse(json);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path[0];
  const what = field === undefined ? "not a JSON object" : `${String(field)} is missing or not text`;
  throw new CliError(`${name}: error: ${what}; ${WHAT_TO_GIVE}`);
}

function parseJson(text: string, name: string): unknown {
  if (text.trim() === "") throw new CliError(`${name}: error: is empty; ${WHAT_TO_GIVE}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    // What the engine says of it repeats a piece of the text, which may be a secret.
    const isCut = error instanceof SyntaxError && error.message.startsWith("Unexpected end");
    throw new CliError(`${name}: error: ${isCut ? "JSON that ends too soon" : "not JSON"}; ${WHAT_TO_GIVE}`);
  }
}
