// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Enters objects, changes them, and says what rests on what. No dependency closes a circle.
struct ZielobjektFuehren: Sendable {
    let store: Store

    /// - Parameter objekt: its identity is new when `neu`, else its version is the one the actor saw.
    func schreiben(_ objekt: Zielobjekt, neu: Bool, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, neu ? "is.zielobjekt.anlegen" : "is.zielobjekt.aendern")) { tx in
            _ = try tx.verbund(objekt.verbund, akteur, SicherheitRechte.bearbeiten)
            let alt = try tx.zielobjekt(objekt.id)
            guard neu || alt?.version == objekt.version else { throw SicherheitError.veraltet }
            try Self.abweichungenPruefen(objekt, try tx.struktur(objekt.verbund))
            let doppelt: Int? = try tx.value(
                "SELECT COUNT(*) FROM is_zielobjekt WHERE verbund = \(objekt.verbund) AND kuerzel = \(objekt.kuerzel) AND id <> \(objekt.id)"
            )
            guard doppelt == 0 else { throw SicherheitError.kuerzelVergeben }
            func stufe(_ ziel: Schutzziel) -> Schutzstufe { objekt.stufen[ziel] ?? .normal }
            if neu {
                try tx.execute(
                    """
                    INSERT INTO is_zielobjekt (id, verbund, kuerzel, name, art, beschreibung, verantwortlich, vertraulichkeit, integritaet,
                      verfuegbarkeit, begruendung, abweichungen, version)
                    VALUES (\(objekt.id), \(objekt.verbund), \(objekt.kuerzel), \(objekt.name), \(objekt.art), \(objekt.beschreibung),
                      \(objekt.verantwortlich), \(stufe(.vertraulichkeit)), \(stufe(.integritaet)), \(stufe(.verfuegbarkeit)),
                      \(objekt.begruendung), \(try objekt.abweichungstext), 1)
                    """)
            } else {
                try tx.executeVersioned(
                    """
                    UPDATE is_zielobjekt SET kuerzel = \(objekt.kuerzel), name = \(objekt.name), art = \(objekt.art),
                      beschreibung = \(objekt.beschreibung), verantwortlich = \(objekt.verantwortlich),
                      vertraulichkeit = \(stufe(.vertraulichkeit)), integritaet = \(stufe(.integritaet)),
                      verfuegbarkeit = \(stufe(.verfuegbarkeit)), begruendung = \(objekt.begruendung),
                      abweichungen = \(try objekt.abweichungstext), version = version + 1
                    WHERE id = \(objekt.id) AND version = \(objekt.version)
                    """)
            }
            tx.vermerkeUnterschiede(objekt.gegenstand, alt?.angaben ?? objekt.angaben.map { ($0.feld, nil) }, objekt.angaben)
            try tx.verbundBeruehrt(objekt.verbund)
        }
    }

    func abhaengigkeit(_ neu: Abhaengigkeit, akteur: Akteur) async throws {
        try await kante(neu, "is.abhaengigkeit.anlegen", akteur) { tx, struktur, namen in
            guard neu.von != neu.auf else { throw SicherheitError.selbst }
            guard !struktur.kanten.contains(neu) else { return }
            if let kreis = struktur.kreis(durch: neu) { throw SicherheitError.kreis(kreis.compactMap { namen[$0] }) }
            try tx.execute("INSERT INTO is_abhaengigkeit (von, auf) VALUES (\(neu.von), \(neu.auf))")
            tx.vermerke(
                Gegenstand("is.zielobjekt", neu.von.text, kennzeichen: namen[neu.von]), feld: "stuetzt-sich-auf",
                neu: namen[neu.auf])
        }
    }

    func abhaengigkeitLoesen(_ kante: Abhaengigkeit, akteur: Akteur) async throws {
        try await self.kante(kante, "is.abhaengigkeit.loesen", akteur) { tx, struktur, namen in
            guard struktur.kanten.contains(kante) else { throw SicherheitError.nichtGefunden }
            try tx.execute("DELETE FROM is_abhaengigkeit WHERE von = \(kante.von) AND auf = \(kante.auf)")
            tx.vermerke(
                Gegenstand("is.zielobjekt", kante.von.text, kennzeichen: namen[kante.von]), feld: "stuetzt-sich-auf",
                alt: namen[kante.auf])
        }
    }

    /// Takes an object out that nothing hangs on: no check, no risk, no incident.
    func entfernen(_ id: ZielobjektID, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "is.zielobjekt.entfernen")) { tx in
            let (objekt, _) = try tx.zielobjekt(id, akteur, SicherheitRechte.bearbeiten)
            let benutzt: Int? = try tx.value(
                """
                SELECT (SELECT COUNT(*) FROM is_pruefung WHERE zielobjekt = \(id)) + (SELECT COUNT(*) FROM is_risiko WHERE zielobjekt = \(id))
                  + (SELECT COUNT(*) FROM is_vorfall WHERE zielobjekt = \(id))
                """)
            guard benutzt == 0 else { throw SicherheitError.benutzt }
            try tx.execute("DELETE FROM is_abhaengigkeit WHERE von = \(id) OR auf = \(id)")
            try tx.execute("DELETE FROM is_zielobjekt WHERE id = \(id)")
            for (feld, wert) in objekt.angaben {
                if let wert, !wert.isEmpty { tx.vermerke(objekt.gegenstand, feld: feld, alt: wert) }
            }
            try tx.verbundBeruehrt(objekt.verbund)
        }
    }

    private func kante(
        _ kante: Abhaengigkeit, _ handlung: String, _ akteur: Akteur,
        _ akt: @escaping @Sendable (WriteContext, Verbundstruktur, [ZielobjektID: String]) throws -> Void
    ) async throws {
        try await store.commit(Vermerk(akteur, handlung)) { tx in
            let (_, verbund) = try tx.zielobjekt(kante.von, akteur, SicherheitRechte.bearbeiten)
            guard let auf = try tx.zielobjekt(kante.auf), auf.verbund == verbund.id else {
                throw SicherheitError.unbekannt(feld: "ziel")
            }
            // Two acts at once could close a circle that neither sees; both write this row, so one of them is done again.
            try tx.execute("UPDATE is_verbund SET geaendert = \(tx.jetzt) WHERE id = \(verbund.id)")
            let struktur = try tx.struktur(verbund.id)
            try akt(tx, struktur, Dictionary(uniqueKeysWithValues: struktur.objekte.map { ($0.id, $0.titel) }))
        }
    }

    /// A departure has to depart, in its own direction, from what holds without it.
    private static func abweichungenPruefen(_ objekt: Zielobjekt, _ bisher: Verbundstruktur) throws(SicherheitError) {
        var ohne = objekt
        ohne.abweichungen = [:]
        let objekte = bisher.objekte.map { $0.id == objekt.id ? ohne : $0 }
        let struktur = Verbundstruktur(objekte.contains { $0.id == objekt.id } ? objekte : objekte + [ohne], bisher.kanten)
        for (ziel, abweichung) in objekt.abweichungen {
            let maximum = struktur.schutzbedarf(ziel)[objekt.id]?.stufe ?? .normal
            let passt = abweichung.art == .kumulation ? abweichung.stufe > maximum : abweichung.stufe < maximum
            guard passt else {
                throw .abweichungFalsch(
                    feld: "abweichung-\(ziel.rawValue)",
                    richtung: abweichung.art == .kumulation
                        ? "Ohne Abweichung gilt „\(maximum.deutsch)“; Kumulation hebt an."
                        : "Ohne Abweichung gilt „\(maximum.deutsch)“; Verteilung senkt ab.")
            }
        }
    }
}
