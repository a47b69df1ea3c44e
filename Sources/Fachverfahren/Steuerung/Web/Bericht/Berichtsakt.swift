// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store
import Web

/// What the forms and downloads of reports do.
struct Berichtsakt: Sendable {
    let dienst: Berichtsdienst

    func herunterladen(_ anfrage: WebRequest) async throws -> WebResponse {
        let format = try anfrage.format(), sicht = try anfrage.betrachtung()
        guard let programm = try await anfrage.programm(dienst, sicht) else { throw Berichtsfehler.programmFehlt }
        let ausgabe = try await dienst.zeichnen(
            programm, am: sicht.stichtag, bekannt: sicht.bekannt, fassung: anfrage.abfrage["fassung"], akteur: anfrage.akteur)
        let daten = try await dienst.mittel.schreiber.schreiben(ausgabe, format)
        return .daten(daten, typ: format.mediatyp).mitKopf("content-disposition", "attachment; filename=\"\(format.dateiname)\"")
            .mitKopf("cache-control", "private, no-store")
    }

    func anlegen(_ anfrage: WebRequest) async throws -> WebResponse {
        let sicht = try Betrachtung(
            stichtag: anfrage.formular["stichtag"], bekannt: anfrage.formular["bekannt"], heute: anfrage.jetzt.tag)
        guard let programm = anfrage.formular["programm"].flatMap({ ObjektID($0) }) else { throw Berichtsfehler.programmFehlt }
        let id = try await AusgabeAnlegen(dienst: dienst)(
            programm, am: sicht.stichtag, bekannt: sicht.bekannt, fassung: anfrage.formular["fassung"], akteur: anfrage.akteur)
        return .weiter(
            nach: BerichtURL.ausgabe(id),
            Meldung(.erfolg, "Die Ausgabe ist angelegt. Sie zeigt immer dasselbe, bis Sie sie freigeben."))
    }

    func weiter(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", AusgabeTag.self)
        let stand = try await AusgabeWeiterbringen(dienst: dienst)(id, von: try anfrage.version(), akteur: anfrage.akteur)
        return .weiter(nach: BerichtURL.ausgabe(id), Meldung(.erfolg, "Die Ausgabe ist jetzt: \(stand.deutsch)."))
    }

    func kurzfassung(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", AusgabeTag.self), version = try anfrage.version()
        return try await Formularakt.ausfuehren(anfrage) { _ in
            "kurzfassung"
        } erneut: { eingaben in
            try await AusgabeSeite.bauen(anfrage, dienst, eingaben)
        } _: {
            do {
                try await KurzfassungSchreiben(store: dienst.store)(
                    id, anfrage.formular["kurzfassung"] ?? "", von: version, akteur: anfrage.akteur)
            } catch Berichtsfehler.kurzfassungZuLang {
                throw Eingabefehler(ziel: "kurzfassung", text: Berichtsfehler.kurzfassungZuLang.meldung)
            }
            return .weiter(nach: BerichtURL.ausgabe(id), Meldung(.erfolg, "Die Kurzfassung ist gespeichert."))
        }
    }

    func abgelegte(_ anfrage: WebRequest) async throws -> WebResponse {
        let id = try anfrage.id("id", AusgabeTag.self), format = try anfrage.format()
        guard let inhalt = try await dienst.store.read({ try $0.abgelegterInhalt(id, format) }) else {
            throw SteuerungError.nichtGefunden
        }
        let pfad = try await dienst.mittel.inhalte.verifiedFile(inhalt)
        return .inhalt(pfad: pfad, groesse: inhalt.groesse, typ: format.mediatyp, name: format.dateiname, herunterladen: true)
    }
}

extension ReadAccess {
    /// The file as it was filed; `nil` where there is none, or it was destroyed with its Dokument.
    func abgelegterInhalt(_ id: AusgabeID, _ format: Berichtsformat) throws -> Inhalt? {
        guard let datei = try dateien(id).first(where: { $0.format == format }), let dokument = try dokument(datei.dokument)
        else {
            return nil
        }
        return dokument.neueste.inhalt
    }
}

extension WebRequest {
    fileprivate func format() throws -> Berichtsformat {
        guard let format = Berichtsformat(rawValue: try pfadwert("format")) else { throw SteuerungError.nichtGefunden }
        return format
    }

    fileprivate func version() throws -> Int {
        guard let version = formular["version"].flatMap({ Int($0) }) else { throw Berichtsfehler.veraltet }
        return version
    }

    /// The programme the address names, else the first there is.
    func programm(_ dienst: Berichtsdienst, _ sicht: Betrachtung) async throws -> ObjektID? {
        if let id = abfrage["programm"].flatMap({ ObjektID($0) }) { return id }
        return try await programme(dienst, sicht).first?.objekt.id
    }

    func programme(_ dienst: Berichtsdienst, _ sicht: Betrachtung) async throws -> [Objektsicht] {
        try await Stichtagsabfrage(store: dienst.store).alle(
            [.programm], am: sicht.stichtag, bekannt: sicht.bekannt, akteur: akteur
        ).objekte
    }
}
