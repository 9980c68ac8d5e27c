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

/** Expects `cluster`. */
export const making = String.raw`checks=()

# What is there of an entry must be what is planned.
# $1: its principal, $2: true of the planned entry, in JMESPath
entry_is() {
  local answer
  answer=$(aws eks describe-access-entry --cluster-name "$cluster" --principal-arn "$1" \
    --query "$2" --output json) || fail "cannot read the entry of $1"
  [[ $answer == true ]]
}

# The same of its policies.
policies_are() {
  local answer
  answer=$(aws eks list-associated-access-policies --cluster-name "$cluster" --principal-arn "$1" \
    --query "$2" --output json) || fail "cannot read the policies of $1"
  [[ $answer == true ]]
}

show() {
  printf '  there:   '
  aws eks describe-access-entry --cluster-name "$cluster" --principal-arn "$1" --output json \
    --query 'accessEntry.{type: type, username: username, groups: kubernetesGroups}' | tr -s '\n ' ' '
  printf '\n  there:   '
  aws eks list-associated-access-policies --cluster-name "$cluster" --principal-arn "$1" --output json \
    --query 'associatedAccessPolicies[].{policy: policyArn, scope: accessScope}' | tr -s '\n ' ' '
  printf '\n'
}

# Makes an entry. One that is there already has to be the planned one, and to have no other policies.
# $1: its principal, $2: what is planned, in words, $3: true of the planned entry, $4: true of no policies but the
# planned ones, $5: true of all of these; the rest: the command
entry() {
  local principal=$1 planned=$2 output
  checks+=("$1" "$2" "$3" "$5")
  local same=$3 no_others=$4
  shift 5
  if output=$("$@" 2>&1 >/dev/null); then
    printf 'made     %s\n' "$principal"
  elif [[ $output != *ResourceInUseException* ]]; then
    fail "cannot make the entry of $principal: $output"
  elif entry_is "$principal" "$same" && policies_are "$principal" "$no_others"; then
    printf 'there    %s\n' "$principal"
  else
    printf 'differs  %s\n  planned: %s\n' "$principal" "$planned" >&2
    show "$principal" >&2
    fail "$principal has another entry already. Change or delete that one, and run this script again."
  fi
}

# Associates a policy. EKS takes it a second time, and nothing changes.
policy() {
  local output
  output=$("$@" 2>&1 >/dev/null) || fail "cannot associate a policy: $output"
}
`;

export const checking = String.raw`differing=0
for ((i = 0; i < ${"$"}{#checks[@]}; i += 4)); do
  principal=${"$"}{checks[i]}
  if entry_is "$principal" "${"$"}{checks[i + 2]}" && policies_are "$principal" "${"$"}{checks[i + 3]}"; then
    continue
  fi
  differing=$((differing + 1))
  printf 'differs  %s\n  planned: %s\n' "$principal" "${"$"}{checks[i + 1]}" >&2
  show "$principal" >&2
done
((differing == 0)) || fail "$differing of $((${"$"}{#checks[@]} / 4)) entries are not as planned"
printf 'OK: all %s entries are there as planned\n' "$((${"$"}{#checks[@]} / 4))"
`;
