// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Breaches: everybody reports, the officer works on them.
struct PannenRouten {
    let dienst: Datenschutzdienst

    var alle: [Route] {
        let recht = Zugang.recht(DatenschutzRechte.panne)
        return [
            .get(PannenURL.liste, recht, "Datenpannen auflisten") { anfrage in
                .lesung { db in Lesung(try PannenSeite(anfrage, db)) }
            },
            .get(PannenURL.neu, .mitarbeiter, "Datenpanne melden: Formular") { anfrage in .seite(PanneNeuSeite(anfrage)) },
            .post(PannenURL.neu, .mitarbeiter, "Datenpanne melden") { [dienst] anfrage in
                try await Formularakt.ausfuehren(dienst.store) {
                    let f = anfrage.formular
                    let panne = try await PanneAufnehmen(dienst: dienst)(
                        betreff: f["betreff"] ?? "", was: f["art"] ?? "", bekannt: try Zeiteingabe.zeitpunkt("bekannt", f.werte),
                        akteur: anfrage.akteur)
                    guard anfrage.akteur.darf(DatenschutzRechte.panne) else {
                        return .weiter(nach: "\(PannenURL.aufgenommen)?nummer=\(panne.nummer)")
                    }
                    return .weiter(
                        nach: PannenURL.panne(panne.id), Meldung(.erfolg, "Aufgenommen als \(panne.nummer). Die Frist läuft."))
                } sonst: { _, fehler in
                    PanneNeuSeite(anfrage, fehler: fehler)
                }
            },
            .get(PannenURL.aufgenommen, .mitarbeiter, "Datenpanne melden: Bestätigung") { [dienst] anfrage in
                // Shown as text only; whoever asks learns nothing from it.
                let nummer = anfrage.abfrage["nummer"].flatMap { $0.wholeMatch(of: /DP-\d{4}-\d{3,6}/) == nil ? nil : $0 }
                return .seite(PanneAufgenommenSeite(nummer: nummer, beauftragte: dienst.stelle.beauftragte))
            },
            .get(PannenURL.muster, recht, "Datenpanne ansehen") { anfrage in
                .lesung { db in Lesung(try Self.seite(anfrage, db)) }
            },
            akt("beschreiben", "beschreiben und bewerten", "Die Beschreibung ist gespeichert.") {
                bearbeiten, id, version, anfrage in
                var angaben: [Pannenfeld: String] = [:]
                for feld in Pannenfeld.allCases { angaben[feld] = anfrage.formular[feld.rawValue] }
                try await bearbeiten.beschreiben(
                    id, version: version, angaben,
                    risiko: anfrage.formular["risiko"].flatMap(Pannenrisiko.init(rawValue:)) ?? .offen,
                    grund: anfrage.formular["risikogrund"] ?? "", akteur: anfrage.akteur)
            },
            akt("gemeldet", "Meldung an die Aufsichtsbehörde festhalten", "Die Meldung ist festgehalten und liegt im Vorgang.") {
                bearbeiten, id, version, anfrage in
                try await bearbeiten.gemeldet(
                    id, version: version, am: try Zeiteingabe.zeitpunkt("gemeldet", anfrage.formular.werte),
                    zeichen: anfrage.formular["behoerdenzeichen"], verspaetung: anfrage.formular["verspaetung"] ?? "",
                    akteur: anfrage.akteur)
            },
            akt("benachrichtigt", "Benachrichtigung der Personen festhalten", "Die Benachrichtigung ist festgehalten.") {
                bearbeiten, id, version, anfrage in
                let entfaellt = anfrage.formular["benachrichtigung-art"] == "entfaellt"
                try await bearbeiten.benachrichtigt(
                    id, version: version,
                    am: entfaellt ? nil : try Zeiteingabe.zeitpunkt("benachrichtigt", anfrage.formular.werte),
                    text: anfrage.formular["benachrichtigung"] ?? "", akteur: anfrage.akteur)
            },
            akt("abschliessen", "abschließen", "Abgeschlossen. Die Dokumentation liegt im Vorgang.") {
                bearbeiten, id, version, anfrage in
                try await bearbeiten.abschliessen(id, version: version, akteur: anfrage.akteur)
            },
        ]
    }

    /// A step on the page of one breach; what is wrong is told there, and what was typed stays.
    private func akt(
        _ name: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (PanneBearbeiten, DatenpanneID, Int64, WebRequest) async throws -> Void
    ) -> Route {
        .formularakt("\(PannenURL.muster)/\(name)", DatenschutzRechte.panne, "Datenpanne: \(zweck)", dienst.store) {
            anfrage, db, fehler in
            try Self.seite(anfrage, db, fehler)
        } tun: { [dienst] anfrage in
            let id = try anfrage.id("id", DatenpanneTag.self)
            try await tun(PanneBearbeiten(dienst: dienst), id, anfrage.gesehen, anfrage)
            return .weiter(nach: PannenURL.panne(id), Meldung(.erfolg, erfolg))
        }
    }

    private static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: DatenschutzError? = nil) throws
        -> PanneSeite
    {
        guard let panne = try db.datenpanne(try anfrage.id("id", DatenpanneTag.self)) else {
            throw DatenschutzError.nichtGefunden
        }
        return try PanneSeite(panne, anfrage, db, fehler: fehler)
    }
}
