// SPDX-License-Identifier: EUPL-1.2
import Core
import InternetMessage
import Store

/// Asks those in charge of Vorhaben how they stand: a mail each with a signed link, and reminders until the answer is there.
struct SachstandErfragen: Sendable {
    static let hoechstens = 500

    let store: Store
    let vorgaben: Anfragevorgaben

    struct Ergebnis: Hashable, Sendable {
        var gestellt = 0
        /// Their request is still open, so that nobody is asked twice.
        var schonGefragt: [String] = []
        /// Nobody has said whom to ask.
        var ohneAdresse: [String] = []
    }

    /// - Throws: `SteuerungError`, then nobody is asked.
    func callAsFunction(_ vorhaben: [ObjektID], bis frist: Kalendertag, akteur: Akteur) async throws -> Ergebnis {
        try SteuerungRechte.pruefe(akteur, SteuerungRechte.erfragen)
        guard !vorhaben.isEmpty else { throw SteuerungError.nichtsGewaehlt }
        guard vorhaben.count <= Self.hoechstens else { throw SteuerungError.zuVieleAussagen(hoechstens: Self.hoechstens) }
        let heute = store.uhr.jetzt.tag
        guard frist > heute else { throw SteuerungError.fristVorbei }
        return try await store.commit(Vermerk(akteur, "st.anfrage.stellen")) { tx in
            let ziele = try tx.anfrageziele(Set(vorhaben), am: heute), offen = try tx.angefragte()
            var ergebnis = Ergebnis()
            for id in vorhaben {
                guard let ziel = ziele[id] else { throw SteuerungError.nichtGefunden }
                guard !offen.contains(id) else {
                    ergebnis.schonGefragt.append(ziel.titel)
                    continue
                }
                guard let an = ziel.an else {
                    ergebnis.ohneAdresse.append(ziel.titel)
                    continue
                }
                _ = try tx.anfrageStellen(id, ziel, an: an, bis: frist, vorgaben)
                ergebnis.gestellt += 1
            }
            return ergebnis
        }
    }
}

extension WriteContext {
    /// Asks one address about one Vorhaben, by mail, and orders the first reminder.
    func anfrageStellen(
        _ vorhaben: ObjektID, _ ziel: Anfrageziel, an: String, bis frist: Kalendertag, _ vorgaben: Anfragevorgaben
    ) throws -> Sachstandsanfrage {
        let anfrage = Sachstandsanfrage(
            id: AnfrageID(jetzt), vorhaben: vorhaben, an: an, frist: frist, gestellt: jetzt, wer: akteur.kennung,
            erinnerungen: 0, beantwortet: nil, zurueckgenommen: nil, unzustellbar: nil)
        try anfrageEinfuegen(anfrage)
        try Anfragemail(vorgaben: vorgaben).bestellen(self, anfrage, titel: ziel.titel, nr: 0)
        try Erinnerungslauf.bestellen(self, anfrage, nach: jetzt.tag, nr: 1)
        return anfrage
    }
}

/// Whom to ask about a Vorhaben.
struct Anfrageziel: Sendable {
    let titel: String
    /// The Vorhaben's own address, else that of the Fachbereich in charge; `nil` where neither is a mail address.
    let an: String?
}

extension ReadAccess {
    func anfrageziele(_ ids: Set<ObjektID>, am tag: Kalendertag) throws -> [ObjektID: Anfrageziel] {
        let felder = Vorhabenfelder(), stand = try kenntnisstand()
        func bild(_ ids: Set<ObjektID>) throws -> Stichtagsbild {
            Stichtagsbild(stichtag: tag, kenntnis: stand, aussagen: try aussagen(zu: ids, am: tag, bekannt: stand))
        }
        let vorhaben = try bild(ids).alle(.vorhaben)
        let stellen = try bild(Set(vorhaben.compactMap { $0[felder.federfuehrung] }))
        return Dictionary(
            uniqueKeysWithValues: vorhaben.map { sicht in
                let stelle = sicht[felder.federfuehrung].flatMap { stellen.objekt($0) }
                let an = sicht[felder.ansprechstelle] ?? stelle?[Fachbereichsfelder().email]
                return (sicht.objekt.id, Anfrageziel(titel: sicht.anzeigename, an: an.flatMap(Mailadresse.gueltig)))
            })
    }
}

enum Mailadresse {
    /// The address itself, `nil` for what is none.
    static func gueltig(_ text: String) -> String? {
        do throws(EmailAddressError) {
            _ = try EmailAddress(text)
            return text
        } catch { return nil }
    }
}
