// SPDX-License-Identifier: EUPL-1.2
import XdomeaTesting
import XmlSchema
import Zip

@testable import Xdomea

extension Xdomeadaten {
    static func befunde(_ xml: [UInt8], _ typ: Nachrichtentyp, _ version: XdomeaVersion) throws -> [XmlSchema.Finding]? {
        try befunde(xml, schema: "\(version.rawValue)/\(typ.schemadatei)")
    }

    static func zip(_ nachricht: String) throws -> ZipArchive {
        try ZipArchive(.file("\(ordner)/9a75050f-323a-4e84-94c9-a889aa2b4fe8_\(nachricht).zip"))
    }
}

/// A message of every type with every field set.
enum Muster {
    static func id(_ nummer: Int) -> String {
        let ende = String(nummer)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - ende.count) + ende
    }

    static func kontakt(_ v4: Bool) -> Kontakt {
        var kontakt = Kontakt(institution: "Stadt Muster & Söhne <e.V.>", kurz: "SM")
        kontakt.behoerdenkennung = Behoerdenkennung()
        kontakt.behoerdenkennung?.behoerdenschluessel = Code("05316000")
        kontakt.behoerdenkennung?.praefix = Code("ags")
        if v4 { kontakt.behoerdenkennung?.verzeichnisdienst = Code("DVDV") }
        kontakt.organisationseinheit = "Fachbereich 36"
        kontakt.person = NamePerson()
        kontakt.person?.familienname = "Şahin"
        kontakt.person?.vorname = "Ayşe"
        kontakt.taetigkeit = "Sachbearbeiterin"
        var anschrift = Anschrift()
        anschrift.staat = Code("DE", listVersionID: "7")
        anschrift.ort = "Musterstadt"
        anschrift.typ = Code("001")
        kontakt.anschriften = [anschrift]
        var weg = Kommunikation()
        weg.istDienstlich = true
        weg.kanal = Code("01", listVersionID: "3")
        weg.kennung = "amt@muster.example"
        kontakt.kommunikation = [weg]
        kontakt.rolle = Code("Antragsteller")
        var frei = UnstrukturierteAnschrift()
        frei.zeilen = ["Hinterhaus", "links"]
        kontakt.unstrukturierteAnschriften = [frei]
        kontakt.geburtsdatum = "1980-02-29"
        return kontakt
    }

    static func kopf(_ typ: Nachrichtentyp, _ version: XdomeaVersion) -> Kopf {
        let v4 = version == .v40
        var kopf = Kopf(
            prozessID: id(1), nachrichtID: id(2), erstellungszeitpunkt: "2026-11-28T10:00:00.000Z", absender: kontakt(v4),
            empfaenger: Kontakt(institution: "Landesarchiv"))
        if !v4 { kopf.nachrichtID = nil }
        kopf.system = SendendesSystem(
            instanzID: "rathaus-1", produktname: "Rathaus", version: "1", hersteller: v4 ? "Stadt" : nil)
        kopf.hinweis = "Hinweis"
        kopf.erweiterungen = [erweiterung]
        if typ.fragtEmpfang { kopf.empfangsbestaetigung = true }
        if typ == .aussonderung { kopf.rueckmeldungArchivkennung = true }
        if typ.mehrereEmpfaenger { kopf.weitereEmpfaenger = [Kontakt(institution: "Stadtarchiv")] }
        if v4, typ.antwortet { kopf.ursprungsnachrichtID = id(3) }
        if v4, typ.nummeriert { (kopf.laufendeNummer, kopf.gesamtanzahl) = (2, 3) }
        return kopf
    }

    static var erweiterung: AnwendungsspezifischeErweiterung {
        var erweiterung = AnwendungsspezifischeErweiterung()
        (erweiterung.kennung, erweiterung.name, erweiterung.versionsdatum) = ("kfz", "Zulassung", "2026-01-01")
        var gruppe = Feldgruppe()
        (gruppe.name, gruppe.beschreibung) = ("Fahrzeug", "Angaben")
        gruppe.felder = [Feld("FIN", wert: "WVWZZZ1JZXW000001")]
        erweiterung.feldgruppen = [gruppe]
        erweiterung.felder = [Feld("Kennzeichen", wert: "LEV AB 123")]
        return erweiterung
    }

    static func dokument(_ nummer: Int, _ version: XdomeaVersion, dateien: Bool = true) -> Dokument {
        var dokument = Dokument(id: id(nummer), nummer: nummer)
        dokument.allgemein = AllgemeineMetadaten()
        dokument.allgemein?.betreff = "Bescheid Nr. \(nummer)"
        dokument.allgemein?.medium = Code("001")
        (dokument.fremdesGeschaeftszeichen, dokument.posteingangsdatum) = ("X-1", "2026-01-02")
        (dokument.datumDesSchreibens, dokument.bezug, dokument.hier) = ("2026-01-01", "Ihr Schreiben", "Gebühr")
        (dokument.bearbeiter, dokument.typ) = ("Ayşe Şahin", "Bescheid")
        dokument.absender = [kontakt(version == .v40)]
        dokument.empfaenger = [Kontakt(institution: "Empfängerin")]
        dokument.weitereKontakte = [Kontakt(institution: "Beteiligte")]
        dokument.erweiterungen = [erweiterung, erweiterung]
        guard dateien else { return dokument }
        var datei = Primaerdokument(dateiname: "\(id(nummer + 5000))_Bescheid.pdf")
        (datei.dateinameOriginal, datei.ersteller, datei.datumUhrzeit) = ("Bescheid.pdf", "Rathaus", "2026-01-01T08:00:00Z")
        datei.signatur = SignaturSiegel(dateien: ["\(id(nummer + 6000)).p7s"])
        var format = Format("044", version: "2b", datei: datei)
        format.name.listVersionID = version == .v40 ? "2.0" : "1.0"
        if version == .v40 { format.primaerdokument.hash = .sha256(String(repeating: "ab", count: 32)) }
        dokument.versionen = [Dokumentversion(nummer: "1", formate: [format])]
        var anlage = Dokument(id: id(nummer + 7000))
        anlage.anlagennummer = "1"
        dokument.anlagen = [anlage]
        return dokument
    }

    static func akte(_ version: XdomeaVersion, dateien: Bool = true) -> Akte {
        let v4 = version == .v40
        var akte = Akte(id: id(10), nummer: 1)
        akte.allgemein = AllgemeineMetadaten()
        akte.allgemein?.betreff = "Fahrzeugakte"
        akte.allgemein?.kennzeichen = "36.10.01-2019/0004"
        akte.allgemein?.vertraulichkeitsstufe = Code("003")
        akte.allgemein?.aktenplaneinheit = AktenplaneinheitBezug()
        akte.allgemein?.aktenplaneinheit?.kennzeichen = "36.10.01"
        if v4 {
            akte.allgemein?.strukturpfad = [Pfadelement("Register", typ: Code("001")), Pfadelement("Ordner", typ: Code("002"))]
        }
        akte.aussonderung = Aussonderungsmetadaten()
        akte.aussonderung?.aufbewahrungsdauer = .jahre(10)
        akte.aussonderung?.aussonderungsart = .art("B")
        akte.aussonderung?.bewertungsvorschlag = Code("V")
        akte.aussonderung?.aufbewahrungsende = "2025-12-31"
        (akte.laufzeit, akte.zdA, akte.zdADatum) = (Zeitraum(beginn: "2010-01-01", ende: "2015-06-30"), true, "2015-07-01")
        var eintrag = HistorienProtokollInformation(
            akteur: "System", datumUhrzeit: "2015-07-01T10:00:00+02:00", aktion: "geändert")
        (eintrag.metadatumName, eintrag.alterWert, eintrag.neuerWert) = ("ZdA", "0", "1")
        akte.historie = [eintrag]
        var gang = Geschaeftsgang(id: id(11))
        var schritt = Beteiligungsschritt()
        schritt.nummer = "1"
        schritt.verfuegung.ersteller = Kontakt(institution: "36")
        schritt.verfuegung.adressat = Kontakt(institution: "30")
        schritt.verfuegung.erstellungsdatum = "2015-06-01"
        schritt.bearbeitung = Bearbeitung()
        schritt.bearbeitung?.datum = "2015-06-02"
        gang.schritte = [schritt]
        akte.interneGeschaeftsgaenge = [gang]
        var vorgang = Vorgang(id: id(12), nummer: 1)
        (vorgang.aktenbetreff, vorgang.typ, vorgang.zdA) = ("Fahrzeugakte", "Genehmigungsverfahren", true)
        vorgang.dokumente = [dokument(20, version, dateien: dateien), dokument(21, version, dateien: dateien)]
        vorgang.teilvorgaenge = [Vorgang(id: id(13))]
        akte.vorgaenge = [vorgang]
        akte.dokumente = [dokument(22, version, dateien: dateien)]
        akte.teilakten = [Akte(id: id(14), nummer: 2)]
        var verweis = Verweis()
        (verweis.id, verweis.typ, verweis.kennzeichen) = (id(15), Code("001"), "36.10.01-2018/0001")
        akte.verweise = [verweis]
        akte.kontakte = [kontakt(v4)]
        akte.erweiterungen = [erweiterung]
        return akte
    }

    static func plan(_ typ: Nachrichtentyp) -> Aktenplan {
        let mitID = typ == .aktenplanZurBewertung
        var plan = Aktenplan(bezeichnung: "Plan", version: "2026")
        var einheit = Aktenplaneinheit()
        (einheit.kennzeichen, einheit.inhaltsangabe, einheit.aussonderungsart) = ("36", "Straßenverkehr", .art("A"))
        var unten = Aktenplaneinheit()
        (unten.kennzeichen, unten.aussonderungsart, unten.aufbewahrungsdauer) = (
            "36.10", .vereinbart("nach Absprache"), .jahre(7)
        )
        if mitID { (plan.id, einheit.id, unten.id) = (id(30), id(31), id(32)) }
        einheit.einheiten = [unten]
        einheit.erweiterungen = [erweiterung]
        plan.einheiten = [einheit]
        return plan
    }

    static func nachricht(_ typ: Nachrichtentyp, _ version: XdomeaVersion) -> XdomeaNachricht {
        let v4 = version == .v40
        var fehler = Importergebnis(erfolgreich: false, meldungen: ["Datei fehlt"])
        fehler.codes = [Code("0000999", listURI: "urn:xoev-de:xdomea:codeliste:allgemeinerueckmeldung", listVersionID: "1.1")]
        var teile: [Teil] = []
        switch typ {
        case .anbieteverzeichnis: teile = [.schriftgutobjekt(.akte(akte(version, dateien: false)))]
        case .aussonderung, .abgabe:
            teile = [
                .anschreiben(dokument(40, version)), .schriftgutobjekt(.akte(akte(version))),
                .schriftgutobjekt(.vorgang(Vorgang(id: id(41)))),
            ]
            if !v4 || typ == .abgabe { teile.append(.schriftgutobjekt(.dokument(dokument(42, version)))) }
            teile.append(.aktenplan(plan(typ)))
        case .aktenplan, .aktenplanZurBewertung: teile = [.aktenplan(plan(typ))]
        case .bewertungsverzeichnis, .bewertungskatalog:
            teile = [.bewertung(Bewertung(id(50), .art("A"))), .bewertung(Bewertung(id(51), .vereinbart("Auswahl")))]
        case .aussonderungImport, .abgabeImport, .bewertungskatalogImport:
            if v4 { teile = [.gesamtergebnis(Importergebnis(erfolgreich: true))] }
            let kennung = typ == .aussonderungImport ? "LAV 4711" : nil
            teile += [
                .ergebnis(Ergebnis(id(50), Importergebnis(erfolgreich: true), archivkennung: kennung)),
                .ergebnis(Ergebnis(id(51), fehler)),
            ]
        default: break
        }
        return XdomeaNachricht(typ, kopf: kopf(typ, version), teile: teile)
    }
}
