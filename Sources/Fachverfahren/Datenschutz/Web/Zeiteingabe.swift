// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// A moment in two inputs, `…-tag` and `…-zeit`, in German time.
struct Zeiteingabe: Encodable, Sendable {
    let tag: Feld
    let zeit: Feld

    init(
        _ name: String, _ titel: String, _ werte: Formularwerte?, vorgabe: Zeitpunkt?, hinweis: String? = nil,
        fehler: String? = nil
    ) {
        tag = Feld(
            "\(name)-tag", "\(titel): Tag", wert: werte?["\(name)-tag"] ?? vorgabe?.tag.iso, typ: "date", breite: .zeichen8,
            hinweis: hinweis, fehler: fehler)
        zeit = Feld(
            "\(name)-zeit", "\(titel): Uhrzeit", wert: werte?["\(name)-zeit"] ?? vorgabe?.uhrzeit, typ: "time", breite: .zeichen8)
    }

    /// - Throws: `tagUngueltig` when one of both is missing or does not exist.
    static func lesen(_ name: String, _ werte: Formularwerte) throws(DatenschutzError) -> Zeitpunkt {
        let teile = (werte["\(name)-zeit"] ?? "").split(separator: ":").map { Int($0) }
        guard let tag = werte["\(name)-tag"].flatMap({ Kalendertag(eingabe: $0) }), teile.count >= 2, let stunde = teile[0],
            let minute = teile[1], (0..<24).contains(stunde), (0..<60).contains(minute)
        else { throw .zeitUngueltig(feld: "\(name)-tag") }
        return tag.um(stunde, minute)
    }
}
