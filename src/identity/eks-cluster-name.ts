// The names that EKS takes for clusters.

/** https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html */
export function isEksClusterName(text: string): boolean {
  return /^[0-9A-Za-z][\w-]{0,99}$/.test(text);
}
