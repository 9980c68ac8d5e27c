#!/bin/sh
# Writes the kubeconfig with which the authenticator reads aws-auth, for the cluster of kubectl's current context.
#
#   sh make-kubeconfig.sh FILE             with the token of token-secret.yaml, which does not expire
#   sh make-kubeconfig.sh FILE DURATION    with a token that ends after DURATION, such as 24h: for trials
#
# Apply rbac.yaml first, and token-secret.yaml for a token that does not expire. SERVER=https://… names the API server
# otherwise than kubectl's context does.
set -eu
umask 077

ACCOUNT=aws-auth-authenticator
NAMESPACE=kube-system

fail() {
  echo "make-kubeconfig.sh: $1" >&2
  exit 2
}

[ $# -ge 1 ] && [ $# -le 2 ] || fail "usage: sh make-kubeconfig.sh FILE [DURATION]"
command -v kubectl > /dev/null || fail "kubectl is not installed"
file=$1

of_cluster() {
  kubectl config view --minify --flatten --raw -o "jsonpath={.clusters[0].cluster.$1}"
}

server=${SERVER:-$(of_cluster server)}
ca=$(of_cluster certificate-authority-data)
[ -n "$server" ] || fail "kubectl's current context names no cluster"

if [ $# -eq 2 ]; then
  token=$(kubectl create token "$ACCOUNT" --namespace "$NAMESPACE" --duration "$2")
else
  kubectl get secret "$ACCOUNT-token" --namespace "$NAMESPACE" -o name > /dev/null
  # A controller fills the Secret in.
  tries=0
  while
    token=$(kubectl get secret "$ACCOUNT-token" --namespace "$NAMESPACE" -o 'jsonpath={.data.token}' | openssl base64 -d -A)
    [ -z "$token" ]
  do
    tries=$((tries + 1))
    [ "$tries" -lt 10 ] || fail "nothing has filled in the Secret $ACCOUNT-token: does kube-controller-manager run?"
    sleep 1
  done
fi
[ -n "$token" ] || fail "there is no token"

new=$(mktemp "$file.XXXXXX")
trap 'rm -f "$new"' EXIT
# Who could read the old one can read the new one, but for others.
if [ -e "$file" ]; then
  cp -p "$file" "$new"
  chmod o-rwx "$new"
fi
cat > "$new" << END
apiVersion: v1
kind: Config
clusters:
  - name: cluster
    cluster:
      server: $server${ca:+
      certificate-authority-data: $ca}
users:
  - name: $ACCOUNT
    user:
      token: $token
contexts:
  - name: $ACCOUNT
    context:
      cluster: cluster
      user: $ACCOUNT
current-context: $ACCOUNT
END
mv "$new" "$file"
echo "$file reads aws-auth of $server"
