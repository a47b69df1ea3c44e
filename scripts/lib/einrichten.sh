# SPDX-License-Identifier: EUPL-1.2
# Sourced by scripts/setup-*: installs Debian packages and Python environments, and does nothing when they are there.
# Presence is looked up each time (a few milliseconds), because a stamp alone would lie after `apt remove`.

wurzel="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$wurzel" || exit 1
mkdir -p var

abbruch() {
    printf '\n%s\n' "setup: $1" >&2
    shift
    for zeile in "$@"; do printf '  %s\n' "$zeile" >&2; done
    exit 1
}

fehlende_pakete() {
    local paket
    for paket in "$@"; do
        # shellcheck disable=SC2016
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$paket" 2>/dev/null)" = installed ] || printf '%s ' "$paket"
    done
}

# pakete NAME…: installs what is missing, as root or through sudo.
pakete() {
    [ -n "${RATHAUS_OHNE_APT:-}" ] && return 0
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        abbruch "this system has no apt; install the counterparts of these Debian packages yourself:" "$*" \
            "then repeat with RATHAUS_OHNE_APT=1." \
            "Deutsch: Dieses System hat kein apt. Bitte die genannten Pakete selbst einrichten, dann mit RATHAUS_OHNE_APT=1 wiederholen."
    fi
    local fehlend als=()
    fehlend="$(fehlende_pakete "$@")"
    [ -z "$fehlend" ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
            als=(sudo)
        else
            abbruch "these Debian packages are missing and there is no right to install them:" "$fehlend" \
                "Ask an administrator to run: apt-get install -y $fehlend" \
                "Deutsch: Diese Debian-Pakete fehlen, und das Recht zum Einrichten fehlt auch. Bitte die Verwaltung des Rechners darum."
        fi
    fi
    echo "setup: apt-get install $fehlend"
    local aufruf=("${als[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    local protokoll=var/setup-apt.log
    # Package lists on a fresh machine are empty or old, so they are renewed once before the first installation.
    # shellcheck disable=SC2086
    if ! { "${aufruf[@]}" update && "${aufruf[@]}" install -y --no-install-recommends $fehlend; } >"$protokoll" 2>&1; then
        tail -n 15 "$protokoll" >&2
        abbruch "apt-get could not install: $fehlend" "Full log: $protokoll" \
            "Deutsch: apt-get konnte die Pakete nicht einrichten; das ganze Protokoll steht in $protokoll."
    fi
}

# A Python that can build an environment: the distribution's own first, since it is the one its packages fit.
python_mit_venv() {
    local kandidat
    for kandidat in /usr/bin/python3 "$(command -v python3 || true)"; do
        if [ -n "$kandidat" ] && "$kandidat" -c 'import venv, ensurepip' 2>/dev/null; then
            printf '%s' "$kandidat"
            return 0
        fi
    done
    return 1
}

# umgebung DIR REQUIREMENTS: a Python environment that matches the pinned list exactly.
umgebung() {
    local ordner="$1" liste="$2" soll python
    soll="$(sha256sum <"$liste" | cut -d' ' -f1)"
    if [ -x "$ordner/bin/python" ] && [ "$(cat "$ordner/.stand" 2>/dev/null)" = "$soll" ] \
        && "$ordner/bin/python" -c '' 2>/dev/null; then
        return 0
    fi
    python="$(python_mit_venv)" || abbruch "no python3 with the venv module was found." \
        "Install the packages python3 and python3-venv." \
        "Deutsch: Es fehlt ein python3 mit dem Modul venv (Pakete python3 und python3-venv)."
    echo "setup: $ordner"
    rm -rf "$ordner"
    local protokoll="var/setup-pip.log"
    if ! { "$python" -m venv "$ordner" && "$ordner/bin/python" -m pip install --disable-pip-version-check -r "$liste"; } \
        >"$protokoll" 2>&1; then
        tail -n 15 "$protokoll" >&2
        rm -rf "$ordner"
        abbruch "pip could not install $liste" "Full log: $protokoll" \
            "Deutsch: pip konnte die Liste nicht einrichten; das ganze Protokoll steht in $protokoll."
    fi
    # Written last: an interrupted installation has no stamp and starts over.
    printf '%s' "$soll" >"$ordner/.stand"
}

# Two setups at once (make run beside make test) would fight over the same environment.
exec 9>var/.setup.lock
flock 9 2>/dev/null || true
