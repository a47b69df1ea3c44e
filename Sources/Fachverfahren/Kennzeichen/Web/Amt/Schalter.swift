// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// Forms of the page of one plate.
struct Schalter: Sendable {
    let dienst: Kennzeichendienst
    let aktenplan: String

    func reservieren(_ anfrage: WebRequest) async throws -> WebResponse {
        let kennzeichen = try Eingabe.kennzeichen(try anfrage.pfadwert("kennzeichen"), dienst, anfrage.jetzt)
        guard let geburt = Eingabe.tag(anfrage.formular, "geburt") else {
            return try await nochmal(
                anfrage, kennzeichen, "geburt-tag", "Bitte geben Sie das Geburtsdatum als Tag, Monat und Jahr ein.")
        }
        do {
            let ergebnis = try await AmSchalterReservieren(dienst: dienst, aktenplan: aktenplan)(
                .init(
                    kennzeichen: kennzeichen, art: Suchwunsch(anfrage.formular.werte).art,
                    vorname: anfrage.formular["vorname"] ?? "",
                    nachname: anfrage.formular["nachname"] ?? "", geburtsdatum: geburt,
                    begruendung: anfrage.formular["begruendung"]),
                akteur: anfrage.akteur)
            return .weiter(
                nach: KennzeichenURL.amtKennzeichen(kennzeichen),
                Meldung(
                    .erfolg, "\(kennzeichen.text) ist reserviert. Reservierungscode für die Person: \(ergebnis.code)",
                    titel: "Reserviert"))
        } catch let error as KennzeichenError {
            let feld =
                switch error {
                case .begruendungFehlt: "begruendung"
                default: "vorname"
                }
            return try await nochmal(anfrage, kennzeichen, feld, error.meldung)
        }
    }

    func verlust(_ anfrage: WebRequest) async throws -> WebResponse {
        let kennzeichen = try Eingabe.kennzeichen(try anfrage.pfadwert("kennzeichen"), dienst, anfrage.jetzt)
        let gefunden = anfrage.formular["akt"] == "gefunden"
        let beginn = gefunden ? nil : (Eingabe.tag(anfrage.formular, "suche") ?? anfrage.jetzt.tag)
        do {
            try await VerlustMelden(dienst: dienst)(
                kennzeichen, suchbeginn: beginn, grund: anfrage.formular["grund"], akteur: anfrage.akteur)
        } catch let error as KennzeichenError where error == .begruendungFehlt || error == .fristUngueltig {
            return try await nochmal(anfrage, kennzeichen, "grund", error.meldung)
        }
        return .weiter(
            nach: KennzeichenURL.amtKennzeichen(kennzeichen),
            Meldung(.erfolg, gefunden ? "Das Kennzeichen ist wieder frei." : "Das Kennzeichen ist als verloren gesperrt."))
    }

    func mitteilung(_ anfrage: WebRequest) async throws -> WebResponse {
        let kennzeichen = try Eingabe.kennzeichen(try anfrage.pfadwert("kennzeichen"), dienst, anfrage.jetzt)
        guard let art = anfrage.formular["mitteilung"].flatMap(Registermitteilung.init(rawValue:)) else {
            return try await nochmal(
                anfrage, kennzeichen, "mitteilung-1", "Bitte wählen Sie aus, was das Register mitgeteilt hat.")
        }
        guard let tag = Eingabe.tag(anfrage.formular, "ereignis") else {
            return try await nochmal(anfrage, kennzeichen, "ereignis-tag", "Bitte geben Sie Tag, Monat und Jahr ein.")
        }
        do {
            try await MitteilungEintragen(dienst: dienst)(
                kennzeichen, art, am: tag, grund: anfrage.formular["beleg"], akteur: anfrage.akteur)
        } catch KennzeichenError.begruendungFehlt {
            return try await nochmal(anfrage, kennzeichen, "beleg", KennzeichenError.begruendungFehlt.meldung)
        } catch KennzeichenError.fristUngueltig {
            return try await nochmal(anfrage, kennzeichen, "ereignis-tag", "Der Tag darf nicht in der Zukunft liegen.")
        }
        return .weiter(
            nach: KennzeichenURL.amtKennzeichen(kennzeichen), Meldung(.erfolg, "Die Mitteilung ist eingetragen."))
    }

    private func nochmal(_ anfrage: WebRequest, _ kennzeichen: Kennzeichen, _ feld: String, _ text: String) async throws
        -> WebResponse
    {
        .seite(try await Kennzeichenblatt.laden(anfrage, kennzeichen, dienst, fehler: (feld, text)), status: 422)
    }
}
