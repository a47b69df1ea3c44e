// SPDX-License-Identifier: EUPL-1.2
public import Core
import Store

extension PruefungswesenModul {
    /// How far the recommendations of all audits are, for the report of the programme: figures, no word of what was found.
    public var stand: Standprobe { Self.standprobe(dienst.store) }

    static func standprobe(_ store: Store) -> Standprobe {
        Standprobe("it-pruefung", "Umsetzung der IT-Prüfungen") { heute in
            try await store.read { db in Self.stand(try db.pruefungen(), try db.alleEmpfehlungen(), heute: heute) }
        }
    }

    static func stand(_ pruefungen: [Pruefung], _ empfehlungen: [Empfehlung], heute: Kalendertag) -> [Standangabe] {
        let laufende = pruefungen.count { $0.abgeschlossen == nil }
        var angaben = laufende == 0 ? [] : [Standangabe(1, "Laufende Prüfungen: \(laufende)")]
        guard !empfehlungen.isEmpty else { return angaben }
        func zahl(_ stand: Umsetzungsstand...) -> Int { empfehlungen.count { stand.contains($0.umsetzung) } }
        let offen = zahl(.offen, .arbeit), ueberfaellig = empfehlungen.count { $0.istUeberfaellig(am: heute) }
        angaben += [
            Standangabe(2, "Empfehlungen: \(empfehlungen.count)"), Standangabe(3, "Umgesetzt: \(zahl(.umgesetzt))"),
            Standangabe(4, "Offen oder in Arbeit: \(offen), davon überfällig: \(ueberfaellig)"),
        ]
        let entfallen = zahl(.entfaellt)
        if entfallen > 0 { angaben.append(Standangabe(5, "Nicht gefolgt: \(entfallen)")) }
        return angaben
    }
}

extension ReadAccess {
    fileprivate func alleEmpfehlungen() throws -> [Empfehlung] {
        try rows("SELECT * FROM pr_empfehlung").map(Empfehlung.init(row:))
    }
}
