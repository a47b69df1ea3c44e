#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""kurve.py ROWS PICTURE: cost of each operation by the number of documents, as a table and as an SVG of one field an operation. Both axes
are logarithmic: what costs the same whatever the number is level, what grows with it climbs as steeply as the dotted line."""
import html
import math
import pathlib
import sys

BREIT, HOCH, SPALTEN = 430, 300, 2
FARBEN = ["#0b5cad", "#b3261e", "#1b7f3b", "#8a4fbf"]


def lesen(datei):
    """{operation: {name: ([(documents, ms)], target)}} in the order of the run."""
    aus = {}
    for zeile in pathlib.Path(datei).read_text(encoding="utf-8").splitlines():
        gruppe, name, dokumente, ms, ziel = zeile.split("\t")
        punkte, _ = eintrag = aus.setdefault(gruppe, {}).setdefault(name, ([], float(ziel) if ziel else None))
        eintrag[0].append((int(dokumente), float(ms)))
        punkte.sort()
    return aus


def zahl(ms):
    return f"{ms:,.3f}" if ms < 10 else f"{ms:,.1f}" if ms < 1000 else f"{ms:,.0f}"


def deutsch(ms):
    return zahl(ms).translate(str.maketrans(",.", ".,"))


def tabelle(werte):
    stufen = sorted({d for namen in werte.values() for punkte, _ in namen.values() for d, _ in punkte})
    print("p95 in ms by documents".ljust(62) + "".join(f"{d:>13,}" for d in stufen) + "       target")
    for gruppe, namen in werte.items():
        for name, (punkte, ziel) in namen.items():
            ms = dict(punkte)
            print(f"{gruppe[:28]:28}  {name[:30]:30}  " + "".join(f"{zahl(ms[d]) if d in ms else '–':>13}" for d in stufen)
                  + (f"{zahl(ziel):>13}" if ziel else ""))


def feld(gruppe, namen, links, oben):
    alle = [p for punkte, _ in namen.values() for p in punkte]
    ziele = [ziel for _, ziel in namen.values() if ziel]
    x0, x1 = math.log10(min(d for d, _ in alle)), math.log10(max(d for d, _ in alle))
    y0 = math.floor(math.log10(max(1e-3, min(ms for _, ms in alle))))
    y1 = max(y0 + 1, math.ceil(math.log10(max([ms for _, ms in alle] + ziele))))
    a, b, c, e = links + 62, links + BREIT - 24, oben + 44, oben + HOCH - 34 - 15 * len(namen)

    def x(dokumente):
        return (a + b) / 2 if x1 == x0 else a + (math.log10(dokumente) - x0) / (x1 - x0) * (b - a)

    def y(ms):
        return e - (math.log10(max(1e-3, ms)) - y0) / (y1 - y0) * (e - c)

    aus = [f'<text x="{links + 14}" y="{oben + 24}" font-size="15" font-weight="bold">{html.escape(gruppe)}</text>']
    for zehner in range(y0, y1 + 1):
        ms = 10 ** zehner
        name = f"{ms:g} ms" if ms < 1000 else f"{ms // 1000:g} s"
        aus.append(f'<path d="M{a} {y(ms):.1f}H{b}" stroke="#ddd"/><text x="{a - 6}" y="{y(ms) + 4:.1f}" text-anchor="end">{name}</text>')
    for dokumente in sorted({d for d, _ in alle}):
        aus.append(f'<text x="{x(dokumente):.1f}" y="{e + 17}" text-anchor="middle">{dokumente:,}</text>'.replace(",", "."))
    steil = min(y1, y0 + x1 - x0)
    aus.append(f'<path d="M{a} {e}L{x(10 ** (x0 + steil - y0)):.1f} {y(10 ** steil):.1f}" stroke="#999" stroke-dasharray="1 4"/>')
    for ziel in ziele:
        aus.append(f'<path d="M{a} {y(ziel):.1f}H{b}" stroke="#111" stroke-dasharray="7 4"/>'
                   f'<text x="{b}" y="{y(ziel) - 5:.1f}" text-anchor="end">Ziel {deutsch(ziel)} ms</text>')
    for nr, (name, (punkte, _)) in enumerate(namen.items()):
        farbe, dick = FARBEN[nr % len(FARBEN)], 3 if nr == 0 else 1.5
        linie = " ".join(f"{x(d):.1f},{y(ms):.1f}" for d, ms in punkte)
        aus.append(f'<polyline points="{linie}" fill="none" stroke="{farbe}" stroke-width="{dick}"/>')
        aus += [f'<circle cx="{x(d):.1f}" cy="{y(ms):.1f}" r="3.5" fill="{farbe}"/>' for d, ms in punkte]
        zeile = e + 36 + 15 * nr
        aus.append(f'<path d="M{a} {zeile - 4}h18" stroke="{farbe}" stroke-width="{dick}"/><text x="{a + 24}" y="{zeile}">{html.escape(name)}: '
                   f'zuletzt {deutsch(punkte[-1][1])} ms</text>')
    return "\n".join(aus)


def zeichnen(werte, bild):
    zeilen = -(-len(werte) // SPALTEN)
    breite, hoehe = BREIT * SPALTEN, HOCH * zeilen + 34
    teile = [feld(gruppe, namen, nr % SPALTEN * BREIT, nr // SPALTEN * HOCH) for nr, (gruppe, namen) in enumerate(werte.items())]
    bild.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {breite} {hoehe}" font-family="sans-serif" font-size="12" fill="#111" role="img">\n'
        f"<title>Aufwand je Vorgang nach Zahl der Dokumente</title><rect width=\"{breite}\" height=\"{hoehe}\" fill=\"#fff\"/>\n"
        + "\n".join(teile)
        + f'\n<text x="14" y="{hoehe - 12}" fill="#555">p95 nach Zahl der Dokumente im Bestand, beide Achsen logarithmisch; gepunktet: '
        "so steil stiege, was mit der Zahl wächst</text>\n</svg>\n", encoding="utf-8")


def main():
    werte, bild = lesen(sys.argv[1]), pathlib.Path(sys.argv[2])
    tabelle(werte)
    zeichnen(werte, bild)
    print(f"plot: {bild.resolve()}")


if __name__ == "__main__":
    main()
