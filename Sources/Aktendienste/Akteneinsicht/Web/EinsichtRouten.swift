// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// The request as a whole: take down, choose, present, release, end.
struct EinsichtRouten {
    let dienst: Einsichtsdienst

    private typealias Akt = @Sendable (EinsichtID, WebRequest) async throws -> Meldung

    var alle: [Route] {
        let bearbeiten = Zugang.recht(EinsichtRechte.bearbeiten), freigeben = Zugang.recht(EinsichtRechte.freigeben)
        return [
            .get(EinsichtURL.liste, .mitarbeiter, "Akteneinsichten auflisten") { [store = dienst.store] anfrage in
                .seite(try await store.read { try ListeSeite(anfrage, $0) })
            },
            .get(
                EinsichtURL.neu, bearbeiten, "Akteneinsicht zu einem Vorgang: Formular",
                Lesespur.vorgang(dienst.store).um { [dienst] anfrage in
                    let id = try anfrage.id("id", VorgangTag.self)
                    return .seite(try await dienst.store.read { try NeuSeite(id, anfrage, $0, dienst.recht, fehler: nil) })
                }),
            .post(EinsichtURL.neu, bearbeiten, "Akteneinsicht zu einem Vorgang aufnehmen") { try await anlegen($0) },
            .get(
                EinsichtURL.muster, .mitarbeiter, "Akteneinsicht ansehen",
                Lesespur(
                    dienst.store, .seite,
                    { anfrage, db in
                        try db.einsicht(try anfrage.id("id", EinsichtTag.self)).map { [.vorgang($0.vorgang)] } ?? []
                    }
                ).um { [store = dienst.store] anfrage in
                    let id = try anfrage.id("id", EinsichtTag.self)
                    return .seite(try await store.read { try EinsichtSeite(id, anfrage, $0, code: nil) })
                }),
            akt("stuecke", bearbeiten, "Dokumente auswählen") { [dienst] id, anfrage in
                let dokumente = anfrage.formular.werte.alle("dokument").compactMap { DokumentID($0) }
                try await StueckeWaehlen(dienst: dienst).hinzufuegen(id, dokumente, akteur: anfrage.akteur)
                return Meldung(
                    .erfolg, "Die Dokumente sind ausgewählt. Sehen Sie jedes auf Stellen durch, die zu schwärzen sind.")
            },
            akt("vorlegen", bearbeiten, "zur Freigabe vorlegen") { [dienst] id, anfrage in
                try await EinsichtVorlegen(dienst: dienst)(id, akteur: anfrage.akteur)
                return Meldung(
                    .erfolg, "Vorgelegt. Die geschwärzte Fassung wird jetzt erstellt; freigeben muss eine andere Person.")
            },
            akt("fassungen", .mitarbeiter, "geschwärzte Fassung noch einmal erstellen") { [dienst] id, anfrage in
                try await FassungenZeichnen(dienst: dienst).erneut(id, akteur: anfrage.akteur)
                return Meldung(
                    .erfolg, "Die geschwärzte Fassung wird noch einmal erstellt. Laden Sie die Seite in einer Minute neu.")
            },
            akt("zurueckgeben", freigeben, "zur Überarbeitung zurückgeben") { [dienst] id, anfrage in
                try await EinsichtFreigeben(dienst: dienst).zurueckgeben(
                    id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                return Meldung(.erfolg, "Zurückgegeben.")
            },
            akt("zurueckziehen", bearbeiten, "Freigabe zurückziehen") { [dienst] id, anfrage in
                try await EinsichtFreigeben(dienst: dienst).zurueckziehen(
                    id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                return Meldung(.erfolg, "Beendet. Ab sofort ist nichts mehr zu sehen.")
            },
            .post("\(EinsichtURL.muster)/freigeben", freigeben, "Akteneinsicht freigeben") { [dienst] anfrage in
                let id = try anfrage.id("id", EinsichtTag.self)
                return try await versuchen(id, anfrage) {
                    let tage = anfrage.formular["tage"].flatMap { Int($0) } ?? 0
                    let code = try await EinsichtFreigeben(dienst: dienst)(id, tage: tage, akteur: anfrage.akteur)
                    // The code exists only in this answer; a redirect could not carry it.
                    return .seite(try await dienst.store.read { try EinsichtSeite(id, anfrage, $0, code: code) })
                        .mitKopf("cache-control", "no-store")
                }
            },
        ]
    }

    private func akt(_ name: String, _ zugang: Zugang, _ zweck: String, _ tun: @escaping Akt) -> Route {
        .post("\(EinsichtURL.muster)/\(name)", zugang, "Akteneinsicht: \(zweck)") { anfrage in
            let id = try anfrage.id("id", EinsichtTag.self)
            let zurueck = EinsichtURL.einsicht(id)
            return try await versuchen(id, anfrage) { .weiter(nach: zurueck, try await tun(id, anfrage)) }
        }
    }

    /// Runs the act of a form; what is wrong in its field is told there, and what was typed stays.
    private func versuchen(_ id: EinsichtID, _ anfrage: WebRequest, _ tun: () async throws -> WebResponse) async throws
        -> WebResponse
    {
        try await Knopfakt.ausfuehren(EinsichtURL.einsicht(id)) {
            do {
                return try await tun()
            } catch let fehler as EinsichtError where fehler == .begruendungFehlt || fehler == .fristUngueltig {
                return .seite(
                    try await dienst.store.read { try EinsichtSeite(id, anfrage, $0, code: nil, fehler: fehler) }, status: 422)
            }
        }
    }

    private func anlegen(_ anfrage: WebRequest) async throws -> WebResponse {
        let vorgang = try anfrage.id("id", VorgangTag.self)
        do {
            let id = try await EinsichtAnlegen(dienst: dienst)(
                vorgang, antragsteller: anfrage.formular["antragsteller"] ?? "", grundlage: anfrage.formular["grundlage"],
                begruendung: anfrage.formular["begruendung"] ?? "", akteur: anfrage.akteur)
            return .weiter(nach: EinsichtURL.einsicht(id), Meldung(.erfolg, "Die Akteneinsicht ist aufgenommen."))
        } catch let fehler as EinsichtError where fehler.art == .eingabe {
            return .seite(
                try await dienst.store.read { [dienst] in try NeuSeite(vorgang, anfrage, $0, dienst.recht, fehler: fehler) },
                status: 422)
        }
    }
}
