// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Xdomea

/// Our objects in the words of the standard.
struct Schriftgutumsetzung {
    private let neu: Bool

    init(_ fassung: Xdomeafassung) { neu = fassung == .v40 }

    func objekt(_ o: Austauschobjekt) -> Schriftgutobjekt {
        o.art == .akte ? .akte(akte(o)) : .vorgang(vorgang(o))
    }

    private func akte(_ o: Austauschobjekt) -> Xdomea.Akte {
        var akte = Xdomea.Akte(id: o.uuid)
        // Before 4.0 a frame cannot be told from an object: it goes as what it is, and the archive finds that it has it.
        akte.kontextobjekt = neu && o.kontext
        akte.allgemein = allgemein(o)
        akte.aussonderung = o.kontext ? nil : aussonderung(o)
        (akte.typ, akte.laufzeit) = (o.typ, laufzeit(o))
        (akte.zdA, akte.zdADatum) = (o.zdaAm == nil ? nil : true, o.zdaAm?.iso)
        akte.dokumente = o.dokumente.map(dokument)
        akte.vorgaenge = o.vorgaenge.filter { $0.art == .vorgang }.map(vorgang)
        akte.teilakten = o.vorgaenge.filter { $0.art == .akte }.map(self.akte)
        guard let zusatz = o.zusatz else { return akte }
        akte.standort = zusatz.standort
        akte.historie = zusatz.historie
        akte.verweise = zusatz.xdomeaVerweise
        akte.kontakte = zusatz.kontakte.map(\.xdomea)
        akte.erweiterungen = zusatz.erweiterungen
        return akte
    }

    private func vorgang(_ o: Austauschobjekt) -> Xdomea.Vorgang {
        var vorgang = Xdomea.Vorgang(id: o.uuid)
        vorgang.kontextobjekt = neu && o.kontext
        vorgang.allgemein = allgemein(o)
        vorgang.aussonderung = o.kontext ? nil : aussonderung(o)
        (vorgang.typ, vorgang.laufzeit) = (o.typ, laufzeit(o))
        vorgang.aktenbetreff = o.aktenbetreff
        (vorgang.zdA, vorgang.zdADatum) = (o.zdaAm == nil ? nil : true, o.zdaAm?.iso)
        vorgang.dokumente = o.dokumente.map(dokument)
        vorgang.teilvorgaenge = o.vorgaenge.map(self.vorgang)
        guard let zusatz = o.zusatz else { return vorgang }
        vorgang.historie = zusatz.historie
        vorgang.interneGeschaeftsgaenge = zusatz.geschaeftsgaenge(einer: !neu)
        vorgang.verweise = zusatz.xdomeaVerweise
        vorgang.kontakte = zusatz.kontakte.map(\.xdomea)
        vorgang.erweiterungen = zusatz.erweiterungen
        return vorgang
    }

    private func dokument(_ d: Austauschdokument) -> Xdomea.Dokument {
        var dokument = Xdomea.Dokument(id: d.uuid)
        var allgemein = AllgemeineMetadaten()
        (allgemein.betreff, allgemein.kennzeichen) = (d.betreff.wennGefuellt, d.zeichen.wennGefuellt)
        allgemein.federfuehrung = d.einheit
        einstufen(&allgemein, medium: d.medium, schutz: d.schutz)
        allgemein.bemerkung = d.zusatz?.bemerkung
        dokument.allgemein = allgemein
        dokument.bearbeiter = d.bearbeiter
        (dokument.datumDesSchreibens, dokument.typ) = (d.datum?.iso, d.typ)
        dokument.versionen = d.versionen.map(version)
        dokument.anlagen = (d.anlagen ?? []).enumerated().map { stelle, anlage in
            var eine = self.dokument(anlage)
            eine.anlagennummer = String(stelle + 1)
            return eine
        }
        if let schreiben = d.schreiben {
            (dokument.posteingangsdatum, dokument.postausgangsdatum) = (schreiben.eingang?.iso, schreiben.ausgang?.iso)
            (dokument.bezug, dokument.hier) = (schreiben.bezug, schreiben.hier)
            dokument.fremdesGeschaeftszeichen = schreiben.fremdesZeichen
        }
        guard let zusatz = d.zusatz else { return dokument }
        dokument.historie = zusatz.historie
        dokument.verweise = zusatz.xdomeaVerweise
        dokument.interneGeschaeftsgaenge = zusatz.geschaeftsgaenge(einer: !neu)
        dokument.absender = zusatz.kontakte.filter { $0.seite == .absender }.map(\.xdomea)
        dokument.empfaenger = zusatz.kontakte.filter { $0.seite == .empfaenger }.map(\.xdomea)
        dokument.weitereKontakte = zusatz.kontakte.filter { $0.seite == nil }.map(\.xdomea)
        dokument.erweiterungen = zusatz.erweiterungen
        return dokument
    }

    private func version(_ v: Austauschversion) -> Dokumentversion {
        var datei = Primaerdokument(dateiname: v.datei.name)
        datei.dateinameOriginal = v.datei.original
        datei.hash = neu ? v.datei.sha256.map { .sha256($0) } : nil
        let code = Dateiformat.code(v.datei.name)
        return Dokumentversion(
            nummer: v.nr, formate: [Format(code, sonstigerName: code == "100" ? v.datei.mediatyp : nil, datei: datei)])
    }

    // MARK: common parts

    private func allgemein(_ o: Austauschobjekt) -> AllgemeineMetadaten {
        var allgemein = AllgemeineMetadaten()
        (allgemein.betreff, allgemein.kennzeichen) = (o.betreff.wennGefuellt, o.zeichen.wennGefuellt)
        allgemein.federfuehrung = o.einheit
        einstufen(&allgemein, medium: o.medium, schutz: o.schutz)
        allgemein.bemerkung = o.zusatz?.bemerkung
        if let plan = o.plan {
            allgemein.aktenplaneinheit = AktenplaneinheitBezug()
            allgemein.aktenplaneinheit?.kennzeichen = plan
        }
        return allgemein
    }

    /// Level 003 is "offen": no classified matter. The protection of the house has a place of its own since 4.0.
    private func einstufen(_ allgemein: inout AllgemeineMetadaten, medium: String?, schutz: String?) {
        allgemein.medium = Code(medium ?? "001")
        allgemein.vertraulichkeitsstufe = Code("003")
        allgemein.datenschutzstufe = neu ? schutz : nil
    }

    private func aussonderung(_ o: Austauschobjekt) -> Aussonderungsmetadaten {
        var angaben = Aussonderungsmetadaten()
        angaben.aufbewahrungsdauer =
            switch o.dauer {
            case .jahre(let zahl)?: .jahre(zahl)
            case .unbefristet?: .unbefristet
            case nil: nil
            }
        angaben.aussonderungsart = o.planart.map { .art($0.rawValue) }
        angaben.bewertungsvorschlag = o.vorschlag.map { Code($0.rawValue) }
        angaben.bewertungsvorschlagBegruendung = neu ? o.vorschlagGrund : nil
        angaben.aufbewahrungsende = o.ende?.iso
        return angaben
    }

    private func laufzeit(_ o: Austauschobjekt) -> Zeitraum? {
        o.beginn.map { Zeitraum(beginn: $0.iso, ende: (o.laufzeitEnde ?? o.zdaAm)?.iso) }
    }
}

extension String {
    /// `nil` instead of nothing, for elements that are left out then.
    var wennGefuellt: String? { isEmpty ? nil : self }
}
