// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store

/// Lays a Verbund down or changes what it says of itself.
struct VerbundFuehren: Sendable {
    struct Eingabe: Sendable {
        var name: String?
        var beschreibung: String?
        var oe: OrgNummer?
    }

    let store: Store

    /// - Parameter stand: identity and version of the Verbund that is changed, as the actor saw it; `nil` lays a new one down.
    func callAsFunction(_ stand: (id: VerbundID, version: Int64)?, _ eingabe: Eingabe, akteur: Akteur) async throws -> VerbundID {
        let name = try Texteingabe.pflicht(eingabe.name, "name", "Bitte nennen Sie den Verbund.")
        let beschreibung = try Texteingabe.frei(eingabe.beschreibung, "beschreibung")
        guard let oe = eingabe.oe else { throw SicherheitError.einheitUnbekannt }
        guard akteur.darf(SicherheitRechte.bearbeiten, in: oe) else { throw SicherheitError.verboten }
        let bisher = stand?.id, version = stand?.version
        return try await store.commit(Vermerk(akteur, bisher == nil ? "is.verbund.anlegen" : "is.verbund.aendern")) { tx in
            guard try tx.orgEinheit(oe) != nil else { throw SicherheitError.einheitUnbekannt }
            if let bisher, let version {
                let alt = try tx.verbund(bisher, akteur, SicherheitRechte.bearbeiten)
                guard alt.version == version else { throw SicherheitError.veraltet }
                try tx.executeVersioned(
                    """
                    UPDATE is_verbund SET name = \(name), beschreibung = \(beschreibung), oe = \(oe), geaendert = \(tx.jetzt),
                      version = version + 1 WHERE id = \(bisher) AND version = \(version)
                    """)
                tx.vermerkeUnterschiede(
                    alt.gegenstand, [("name", alt.name), ("beschreibung", alt.beschreibung), ("einheit", alt.oe.description)],
                    [("name", name), ("beschreibung", beschreibung), ("einheit", oe.description)])
                return bisher
            }
            let id = VerbundID(tx.jetzt)
            try tx.execute(
                """
                INSERT INTO is_verbund (id, name, beschreibung, oe, geaendert, von, version)
                VALUES (\(id), \(name), \(beschreibung), \(oe), \(tx.jetzt), \(akteur.kennung), 1)
                """)
            tx.vermerke(Gegenstand("is.verbund", id.text, kennzeichen: name), feld: "name", neu: name)
            return id
        }
    }
}
