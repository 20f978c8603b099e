#!/bin/sh
# A tour of Hearth with curl: two people, one channel, a few messages. It needs a running server:
#   ./hearth serve                              in one terminal
#   docs/tour.sh                                in another
#   BASE=http://127.0.0.1:9000 docs/tour.sh     for a server that listens somewhere else
# It stops with an error at the first step that does not end as told. It may run again: every run makes new people.
set -eu
BASE=${BASE:-http://127.0.0.1:8080}
run=$$-$(date +%s)

say() { printf '\n== %s\n' "$*"; }
fail() { printf 'The tour stops here: %s\n' "$*" >&2; exit 1; }

# call TOKEN METHOD PATH [BODY]: prints the answer's body, then its status as the last line. An empty TOKEN sends none.
call() {
    token=$1 method=$2 path=$3
    set -- -sS --max-time 30 -X "$method" -w '\n%{http_code}\n' ${4+-H 'Content-Type: application/json' -d "$4"}
    [ -z "$token" ] || set -- "$@" -H "Authorization: Bearer $token"
    curl "$@" "$BASE$path" || fail "$method $path got no answer from $BASE"
}

# expect STATUS ANSWER: shows an answer without its tokens, and fails when it has another status.
expect() {
    status=$(printf '%s\n' "$2" | sed -n '$p')
    printf '%s\n' "$2" | sed 's/"token":"[^"]*"/"token":"..."/'
    [ "$status" = "$1" ] || fail "expected status $1, got $status"
}

# holds TEXT ANSWER: fails unless the answer holds the text.
holds() {
    case $2 in *"$1"*) ;; *) fail "expected to find $1" ;; esac
}

# first NAME ANSWER: the first string of that name in an answer.
first() {
    case $2 in *"\"$1\":\""*) ;; *) fail "expected to find $1" ;; esac
    rest=${2#*"\"$1\":\""}
    printf '%s\n' "${rest%%\"*}"
}

say 'Is the server well?'
answer=$(call '' GET /health)
expect 200 "$answer"

say 'Ada registers'
answer=$(call '' POST /api/v1/auth/register \
    "{\"firstName\":\"Ada\",\"lastName\":\"Hall\",\"email\":\"ada-$run@example.org\",\"password\":\"a long pass phrase\"}")
expect 201 "$answer"
ada=$(first token "$answer")

say 'Ben registers'
answer=$(call '' POST /api/v1/auth/register \
    "{\"firstName\":\"Ben\",\"email\":\"ben-$run@example.org\",\"password\":\"another pass phrase\"}")
expect 201 "$answer"

say 'Ben logs in, which gives him a fresh token'
answer=$(call '' POST /api/v1/auth/login "{\"email\":\"ben-$run@example.org\",\"password\":\"another pass phrase\"}")
expect 200 "$answer"
ben=$(first token "$answer")

say 'Ada opens a channel'
answer=$(call "$ada" POST /api/v1/channels "{\"name\":\"kitchen $run\",\"description\":\"What is for dinner\"}")
expect 201 "$answer"
channel=$(first id "$answer")

say 'Ben sees the channel, but must join before he may write'
answer=$(call "$ben" POST "/api/v1/channels/$channel/messages" '{"text":"Too early."}')
expect 403 "$answer"
holds '"code":"forbidden"' "$answer"

say 'Ben joins'
answer=$(call "$ben" POST "/api/v1/channels/$channel/members" '{"userId":"me"}')
expect 200 "$answer"

say 'Ada and Ben write'
answer=$(call "$ada" POST "/api/v1/channels/$channel/messages" '{"text":"Soup at seven.","clientId":"soup-1"}')
expect 201 "$answer"
message=$(first id "$answer")
answer=$(call "$ben" POST "/api/v1/channels/$channel/messages" '{"text":"I bring bread."}')
expect 201 "$answer"

say 'Ada sends again, as if the answer had been lost: it is still one message'
answer=$(call "$ada" POST "/api/v1/channels/$channel/messages" '{"text":"Soup at seven.","clientId":"soup-1"}')
expect 201 "$answer"
holds "\"id\":\"$message\"" "$answer"

say 'Ben reads the newest message, then the page before it'
answer=$(call "$ben" GET "/api/v1/channels/$channel/messages?limit=1")
expect 200 "$answer"
holds 'I bring bread.' "$answer"
next=$(first next "$answer")
answer=$(call "$ben" GET "/api/v1/channels/$channel/messages?limit=1&cursor=$next")
expect 200 "$answer"
holds 'Soup at seven.' "$answer"

say 'Where does everything stand? Ben keeps the cursor'
answer=$(call "$ben" GET /api/v1/sync)
expect 200 "$answer"
cursor=$(first cursor "${answer#*"\"channel:$channel\""}")
[ -n "$cursor" ] || fail 'expected a cursor'

say 'Ben goes away, Ada writes, Ben asks what he missed'
answer=$(call "$ada" POST "/api/v1/channels/$channel/messages" '{"text":"It is ready."}')
expect 201 "$answer"
answer=$(call "$ben" GET "/api/v1/sync?since=channel:$channel@$cursor")
expect 200 "$answer"
holds 'It is ready.' "$answer"
case $answer in *'Soup at seven.'*) fail 'Ben was told again what he knew already' ;; esac

say 'Without a token there is nothing to see'
answer=$(call '' GET /api/v1/users/me)
expect 401 "$answer"
holds '"code":"unauthenticated"' "$answer"

say 'The tour is over, and everything was as told.'
