// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store

/// Begins a draft. Known answers are put in; the person sees and can change them.
struct AntragBeginnen: Sendable {
    /// Unsent drafts are deleted so many days after the last change (OZG § 8a(3) as the measure).
    static let aufbewahrung: Duration = .seconds(30 * 86_400)
    let store: Store

    func callAsFunction(_ angebot: Leistungsangebot, _ zugriff: Zugriff, vorbelegt: [String: String], sprache: String)
        async throws -> AntragID
    {
        var bogen = Antwortbogen()
        for (frage, wert) in vorbelegt { bogen[frage] = wert }
        let antworten = bogen
        return try await store.commit(Vermerk(zugriff.akteur, "portal.antrag.beginnen")) { tx in
            let id = AntragID(tx.jetzt)
            let loeschenAb = tx.jetzt + Self.aufbewahrung
            try tx.execute(
                """
                INSERT INTO portal_antrag (id, leistung, besitzer, zustand, antworten, sprache, angelegt, geaendert, loeschen_ab, version)
                VALUES (\(id), \(angebot.leistung.id), \(zugriff.besitzer), \(AntragRecord.Zustand.entwurf), \(try Json.text(antworten)),
                  \(sprache), \(tx.jetzt), \(tx.jetzt), \(loeschenAb), 1)
                """)
            tx.vermerke(Gegenstand("portal.antrag", id.text), feld: "leistung", neu: angebot.leistung.id)
            try tx.auftrag(
                EntwurfLoeschen.art, EntwurfLoeschen.Daten(antrag: id), schluessel: "\(EntwurfLoeschen.art):\(id):1",
                faellig: loeschenAb)
            try tx.entwurfswarnung(id, loeschenAb)
            return id
        }
    }
}
