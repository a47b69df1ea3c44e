// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A moment in two inputs, `…-tag` and `…-zeit`, in German time.
public struct Zeiteingabe: Encodable, Sendable {
    public let tag: Feld
    public let zeit: Feld

    public init(
        _ name: String, _ titel: String, _ stand: Formularstand, vorgabe: Zeitpunkt?, hinweis: String? = nil
    ) {
        tag = Feld(
            "\(name)-tag", "\(titel): Tag", wert: stand.wert("\(name)-tag", vorgabe?.tag.iso), typ: "date", breite: .zeichen8,
            hinweis: hinweis, fehler: stand.bei("\(name)-tag"))
        zeit = Feld(
            "\(name)-zeit", "\(titel): Uhrzeit", wert: stand.wert("\(name)-zeit", vorgabe?.uhrzeit), typ: "time",
            breite: .zeichen8)
    }

    /// - Returns: `nil` when one of both is missing or does not exist.
    public static func lesen(_ name: String, _ werte: Formularwerte) -> Zeitpunkt? {
        let teile = (werte["\(name)-zeit"] ?? "").split(separator: ":").map { Int($0) }
        guard let tag = werte["\(name)-tag"].flatMap({ Kalendertag(eingabe: $0) }), teile.count >= 2, let stunde = teile[0],
            let minute = teile[1], (0..<24).contains(stunde), (0..<60).contains(minute)
        else { return nil }
        return tag.um(stunde, minute)
    }
}
