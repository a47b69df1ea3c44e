// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store
import Web

/// Requests of persons: take down, check, collect, answer.
struct AntragRouten {
    let dienst: Datenschutzdienst

    private typealias Akt = @Sendable (AntragBearbeiten, BetroffenenantragID, Int64, WebRequest) async throws -> Void

    var alle: [Route] {
        let recht = Zugang.recht(DatenschutzRechte.betroffene)
        return [
            .get(AntragURL.liste, recht, "Anträge betroffener Personen auflisten") { anfrage in
                .lesung { db in Lesung(try AntraegeSeite(anfrage, db)) }
            },
            .get(AntragURL.neu, recht, "Antrag einer betroffenen Person aufnehmen: Formular") { anfrage in
                .seite(AntragNeuSeite(anfrage))
            },
            .post(AntragURL.neu, recht, "Antrag einer betroffenen Person aufnehmen") { [dienst] anfrage in
                try await Formularakt.ausfuehren(dienst.store) {
                    let f = anfrage.formular
                    let id = try await AntragAufnehmen(dienst: dienst)(
                        AntragAufnehmen.Eingabe(
                            recht: f["recht"].flatMap(Betroffenenrecht.init(rawValue:)) ?? .auskunft, name: f["name"] ?? "",
                            email: f["email"] ?? "", anliegen: f["anliegen"] ?? "",
                            eingegangen: try Self.tag("eingegangen", anfrage)),
                        akteur: anfrage.akteur)
                    return .weiter(nach: AntragURL.antrag(id), Meldung(.erfolg, "Der Antrag ist aufgenommen. Die Frist läuft."))
                } sonst: { _, fehler in
                    AntragNeuSeite(anfrage, fehler: fehler)
                }
            },
            .get(AntragURL.muster, recht, "Antrag einer betroffenen Person ansehen") { anfrage in
                let id = try anfrage.id("id", BetroffenenantragTag.self)
                return .lesung { db in Lesung(try AntragSeite(try db.antrag(id), anfrage, db)) }
            },
            akt("identitaet", "Identität festhalten", "Die Prüfung der Identität ist festgehalten.") {
                tun, id, version, anfrage in
                try await tun.identitaet(
                    id, version: version, wie: anfrage.formular["identitaet"] ?? "", mitKonto: anfrage.formular["konto"] == "ja",
                    akteur: anfrage.akteur)
            },
            akt("verlaengern", "Frist verlängern", "Die Frist ist verlängert.") { tun, id, version, anfrage in
                try await tun.verlaengern(
                    id, version: version, am: try Self.tag("verlaengert-am", anfrage),
                    grund: anfrage.formular["verlaengerung"] ?? "",
                    akteur: anfrage.akteur)
            },
            akt("beantworten", "beantworten", "Beantwortet. Der Brief liegt im Vorgang.") { tun, id, version, anfrage in
                try await tun.beantworten(
                    id, version: version, anfrage.formular["ergebnis"].flatMap(Antragsergebnis.init(rawValue:)) ?? .erfuellt,
                    begruendung: anfrage.formular["begruendung"] ?? "", am: try Self.tag("beantwortet", anfrage),
                    akteur: anfrage.akteur)
            },
            .get(AntragURL.datenMuster, recht, "Daten zu einer Person aus allen Verfahren ansehen") { [dienst] anfrage in
                let id = try anfrage.id("id", BetroffenenantragTag.self)
                return .lesung { db in
                    let antrag = try db.antrag(id)
                    guard antrag.identitaet != nil else { throw DatenschutzError.identitaetOffen }
                    return Lesung(
                        AntragsdatenSeite(antrag, try Datensammlung(antrag.suche, dienst.quellen, db)),
                        danach: { try await SammlungVermerken(store: dienst.store)(antrag, akteur: anfrage.akteur) })
                }
            },
            .formularakt(
                AntragURL.datenMuster, DatenschutzRechte.betroffene, "Daten zu einer Person als Paket ausgeben", dienst.store
            ) { [dienst] anfrage, db, fehler in
                let antrag = try db.antrag(try anfrage.id("id", BetroffenenantragTag.self))
                return AntragsdatenSeite(antrag, try Datensammlung(antrag.suche, dienst.quellen, db), fehler: fehler)
            } tun: { [dienst] anfrage in
                let paket = try await AuskunftZusammenstellen(dienst: dienst)(
                    try anfrage.id("id", BetroffenenantragTag.self), gewaehlt: Set(anfrage.formular.werte.alle("fund")),
                    akteur: anfrage.akteur)
                return .daten(paket.daten, typ: "application/zip")
                    .mitKopf("content-disposition", "attachment; filename=\"\(paket.name)\"").mitKopf("cache-control", "no-store")
            },
        ]
    }

    private static func tag(_ feld: String, _ anfrage: WebRequest) throws -> Kalendertag {
        guard let tag = anfrage.formular[feld].flatMap({ Kalendertag(eingabe: $0) }) else {
            throw DatenschutzError.tagUngueltig(feld: feld)
        }
        return tag
    }

    /// A step on the page of one request; what is wrong is told there, and what was typed stays.
    private func akt(_ name: String, _ zweck: String, _ erfolg: String, _ tun: @escaping Akt) -> Route {
        .formularakt(
            "\(AntragURL.muster)/\(name)", DatenschutzRechte.betroffene, "Antrag einer betroffenen Person: \(zweck)", dienst.store
        ) { anfrage, db, fehler in
            try AntragSeite(try db.antrag(try anfrage.id("id", BetroffenenantragTag.self)), anfrage, db, fehler: fehler)
        } tun: { [dienst] anfrage in
            let id = try anfrage.id("id", BetroffenenantragTag.self)
            try await tun(AntragBearbeiten(dienst: dienst), id, anfrage.gesehen, anfrage)
            return .weiter(nach: AntragURL.antrag(id), Meldung(.erfolg, erfolg))
        }
    }
}

extension ReadAccess {
    fileprivate func antrag(_ id: BetroffenenantragID) throws -> Betroffenenantrag {
        guard let antrag = try betroffenenantrag(id) else { throw DatenschutzError.nichtGefunden }
        return antrag
    }
}

/// Writes down that somebody looked at what the house holds on a person.
struct SammlungVermerken: Sendable {
    let store: Store

    func callAsFunction(_ antrag: Betroffenenantrag, akteur: Akteur) async throws {
        try await store.commit(Vermerk(akteur, "ds.antrag.ansehen")) { tx in tx.vermerke(antrag.gegenstand) }
    }
}
