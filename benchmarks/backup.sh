#!/bin/sh
# Backs up one Adiuva database with Adiuva, restic and borg side by side, prints a table, and says which limits of
# backup_table.py hold: exit code 0 when all do, 1 when one does not.
set -eu

usage() {
    cat <<'END'
Usage: benchmarks/backup.sh [--megabytes N] [--edited P] [--added P] [--rounds N]

  --megabytes N   size of the database, 10^6 bytes (700)
  --edited P      percent of its thoughts that are edited between two backups (1)
  --added P       percent that are added (1)
  --rounds N      how often everything is done; the table has the medians (3)

Needs Debian or a system made of it, and 6 GB in TMPDIR for 700 MB. restic, borgbackup, python3 and time are installed
with apt-get where they are missing. Everything else happens in one temporary folder, which goes at the end.
END
}

say() { printf '%s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

megabytes=700 edited=1 added=1 rounds=3
while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --megabytes | --edited | --added | --rounds)
            case ${2:-} in '' | *[!0-9.]*) say "$1 needs a number."; exit 2 ;; esac
            eval "${1#--}=\$2"
            shift 2
            ;;
        *) usage >&2; exit 2 ;;
    esac
done
case $rounds in *.* | 0) say "--rounds needs a whole number from 1 on."; exit 2 ;; esac

here=$(cd "$(dirname "$0")" && pwd -P)
adiuva=$here/../adiuva

install_missing() {
    missing=
    for pair in restic:restic borg:borgbackup python3:python3 /usr/bin/time:time; do
        command -v "${pair%:*}" >/dev/null || missing="$missing ${pair#*:}"
    done
    [ -n "$missing" ] || return 0
    say "Installing$missing ..."
    as_root=
    if [ "$(id -u)" != 0 ]; then as_root=sudo; fi
    # shellcheck disable=SC2086 # a list of words
    $as_root apt-get install -y --no-install-recommends $missing >/dev/null || die "apt-get could not install$missing."
}

install_missing
python3 -c 'import sqlite3; sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE x USING fts5 (y)")' 2>/dev/null ||
    die "The sqlite3 module of python3 lacks FTS5."

work=$(mktemp -d)
home=$work/home
database=$home/adiuva.db
repository=$work/repository
restored=$work/restored

# The cloud of the profile that this script made, if it runs.
cloud_process() {
    cloud=$(sed -n 's/.*"pid" *: *\([0-9][0-9]*\).*/\1/p' "$home/cloud/run.json" 2>/dev/null) || return 1
    [ -n "$cloud" ] && grep -q "$home" "/proc/$cloud/environ" 2>/dev/null
}

stop_cloud() {
    cloud_process || return 0
    kill "$cloud" 2>/dev/null || return 0
    while cloud_process; do sleep 0.1; done
}

clean_up() {
    stop_cloud
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' HUP TERM

needed=$(awk "BEGIN { print int($megabytes * 8.5) }")
free=$(df -Pk "$work" | awk 'NR == 2 { print int($4 / 1000) }')
[ "$free" -ge "$needed" ] || die "$work has room for $free MB; $needed MB are needed. Set TMPDIR to a larger disk."

# Nothing of the user's own settings, caches and repositories is read or written.
mkdir "$work/tmp"
export TMPDIR="$work/tmp" XDG_CACHE_HOME="$work/cache" XDG_CONFIG_HOME="$work/config" ADIUVA_HOME="$home"
for name in $(env | sed -n 's/^\(RESTIC_[A-Z0-9_]*\|BORG_[A-Z0-9_]*\|ADIUVA_CLOUD_URL\)=.*/\1/p'); do unset "$name"; done
passphrase='six plain words for a benchmark'
export RESTIC_REPOSITORY="$repository" RESTIC_PASSWORD="$passphrase"
export BORG_REPO="$repository" BORG_PASSPHRASE="$passphrase" BORG_BASE_DIR="$work/borg"

quietly() {
    "$@" >"$work/output" 2>&1 </dev/null || {
        cat "$work/output" >&2
        die "This failed: $*"
    }
}

stored_bytes() { if [ -d "$repository" ]; then du -sb "$repository" | cut -f1; else echo 0; fi; }

# Runs a command and notes its wall time, its peak of memory, that of the cloud beside it, and what it added to the repository.
#   measure TOOL STEP COMMAND...
measure() {
    tool=$1 step=$2
    shift 2
    stored=$(stored_bytes)
    beside=0
    if cloud_process; then echo 5 >"/proc/$cloud/clear_refs"; fi
    sync
    quietly /usr/bin/time -o "$work/time" -f '%e %M' "$@"
    if cloud_process; then beside=$(awk '/^VmHWM/ { print $2 }' "/proc/$cloud/status"); fi
    read -r seconds kilobytes <"$work/time"
    printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$tool" "$step" "$seconds" "$kilobytes" "$beside" "$(($(stored_bytes) - stored))" \
        >>"$work/measured"
}

# A profile of its own that holds the database as it was before the edits.
fresh_profile() {
    rm -rf "$home" "$repository" "$restored" "$work/cache" "$work/borg"
    mkdir "$home" "$restored"
    cp "$work/before.db" "$database"
}

# In the same file, as the app would have changed it.
edit_profile() {
    rm -f "$database-wal" "$database-shm"
    cat "$work/after.db" >"$database"
}

must_be_equal() {
    cmp -s "$work/after.db" "$(find "$restored" -name adiuva.db)" || die "What $1 restored is not what was backed up."
}

# Against the cloud of this computer, which `init` has started and which keeps running.
run_adiuva() {
    fresh_profile
    rm -f "$work/kit"
    quietly "$adiuva" backup place --folder "$repository"
    printf '%s\n' "$passphrase" >"$work/passphrase"
    "$adiuva" backup init --kit "$work/kit" <"$work/passphrase" >"$work/output" 2>&1 || die "$(cat "$work/output")"
    cloud_process || die "The cloud on this computer does not run."
    measure adiuva first "$adiuva" backup now
    edit_profile
    measure adiuva second "$adiuva" backup now
    measure adiuva restore "$adiuva" backup restore latest --into "$restored/profile"
    # SQLite's online backup counts in the header that it wrote the file: the rows are compared.
    python3 "$here/make_profile.py" digest "$restored/profile/adiuva.db" >"$work/restored-rows"
    cmp -s "$work/rows" "$work/restored-rows" || die "What Adiuva restored is not what was backed up."
    measure adiuva verify "$adiuva" backup verify --full
    stop_cloud
}

run_restic() {
    fresh_profile
    quietly restic init
    measure restic first restic backup "$database"
    edit_profile
    measure restic second restic backup "$database"
    measure restic restore restic restore latest --target "$restored"
    must_be_equal restic
    measure restic verify restic check --read-data
}

#   run_borg NAME OPTION...
run_borg() {
    name=$1
    shift
    fresh_profile
    quietly borg init --encryption repokey
    measure "$name" first borg create --compression zstd,3 "$@" ::first "$database"
    edit_profile
    measure "$name" second borg create --compression zstd,3 "$@" ::second "$database"
    cd "$restored"
    measure "$name" restore borg extract ::second
    cd "$work"
    must_be_equal "$name"
    measure "$name" verify borg check --verify-data
}

run() {
    say "Round $round of $rounds: $1 ..."
    case $1 in
        adiuva) run_adiuva ;;
        restic) run_restic ;;
        borg) run_borg borg ;;
        borg-4096) run_borg borg-4096 --chunker-params fixed,4096 ;;
    esac
    rm -rf "$repository" "$restored"
}

cd "$work"
say "Making a database of $megabytes MB in $work ..."
quietly "$adiuva" list tasks
# The first start after a build rehearses in the background. The starts after it are what people have.
waited=0
until ls "$here"/../target/launcher/desktop-*-command.aot >/dev/null 2>&1 || [ "$waited" = 180 ]; do
    sleep 1
    waited=$((waited + 1))
done
mv "$database" "$work/before.db"
rows=$(python3 "$here/make_profile.py" fill "$work/before.db" --megabytes "$megabytes")
cp "$work/before.db" "$work/after.db"
python3 "$here/make_profile.py" edit "$work/after.db" --edited "$edited" --added "$added" >/dev/null
python3 "$here/make_profile.py" digest "$work/after.db" >"$work/rows"

round=1
while [ "$round" -le "$rounds" ]; do
    # There and back again, so that none has the better place in the order.
    if [ $((round % 2)) = 1 ]; then order='adiuva restic borg borg-4096'; else order='borg-4096 borg restic adiuva'; fi
    for each in $order; do run "$each"; done
    round=$((round + 1))
done

printf '%s thoughts, %s MB, %s %% edited, %s %% added; medians of %s; %s cores; %s; %s\n\n' "$rows" "$megabytes" "$edited" \
    "$added" "$rounds" "$(nproc)" "$(restic version | cut -d' ' -f1-2)" "$(borg --version)"
python3 "$here/backup_table.py" "$work/measured"
