// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Xdomea

/// The standard's objects in our words. What has no place here stays in the message, which the archive keeps.
enum Schriftgutlesung {
    private static let tiefe = 12

    static func objekt(_ objekt: Schriftgutobjekt) throws -> Austauschobjekt {
        switch objekt {
        case .akte(let akte): try self.akte(akte, 1)
        case .vorgang(let vorgang): try self.vorgang(vorgang, 1)
        case .dokument:
            throw AussonderungError.abgewiesen(
                "Ein Schriftgutobjekt ist weder Akte noch Vorgang; einzelne Dokumente werden nicht gelesen.")
        }
    }

    private static func akte(_ akte: Xdomea.Akte, _ stufe: Int) throws -> Austauschobjekt {
        var o = try kopf(akte.id, .akte, akte.allgemein, akte.aussonderung, stufe)
        (o.beginn, o.zdaAm, o.typ) = (tag(akte.laufzeit?.beginn), tag(akte.zdADatum), wort(akte.typ))
        o.kontext = akte.kontextobjekt
        o.vorgaenge =
            try akte.vorgaenge.map { try vorgang($0, stufe + 1) }
            + akte.teilakten.map { try self.akte($0, stufe + 1) }
        o.dokumente = try akte.dokumente.map { try dokument($0, stufe + 1) }
        var zusatz = Zusatzangaben(akte.historie, akte.verweise, akte.kontakte, akte.erweiterungen, akte.erweiterungXML)
        (zusatz.bemerkung, zusatz.standort) = (wort(akte.allgemein?.bemerkung), wort(akte.standort))
        zusatz.gaenge = Zusatzangaben.gaenge(akte.interneGeschaeftsgaenge)
        o.laufzeitEnde = eigenesEnde(akte.laufzeit, o.zdaAm)
        o.zusatz = zusatz.wennGefuellt
        return o
    }

    private static func vorgang(_ vorgang: Xdomea.Vorgang, _ stufe: Int) throws -> Austauschobjekt {
        var o = try kopf(vorgang.id, .vorgang, vorgang.allgemein, vorgang.aussonderung, stufe)
        (o.beginn, o.zdaAm, o.typ) = (tag(vorgang.laufzeit?.beginn), tag(vorgang.zdADatum), wort(vorgang.typ))
        o.kontext = vorgang.kontextobjekt
        o.aktenbetreff = wort(vorgang.aktenbetreff)
        o.vorgaenge = try vorgang.teilvorgaenge.map { try self.vorgang($0, stufe + 1) }
        o.dokumente = try vorgang.dokumente.map { try dokument($0, stufe + 1) }
        var zusatz = Zusatzangaben(
            vorgang.historie, vorgang.verweise, vorgang.kontakte, vorgang.erweiterungen, vorgang.erweiterungXML)
        zusatz.bemerkung = wort(vorgang.allgemein?.bemerkung)
        zusatz.gaenge = Zusatzangaben.gaenge(vorgang.interneGeschaeftsgaenge)
        o.laufzeitEnde = eigenesEnde(vorgang.laufzeit, o.zdaAm)
        o.zusatz = zusatz.wennGefuellt
        return o
    }

    private static func kopf(
        _ id: String, _ art: Objektart, _ allgemein: AllgemeineMetadaten?, _ archiv: Aussonderungsmetadaten?, _ stufe: Int
    ) throws -> Austauschobjekt {
        guard stufe <= tiefe else { throw AussonderungError.abgewiesen("Das Schriftgut ist zu tief geschachtelt.") }
        var o = Austauschobjekt(
            uuid: id.lowercased(), art: art, zeichen: wort(allgemein?.kennzeichen) ?? "", betreff: wort(allgemein?.betreff) ?? "")
        o.plan = wort(allgemein?.aktenplaneinheit?.kennzeichen)
        o.einheit = wort(allgemein?.federfuehrung)
        (o.medium, o.schutz) = (allgemein?.medium?.code, wort(allgemein?.datenschutzstufe))
        o.dauer =
            switch archiv?.aufbewahrungsdauer {
            case .jahre(let zahl)?: Fach.Dauer(String(zahl))
            case .unbefristet?: .unbefristet
            case nil: nil
            }
        o.ende = tag(archiv?.aufbewahrungsende)
        if case .art(let text)? = archiv?.aussonderungsart { o.planart = Fach.Art(rawValue: text) }
        o.vorschlag = archiv?.bewertungsvorschlag.flatMap { Bewertungsvorschlag(rawValue: $0.code) }
        o.vorschlagGrund = wort(archiv?.bewertungsvorschlagBegruendung)
        return o
    }

    private static func dokument(_ dokument: Xdomea.Dokument, _ stufe: Int) throws -> Austauschdokument {
        guard stufe <= tiefe else { throw AussonderungError.abgewiesen("Das Schriftgut ist zu tief geschachtelt.") }
        var d = Austauschdokument(
            uuid: dokument.id.lowercased(), zeichen: wort(dokument.allgemein?.kennzeichen) ?? "",
            betreff: wort(dokument.allgemein?.betreff) ?? "", typ: wort(dokument.typ), datum: tag(dokument.datumDesSchreibens))
        d.versionen = dokument.versionen.flatMap { version in
            version.formate.map { Austauschversion(nr: version.nummer, datei: datei($0.primaerdokument)) }
        }
        let anlagen = try (dokument.anlagen + dokument.schriftstuecke).map { try self.dokument($0, stufe + 1) }
        d.anlagen = anlagen.isEmpty ? nil : anlagen
        d.schreiben =
            Schreibangaben(
                eingang: tag(dokument.posteingangsdatum), ausgang: tag(dokument.postausgangsdatum), bezug: wort(dokument.bezug),
                hier: wort(dokument.hier), fremdesZeichen: wort(dokument.fremdesGeschaeftszeichen)
            ).wennGefuellt
        var zusatz = Zusatzangaben(
            dokument.historie, dokument.verweise, dokument.weitereKontakte, dokument.erweiterungen, dokument.erweiterungXML)
        zusatz.kontakte =
            dokument.absender.prefix(Zusatzangaben.hoechstens).map { .init($0, .absender) }
            + dokument.empfaenger.prefix(Zusatzangaben.hoechstens).map { .init($0, .empfaenger) } + zusatz.kontakte
        zusatz.gaenge = Zusatzangaben.gaenge(dokument.interneGeschaeftsgaenge)
        d.medium = dokument.allgemein?.medium?.code
        d.schutz = wort(dokument.allgemein?.datenschutzstufe)
        (d.einheit, d.bearbeiter) = (wort(dokument.allgemein?.federfuehrung), wort(dokument.bearbeiter))
        zusatz.bemerkung = wort(dokument.allgemein?.bemerkung)
        d.zusatz = zusatz.wennGefuellt
        return d
    }

    private static func datei(_ datei: Primaerdokument) -> Austauschdatei {
        Austauschdatei(
            name: datei.dateiname, original: wort(datei.dateinameOriginal) ?? datei.dateiname,
            mediatyp: Dateiformat.mediatyp(datei.dateiname), groesse: 0,
            sha256: datei.hash.flatMap { ["SHA-256", nil].contains($0.algorithmus?.code) ? $0.wert.lowercased() : nil })
    }

    /// One line of bounded length; `nil` when there is nothing.
    static func wort(_ text: String?) -> String? {
        let roh = text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        return roh.isEmpty ? nil : String(roh.prefix(2_000))
    }

    private static func eigenesEnde(_ laufzeit: Zeitraum?, _ zdaAm: Kalendertag?) -> Kalendertag? {
        let ende = tag(laufzeit?.ende)
        return ende == zdaAm ? nil : ende
    }

    private static func tag(_ text: String?) -> Kalendertag? { text.flatMap { Kalendertag(iso: $0.prefix(10)) } }
}
