// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

extension DatenschutzModul {
    /// How far the register is checked and what breaches there were, for the report of the programme: figures, no case.
    public static func stand(_ store: Store) -> Standprobe {
        Standprobe("datenschutz", "Datenschutz") { heute in
            try await store.read { db in
                let zustaende = try db.rows(
                    """
                    SELECT f.zustand FROM ds_verarbeitung v
                    JOIN ds_verarbeitungsfassung f ON f.verarbeitung = v.id AND f.nr = v.fassung
                    """
                ).map { try $0["zustand"] as Verzeichniszustand }
                let pannen = try db.rows("SELECT * FROM ds_panne").map(Datenpanne.init(row:))
                return Self.stand(zustaende, pannen, heute: heute)
            }
        }
    }

    static func stand(_ zustaende: [Verzeichniszustand], _ pannen: [Datenpanne], heute: Kalendertag) -> [Standangabe] {
        var angaben: [Standangabe] = []
        let geltende = zustaende.filter { $0 != .beendet }
        if !geltende.isEmpty {
            let geprueft = geltende.count { $0 == .geprueft }
            angaben.append(
                Standangabe(1, "Verzeichnis von Verarbeitungstätigkeiten: \(geprueft) von \(geltende.count) Einträgen geprüft"))
        }
        let diesesJahr = pannen.filter { $0.bekannt.tag.jahr == heute.jahr }
        if !diesesJahr.isEmpty {
            let gemeldet = diesesJahr.compactMap { panne in panne.gemeldet.map { $0 <= panne.bekannt + Meldefrist.dauer } }
            angaben.append(
                Standangabe(
                    2,
                    "Datenpannen \(heute.jahr): \(diesesJahr.count), gemeldet: \(gemeldet.count), davon in 72 Stunden: \(gemeldet.count(where: \.self))"
                ))
        }
        return angaben
    }
}
