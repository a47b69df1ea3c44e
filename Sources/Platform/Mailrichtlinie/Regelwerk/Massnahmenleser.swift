// SPDX-License-Identifier: EUPL-1.2

enum Massnahmenleser {
    static func lies(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> Massnahmen {
        var objekt = try Objektleser(wert, ort)
        var ergebnis = Massnahmen()
        ergebnis.signieren = try objekt.wort("signieren", Grad.self)
        ergebnis.verschluesseln = try objekt.wort("verschluesseln", Grad.self)
        ergebnis.wege = try objekt.worte("wege", Weg.self)
        ergebnis.transport = try objekt.wort("transport", Transportforderung.self)
        ergebnis.betreff = try objekt.wort("betreff", Betreffweise.self)
        ergebnis.hinweis = try angabe(&objekt, "hinweis", Werteleser.name)
        ergebnis.halten = try angabe(&objekt, "halten", satz)
        ergebnis.abweisen = try angabe(&objekt, "abweisen", satz)
        ergebnis.akte = try objekt.ja("akte")
        ergebnis.linkAb = try angabe(&objekt, "linkAb") { wert, ort throws(RegelwerkError) in
            try Werteleser.zahl(wert, ort, 1...Regelwerkgrenzen.groesse)
        }
        ergebnis.kalenderOffen = try objekt.ja("kalenderOffen")
        ergebnis.wahl = try objekt.worte("wahl", Haltwahl.self, leer: true)
        try objekt.fertig()
        guard ergebnis != Massnahmen() else { throw RegelwerkError(ort, "Die Regel bestimmt nichts.") }
        if ergebnis.verschluesseln == .muss, ergebnis.wege == [.unverschluesselt] {
            throw RegelwerkError("\(ort).wege", "Verschlüsselung ist Pflicht, erlaubt ist aber nur der unverschlüsselte Weg.")
        }
        return ergebnis
    }

    /// `false` says that there is none.
    private static func angabe<Wert: Sendable & Hashable>(
        _ objekt: inout Objektleser, _ name: String, _ lies: (JsonWert, String) throws(RegelwerkError) -> Wert
    ) throws(RegelwerkError) -> Angabe<Wert>? {
        switch objekt.nimm(name) {
        case nil: return nil
        case .ja(false): return .keine
        case let wert?: return .wert(try lies(wert, objekt.ort(name)))
        }
    }

    private static func satz(_ wert: JsonWert, _ ort: String) throws(RegelwerkError) -> String {
        try Werteleser.text(wert, ort, bis: Regelwerkgrenzen.satz)
    }
}
