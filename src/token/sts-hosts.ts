// Which hosts are STS. Any other server could claim that the caller is anyone.
import { type Partition, partitions } from "../schema/entries.ts";

interface PartitionHosts {
  /** Present and future regions: `regionRegex` in the SDKs' partitions.json. */
  readonly regions: RegExp;
  /** `dnsSuffix` in partitions.json. */
  readonly domain: string;
  /** The reference's pkg/endpoints (GetSTSDualStackPartitionDomain). It has none for the isolated partitions. */
  readonly dualStackDomain?: string;
  /** Whether `sts-fips.REGION.` hosts exist. GovCloud's ordinary hosts already are FIPS (the SDKs' rules for STS). */
  readonly hasFipsHosts: boolean;
  /** The legacy host without a region: https://docs.aws.amazon.com/general/latest/gr/sts.html */
  readonly globalHost?: string;
}

/**
 * Sources: aws-sdk-go-v2's internal/endpoints/awsrulesfn/partitions.json and service/sts/endpoints.go, which the
 * reference uses (pkg/token/token.go, verifySTSHostnameFormat); https://docs.aws.amazon.com/general/latest/gr/sts.html.
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
 * Whether `host`, as written, is an STS endpoint of the partition: global, regional, FIPS or dual-stack.
 *
 * In the partition `aws`, the reference accepts any word as a region. Here the word must look like a region, because
 * `sts.s3.amazonaws.com` is a bucket's host.
 *
 * @param ownRegion The authenticator's own region. It is accepted as it is, because it may be newer than these lists.
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

/** The partition of a region. Undefined for a region that is newer than these lists, and for text that is no region. */
export function partitionOfRegion(region: string): Partition | undefined {
  return partitions.find((partition) => HOSTS[partition].regions.test(region));
}

/** The regional STS host, to which the AWS CLI and the SDKs send requests. */
export function stsHostOf(region: string, partition: Partition): string {
  return `sts.${region}.${HOSTS[partition].domain}`;
}

/** The region in an STS host's name. "global" for the host without a region; undefined for other hosts. */
export function regionOfHost(host: string): string | undefined {
  if (Object.values(HOSTS).some(({ globalHost }) => globalHost === host)) return "global";
  return /^sts(?:-fips)?\.([a-z0-9-]+)\../.exec(host)?.[1];
}
