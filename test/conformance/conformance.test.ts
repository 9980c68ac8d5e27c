import { describe } from "vitest";
import * as source from "../../src/exports/index.ts";
import { answersAsTheReference } from "./cases.ts";

describe("the sources", () => answersAsTheReference(source));
