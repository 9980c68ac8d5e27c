import { describe, expect, it } from "vitest";
import type { Partition } from "../../src/schema/entries.ts";
import { isStsHost, regionOfHost } from "../../src/token/sts-hosts.ts";

describe("isStsHost", () => {
  it.each<[Partition, string]>([
    ["aws", "sts.amazonaws.com"],
    ["aws", "sts.us-east-1.amazonaws.com"],
    ["aws", "sts.ap-southeast-7.amazonaws.com"],
    ["aws", "sts.mx-central-1.amazonaws.com"],
    ["aws", "sts-fips.us-west-2.amazonaws.com"],
    ["aws", "sts.us-west-2.api.aws"],
    ["aws", "sts-fips.us-west-2.api.aws"],
    ["aws-cn", "sts.cn-north-1.amazonaws.com.cn"],
    ["aws-cn", "sts.cn-northwest-1.amazonaws.com.cn"],
    ["aws-cn", "sts.cn-north-1.api.amazonwebservices.com.cn"],
    ["aws-us-gov", "sts.us-gov-east-1.amazonaws.com"],
    ["aws-us-gov", "sts.us-gov-west-1.api.aws"],
    ["aws-us-gov", "sts-fips.us-gov-west-1.api.aws"],
    ["aws-iso", "sts.us-iso-east-1.c2s.ic.gov"],
    ["aws-iso-b", "sts.us-isob-east-1.sc2s.sgov.gov"],
    ["aws-iso-e", "sts.eu-isoe-west-1.cloud.adc-e.uk"],
    ["aws-iso-f", "sts.us-isof-south-1.csp.hci.ic.gov"],
    ["aws-eusc", "sts.eusc-de-east-1.amazonaws.eu"],
    ["aws-eusc", "sts.eusc-de-east-1.api.amazonwebservices.eu"],
  ])("knows in %s: %s", (partition, host) => {
    expect(isStsHost(host, partition)).toBe(true);
  });

  it.each<[Partition, string]>([
    ["aws-cn", "sts.amazonaws.com"],
    ["aws-us-gov", "sts.amazonaws.com"],
    ["aws-iso", "sts.amazonaws.com"],
    ["aws-eusc", "sts.amazonaws.com"],
    ["aws", "sts.amazonaws.com.cn"],
    ["aws", "sts-fips.amazonaws.com"],
    ["aws", "website.amazonaws.com"],
    ["aws", "sts.us-gov-west-1.amazonaws.com"],
    ["aws", "sts.cn-north-1.amazonaws.com"],
    ["aws", "sts.cn-north-1.amazonaws.com.cn"],
    ["aws", "sts.us-iso-east-1.amazonaws.com"],
    ["aws", "sts.aws-global.amazonaws.com"],
    ["aws", "sts.us-west-2.c2s.ic.gov"],
    ["aws", "sts.s3.amazonaws.com"],
    ["aws", "sts-fips.s3.amazonaws.com"],
    ["aws-us-gov", "sts.us-west-2.amazonaws.com"],
    ["aws-us-gov", "sts-fips.us-gov-west-1.amazonaws.com"],
    ["aws-cn", "sts.us-isob-east-1.amazonaws.com.cn"],
    ["aws-cn", "sts.us-west-2.amazonaws.com.cn"],
    ["aws-cn", "sts-fips.us-east-1.amazonaws.com"],
    ["aws-iso", "sts.us-iso-east-1.api.aws.ic.gov"],
    ["aws-iso-b", "sts.cn-north-1.amazonaws.com.cn"],
    ["aws-iso", "sts.us-iso-east-1.undefined"],
  ])("does not take in %s: %s", (partition, host) => {
    expect(isStsHost(host, partition)).toBe(false);
  });

  it("takes the authenticator's own region as it is, in its own partition's domains", () => {
    expect(isStsHost("sts.new-1.amazonaws.com", "aws", "new-1")).toBe(true);
    expect(isStsHost("sts.new-1.api.aws", "aws", "new-1")).toBe(true);
    expect(isStsHost("sts.us-isob-east-1.amazonaws.com.cn", "aws-cn", "us-isob-east-1")).toBe(true);
    expect(isStsHost("sts.us-isob-east-1.amazonaws.com.cn", "aws-iso-b", "us-isob-east-1")).toBe(false);
    expect(isStsHost("sts-fips.new-1.amazonaws.com", "aws", "new-1")).toBe(false);
    expect(isStsHost("sts.new-2.amazonaws.com", "aws", "new-1")).toBe(false);
    expect(isStsHost("sts.amazonaws.com", "aws-cn", "cn-north-1")).toBe(false);
  });
});

describe("regionOfHost", () => {
  it("reads it from the name", () => {
    expect(regionOfHost("sts.us-west-2.amazonaws.com")).toBe("us-west-2");
    expect(regionOfHost("sts-fips.us-west-2.api.aws")).toBe("us-west-2");
    expect(regionOfHost("sts.amazonaws.com")).toBe("global");
    expect(regionOfHost("evil.example")).toBeUndefined();
  });
});
