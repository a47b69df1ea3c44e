// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// The authority's lists: what is due, runs, register, exchange, holds.
struct AmtRouten {
    let dienst: Aussonderungsdienst

    var alle: [Route] {
        let lesen = Zugang.recht(AussonderungRechte.lesen), store = dienst.store
        return [
            .get(AussonderungURL.vorschlaege, lesen, "Aussonderung: abgelaufene Akten ansehen") { anfrage in
                .seite(try await store.read { [dienst] in try VorschlagSeite(anfrage, $0, dienst) })
            },
            .post(AussonderungURL.vorsehen, .recht(AussonderungRechte.bearbeiten), "Aussonderung: Akten vorsehen") { anfrage in
                try await vorsehen(anfrage)
            },
            .get(AussonderungURL.laeufe, lesen, "Aussonderungen auflisten") { anfrage in
                .seite(try await store.read { try LaeufeSeite(.behoerde, anfrage, $0) })
            },
            .get(AussonderungURL.verzeichnis, lesen, "Vernichtungsverzeichnis ansehen") { anfrage in
                .seite(try await store.read { try VerzeichnisSeite(anfrage, $0) })
            },
            .get(AussonderungURL.verzeichnisCSV, lesen, "Vernichtungsverzeichnis als CSV-Datei") { anfrage in
                try await store.read { try VerzeichnisSeite.csv(anfrage, $0) }
            },
            .get(AussonderungURL.austausch, lesen, "Aussonderung: Partner und abgewiesene Nachrichten") { anfrage in
                .seite(try await store.read { try AustauschSeite(anfrage, $0) })
            },
            .post(AussonderungURL.austausch, .recht(AussonderungRechte.bearbeiten), "Aussonderung: Austauschordner abfragen") {
                anfrage in
                try await store.commit(Vermerk(anfrage.akteur, "aus.austausch.holen")) { try $0.austauschBestellen("hand") }
                return .weiter(nach: AussonderungURL.austausch, Meldung(.info, "Die Ordner werden jetzt abgefragt."))
            },
            .get(AussonderungURL.sperreMuster, .recht(AussonderungRechte.sperren), "Aussonderung: Sperren einer Akte ansehen") {
                anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return .seite(try await store.read { try SperrSeite(id, anfrage, $0) })
            },
            .post(AussonderungURL.sperreMuster, .recht(AussonderungRechte.sperren), "Aussonderung: Akte sperren") { anfrage in
                let id = try anfrage.id("id", AkteTag.self)
                return try await Knopfakt.ausfuehren(AussonderungURL.sperren(id)) {
                    guard let art = anfrage.formular["art"].flatMap(Sperrgrund.init(rawValue:)) else {
                        throw AussonderungError.wahlFehlt
                    }
                    try await Sperren(store: store).setzen(
                        id, art: art, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                    return .weiter(nach: AussonderungURL.sperren(id), Meldung(.erfolg, "Die Akte ist gesperrt."))
                }
            },
            .post(AussonderungURL.aufhebenMuster, .recht(AussonderungRechte.sperren), "Aussonderung: Sperre aufheben") {
                anfrage in
                try await aufheben(anfrage)
            },
        ]
    }

    private func vorsehen(_ anfrage: WebRequest) async throws -> WebResponse {
        try await Knopfakt.ausfuehren(AussonderungURL.vorschlaege) {
            guard let partner = anfrage.formular["partner"].flatMap({ PartnerID($0) }) else {
                throw AussonderungError.partnerFehlt
            }
            let verfahren = anfrage.formular["verfahren"].flatMap(Verfahren.init(rawValue:)) ?? .vierstufig
            let akten = anfrage.formular.werte.alle("akte").compactMap { AkteID($0) }
            let laeufe = try await AussonderungVorsehen(dienst: dienst)(
                akten, partner: partner, verfahren: verfahren, akteur: anfrage.akteur)
            let ziel = laeufe.count == 1 ? "\(AussonderungURL.laeufe)/\(laeufe[0])" : AussonderungURL.laeufe
            return .weiter(
                nach: ziel,
                Meldung(.erfolg, "\(akten.count) \(akten.count == 1 ? "Akte ist" : "Akten sind") zur Aussonderung vorgesehen."))
        }
    }

    private func aufheben(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", AussonderungssperreTag.self)
        guard let sperre = try await dienst.store.read({ try $0.aussonderungssperre(id) }) else {
            throw AussonderungError.nichtGefunden
        }
        let zurueck = AussonderungURL.sperren(sperre.akte)
        return try await Knopfakt.ausfuehren(zurueck) {
            try await Sperren(store: dienst.store).aufheben(
                id, version: anfrage.formular["version"].flatMap { Int($0) } ?? 0, grund: anfrage.formular["grund"] ?? "",
                akteur: anfrage.akteur)
            return .weiter(nach: zurueck, Meldung(.erfolg, "Die Sperre ist aufgehoben."))
        }
    }
}
