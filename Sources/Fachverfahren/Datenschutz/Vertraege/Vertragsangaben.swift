// SPDX-License-Identifier: EUPL-1.2
import Core

/// Whom a contract with a processor is with, what it is about, and how long it runs.
// § DSGVO:28(3)
struct Vertragsangaben: Hashable, Sendable {
    var partner = ""
    var gegenstand = ""
    var beginn: Kalendertag?
    /// `nil` for one without an end.
    var ende: Kalendertag?
    /// The last day to give notice.
    var kuendigung: Kalendertag?
    /// Further processors, one a line.
    var unterauftragnehmer = ""

    /// Each with its name in the form, which no question has, and for people.
    var felder: [(name: String, titel: String, wert: String)] {
        [
            ("vertrag-partner", "Vertragspartner", partner), ("vertrag-gegenstand", "Gegenstand", gegenstand),
            ("vertrag-beginn", "Beginn", beginn?.deutsch ?? ""), ("vertrag-ende", "Ende", ende?.deutsch ?? ""),
            ("vertrag-kuendigung", "Kündigung spätestens am", kuendigung?.deutsch ?? ""),
            ("vertrag-weitere", "Weitere Auftragsverarbeiter", unterauftragnehmer),
        ]
    }

    /// `01.01.2026 bis 31.12.2028`
    var laufzeit: String {
        switch (beginn, ende) {
        case (nil, nil): "nicht angegeben"
        case (let beginn?, nil): "ab \(beginn.deutsch), ohne Ende"
        case (nil, let ende?): "bis \(ende.deutsch)"
        case (let beginn?, let ende?): "\(beginn.deutsch) bis \(ende.deutsch)"
        }
    }

    /// As it is kept.
    /// - Throws: `DatenschutzError` for what is too long, and for days in the wrong order.
    func geprueft() throws(DatenschutzError) -> Vertragsangaben {
        var sauber = self
        sauber.partner = try Self.text(partner, "vertrag-partner", 200, einzeilig: true)
        sauber.gegenstand = try Self.text(gegenstand, "vertrag-gegenstand", 2_000)
        sauber.unterauftragnehmer = try Self.text(unterauftragnehmer, "vertrag-weitere", 4_000)
        if let beginn, let ende, ende < beginn {
            throw .passtNicht(feld: "vertrag-ende", was: "Das Ende liegt vor dem Beginn. Bitte prüfen Sie beide Tage.")
        }
        if let kuendigung, let ende, ende < kuendigung {
            throw .passtNicht(
                feld: "vertrag-kuendigung", was: "Die Kündigung läge nach dem Ende des Vertrags. Bitte prüfen Sie beide Tage.")
        }
        return sauber
    }

    private static func text(_ text: String, _ feld: String, _ hoechstens: Int, einzeilig: Bool = false) throws(DatenschutzError)
        -> String
    {
        let sauber = Textfeld.sauber(text, einzeilig: einzeilig)
        guard sauber.count <= hoechstens else { throw .zuLang(feld: feld, hoechstens: hoechstens) }
        return sauber
    }
}
