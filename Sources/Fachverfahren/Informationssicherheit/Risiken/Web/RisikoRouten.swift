// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Risks and measures.
struct RisikoRouten {
    let dienst: Sicherheitsdienst

    private let lesen = Zugang.recht(SicherheitRechte.lesen), bearbeiten = Zugang.recht(SicherheitRechte.bearbeiten)

    init(dienst: Sicherheitsdienst) { self.dienst = dienst }

    var alle: [Route] { risiken + massnahmen }

    private var risiken: [Route] {
        [
            .get("\(SicherheitURL.verbundMuster)/risiken", lesen, "Risiken eines Verbunds ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in Lesung(try RisikenSeite(try db.verbund(id, anfrage.akteur), dienst.matrix, anfrage, db)) }
            },
            .get("\(SicherheitURL.verbundMuster)/risiken/neu", bearbeiten, "Risiko eintragen: Formular") { anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in Lesung(try Self.neu(id, anfrage, db)) }
            },
            .post("\(SicherheitURL.verbundMuster)/risiken/neu", bearbeiten, "Risiko eintragen") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return try await Formularakt.ausfuehren(dienst.store) {
                    let neu = try await RisikoFuehren(store: dienst.store).anlegen(
                        id, try RisikoSeite.lesen(anfrage), akteur: anfrage.akteur)
                    return .weiter(nach: SicherheitURL.risiko(neu), Meldung(.erfolg, "Das Risiko ist eingetragen."))
                } sonst: { db, fehler in
                    try Self.neu(id, anfrage, db, fehler)
                }
            },
            .get(SicherheitURL.risikoMuster, lesen, "Risiko ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", RisikoTag.self)
                return .lesung { db in Lesung(try RisikoSeite(try Self.risiko(id, db), dienst.matrix, anfrage, db)) }
            },
            akt("", SicherheitRechte.bearbeiten, "Risiko bewerten", "Die Bewertung ist gespeichert.") { fuehren, id, anfrage in
                try await fuehren.aendern(id, version: anfrage.gesehen, try RisikoSeite.lesen(anfrage), akteur: anfrage.akteur)
            },
            akt("/tragen", SicherheitRechte.akzeptieren, "Risiko tragen", "Sie tragen dieses Risiko.") { fuehren, id, anfrage in
                try await fuehren.tragen(id, version: anfrage.gesehen, akteur: anfrage.akteur)
            },
        ]
    }

    private func akt(
        _ pfad: String, _ recht: Recht, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (RisikoFuehren, RisikoID, WebRequest) async throws -> Void
    ) -> Route {
        .post("\(SicherheitURL.risikoMuster)\(pfad)", .recht(recht), zweck) { [dienst] anfrage in
            let id = try anfrage.id("id", RisikoTag.self)
            return try await Formularakt.ausfuehren(dienst.store) {
                try await tun(RisikoFuehren(store: dienst.store), id, anfrage)
                return .weiter(nach: SicherheitURL.risiko(id), Meldung(.erfolg, erfolg))
            } sonst: { db, fehler in
                try RisikoSeite(try Self.risiko(id, db), dienst.matrix, anfrage, db, fehler: fehler)
            }
        }
    }

    private var massnahmen: [Route] {
        [
            .get("\(SicherheitURL.verbundMuster)/massnahmen", lesen, "Maßnahmen eines Verbunds ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in
                    Lesung(try MassnahmenSeite(try db.verbund(id, anfrage.akteur), dienst.nachbarn, anfrage, db))
                }
            },
            .get("\(SicherheitURL.verbundMuster)/massnahmen/neu", bearbeiten, "Maßnahme anlegen: Formular") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in
                    let verbund = try db.verbund(id, anfrage.akteur, SicherheitRechte.bearbeiten)
                    return Lesung(try Massnahmenformular.seite(nil, verbund, dienst, anfrage, db))
                }
            },
            .post("\(SicherheitURL.verbundMuster)/massnahmen/neu", bearbeiten, "Maßnahme anlegen") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return try await Formularakt.ausfuehren(dienst.store) {
                    let neu = try Massnahmenformular.lesen(nil, id, anfrage)
                    try await MassnahmeFuehren(store: dienst.store, nachbarn: dienst.nachbarn)(
                        neu, neu: true, akteur: anfrage.akteur)
                    return .weiter(
                        nach: SicherheitURL.verbund(id, "massnahmen"), Meldung(.erfolg, "Die Maßnahme ist angelegt."))
                } sonst: { db, fehler in
                    try Massnahmenformular.seite(nil, try db.verbund(id, anfrage.akteur), dienst, anfrage, db, fehler)
                }
            },
            .get(SicherheitURL.massnahmeMuster, bearbeiten, "Maßnahme ändern: Formular") { [dienst] anfrage in
                let id = try anfrage.id("id", MassnahmeTag.self)
                return .lesung { db in
                    let m = try Self.massnahme(id, db)
                    let verbund = try db.verbund(m.verbund, anfrage.akteur, SicherheitRechte.bearbeiten)
                    return Lesung(try Massnahmenformular.seite(m, verbund, dienst, anfrage, db))
                }
            },
            .post(SicherheitURL.massnahmeMuster, bearbeiten, "Maßnahme ändern") { [dienst] anfrage in
                let id = try anfrage.id("id", MassnahmeTag.self)
                let bisher = try await dienst.store.read { try Self.massnahme(id, $0) }
                return try await Formularakt.ausfuehren(dienst.store) {
                    let neu = try Massnahmenformular.lesen(bisher, bisher.verbund, anfrage)
                    try await MassnahmeFuehren(store: dienst.store, nachbarn: dienst.nachbarn)(
                        neu, neu: false, akteur: anfrage.akteur)
                    return .weiter(
                        nach: SicherheitURL.verbund(bisher.verbund, "massnahmen"),
                        Meldung(.erfolg, "Die Änderung ist gespeichert."))
                } sonst: { db, fehler in
                    try Massnahmenformular.seite(
                        bisher, try db.verbund(bisher.verbund, anfrage.akteur), dienst, anfrage, db, fehler)
                }
            },
        ]
    }

    private static func neu(
        _ id: VerbundID, _ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: SicherheitError? = nil
    ) throws -> Formularseite {
        let verbund = try db.verbund(id, anfrage.akteur, SicherheitRechte.bearbeiten), stand = Formularstand(anfrage, fehler)
        return Formularseite(
            "Risiko eintragen", zurueck: Link("\(verbund.name): Risiken", SicherheitURL.verbund(id, "risiken")),
            url: SicherheitURL.verbund(id, "risiken/neu"), stand, erstes: "gefaehrdung", knopf: "Risiko eintragen",
            RisikoSeite.eingaben(nil, stand, try db.struktur(id).objekte))
    }

    private static func risiko(_ id: RisikoID, _ db: some ReadAccess) throws -> Risiko {
        guard let risiko = try db.risiko(id) else { throw SicherheitError.nichtGefunden }
        return risiko
    }

    private static func massnahme(_ id: MassnahmeID, _ db: some ReadAccess) throws -> Massnahme {
        guard let massnahme = try db.massnahme(id) else { throw SicherheitError.nichtGefunden }
        return massnahme
    }
}
