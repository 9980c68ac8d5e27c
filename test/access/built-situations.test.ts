// The same situations, asked of the built package.
import { parseAwsAuth } from "aws-auth-map";
import { createAccess } from "aws-auth-map/access-entries";
import { describe } from "vitest";
import { answersEachSituation } from "./situations.ts";

describe("the built package", () => answersEachSituation({ createAccess, parseAwsAuth }));
