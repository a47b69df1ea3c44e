// SPDX-License-Identifier: EUPL-1.2
import Xdomea
import XmlTree

extension Zusatzangaben {
    /// Of each kind no more than people would ever read; the message itself keeps all.
    static let hoechstens = 500
    /// Marks the extension that this program writes.
    private static let kennung = "rathaus"

    init(
        _ historie: [HistorienProtokollInformation], _ verweise: [Xdomea.Verweis], _ kontakte: [Xdomea.Kontakt],
        _ erweiterungen: [AnwendungsspezifischeErweiterung], _ fremd: ErweiterungXML?
    ) {
        let wort = Schriftgutlesung.wort
        verlauf = historie.prefix(Self.hoechstens).map {
            Eintrag(
                zeit: $0.datumUhrzeit, wer: wort($0.akteur) ?? "–", was: wort($0.aktion) ?? "–", feld: wort($0.metadatumName),
                alt: wort($0.alterWert), neu: wort($0.neuerWert), bemerkung: wort($0.bemerkung))
        }
        self.verweise = verweise.prefix(Self.hoechstens).map {
            Verweis(
                objekt: $0.id?.lowercased(), art: $0.typ?.code, zeichen: wort($0.kennzeichen), bemerkung: wort($0.bemerkung))
        }
        self.kontakte = kontakte.prefix(Self.hoechstens).map { Kontakt($0) }
        let eigene = erweiterungen.flatMap { e in
            let oben = e.kennung == Self.kennung ? [] : [e.name]
            return e.felder.map { Self.feld(oben, $0) } + e.feldgruppen.flatMap { Self.felder(oben, $0) }
        }
        felder = Array(eigene.prefix(Self.hoechstens))
        felder += (fremd?.elemente ?? []).prefix(50).map {
            Feld(gruppe: "XML", name: $0.name.local, wert: wort(Self.worte($0)) ?? "")
        }
    }

    private static func felder(_ oben: [String], _ gruppe: Feldgruppe) -> [Feld] {
        let namen = oben + [gruppe.name]
        return gruppe.felder.map { feld(namen, $0) } + gruppe.unterfeldgruppen.flatMap { felder(namen, $0) }
    }

    private static func feld(_ oben: [String], _ feld: Xdomea.Feld) -> Feld {
        Feld(gruppe: oben.joined(separator: ", "), name: feld.name, wert: Schriftgutlesung.wort(feld.wert) ?? "")
    }

    /// All words inside a foreign element.
    private static func worte(_ element: XmlElement) -> String {
        ([element.text] + element.elements.map(worte)).joined(separator: " ")
    }

    // MARK: outwards

    var historie: [HistorienProtokollInformation] {
        verlauf.map { eintrag in
            var info = HistorienProtokollInformation(akteur: eintrag.wer, datumUhrzeit: eintrag.zeit, aktion: eintrag.was)
            (info.metadatumName, info.alterWert, info.neuerWert) = (eintrag.feld, eintrag.alt, eintrag.neu)
            info.bemerkung = eintrag.bemerkung
            return info
        }
    }

    var xdomeaVerweise: [Xdomea.Verweis] {
        verweise.map { verweis in
            var neu = Xdomea.Verweis()
            (neu.id, neu.kennzeichen, neu.bemerkung) = (verweis.objekt, verweis.zeichen, verweis.bemerkung)
            neu.typ = Code(verweis.art ?? "001")
            return neu
        }
    }

    /// One extension for each group of fields; before 4.0 an object carries one at most, so the groups go inside it.
    var erweiterungen: [AnwendungsspezifischeErweiterung] {
        guard !felder.isEmpty else { return [] }
        var erweiterung = AnwendungsspezifischeErweiterung()
        (erweiterung.kennung, erweiterung.name) = (Self.kennung, "Merkmale")
        var gruppen: [String] = []
        for feld in felder where !gruppen.contains(feld.gruppe) { gruppen.append(feld.gruppe) }
        erweiterung.feldgruppen = gruppen.map { name in
            var gruppe = Feldgruppe()
            (gruppe.name, gruppe.beschreibung) = (name, name)
            gruppe.felder = felder.filter { $0.gruppe == name }.map { Xdomea.Feld($0.name, wert: $0.wert) }
            return gruppe
        }
        return [erweiterung]
    }
}

extension Zusatzangaben.Kontakt {
    init(_ kontakt: Xdomea.Kontakt, _ seite: Zusatzangaben.Briefseite? = nil) {
        let wort = Schriftgutlesung.wort
        let person = [kontakt.person?.anrede, kontakt.person?.titel, kontakt.person?.vorname, kontakt.person?.familienname]
            .compactMap(wort).joined(separator: " ")
        let namen = [person, wort(kontakt.organisationseinheit) ?? "", wort(kontakt.institution?.name) ?? ""]
        let zeilen = kontakt.anschriften.map { a in
            [
                [a.strasse, a.hausnummer], [a.postfach], [a.postleitzahl, a.ort], [a.zusatz], [a.staat?.name],
            ].map { $0.compactMap(wort).joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: ", ")
        }
        let frei = kontakt.unstrukturierteAnschriften.map { ($0.zeilen + [$0.zusatz].compactMap(\.self)).joined(separator: ", ") }
        self.init(
            name: namen.filter { !$0.isEmpty }.joined(separator: ", ").wennGefuellt ?? "ohne Namen",
            rolle: wort(kontakt.rolle?.name ?? kontakt.rolle?.code), anschrift: wort((zeilen + frei).joined(separator: "; ")),
            erreichbar: wort(kontakt.kommunikation.compactMap(\.kennung).joined(separator: ", ")),
            seite: seite)
    }

    var xdomea: Xdomea.Kontakt {
        var kontakt = Xdomea.Kontakt(institution: name)
        kontakt.rolle = rolle.map { Code($0) }
        if let anschrift {
            var frei = UnstrukturierteAnschrift()
            frei.zeilen = [anschrift]
            kontakt.unstrukturierteAnschriften = [frei]
        }
        if let erreichbar {
            var weg = Kommunikation()
            weg.kennung = erreichbar
            // Code list Erreichbarkeit: 01 is e-mail, 02 a telephone.
            weg.kanal = Code(erreichbar.contains("@") ? "01" : "02")
            kontakt.kommunikation = [weg]
        }
        return kontakt
    }
}
