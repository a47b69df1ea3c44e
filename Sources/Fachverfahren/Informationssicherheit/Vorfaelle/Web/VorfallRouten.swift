// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Incidents: everybody reports, the officer works on them.
struct VorfallRouten {
    let dienst: Sicherheitsdienst

    var alle: [Route] {
        let recht = Zugang.recht(SicherheitRechte.vorfall)
        return [
            .get(SicherheitURL.vorfaelle, recht, "Sicherheitsvorfälle auflisten") { [dienst] anfrage in
                .lesung { db in Lesung(try VorfaelleSeite(dienst, anfrage, db)) }
            },
            .get(SicherheitURL.vorfallNeu, .mitarbeiter, "Sicherheitsvorfall melden: Formular") { anfrage in
                .seite(Self.neu(anfrage))
            },
            .post(SicherheitURL.vorfallNeu, .mitarbeiter, "Sicherheitsvorfall melden") { [dienst] anfrage in
                try await Formularakt.ausfuehren(dienst.store) {
                    let f = anfrage.formular
                    let vorfall = try await VorfallAufnehmen(dienst: dienst)(
                        betreff: f["betreff"], was: f["beschreibung"], bemerkt: try Zeiteingabe.zeitpunkt("bemerkt", f.werte),
                        akteur: anfrage.akteur)
                    return anfrage.akteur.darf(SicherheitRechte.vorfall)
                        ? .weiter(nach: SicherheitURL.vorfall(vorfall.id), Meldung(.erfolg, "Aufgenommen als \(vorfall.nummer)."))
                        : .weiter(nach: "\(SicherheitURL.vorfallAufgenommen)?nummer=\(vorfall.nummer)")
                } sonst: { _, fehler in
                    Self.neu(anfrage, fehler)
                }
            },
            .get(SicherheitURL.vorfallAufgenommen, .mitarbeiter, "Sicherheitsvorfall melden: Bestätigung") { [dienst] anfrage in
                // Shown as text only; whoever asks learns nothing from it.
                let nummer = anfrage.abfrage["nummer"].flatMap { $0.wholeMatch(of: /SV-\d{4}-\d{3,6}/) == nil ? nil : $0 }
                return .seite(VorfallAufgenommenSeite(nummer: nummer, beauftragte: dienst.stelle.beauftragte))
            },
            .get(SicherheitURL.vorfallMuster, recht, "Sicherheitsvorfall ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", VorfallTag.self)
                return .lesung { db in Lesung(try VorfallSeite(try Self.vorfall(id, db), dienst, anfrage, db)) }
            },
            akt("einstufen", "einstufen und beschreiben", "Die Einstufung ist gespeichert.") { bearbeiten, id, anfrage in
                let f = anfrage.formular
                guard let klasse = f["klasse"].flatMap(Vorfallklasse.init(rawValue:)) else {
                    throw SicherheitError.vorfallKlasseOffen
                }
                try await bearbeiten.einstufen(
                    id, version: anfrage.gesehen, klasse: klasse, grund: f["einstufung"], beschreibung: f["beschreibung"],
                    lehren: f["lehren"], zielobjekt: f["zielobjekt"].flatMap { ZielobjektID($0) }, akteur: anfrage.akteur)
            },
            akt("gemeldet", "Meldung festhalten", "Die Meldung ist festgehalten und liegt im Vorgang.") {
                bearbeiten, id, anfrage in
                let f = anfrage.formular
                try await bearbeiten.gemeldet(
                    id, version: anfrage.gesehen, stufe: f["stufe"] ?? "", am: try Zeiteingabe.zeitpunkt("gemeldet", f.werte),
                    an: f["an"],
                    akteur: anfrage.akteur)
            },
            akt("schritt", "Schritt festhalten", "Der Schritt ist festgehalten.") { bearbeiten, id, anfrage in
                try await bearbeiten.schritt(
                    id, version: anfrage.gesehen, text: anfrage.formular["schritt"], akteur: anfrage.akteur)
            },
            akt("panne", "mit einer Datenpanne verbinden", "Die Datenpanne ist verbunden.") { bearbeiten, id, anfrage in
                try await bearbeiten.panne(
                    id, version: anfrage.gesehen, nummer: anfrage.formular["panne"], akteur: anfrage.akteur)
            },
            akt("abschliessen", "abschließen", "Abgeschlossen. Die Dokumentation liegt im Vorgang.") { bearbeiten, id, anfrage in
                try await bearbeiten.abschliessen(id, version: anfrage.gesehen, akteur: anfrage.akteur)
            },
        ]
    }

    /// A step on the page of one incident; what is wrong is told there, and what was typed stays.
    private func akt(
        _ name: String, _ zweck: String, _ erfolg: String,
        _ tun: @escaping @Sendable (VorfallBearbeiten, VorfallID, WebRequest) async throws -> Void
    ) -> Route {
        .post("\(SicherheitURL.vorfallMuster)/\(name)", .recht(SicherheitRechte.vorfall), "Sicherheitsvorfall: \(zweck)") {
            [dienst] anfrage in
            let id = try anfrage.id("id", VorfallTag.self)
            return try await Formularakt.ausfuehren(dienst.store) {
                try await tun(VorfallBearbeiten(dienst: dienst), id, anfrage)
                return .weiter(nach: SicherheitURL.vorfall(id), Meldung(.erfolg, erfolg))
            } sonst: { db, fehler in
                try VorfallSeite(try Self.vorfall(id, db), dienst, anfrage, db, fehler: fehler)
            }
        }
    }

    private static func vorfall(_ id: VorfallID, _ db: some ReadAccess) throws -> Vorfall {
        guard let vorfall = try db.vorfall(id) else { throw SicherheitError.nichtGefunden }
        return vorfall
    }

    private static func neu(_ anfrage: WebRequest, _ fehler: SicherheitError? = nil) -> Formularseite {
        let stand = Formularstand(anfrage, fehler)
        return Formularseite(
            "Sicherheitsvorfall melden",
            einleitung:
                "Schadsoftware, verlorenes Gerät, fremder Zugriff, verdächtige E-Mail? Melden Sie es sofort, auch wenn noch vieles unklar ist.",
            zurueck: Link("Übersicht", "/amt"), url: SicherheitURL.vorfallNeu, stand, erstes: "betreff", knopf: "Melden",
            [
                stand.feld(
                    "betreff", "Worum geht es?", nil,
                    hinweis: "Ein Satz, zum Beispiel: Anhang einer verdächtigen E-Mail geöffnet."),
                stand.text(
                    "beschreibung", "Was ist passiert?", nil, zeilen: 6, hinweis: "Was haben Sie gesehen, was schon getan?"),
            ] + stand.zeit("bemerkt", "Bemerkt", anfrage.jetzt))
    }
}
