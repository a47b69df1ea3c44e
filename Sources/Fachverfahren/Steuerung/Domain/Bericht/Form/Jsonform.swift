// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

/// A report as JSON with the facts behind every sentence. The same edition gives the same bytes.
struct Jsonform: Sendable {
    /// Whether it says who recorded a fact.
    var mitPersonen = true

    func schreiben(_ ausgabe: Berichtsausgabe) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Berichtsdatei(ausgabe, mitPersonen: mitPersonen)))
    }
}

/// What stands in the file. Sentences name their facts by the place in `belege`, from 0.
struct Berichtsdatei: Encodable {
    struct SatzForm: Encodable {
        let schluessel: String
        let text: String
        let gewissheit: String
        let belege: [Int]
        let redaktion: String?
        let redigiert: Kalendertag?
    }

    struct Punkt: Encodable {
        let satz: SatzForm
        let weitere: [SatzForm]
        let punkte: [Punkt]
    }

    struct Block: Encodable {
        let art: String
        let satz: SatzForm?
        let punkte: [Punkt]?
    }

    struct AbschnittForm: Encodable {
        let name: String
        let titel: [SatzForm]
        let bausteine: [ObjektID]
        let bloecke: [Block]
    }

    let programm: ObjektID
    let gremium: ObjektID?
    let stichtag: Kalendertag
    /// As known at this moment.
    let kenntnis: String
    let fassung: String
    let sprache = "de"
    /// Of the facts, not of the words.
    let pruefsumme: String
    let titel: SatzForm
    let abschnitte: [AbschnittForm]
    let belege: [Belegform]

    init(_ ausgabe: Berichtsausgabe, mitPersonen: Bool) {
        let belege = ausgabe.belege
        let stellen = Dictionary(uniqueKeysWithValues: belege.enumerated().map { ($1.aussage.id, $0) })
        let form = Satzformer(stellen: stellen)
        programm = ausgabe.programm
        gremium = ausgabe.gremium
        stichtag = ausgabe.stichtag
        kenntnis = ausgabe.kenntnis.iso8601
        fassung = ausgabe.fassung
        pruefsumme = ausgabe.faktenpruefsumme
        titel = form.satz(ausgabe.titel)
        abschnitte = ausgabe.abschnitte.map(form.abschnitt)
        self.belege = belege.map { Belegform($0, mitPerson: mitPersonen) }
    }
}

/// Turns sentences into their form, given where their facts stand.
private struct Satzformer {
    let stellen: [AussageID: Int]

    func satz(_ satz: Satz) -> Berichtsdatei.SatzForm {
        var redaktion: String?
        var redigiert: Kalendertag?
        if case .redaktionell(let wer, let am) = satz.grundlage {
            redaktion = wer
            redigiert = am
        }
        return Berichtsdatei.SatzForm(
            schluessel: satz.schluessel.text, text: satz.text, gewissheit: satz.gewissheit.rawValue,
            belege: satz.grundlage.belege.compactMap { stellen[$0.aussage.id] }, redaktion: redaktion, redigiert: redigiert)
    }

    func punkt(_ baum: Satzbaum) -> Berichtsdatei.Punkt {
        Berichtsdatei.Punkt(satz: satz(baum.satz), weitere: baum.weitere.map(satz), punkte: baum.kinder.map(punkt))
    }

    func block(_ block: Berichtsblock) -> Berichtsdatei.Block {
        switch block {
        case .satz(let eins): Berichtsdatei.Block(art: "satz", satz: satz(eins), punkte: nil)
        case .liste(let baeume): Berichtsdatei.Block(art: "liste", satz: nil, punkte: baeume.map(punkt))
        case .gruppe(_, let titel, let baeume):
            Berichtsdatei.Block(art: "gruppe", satz: satz(titel), punkte: baeume.map(punkt))
        case .keinBericht: Berichtsdatei.Block(art: "keinBericht", satz: nil, punkte: nil)
        }
    }

    func abschnitt(_ abschnitt: Abschnitt) -> Berichtsdatei.AbschnittForm {
        Berichtsdatei.AbschnittForm(
            name: abschnitt.name, titel: abschnitt.titel.map(satz), bausteine: abschnitt.bausteine,
            bloecke: abschnitt.bloecke.map(block))
    }
}
