import * as built from "aws-auth-map";
import { describe } from "vitest";
import { answersAsTheReference } from "./cases.ts";

describe("the built package", () => answersAsTheReference(built));
