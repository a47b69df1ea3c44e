// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// Looking up, reserving at the counter, lengthening, ending, losing and finding plates.
struct AmtRouten {
    private static let seite = 50

    let dienst: Kennzeichendienst
    let aktenplan: String
    /// Sends the certificate of a reservation that came through the portal.
    let bestaetigen: @Sendable (ReservierungID, Akteur) async throws -> Void

    var alle: [Route] {
        [
            .get(KennzeichenURL.amt, .recht(KennzeichenRechte.lesen), "Kennzeichen: Übersicht") { [dienst] anfrage in
                try await uebersicht(anfrage, dienst, fehler: nil)
            },
            .get(KennzeichenURL.amtNachsehen, .recht(KennzeichenRechte.lesen), "Kennzeichen nachsehen") { [dienst] anfrage in
                do {
                    let k = try Eingabe.kennzeichen(anfrage.abfrage["kennzeichen"] ?? "", dienst, anfrage.jetzt)
                    return .weiter(nach: KennzeichenURL.amtKennzeichen(k))
                } catch let error as KennzeichenError {
                    return try await uebersicht(anfrage, dienst, fehler: error.meldung)
                }
            },
            .get(
                "\(KennzeichenURL.amt)/{kennzeichen}", .recht(KennzeichenRechte.lesen), "Ein Kennzeichen mit Stand und Geschichte"
            ) { [dienst] anfrage in
                let k = try Eingabe.kennzeichen(try anfrage.pfadwert("kennzeichen"), dienst, anfrage.jetzt)
                return .seite(try await Kennzeichenblatt.laden(anfrage, k, dienst))
            },
            .post(
                "\(KennzeichenURL.amt)/{kennzeichen}/reservieren", .recht(KennzeichenRechte.reservieren),
                "Am Schalter reservieren"
            ) { [dienst, aktenplan] anfrage in
                try await Schalter(dienst: dienst, aktenplan: aktenplan).reservieren(anfrage)
            },
            .post(
                "\(KennzeichenURL.amt)/{kennzeichen}/verlust", .recht(KennzeichenRechte.sperren), "Verlust oder Auffinden melden"
            ) { [dienst] anfrage in
                try await Schalter(dienst: dienst, aktenplan: aktenplan).verlust(anfrage)
            },
            .post(
                "\(KennzeichenURL.amt)/{kennzeichen}/mitteilung", .recht(KennzeichenRechte.sperren),
                "Mitteilung des Fahrzeugregisters eintragen"
            ) { [dienst, aktenplan] anfrage in
                try await Schalter(dienst: dienst, aktenplan: aktenplan).mitteilung(anfrage)
            },
            .post("/amt/reservierungen/{id}/verlaengern", .recht(KennzeichenRechte.reservieren), "Reservierung verlängern") {
                [dienst] anfrage in
                let bis = try await ReservierungVerlaengern(dienst: dienst)(
                    try anfrage.id("id", ReservierungTag.self), akteur: anfrage.akteur)
                return .weiter(
                    nach: zurueck(anfrage),
                    Meldung(.erfolg, "Die Reservierung gilt jetzt bis \(bis.tag.plus(tage: -1).deutschLang)."))
            },
            .post("/amt/reservierungen/{id}/aufheben", .recht(KennzeichenRechte.freigeben), "Reservierung aufheben") {
                [dienst] anfrage in
                try await ReservierungAufheben(dienst: dienst)(
                    try anfrage.id("id", ReservierungTag.self), grund: anfrage.formular["grund"], akteur: anfrage.akteur)
                return .weiter(
                    nach: zurueck(anfrage), Meldung(.erfolg, "Die Reservierung ist aufgehoben. Das Kennzeichen ist wieder frei."))
            },
            .post(
                "/amt/reservierungen/{id}/bestaetigen", .recht(KennzeichenRechte.freigeben),
                "Reservierung bestätigen und Bescheinigung senden"
            ) { [bestaetigen] anfrage in
                try await bestaetigen(try anfrage.id("id", ReservierungTag.self), anfrage.akteur)
                return .weiter(
                    nach: zurueck(anfrage),
                    Meldung(
                        .erfolg, "Die Reservierung ist bestätigt. Die Bescheinigung liegt in der Akte und im Postfach bereit."))
            },
        ]
    }

    private func zurueck(_ anfrage: WebRequest) -> String {
        Ortsangabe.sicher(anfrage.formular["zurueck"], sonst: KennzeichenURL.amt)
    }

    private func uebersicht(_ anfrage: WebRequest, _ dienst: Kennzeichendienst, fehler: String?) async throws -> WebResponse {
        let vor = anfrage.abfrage["vor"].flatMap(Int64.init).map { Zeitpunkt(millisekunden: $0) }
        let liste = try await dienst.store.read { try $0.reservierungen(vor: vor, limit: Self.seite + 1) }
        return .seite(
            AmtUebersicht(anfrage, liste, eingabe: anfrage.abfrage["kennzeichen"], fehler: fehler, seite: Self.seite),
            status: fehler == nil ? 200 : 422)
    }
}

/// What clerks type into forms.
enum Eingabe {
    /// - Throws: `KennzeichenError` that says what is wrong; a foreign or doubtful plate is "not found".
    static func kennzeichen(_ text: String, _ dienst: Kennzeichendienst, _ jetzt: Zeitpunkt) throws -> Kennzeichen {
        guard let kennzeichen = try dienst.rechtsdaten.eigenesKennzeichen(text, am: jetzt.tag) else {
            throw KennzeichenError.fremdOderMehrdeutig
        }
        return kennzeichen
    }

    static func tag(_ formular: Formulardaten, _ name: String) -> Kalendertag? {
        guard let tag = formular["\(name).tag"].flatMap(Int.init), let monat = formular["\(name).monat"].flatMap(Int.init),
            let jahr = formular["\(name).jahr"].flatMap(Int.init)
        else { return nil }
        return Kalendertag(jahr: jahr, monat: monat, tag: tag)
    }
}

/// Loads what the page of one plate shows.
enum Kennzeichenblatt {
    static func laden(
        _ anfrage: WebRequest, _ kennzeichen: Kennzeichen, _ dienst: Kennzeichendienst,
        fehler: (feld: String, text: String)? = nil
    ) async throws -> AmtKennzeichenSeite {
        let daten = try await dienst.store.read { db in
            AmtKennzeichenSeite.Daten(
                zustand: try db.zustand(kennzeichen, am: anfrage.jetzt), reservierungen: try db.reservierungen(kennzeichen),
                historie: try db.historie(kennzeichen.text, limit: 50).map { ($0, wer: try db.anzeigename($0.akteur)) })
        }
        return AmtKennzeichenSeite(anfrage, kennzeichen, daten, dienst.regelwerk, fehler: fehler)
    }
}
