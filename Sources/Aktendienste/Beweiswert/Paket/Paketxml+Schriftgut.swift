// SPDX-License-Identifier: EUPL-1.2

/// The metadata section, object by object.
extension Paketxml {
    static func teilakte(_ t: Paketakte.Teilakte) -> String {
        var x = "<teilakte id=\"\(sicher(t.id))\">\n" + feld("zeichen", t.zeichen) + feld("betreff", t.betreff)
        x += feld("einheit", t.einheit) + feld("zustand", t.zustand) + feld("angelegt", t.angelegt) + feld("zdaAm", t.zdaAm)
        x += feld("aufbewahrungBis", t.aufbewahrungBis) + feld("aussonderungsart", t.aussonderungsart) + angaben(t.angaben)
        for vorgang in t.vorgaenge { x += self.vorgang(vorgang) }
        return x + "</teilakte>\n"
    }

    static func angaben(_ a: Paketakte.Angaben) -> String {
        var x = feld("aktenart", a.aktenart) + feld("band", a.band.map(String.init))
        for f in a.felder {
            x +=
                "<feld schluessel=\"\(sicher(f.schluessel))\" bezeichnung=\"\(sicher(f.bezeichnung))\">\(sicher(f.wert))</feld>\n"
        }
        x += feld("medium", a.medium) + feld("standort", a.standort) + feld("laufzeitAb", a.laufzeitAb)
        x += feld("laufzeitBis", a.laufzeitBis) + feld("bemerkung", a.bemerkung)
        for wort in a.schlagworte { x += feld("schlagwort", wort) }
        return x + personen("beteiligter", a.beteiligte) + verweise(a.verweise) + geschichte(a.geschichte)
    }

    static func vorgang(_ v: Paketakte.Vorgang) -> String {
        var x =
            "<vorgang id=\"\(sicher(v.id))\">\n" + feld("zeichen", v.zeichen) + feld("betreff", v.betreff) + feld("typ", v.typ)
        x += feld("zustand", v.zustand) + feld("einheit", v.einheit) + feld("angelegt", v.angelegt) + feld("zdaAm", v.zdaAm)
        x += feld("aufbewahrungBis", v.aufbewahrungBis) + feld("bearbeiter", v.bearbeiter) + feld("fachbezug", v.fachbezug)
        x += feld("frist", v.frist) + feld("medium", v.medium) + feld("standort", v.standort) + feld("laufzeitAb", v.laufzeitAb)
        x += feld("laufzeitBis", v.laufzeitBis) + feld("bemerkung", v.bemerkung)
        for wort in v.schlagworte { x += feld("schlagwort", wort) }
        x += personen("beteiligter", v.beteiligte) + verweise(v.verweise)
        for vermerk in v.vermerke { x += feld("vermerk", vermerk) }
        for zettel in v.laufzettel { x += laufzettel(zettel) }
        for dokument in v.dokumente { x += self.dokument(dokument) }
        return x + geschichte(v.geschichte) + "</vorgang>\n"
    }

    private static func dokument(_ d: Paketakte.Dokument) -> String {
        var x =
            "<dokument id=\"\(sicher(d.id))\">\n" + feld("zeichen", d.zeichen) + feld("betreff", d.betreff) + feld("typ", d.typ)
        x += feld("richtung", d.richtung) + feld("zustand", d.zustand) + feld("datumDesSchreibens", d.datumDesSchreibens)
        x += feld("belegtSeit", d.belegtSeit) + feld("anlageZu", d.anlageZu) + brief(d.brief)
        for wort in d.schlagworte { x += feld("schlagwort", wort) }
        x += verweise(d.verweise)
        for version in d.versionen {
            x += "<version nummer=\"\(sicher(version.bezeichnung))\" dateiname=\"\(sicher(version.dateiname))\" "
            x += "mediatyp=\"\(sicher(version.mediatyp))\" sha256=\"\(sicher(version.sha256))\""
            x += attribut("ref", version.pfad) + attribut("ausgelassen", version.ausgelassen) + "/>\n"
        }
        return x + geschichte(d.geschichte) + "</dokument>\n"
    }

    private static func brief(_ b: Paketakte.Brief) -> String {
        var x = "<brief>\n" + feld("fremdesZeichen", b.fremdesZeichen) + feld("eingangAm", b.eingangAm)
        x += feld("ausgangAm", b.ausgangAm) + feld("bezug", b.bezug) + feld("hier", b.hier) + feld("medium", b.medium)
        x += feld("standort", b.standort) + feld("bemerkung", b.bemerkung)
        return x + personen("kontakt", b.kontakte) + "</brief>\n"
    }

    private static func laufzettel(_ l: Paketakte.Laufzettel) -> String {
        var x = "<laufzettel" + attribut("dokument", l.dokument) + ">\n" + feld("titel", l.titel) + feld("zustand", l.zustand)
        x += feld("angelegt", l.angelegt) + feld("angelegtVon", l.angelegtVon) + feld("beendet", l.beendet)
        for s in l.schritte {
            x += "<schritt nummer=\"\(s.nummer)\">\n" + feld("verfuegung", s.verfuegung) + feld("adressat", s.adressat)
            x += feld("text", s.text) + feld("termin", s.termin) + feld("stand", s.stand) + feld("bearbeiter", s.bearbeiter)
            x += feld("inVertretungFuer", s.inVertretungFuer) + feld("zeit", s.zeit) + feld("ergebnis", s.ergebnis)
            x += feld("vermerk", s.vermerk) + feld("fassung", s.fassung.map(String.init)) + feld("sha256", s.sha256)
            x += feld("zurueckgenommen", s.zurueckgenommen) + "</schritt>\n"
        }
        return x + "</laufzettel>\n"
    }

    private static func personen(_ name: String, _ alle: [Paketakte.Person]) -> String {
        alle.map { person in
            "<\(name) rolle=\"\(sicher(person.rolle))\"" + attribut("anschrift", person.anschrift)
                + attribut("email", person.email)
                + ">\(sicher(person.name))</\(name)>\n"
        }.joined()
    }

    private static func verweise(_ alle: [Paketakte.Verweis]) -> String {
        alle.map { verweis in
            "<verweis art=\"\(sicher(verweis.art))\"" + attribut("bemerkung", verweis.bemerkung)
                + ">\(sicher(verweis.ziel))</verweis>\n"
        }.joined()
    }

    private static func geschichte(_ alle: [Paketakte.Ereignis]) -> String {
        alle.map { e in
            "<ereignis nr=\"\(e.nr)\" zeit=\"\(sicher(e.zeit))\" handlung=\"\(sicher(e.handlung))\"" + attribut("wer", e.wer)
                + attribut("feld", e.feld) + attribut("alt", e.alt) + attribut("neu", e.neu) + attribut("grund", e.grund) + "/>\n"
        }.joined()
    }

    private static func attribut(_ name: String, _ wert: String?) -> String {
        wert.map { " \(name)=\"\(sicher($0))\"" } ?? ""
    }
}
