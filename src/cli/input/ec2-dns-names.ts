// `--ec2-dns-name ID=NAME`: the private DNS names of instances, for {{EC2PrivateDNSName}}.
import { InvalidArgumentError, Option } from "commander";

export function ec2DnsNameOption(): Option {
  return new Option(
    "--ec2-dns-name <id=name>",
    "an instance's private DNS name, for {{EC2PrivateDNSName}}; repeatable",
  )
    .argParser(readDnsName)
    .default(new Map(), "none");
}

/**
 * What `createMapper` and `createAccess` take as `ec2PrivateDnsName`.
 *
 * @param onMissing Is called where the name is needed and not given.
 */
export function dnsNames(
  given: ReadonlyMap<string, string>,
  onMissing: () => void = () => {},
): (instanceId: string) => string {
  return (instanceId) => {
    const dnsName = given.get(instanceId);
    if (dnsName !== undefined) return dnsName;
    onMissing();
    throw new Error(`give it with --ec2-dns-name ${instanceId}=NAME`);
  };
}

function readDnsName(pair: string, previous: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [, id, name] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
  if (id === undefined || name === undefined) {
    throw new InvalidArgumentError("Write i-0123456789abcdef0=ip-10-0-0-1.ec2.internal.");
  }
  return new Map([...previous, [id, name]]);
}
