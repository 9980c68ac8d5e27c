// Which hosts are STS. Everything else would be a server that says of itself who the caller is.
import type { Partition } from "../schema/entries.ts";

interface PartitionHosts {
  /** The regions there are and will be: the SDKs' partitions.json, `regionRegex`. */
  readonly regions: RegExp;
  /** partitions.json, `dnsSuffix`. */
  readonly domain: string;
  /** The reference's pkg/endpoints (GetSTSDualStackPartitionDomain); it has none for the isolated partitions. */
  readonly dualStackDomain?: string;
  /** `sts-fips.REGION.` before the domain; GovCloud's ordinary hosts are FIPS ones already (the SDKs' rules of STS). */
  readonly hasFipsHosts: boolean;
  /** The legacy host without a region: https://docs.aws.amazon.com/general/latest/gr/sts.html */
  readonly globalHost?: string;
}

/**
 * Sources: aws-sdk-go-v2, internal/endpoints/awsrulesfn/partitions.json and service/sts/endpoints.go, which the reference
 * asks (pkg/token/token.go, verifySTSHostnameFormat); https://docs.aws.amazon.com/general/latest/gr/sts.html.
 */
const HOSTS: Readonly<Record<Partition, PartitionHosts>> = {
  aws: {
    regions: /^(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d+$/,
    domain: "amazonaws.com",
    dualStackDomain: "api.aws",
    hasFipsHosts: true,
    globalHost: "sts.amazonaws.com",
  },
  "aws-cn": {
    regions: /^cn-[a-z]+-\d+$/,
    domain: "amazonaws.com.cn",
    dualStackDomain: "api.amazonwebservices.com.cn",
    hasFipsHosts: true,
  },
  "aws-us-gov": {
    regions: /^us-gov-[a-z]+-\d+$/,
    domain: "amazonaws.com",
    dualStackDomain: "api.aws",
    hasFipsHosts: false,
  },
  "aws-iso": { regions: /^us-iso-[a-z]+-\d+$/, domain: "c2s.ic.gov", hasFipsHosts: true },
  "aws-iso-b": { regions: /^us-isob-[a-z]+-\d+$/, domain: "sc2s.sgov.gov", hasFipsHosts: true },
  "aws-iso-e": { regions: /^eu-isoe-[a-z]+-\d+$/, domain: "cloud.adc-e.uk", hasFipsHosts: true },
  "aws-iso-f": { regions: /^us-isof-[a-z]+-\d+$/, domain: "csp.hci.ic.gov", hasFipsHosts: true },
  "aws-eusc": {
    regions: /^eusc-de-[a-z]+-\d+$/,
    domain: "amazonaws.eu",
    dualStackDomain: "api.amazonwebservices.eu",
    hasFipsHosts: true,
  },
};

/** The SDKs' region_validation, in lower case. */
const REGION = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/**
 * Whether `host`, as it is written, is an STS endpoint of the partition: global, regional, FIPS or dual-stack.
 *
 * The reference takes any word for a region of the partition `aws`; here it has to look like one, since
 * `sts.s3.amazonaws.com` is a bucket's host.
 *
 * @param ownRegion The region of the authenticator itself: taken as it is, since it may be newer than these lists.
 */
export function isStsHost(host: string, partition: Partition, ownRegion?: string): boolean {
  const { regions, domain, dualStackDomain, hasFipsHosts, globalHost } = HOSTS[partition];
  if (host === globalHost) return true;
  const [, service, region = "", suffix] = /^(sts|sts-fips)\.([a-z0-9-]+)\.(.+)$/.exec(host) ?? [];
  const isDualStack = suffix === dualStackDomain && dualStackDomain !== undefined;
  if (suffix !== domain && !isDualStack) return false;
  if (service === "sts" && region === ownRegion && isRegion(region)) return true;
  return regions.test(region) && (service === "sts" || isDualStack || hasFipsHosts);
}

/** The region in an STS host's name; "global" for the host without one. */
export function regionOfHost(host: string): string | undefined {
  if (Object.values(HOSTS).some(({ globalHost }) => globalHost === host)) return "global";
  return /^sts(?:-fips)?\.([a-z0-9-]+)\../.exec(host)?.[1];
}
