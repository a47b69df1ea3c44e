// SPDX-License-Identifier: EUPL-1.2
import Xdomea

extension Zusatzangaben {
    /// Of a route no more steps than anybody would read; the message itself keeps all.
    private static let schritthoechstens = 500

    static func gaenge(_ alle: [Xdomea.Geschaeftsgang]) -> [Gang]? {
        let gaenge = alle.prefix(hoechstens).map { gang in
            Gang(
                uuid: gang.identifikation.id.lowercased(), titel: nil,
                schritte: gang.schritte.prefix(schritthoechstens).enumerated().map { Gangschritt($1, $0 + 1) })
        }
        return gaenge.isEmpty ? nil : gaenge
    }

    /// - Parameter einer: before 4.0 an object has one at most, so the steps of all stand in it, numbered on.
    func geschaeftsgaenge(einer: Bool) -> [Xdomea.Geschaeftsgang] {
        let alle = (gaenge ?? []).map { gang in
            var neu = Xdomea.Geschaeftsgang(id: gang.uuid)
            neu.schritte = gang.schritte.map { $0.xdomea(titel: gang.titel) }
            return neu
        }
        guard einer, alle.count > 1, var erster = alle.first else { return alle }
        erster.schritte = alle.flatMap(\.schritte).enumerated().map { stelle, schritt in
            var neu = schritt
            neu.nummer = String(stelle + 1)
            return neu
        }
        return [erster]
    }
}

extension Zusatzangaben.Gangschritt {
    fileprivate init(_ schritt: Xdomea.Beteiligungsschritt, _ stelle: Int) {
        let wort = Schriftgutlesung.wort
        func name(_ kontakt: Xdomea.Kontakt) -> String { Zusatzangaben.Kontakt(kontakt).name }
        let verfuegung = schritt.verfuegung, getan = schritt.bearbeitung
        self.init(
            nummer: Int(schritt.nummer) ?? stelle, status: schritt.status.code, verfuegung: wort(verfuegung.verfuegung) ?? "–",
            ersteller: name(verfuegung.ersteller), adressat: name(verfuegung.adressat),
            erstellt: Self.zeit(verfuegung.erstellungsdatum, verfuegung.erstellungsuhrzeit), termin: verfuegung.terminDatum,
            bearbeiter: getan.map { name($0.bearbeiter) }, bearbeitet: getan.map { Self.zeit($0.datum, $0.uhrzeit) },
            vermerk: wort(getan?.vermerk), notiz: wort(getan?.notiz), parallelZu: schritt.parallelZu.compactMap { Int($0) },
            version: wort(schritt.versionNummer))
    }

    private static func zeit(_ datum: String, _ uhrzeit: String?) -> String { uhrzeit.map { "\(datum)T\($0)" } ?? datum }

    /// - Parameter titel: of the whole; the standard has no place for it, so the order's note names it.
    fileprivate func xdomea(titel: String?) -> Xdomea.Beteiligungsschritt {
        var schritt = Xdomea.Beteiligungsschritt()
        (schritt.nummer, schritt.status) = (String(nummer), Code(status))
        schritt.verfuegung.ersteller = Self.kontakt(ersteller)
        schritt.verfuegung.adressat = Self.kontakt(adressat)
        (schritt.verfuegung.erstellungsdatum, schritt.verfuegung.erstellungsuhrzeit) = Self.teile(erstellt)
        (schritt.verfuegung.verfuegung, schritt.verfuegung.terminDatum) = (verfuegung, termin)
        schritt.verfuegung.notiz = titel.map { "Geschäftsgang: \($0)" }
        schritt.parallelZu = parallelZu.map { String($0) }
        schritt.versionNummer = version
        guard let bearbeiter, let bearbeitet else { return schritt }
        var getan = Xdomea.Bearbeitung()
        getan.bearbeiter = Self.kontakt(bearbeiter)
        (getan.datum, getan.uhrzeit) = Self.teile(bearbeitet)
        (getan.vermerk, getan.notiz) = (vermerk, notiz)
        schritt.bearbeitung = getan
        return schritt
    }

    private static func kontakt(_ name: String) -> Xdomea.Kontakt {
        var kontakt = Xdomea.Kontakt()
        kontakt.organisationseinheit = name
        return kontakt
    }

    /// Day and time of day of `2026-11-23T08:00:00.000Z`, both in UTC.
    private static func teile(_ zeit: String) -> (String, String?) {
        let teile = zeit.split(separator: "T", maxSplits: 1)
        guard teile.count == 2, let tag = teile.first else { return (zeit, nil) }
        return (String(tag), teile[1].prefix(8) + "Z")
    }
}
