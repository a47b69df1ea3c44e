// SPDX-License-Identifier: EUPL-1.2
public import Core
import Store

extension InformationssicherheitModul {
    /// How far the Grundschutz-Check of all scopes is, for the report of the programme: figures, no word of what is missing where.
    public var stand: Standprobe { Self.standprobe(dienst.store) }

    static func standprobe(_ store: Store) -> Standprobe {
        Standprobe("isms", "Informationssicherheit") { heute in
            try await store.read { db in
                let verbuende = try db.rows("SELECT * FROM is_verbund ORDER BY id").map(Informationsverbund.init(row:)).map(\.id)
                return Self.stand(
                    Fortschritt(try verbuende.flatMap { try db.pruefungen($0) }),
                    try verbuende.flatMap { try db.massnahmen($0) }, heute: heute)
            }
        }
    }

    static func stand(_ fortschritt: Fortschritt, _ massnahmen: [Massnahme], heute: Kalendertag) -> [Standangabe] {
        var angaben: [Standangabe] = []
        if fortschritt.gesamt > 0 {
            angaben.append(
                Standangabe(
                    1,
                    "Geprüfte Anforderungen: \(fortschritt.geprueft) von \(fortschritt.gesamt) (\(fortschritt.geprueftProzent) %)"
                ))
        }
        if fortschritt.geprueft > 0, let erfuellt = fortschritt.erfuellt {
            angaben.append(Standangabe(2, "Erfüllungsgrad: \(erfuellt) % der geltenden Anforderungen"))
        }
        if !massnahmen.isEmpty {
            let offen = massnahmen.count { $0.stand.istOffen }
            angaben.append(
                Standangabe(
                    3,
                    "Maßnahmen: \(massnahmen.count - offen) von \(massnahmen.count) abgeschlossen, überfällig: \(massnahmen.count { $0.ueberfaellig(am: heute) })"
                ))
        }
        return angaben
    }
}
