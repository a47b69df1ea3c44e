// SPDX-License-Identifier: EUPL-1.2
import Core

extension Feldbeschreibung {
    static let hoechstensZeichen = 20_000
    /// Members of a set stand in an index.
    static let hoechstensSchluessel = 400

    /// Whether `wert` may stand in this field under `glied`. What a reference points to is checked where the objects are.
    func pruefen(_ wert: Wert?, glied: String) throws(SteuerungError) {
        try gliedPruefen(glied, wert)
        guard let wert else { return }
        guard wert.art == wertart else { throw .wertPasstNicht(feld: bezeichnung) }
        switch wert {
        case .wahl(let name): guard auswahl.contains(name) else { throw .wertPasstNicht(feld: bezeichnung) }
        case .begruendet(let name, _): guard auswahl.contains(name) else { throw .wertPasstNicht(feld: bezeichnung) }
        case .text, .zahl, .geld, .ja, .datum, .verweis: break
        }
        for text in wert.texte {
            guard text.contains(where: { !$0.isWhitespace }) else { throw .textFehlt(feld: bezeichnung) }
            guard text.unicodeScalars.count <= Self.hoechstensZeichen else {
                throw .textZuLang(feld: bezeichnung, hoechstens: Self.hoechstensZeichen)
            }
        }
    }

    private func gliedPruefen(_ glied: String, _ wert: Wert?) throws(SteuerungError) {
        switch vielfachheit {
        case .einfach:
            guard glied.isEmpty else { throw .gliedPasstNicht(feld: bezeichnung) }
        case .menge:
            guard !glied.isEmpty, wert == nil || wert?.schluessel == glied else { throw .gliedPasstNicht(feld: bezeichnung) }
            guard glied.utf8.count <= Self.hoechstensSchluessel else {
                throw .textZuLang(feld: bezeichnung, hoechstens: Self.hoechstensSchluessel)
            }
        case .folge:
            guard glied.utf8.count == 4, glied.utf8.allSatisfy({ (48...57).contains($0) }), glied != "0000" else {
                throw .gliedPasstNicht(feld: bezeichnung)
            }
        }
    }
}
