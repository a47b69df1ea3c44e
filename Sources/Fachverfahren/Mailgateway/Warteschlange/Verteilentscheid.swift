// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store

/// What was decided about a message, as it enters the database.
struct Verteilentscheid: Sendable {
    let nachricht: Nachricht
    var fassungen: [Fassung] = []
    let zuteilungen: [Zuteilung]
    var spur: [Spureintrag] = []
    var berichte: [Aufnahme] = []
    var ablage: Ablagewunsch?
    var beiwerk: [any Beiwerk] = []

    /// The one destination to which all of it goes as accepted, with nothing besides; `nil` for everything else.
    ///
    /// Made of what stands in the spool anyway, such a decision can be made again without anybody noticing, so it need not be on the disk before
    /// the message is sent.
    /// - Parameter offen: about whom it was decided.
    func durchleitung(_ offen: [Zustellung]) -> [Zustellung]? {
        guard fassungen.isEmpty, berichte.isEmpty, ablage == nil, beiwerk.isEmpty, zuteilungen.count == offen.count,
            Set(offen.map(\.ziel)).count == 1
        else { return nil }
        var gesendet: [Zustellung] = []
        for einer in offen {
            guard case .senden(nil, let forderung)? = zuteilungen.first(where: { $0.zustellung == einer.id })?.ausgang,
                gesendet.allSatisfy({ $0.forderung == forderung })
            else { return nil }
            gesendet.append(einer.begonnen(forderung))
        }
        return gesendet
    }

    func eintragen(_ db: TechnicalContext, spool: String, _ wartezeit: Wartezeit) throws {
        // First, so that whoever wants one of its recipients decided about anew comes before or after all of this.
        try db.update(
            Warteschlange.nachrichten, set: "zustand = \(Nachrichtenzustand.verteilt)",
            where: "id = \(nachricht.id) AND spool = \(spool) AND zustand = \(Nachrichtenzustand.neu)")
        for fassung in fassungen {
            try fassung.eintragen(db, nachricht.id)
        }
        let naechster = wartezeit.naechster(nach: 1, angenommen: nachricht.angenommen, jetzt: db.jetzt) ?? db.jetzt
        for zuteilung in zuteilungen {
            try db.update(
                Warteschlange.zustellungen, set: "\(zuteilung.ausgang.aenderung(db.jetzt, naechster)), weg = \(zuteilung.weg)",
                where: "id = \(zuteilung.zustellung)")
        }
        try Spureintrag.eintragen(spur, db, nachricht.id)
        for bericht in berichte { try bericht.eintragen(db, spool: spool) }
        for teil in beiwerk { try teil.eintragen(db, nachricht.id, spool: spool) }
        try ablage?.eintragen(db, nachricht, spool: spool)
    }
}

extension Zustellung {
    /// As it stands in the database once it is sent as accepted, its first attempt counted.
    fileprivate func begonnen(_ forderung: Transportforderung) -> Zustellung {
        Zustellung(
            id: id, nachricht: nachricht, fassung: nil, richtung: richtung, empfaenger: empfaenger, parameter: parameter,
            ziel: ziel,
            zustand: .wartet, grund: grund, forderung: forderung, abholung: abholung, versuche: 1, verzoegert: verzoegert,
            antwort: antwort, transport: transport)
    }
}

extension Zuteilung.Ausgang {
    fileprivate func aenderung(_ jetzt: Zeitpunkt, _ naechster: Zeitpunkt) -> SQL {
        switch self {
        case .senden(let fassung, let forderung):
            "zustand = \(Zustellzustand.wartet), fassung = \(fassung), forderung = \(forderung), versuche = 1, faellig = \(naechster)"
        case .halten(let grund, let wahl):
            "zustand = \(Zustellzustand.gehalten), grund = \(grund), wahl = \(wahl.map(\.rawValue).joined(separator: ","))"
        case .sperren(let befall):
            "zustand = \(Zustellzustand.gehalten), grund = \("Virus gefunden: \(befall)"), befall = \(befall)"
        case .abholen(let fassung): "zustand = \(Zustellzustand.abholbereit), fassung = \(fassung)"
        case .abweisen(let grund): "zustand = \(Zustellzustand.gescheitert), grund = \(grund), beendet = \(jetzt)"
        }
    }
}
