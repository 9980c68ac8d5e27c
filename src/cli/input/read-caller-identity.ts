// Reads the identity to resolve, as `aws sts get-caller-identity` prints it or STS answers it.
import * as z from "zod/mini";
import { type CallerIdentity, callerIdentitySchema } from "../../schema/caller-identity.ts";
import { CliError } from "../output/outcome.ts";
import { readText } from "./read-text.ts";

/** STS's own answer in JSON, which a token's pre-signed URL returns. */
const stsResponseSchema = z.object({
  GetCallerIdentityResponse: z.object({ GetCallerIdentityResult: callerIdentitySchema }),
});

const WHAT_TO_GIVE = "give what 'aws sts get-caller-identity --output json' prints";

/**
 * The ARN is not checked.
 *
 * @throws CliError for a file that cannot be read, or does not hold such JSON.
 */
export async function readCallerIdentity(path: string): Promise<CallerIdentity> {
  const { name, text } = await readText(path);
  const json = jsonOf(text, name);
  const response = stsResponseSchema.safeParse(json);
  if (response.success) return response.data.GetCallerIdentityResponse.GetCallerIdentityResult;
  const result = callerIdentitySchema.safeParse(json);
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path[0];
  const what = field === undefined ? "not a JSON object" : `${String(field)} is missing or not text`;
  throw new CliError(`${name}: error: ${what}; ${WHAT_TO_GIVE}`);
}

function jsonOf(text: string, name: string): unknown {
  if (text.trim() === "") throw new CliError(`${name}: error: is empty; ${WHAT_TO_GIVE}`);
  try {
    return JSON.parse(text);
  } catch (error) {
    // The error's own message quotes a piece of the text, which may be a secret.
    const isCut = error instanceof SyntaxError && error.message.startsWith("Unexpected end");
    throw new CliError(`${name}: error: ${isCut ? "JSON that is cut off" : "not JSON"}; ${WHAT_TO_GIVE}`);
  }
}
