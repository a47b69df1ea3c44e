// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// One run of the authority and its acts.
struct LaufRouten {
    let dienst: Aussonderungsdienst

    private typealias Akt = @Sendable (Laufentscheidung, LaufID, WebRequest) async throws -> Void

    var alle: [Route] {
        let lesen = Zugang.recht(AussonderungRechte.lesen), store = dienst.store
        return [
            .get(AussonderungURL.laufMuster, lesen, "Aussonderung ansehen") { anfrage in
                .seite(try await store.read { try LaufSeite(try Self.lauf(anfrage, $0), anfrage, $0) })
            },
            .get("\(AussonderungURL.laufMuster)/stand", lesen, "Aussonderung: Fortschritt") { anfrage in
                .ausschnitt(try await store.read { Arbeitsstand(try Self.lauf(anfrage, $0)) })
            },
            .post(
                "\(AussonderungURL.laufMuster)/vorschlag", .recht(AussonderungRechte.bearbeiten),
                "Aussonderung: Bewertungsvorschlag setzen"
            ) { anfrage in try await vorschlag(anfrage) },
            akt("anbieten", AussonderungRechte.bearbeiten, "dem Archiv anbieten", "Das Anbieteverzeichnis wird geschrieben.") {
                try await $0.anbieten($1, akteur: $2.akteur)
            },
            akt("plan", AussonderungRechte.bearbeiten, "Bewertung aus dem Aktenplan", "Die Bewertung ist übernommen.") {
                try await $0.planUebernehmen($1, akteur: $2.akteur)
            },
            akt("abgeben", AussonderungRechte.bearbeiten, "an das Archiv abgeben", "Die Abgabe wird geschrieben.") {
                try await $0.abgeben($1, akteur: $2.akteur)
            },
            akt("beantragen", AussonderungRechte.bearbeiten, "Löschung beantragen", "Die Löschung ist beantragt.") {
                try await $0.vernichtungBeantragen($1, akteur: $2.akteur)
            },
            akt("freigeben", AussonderungRechte.freigeben, "Löschung freigeben", "Die Löschung ist freigegeben und läuft.") {
                try await $0.vernichtungFreigeben($1, akteur: $2.akteur)
            },
            akt("ablehnen", AussonderungRechte.freigeben, "Löschung nicht freigeben", "Die Löschung ist nicht freigegeben.") {
                try await $0.vernichtungAblehnen($1, grund: $2.formular["grund"] ?? "", akteur: $2.akteur)
            },
            akt("fortsetzen", AussonderungRechte.freigeben, "Löschung fortsetzen", "Die Löschung läuft weiter.") {
                try await $0.vernichtungFortsetzen($1, akteur: $2.akteur)
            },
            akt("protokoll", AussonderungRechte.bearbeiten, "Löschprotokoll ablegen", "Das Löschprotokoll ist bestellt.") {
                try await $0.protokollNachholen($1, akteur: $2.akteur)
            },
            akt("abbrechen", AussonderungRechte.bearbeiten, "abbrechen", "Die Aussonderung ist abgebrochen.") {
                try await $0.abbrechen($1, grund: $2.formular["grund"] ?? "", akteur: $2.akteur)
            },
        ]
    }

    private func akt(_ name: String, _ recht: Recht, _ zweck: String, _ fertig: String, _ tun: @escaping Akt) -> Route {
        .post("\(AussonderungURL.laufMuster)/\(name)", .recht(recht), "Aussonderung: \(zweck)") { [dienst] anfrage in
            let id = try anfrage.id("id", LaufTag.self)
            let zurueck = "\(AussonderungURL.laeufe)/\(id)"
            return try await Knopfakt.ausfuehren(zurueck) {
                try await tun(Laufentscheidung(dienst: dienst), id, anfrage)
                return .weiter(nach: zurueck, Meldung(.erfolg, fertig))
            }
        }
    }

    private func vorschlag(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", LaufTag.self)
        let zurueck = "\(AussonderungURL.laeufe)/\(id)"
        return try await Knopfakt.ausfuehren(zurueck) {
            let objekte = anfrage.formular.werte.alle("objekt").compactMap { LaufobjektID($0) }
            do {
                try await VorschlagSetzen(dienst: dienst)(
                    id, objekte: objekte, vorschlag: anfrage.formular["art"].flatMap(Bewertungsvorschlag.init(rawValue:)),
                    grund: anfrage.formular["begruendung"] ?? "", akteur: anfrage.akteur)
            } catch let fehler as AussonderungError where fehler == .grundFehlt || fehler == .wahlFehlt {
                return .seite(
                    try await dienst.store.read {
                        try LaufSeite(try Self.lauf(anfrage, $0), anfrage, $0, falsch: fehler)
                    }, status: 422)
            }
            return .weiter(nach: zurueck, Meldung(.erfolg, "Der Vorschlag ist gesetzt."))
        }
    }

    private static func lauf(_ anfrage: WebRequest, _ db: some ReadAccess) throws -> Lauf {
        let lauf = try db.lauf(try anfrage.id("id", LaufTag.self), fuer: AussonderungRechte.lesen, anfrage.akteur)
        guard lauf.seite == .behoerde else { throw AussonderungError.nichtGefunden }
        return lauf
    }
}
