// The fixed parts of the script: what it makes sure of before it makes an entry, how it makes one, and how it checks them.

/** Expects `cluster` and `account`. It never changes the cluster's mode: that cannot be undone. */
export const before = String.raw`fail() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}

command -v aws >/dev/null || fail 'the AWS CLI (aws) is not installed'

described=$(aws eks describe-cluster --name "$cluster" --output text \
  --query 'cluster.[arn, accessConfig.authenticationMode]') || fail "cannot read the cluster $cluster"
read -r arn mode <<<"$described"
[[ $arn == arn:*:eks:*:"$account":cluster/"$cluster" ]] ||
  fail "this script is for the account $account; the cluster here is $arn"
case $mode in
  API | API_AND_CONFIG_MAP) ;;
  CONFIG_MAP)
    fail "the cluster reads aws-auth alone (CONFIG_MAP). To make it read access entries too, which cannot be undone, run:
  aws eks update-cluster-config --name $cluster --access-config authenticationMode=API_AND_CONFIG_MAP
  aws eks wait cluster-active --name $cluster
Then run this script again."
    ;;
  *) fail "the cluster's authentication mode is '$mode'. Is the AWS CLI older than 2.15 (or 1.32)?" ;;
esac
`;

/** No groups or namespaces, in JMESPath. */
const NONE = "`[]`";

/**
 * Expects `cluster`. The AWS CLI itself compares what is there with what is planned, so that nothing hangs on how it prints.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-filter.html
 */
export const making = String.raw`checks=()

# What EKS says of an entry. Of one for nodes, the type says all.
all='type, username, sort(kubernetesGroups || ${NONE})'
policies='policyArn, accessScope.type, sort(accessScope.namespaces || ${NONE})'

# Whether an entry is there as planned.
# $1: its principal, $2: what to compare, $3: what it has to be
entry_is() {
  local answer
  answer=$(aws eks describe-access-entry --cluster-name "$cluster" --principal-arn "$1" \
    --query "accessEntry.[$2] == $3" --output json) || fail "cannot read the entry of $1"
  [[ $answer == true ]]
}

# Whether a principal has the planned policies and no others, or only has no others.
# $1: the principal, $2: the planned policies, $3: all or some
policies_are() {
  local query="!(associatedAccessPolicies[?!contains($2, [$policies])])" answer
  [[ $3 == some ]] || query="$query && length(associatedAccessPolicies) == length($2)"
  answer=$(aws eks list-associated-access-policies --cluster-name "$cluster" --principal-arn "$1" \
    --query "$query" --output json) || fail "cannot read the policies of $1"
  [[ $answer == true ]]
}

# $1: the principal, $2: the planned entry, $3: its policies
differs() {
  printf 'differs  %q\n  planned: %s %s\n  there:   ' "$1" "$2" "$3"
  aws eks describe-access-entry --cluster-name "$cluster" --principal-arn "$1" \
    --query "accessEntry.[$all]" --output json | tr -s '\n ' ' '
  aws eks list-associated-access-policies --cluster-name "$cluster" --principal-arn "$1" \
    --query "associatedAccessPolicies[].[$policies]" --output json | tr -s '\n ' ' '
  printf '\n'
}

# Makes an entry. One that is there already has to be the planned one, and to have no other policies.
# $1: its principal, $2: what to compare, $3: the planned entry, $4: its policies, then the command
entry() {
  local principal=$1 fields=$2 planned=$3 own=$4 output
  checks+=("$1" "$2" "$3" "$4")
  latest=$1
  shift 4
  if output=$("$@" 2>&1 >/dev/null); then
    printf 'made     %q\n' "$principal"
  elif [[ $output != *ResourceInUseException* ]]; then
    fail "cannot make the entry of $principal: $output"
  elif entry_is "$principal" "$fields" "$planned" && policies_are "$principal" "$own" some; then
    printf 'there    %q\n' "$principal"
  else
    differs "$principal" "$planned" "$own" >&2
    fail "$principal has another entry already. Change or delete that one, and run this script again."
  fi
}

# Associates a policy with the latest entry. Where EKS has it already, nothing changes.
policy() {
  local output
  output=$("$@" 2>&1 >/dev/null) || fail "cannot associate a policy: $output
The entry of $latest is there without it, and wins over aws-auth. Run this script again, or make aws-auth count again:
  aws eks delete-access-entry --cluster-name $cluster --principal-arn $latest"
}
`;

/** In a template of JavaScript, `$` before a brace needs it. */
const DOLLAR = "$";

export const checking = String.raw`wrong=0
for ((i = 0; i < ${DOLLAR}{#checks[@]}; i += 4)); do
  principal=${DOLLAR}{checks[i]} fields=${DOLLAR}{checks[i + 1]} planned=${DOLLAR}{checks[i + 2]} own=${DOLLAR}{checks[i + 3]}
  if ! entry_is "$principal" "$fields" "$planned" || ! policies_are "$principal" "$own" all; then
    differs "$principal" "$planned" "$own" >&2
    wrong=$((wrong + 1))
  fi
done
((wrong == 0)) || fail "$wrong of $((${DOLLAR}{#checks[@]} / 4)) entries are not as planned"
printf 'OK: all %s entries are there as planned\n' "$((${DOLLAR}{#checks[@]} / 4))"
`;
