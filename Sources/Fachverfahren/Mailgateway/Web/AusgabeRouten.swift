// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Store
internal import Web

/// Private keys for use elsewhere: asked for, released by somebody else, fetched once.
struct AusgabeRouten {
    let betrieb: Mailbetrieb

    private var ausgeben: SchluesselAusgeben { SchluesselAusgeben(store: betrieb.store) }

    var alle: [Route] {
        let recht = Zugang.recht(GatewayRechte.ausgabe)
        return [
            .get(AusgabeURL.liste, recht, "E-Mail-Gateway: Herausgabe privater Schlüssel") { anfrage in
                .lesung { db in Lesung(try AusgabeSeite(anfrage, db)) }
            },
            .post(AusgabeURL.liste, recht, "E-Mail-Gateway: Herausgabe eines privaten Schlüssels beantragen") { anfrage in
                do throws(any Error) {
                    guard let id = anfrage.formular["schluessel"].flatMap({ SchluesselID($0) }) else {
                        throw GatewayError.schluesselFehlt
                    }
                    _ = try await ausgeben.beantragen(id, grund: anfrage.formular["grund"] ?? "", akteur: anfrage.akteur)
                } catch let fehler as GatewayError where fehler.art == .eingabe {
                    let seite = try await betrieb.store.read { try AusgabeSeite(anfrage, $0, fehler: fehler) }
                    return .seite(seite, status: 422)
                }
                return .weiter(
                    nach: AusgabeURL.liste, Meldung(.erfolg, "Der Antrag ist gestellt. Eine andere Person muss ihn freigeben."))
            },
            .post(AusgabeURL.freigebenMuster, recht, "E-Mail-Gateway: Herausgabe eines privaten Schlüssels freigeben") {
                anfrage in
                try await ausgeben.entscheiden(try anfrage.id("id", Ausgabetag.self), freigeben: true, akteur: anfrage.akteur)
                return .weiter(
                    nach: AusgabeURL.liste, Meldung(.erfolg, "Die Herausgabe ist freigegeben; abzuholen binnen 24 Stunden."))
            },
            .post(AusgabeURL.ablehnenMuster, recht, "E-Mail-Gateway: Herausgabe eines privaten Schlüssels ablehnen") { anfrage in
                try await ausgeben.entscheiden(try anfrage.id("id", Ausgabetag.self), freigeben: false, akteur: anfrage.akteur)
                return .weiter(nach: AusgabeURL.liste, Meldung(.erfolg, "Der Antrag ist abgelehnt."))
            },
            .get(AusgabeURL.abholenMuster, recht, "E-Mail-Gateway: freigegebenen Schlüssel abholen (Formular)") { anfrage in
                let id = try anfrage.id("id", Ausgabetag.self)
                return .lesung { db in Lesung(try AusgabeAbholenSeite(id, anfrage, db)) }
            },
            .post(AusgabeURL.abholenMuster, recht, "E-Mail-Gateway: freigegebenen Schlüssel abholen") { anfrage in
                try await hole(try anfrage.id("id", Ausgabetag.self), anfrage)
            },
        ]
    }

    private func hole(_ id: AusgabeID, _ anfrage: WebRequest) async throws -> WebResponse {
        guard let gateway = betrieb.gateway else { throw GatewayError.ausgabeOhneGateway }
        let kennwort = anfrage.formular["kennwort"] ?? ""
        do {
            guard kennwort == anfrage.formular["wiederholung"] else { throw GatewayError.kennwortUngleich }
            let datei = try await gateway.mitDienst {
                try await ausgeben.abholen(id, kennwort: kennwort, krypto: $0.krypto, akteur: anfrage.akteur)
            }
            return .daten(Data(datei.bytes), typ: "application/octet-stream")
                .mitKopf("content-disposition", "attachment; filename=\"\(datei.name)\"")
                .mitKopf("cache-control", "private, no-store").mitKopf("x-content-type-options", "nosniff")
        } catch let fehler as GatewayError where fehler.art == .eingabe {
            let seite = try await betrieb.store.read { try AusgabeAbholenSeite(id, anfrage, $0, fehler: fehler) }
            return .seite(seite, status: 422)
        }
    }
}
