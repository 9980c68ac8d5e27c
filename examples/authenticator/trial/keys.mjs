// The keys of the trial's identities: made at random, and kept in a file that the AWS CLI and SDKs read too.
// https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html
import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const FIRST_LINE = "# Keys of a trial of aws-auth-map. AWS knows none of them.";

/** @typedef {{ accessKeyId: string, secretAccessKey: string }} Keys */

/**
 * Reads the file, or makes it. It never writes to a file that is there: it could be somebody's real credentials.
 *
 * @param {string} file
 * @param {readonly string[]} names Whose keys are made.
 * @returns {Map<string, Keys>} By name.
 */
export function readOrMakeKeys(file, names) {
  try {
    const profiles = names.map((name) => {
      // STS's own ids of temporary keys have this form.
      const accessKeyId = `ASIATRIAL${randomBytes(6).toString("hex").slice(0, 11).toUpperCase()}`;
      const secretAccessKey = randomBytes(30).toString("base64url");
      return `[${name}]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
    });
    writeFileSync(file, [FIRST_LINE, ...profiles].join("\n"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return readKeys(file);
}

/**
 * @param {string} file
 * @returns {Map<string, Keys>} By name.
 */
export function readKeys(file) {
  const text = readFileSync(file, "utf8");
  if (!text.startsWith(FIRST_LINE))
    throw new Error(`${file} does not hold the keys of a trial; name another file`);
  const profile = /^\[(.+)\]\naws_access_key_id = (.+)\naws_secret_access_key = (.+)$/gm;
  return new Map(
    [...text.matchAll(profile)].map(([, name, accessKeyId, secretAccessKey]) => [
      name,
      { accessKeyId, secretAccessKey },
    ]),
  );
}
