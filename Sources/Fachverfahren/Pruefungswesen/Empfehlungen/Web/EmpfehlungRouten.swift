// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Findings and recommendations: lists, taking down, Stellungnahme, Umsetzung.
struct EmpfehlungRouten {
    let dienst: Pruefungswesendienst

    var alle: [Route] {
        let lesen = Zugang.recht(PruefungswesenRechte.lesen), fuehren = PruefungswesenRechte.fuehren
        let feststellungen = "\(PruefungURL.muster)/feststellungen"
        return [
            .get(feststellungen, lesen, "Feststellungen und Empfehlungen einer IT-Prüfung ansehen") { anfrage in
                .lesung { db in Lesung(try Self.feststellungen(anfrage, db)) }
            },
            .formularakt(feststellungen, fuehren, "Feststellung einer IT-Prüfung aufnehmen", dienst.store) {
                anfrage, db, fehler in
                try Self.feststellungen(anfrage, db, fehler)
            } tun: { [dienst] anfrage in
                let id = try anfrage.id("id", PruefungTag.self), f = anfrage.formular
                try await FeststellungAufnehmen(store: dienst.store)(
                    id, nr: f["nr"], feld: f["feld"], wortlaut: f["wortlaut"], empfehlungNr: f["empfehlung-nr"],
                    empfehlung: f["empfehlung"],
                    akteur: anfrage.akteur)
                return .weiter(nach: PruefungURL.teil(id, "feststellungen"), Meldung(.erfolg, "Aufgenommen."))
            },
            .get(PruefungURL.empfehlungen, lesen, "Offene Empfehlungen aller IT-Prüfungen auflisten") { anfrage in
                .lesung { db in Lesung(try OffeneEmpfehlungenSeite(anfrage, db)) }
            },
            .get(PruefungURL.empfehlungMuster, lesen, "Empfehlung einer IT-Prüfung ansehen") { [dienst] anfrage in
                .lesung { db in Lesung(try Self.empfehlung(anfrage, db, dienst)) }
            },
            akt("stellungnahme", fuehren, "Stellungnahme festhalten", "Die Stellungnahme ist festgehalten.") {
                verfolgen, id, anfrage in
                let f = anfrage.formular
                try await verfolgen.stellungnahme(
                    id, version: anfrage.gesehen, haltung: f["haltung"].flatMap(Haltung.init(rawValue:)),
                    text: f["stellungnahme"],
                    am: try Texteingabe.tag(f["stellungnahme-am"], "stellungnahme-am"),
                    EmpfehlungVerfolgen.Zuteilung(
                        oe: f["oe"].flatMap { Int64($0) }.map { OrgNummer($0) },
                        zustaendig: f["zustaendig"].flatMap { MitarbeiterID($0) },
                        frist: try f["frist"].map { text throws(PruefungswesenError) in try Texteingabe.tag(text, "frist") }),
                    akteur: anfrage.akteur)
            },
            // Whether it is the own unit's is decided on the loaded object.
            akt("umsetzung", PruefungswesenRechte.lesen, "Umsetzung fortschreiben", "Die Umsetzung ist fortgeschrieben.") {
                verfolgen, id, anfrage in
                let f = anfrage.formular
                func tag(_ feld: String) throws -> Kalendertag? {
                    try f[feld].map { text throws(PruefungswesenError) in try Texteingabe.tag(text, feld) }
                }
                try await verfolgen.umsetzung(
                    id, version: anfrage.gesehen, stand: f["stand"].flatMap(Umsetzungsstand.init(rawValue:)) ?? .offen,
                    frist: try tag("frist-neu"), verzug: f["verzug"], ergebnis: f["ergebnis"], umgesetzt: try tag("umgesetzt"),
                    vorhaben: f["vorhaben"], akteur: anfrage.akteur)
            },
        ]
    }

    private static func feststellungen(_ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: PruefungswesenError? = nil) throws
        -> FeststellungenSeite
    {
        try FeststellungenSeite(try db.pruefung(try anfrage.id("id", PruefungTag.self)), anfrage, db, fehler: fehler)
    }

    private static func empfehlung(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Pruefungswesendienst, _ fehler: PruefungswesenError? = nil
    ) throws -> EmpfehlungSeite {
        try EmpfehlungSeite(try anfrage.id("id", EmpfehlungTag.self), anfrage, db, dienst, fehler: fehler)
    }

    private func akt(
        _ name: String, _ recht: Recht, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (EmpfehlungVerfolgen, EmpfehlungID, WebRequest) async throws -> Void
    ) -> Route {
        .formularakt("\(PruefungURL.empfehlungMuster)/\(name)", recht, "Empfehlung einer IT-Prüfung: \(zweck)", dienst.store) {
            [dienst] anfrage, db, fehler in
            try Self.empfehlung(anfrage, db, dienst, fehler)
        } tun: { [dienst] anfrage in
            let id = try anfrage.id("id", EmpfehlungTag.self)
            try await tun(EmpfehlungVerfolgen(dienst: dienst), id, anfrage)
            return .weiter(nach: PruefungURL.empfehlung(id), Meldung(.erfolg, erfolg))
        }
    }
}
