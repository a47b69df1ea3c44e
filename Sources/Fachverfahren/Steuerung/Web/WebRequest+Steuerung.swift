// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

extension WebRequest {
    /// The day and the knowledge in the address.
    func betrachtung() throws(SteuerungError) -> Betrachtung {
        try Betrachtung(stichtag: abfrage["stichtag"], bekannt: abfrage["bekannt"], heute: jetzt.tag)
    }

    /// The days for which a statement of a form holds.
    /// - Throws: `Eingabefehler`.
    func geltung() throws -> Geltungszeit {
        guard let ab = formular["ab"].flatMap({ Kalendertag(eingabe: $0) }) else {
            throw Eingabefehler(ziel: "ab", text: SteuerungError.tagUngueltig.meldung)
        }
        guard let text = formular["bis"] else { return .ab(ab) }
        guard let bis = Kalendertag(eingabe: text) else {
            throw Eingabefehler(ziel: "bis", text: SteuerungError.tagUngueltig.meldung)
        }
        do throws(SteuerungError) {
            return try Geltungszeit(von: ab, vor: bis.plus(tage: 1))
        } catch {
            throw Eingabefehler(ziel: "bis", text: error.meldung)
        }
    }

    /// What a statement of a form rests on: a Dokument by its sign, with the place in it, or an origin by name.
    /// - Throws: `Eingabefehler`.
    func quelle(_ db: some ReadAccess) throws -> Quelle {
        if let zeichen = formular["dokument"] {
            guard case .dokument(let id)? = try db.fundstelle(zeichen.filter { !$0.isWhitespace }, akteur: akteur) else {
                throw Eingabefehler(ziel: "dokument", text: SteuerungError.dokumentNichtGefunden.meldung)
            }
            return .dokument(QuelldokumentID(gespeichert: id.text), stelle: formular["quelle"])
        }
        guard let name = formular["quelle"] else {
            throw Eingabefehler(ziel: "quelle", text: SteuerungError.quelleFehlt.meldung)
        }
        let quelle = Quelle.herkunft(name, url: formular["quelle_url"])
        do throws(SteuerungError) {
            try quelle.pruefen()
        } catch {
            throw Eingabefehler(
                ziel: "quelle_url", text: "Die Webadresse beginnt mit https:// oder http://. Bitte prüfen Sie sie.")
        }
        return quelle
    }
}
