// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Correcting a party, and taking one out that was entered by mistake.
enum Beteiligtenakt: String {
    case aendern, entfernen

    func routen(_ store: Store) -> [Route] {
        let pfad = "/amt/beteiligte/{id}/\(rawValue)", zweck = self == .aendern ? "Beteiligte ändern" : "Beteiligte entfernen"
        return [
            .get(
                pfad, .recht(AkteRechte.bearbeiten), "\(zweck) (Formular)",
                Lesespur(
                    store, .seite,
                    { anfrage, db in
                        try db.beteiligter(try anfrage.id("id", BeteiligterTag.self)).map { [.vorgang($0.vorgang)] } ?? []
                    }
                ).um { anfrage in
                    let id = try anfrage.id("id", BeteiligterTag.self)
                    return .seite(try await store.read { db in try seite(anfrage, db, id) })
                }),
            .post(pfad, .recht(AkteRechte.bearbeiten), zweck) { anfrage in
                let id = try anfrage.id("id", BeteiligterTag.self)
                let vorgang = try await store.read { db in try Self.lade(anfrage, db, id).1.id }
                return try await Formularakt.ausfuehren(anfrage) { eingabe in
                    .seite(try await store.read { db in try seite(anfrage, db, id, eingabe) }, status: eingabe.status)
                } _: {
                    try await tun(anfrage, id, store)
                    let text = self == .aendern ? "Die Angaben sind geändert." : "Der Eintrag ist entfernt."
                    return .weiter(nach: AkteURL.vorgang(vorgang, "beteiligte"), Meldung(.erfolg, text))
                }
            },
        ]
    }

    private func tun(_ anfrage: WebRequest, _ id: BeteiligterID, _ store: Store) async throws {
        switch self {
        case .aendern:
            _ = try await BeteiligtenAendern(store: store)(
                id, try Beteiligtenfelder.anlage(anfrage), version: try anfrage.version(), akteur: anfrage.akteur)
        case .entfernen:
            try await BeteiligtenEntfernen(store: store)(id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
        }
    }

    private static func lade(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: BeteiligterID) throws -> (
        Beteiligter, VorgangKopf
    ) {
        guard let beteiligter = try db.beteiligter(id) else { throw AkteError.nichtGefunden }
        return (beteiligter, try db.vorgang(beteiligter.vorgang, fuer: AkteRechte.bearbeiten, anfrage.akteur))
    }

    private func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: BeteiligterID, _ eingabe: Eingabe = .keine) throws
        -> Formularseite
    {
        let (beteiligter, v) = try Self.lade(anfrage, db, id)
        let zurueck = AkteURL.vorgang(v.id, "beteiligte")
        var formular = Formular(
            url: AkteURL.beteiligter(id, rawValue), knopf: self == .aendern ? "Änderung speichern" : "Eintrag entfernen",
            warnung: self == .entfernen, abbrechenUrl: zurueck)
        formular.stand(beteiligter.version, eingabe, anfrage)
        formular.felder =
            self == .aendern
            ? Beteiligtenfelder.felder(beteiligter.angaben, eingabe)
            : [
                .zeile(
                    Feld(
                        "grund", "Grund", wert: eingabe.wert("grund"), hinweis: "Zum Beispiel: versehentlich eingetragen",
                        fehler: eingabe.fehler("grund")))
            ]
        var seite = Formularseite(
            self == .aendern ? "Beteiligte ändern" : "Beteiligte entfernen",
            [Brotkrume(v.zeichen.text, AkteURL.vorgang(v.id)), Brotkrume("Beteiligte", zurueck)], eingabe: eingabe, formular)
        seite.gegenstand = "\(beteiligter.angaben.name) in \(v.zeichen)"
        seite.inzwischen = try eingabe.seit.map {
            Historie(try Verlauf.vorgang(db, v.id, akteur: anfrage.akteur), anfrage, seit: $0)
        }
        return seite
    }
}
