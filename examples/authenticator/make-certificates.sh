#!/bin/sh
# Makes what the API server and the authenticator need to talk TLS: a CA, and a certificate of the server.
#
#   sh make-certificates.sh FOLDER NAME...
#
# FOLDER gets ca.pem, ca-key.pem, server.pem and server-key.pem. NAME is each name and IP address by which the API server
# calls the authenticator: 127.0.0.1 where both run on one machine. A CA that is in FOLDER already is kept, so the same call
# renews the server's certificate, which lasts a year. Its key keeps its owner, group and mode. It takes openssl, or LibreSSL.
set -eu
umask 077

CA_DAYS=3650
SERVER_DAYS=365

fail() {
  echo "make-certificates.sh: $1" >&2
  exit 2
}

[ $# -ge 2 ] || fail "usage: sh make-certificates.sh FOLDER NAME..."
command -v openssl > /dev/null || fail "openssl is not installed"
folder=$1
shift

names=
for name in "$@"; do
  case $name in
    '' | *[!0-9A-Za-z.:-]*) fail "'$name' is not a name or an IP address" ;;
    *:* | *[!0-9.]*) case $name in *:*) kind=IP ;; *) kind=DNS ;; esac ;;
    *) kind=IP ;;
  esac
  names="$names${names:+,}$kind:$name"
done

mkdir -p "$folder"
new=$(mktemp -d "$folder/.new.XXXXXX")
trap 'rm -rf "$new"' EXIT

key() {
  openssl ecparam -name prime256v1 -genkey -noout -out "$1" 2> "$new/said" || fail "$(cat "$new/said")"
}

request() {
  openssl req -new -sha256 -key "$1" -subj "$2" -out "$new/request.pem" 2> "$new/said" || fail "$(cat "$new/said")"
}

# A serial number at random, so that nothing has to be remembered.
sign() {
  openssl x509 -req -sha256 -in "$new/request.pem" -extfile "$new/extensions" -set_serial "0x$(openssl rand -hex 16)" \
    "$@" 2> "$new/said" || fail "$(cat "$new/said")"
}

if [ ! -e "$folder/ca.pem" ] && [ ! -e "$folder/ca-key.pem" ]; then
  key "$new/ca-key.pem"
  request "$new/ca-key.pem" "/CN=aws-auth-authenticator-ca"
  cat > "$new/extensions" << END
basicConstraints=critical,CA:TRUE,pathlen:0
keyUsage=critical,keyCertSign,cRLSign
subjectKeyIdentifier=hash
END
  sign -signkey "$new/ca-key.pem" -days "$CA_DAYS" -out "$new/ca.pem"
  mv "$new/ca-key.pem" "$new/ca.pem" "$folder"
fi
[ -e "$folder/ca.pem" ] && [ -e "$folder/ca-key.pem" ] || fail "$folder has one of ca.pem and ca-key.pem, but not the other"

key "$new/server-key.pem"
request "$new/server-key.pem" "/CN=aws-auth-authenticator"
cat > "$new/extensions" << END
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth
subjectAltName=$names
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
END
sign -CA "$folder/ca.pem" -CAkey "$folder/ca-key.pem" -days "$SERVER_DAYS" -out "$new/server.pem"
# Who could read the old key can read the new one, but for others.
if [ -e "$folder/server-key.pem" ]; then
  cp -p "$folder/server-key.pem" "$new/key.pem"
  chmod o-rwx "$new/key.pem"
  cat "$new/server-key.pem" > "$new/key.pem"
  mv "$new/key.pem" "$new/server-key.pem"
fi
# The API server reads these as any user.
chmod 644 "$folder/ca.pem" "$new/server.pem"
mv "$new/server-key.pem" "$new/server.pem" "$folder"
echo "$folder/server.pem is for $names, until $(openssl x509 -noout -enddate -in "$folder/server.pem" | cut -d = -f 2)"
