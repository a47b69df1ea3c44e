// SPDX-License-Identifier: EUPL-1.2
import Buergerportal
import Core
import Store

extension Angebot {
    /// The catalogue entry.
    var leistung: Leistung {
        let stadt = dienst.stadt
        let je = stadt.reservierungenJePerson.wert
        let tage = stadt.reservierungTage.wert
        return Leistung(
            id: Self.id, titel: Portaltext("Wunschkennzeichen reservieren", en: "Reserve a personalised number plate"),
            kurz: Portaltext(
                "Freies Kennzeichen suchen und \(tage) Tage reservieren, höchstens \(je) je Person.",
                en: "Search for a free plate and reserve it for \(tage) days, at most \(je) for each person."),
            benoetigt: [
                Portaltext("Ihren Namen, Ihr Geburtsdatum und Ihre Anschrift", en: "Your name, date of birth and address"),
                Portaltext("Eine E-Mail-Adresse", en: "An e-mail address"),
                Portaltext("Einen Weg, online zu zahlen", en: "A way to pay online"),
            ],
            kosten: stadt.gebuehr(am: dienst.store.uhr.jetzt.tag).posten.map {
                .init(Portaltext($0.text, en: $0.en ?? $0.text), $0.betrag, $0.quelle)
            },
            dauer: Portaltext(
                "Etwa 5 Minuten. Die Bescheinigung kommt meist am selben Arbeitstag.",
                en: "About 5 minutes. The certificate usually comes the same working day."),
            suchworte: [
                "Nummernschild", "Autokennzeichen", "Kennzeichen", "Auto", "Zulassung", "LEV", "OP", "number plate",
                "licence plate", "car",
            ])
    }
}
