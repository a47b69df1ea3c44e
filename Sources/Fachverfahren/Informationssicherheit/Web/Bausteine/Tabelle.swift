// SPDX-License-Identifier: EUPL-1.2
import Web

/// A table (partial `sicherheit/tabelle`); the first cell of a row names it.
struct Tabelle: Encodable, Sendable {
    struct Spalte: Encodable, Sendable {
        let titel: String
        let klasse: String
    }
    struct Zelle: Encodable, Sendable {
        var spalte = ""
        var kopf = false
        let text: String
        let url: String?
        let marke: Marke?
        let leise: String?
        let zahl: Bool

        init(_ text: String, url: String? = nil, marke: Marke? = nil, leise: String? = nil, zahl: Bool = false) {
            self.text = text
            self.url = url
            self.marke = marke
            self.leise = leise.flatMap { $0.isEmpty ? nil : $0 }
            self.zahl = zahl
        }
    }
    struct Zeile: Encodable, Sendable {
        let zellen: [Zelle]
    }

    let id: String
    let titel: String
    let spalten: [Spalte]
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    /// - Parameter spalten: titles; `*` in front makes a column wide, `+` of middle width.
    init(_ id: String, _ titel: String, spalten: [String], _ zeilen: [[Zelle]], leer: Leer? = nil) {
        self.id = id
        self.titel = titel
        let namen = spalten.map { $0.hasPrefix("*") || $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }
        self.spalten = zip(spalten, namen).map {
            Spalte(titel: $1, klasse: $0.hasPrefix("*") ? "rh-breit" : $0.hasPrefix("+") ? "rh-mittel" : "")
        }
        self.zeilen = zeilen.map { zellen in
            Zeile(
                zellen: zip(namen, zellen).enumerated().map { nr, paar in
                    var zelle = paar.1
                    (zelle.spalte, zelle.kopf) = (paar.0, nr == 0)
                    return zelle
                })
        }
        hatZeilen = !zeilen.isEmpty
        self.leer = zeilen.isEmpty ? leer ?? Leer("Noch nichts da", "Zu dieser Auswahl gibt es keinen Eintrag.") : nil
    }
}
