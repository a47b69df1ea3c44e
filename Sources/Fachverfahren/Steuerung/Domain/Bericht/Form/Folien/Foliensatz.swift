// SPDX-License-Identifier: EUPL-1.2
import Core

/// The slides of a report: one a section, several where it does not fit; sections with nothing to tell are left out.
struct Foliensatz: Hashable, Sendable {
    let folien: [Folie]

    init(_ ausgabe: Berichtsausgabe) {
        folien = ausgabe.folien.flatMap { Self.folien($0, ausgabe.namen) }
    }

    private static func folien(_ abschnitt: Abschnitt, _ namen: [ObjektID: String]) -> [Folie] {
        guard let titel = abschnitt.titel.first?.text else { return [] }
        let zeilen = Array(abschnitt.zeilen.dropFirst())
        let notizen = notizen(abschnitt, namen)
        guard !zeilen.isEmpty else { return [Folie(name: abschnitt.name, titel: titel, zeilen: [], notizen: notizen)] }
        var seiten: [[Berichtszeile]] = []
        var offen: [Berichtszeile] = []
        for zeile in zeilen {
            if !offen.isEmpty, !Folie.passt(titel, offen + [zeile]) {
                let mit = eltern(offen, vor: zeile)
                seiten.append(Array(offen.dropLast(mit)))
                offen = Array(offen.suffix(mit))
            }
            offen.append(zeile)
        }
        seiten.append(offen)
        return seiten.enumerated().map { nr, zeilen in
            // Sources of a long section stand with its first slide alone.
            Folie(
                name: abschnitt.name, titel: nr == 0 ? titel : "\(titel) (Fortsetzung \(nr))", zeilen: zeilen,
                notizen: nr == 0 ? notizen : [])
        }
    }

    /// How many lines at the end stand over `zeile` and would be parted from what is under them. Never all.
    private static func eltern(_ offen: [Berichtszeile], vor zeile: Berichtszeile) -> Int {
        guard var stufe = zeile.stufe else { return 0 }
        var zahl = 0
        for vorige in offen.reversed() {
            guard case .punkt(let eigene) = vorige.rolle, eigene < stufe else { break }
            (stufe, zahl) = (eigene, zahl + 1)
        }
        return zahl < offen.count ? zahl : 0
    }

    /// Facts behind the section, each once.
    private static func notizen(_ abschnitt: Abschnitt, _ namen: [ObjektID: String]) -> [String] {
        var gesehen: Set<String> = []
        let belege = abschnitt.saetze.flatMap(\.grundlage.belege).map { Belegtext($0, namen: namen).absatz }
            .filter { gesehen.insert($0).inserted }
        let redaktion = abschnitt.saetze.compactMap(Satzform.redaktion).map { "Redaktionell: \($0)" }
        let rest = belege.count - hoechstens
        return belege.prefix(hoechstens) + redaktion + (rest > 0 ? ["und \(rest) weitere Belege im Bericht"] : [])
    }

    private static let hoechstens = 60
}
