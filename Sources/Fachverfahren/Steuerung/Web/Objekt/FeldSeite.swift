// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// One field of one object: what was ever stated of it, and a form to state something new.
struct FeldSeite: Page {
    static let vorlage = "steuerung/feld"

    struct Zeile: Encodable, Sendable {
        let wert: Link
        let gilt: String
        let quelle: Link
        let angegeben: String
        let bekannt: String
    }
    struct Formular: Encodable, Sendable {
        let url: String
        let titel: String
        let gesehen: String
        let platz: Formularfeld?
        let eingabe: Wertfeld
        let ohne: Feldgruppe?
        let herkunft: Herkunftsfelder
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier: String
    let jetzt: [Link]
    let formular: Formular?
    let zeilen: [Zeile]
    let hatZeilen: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingaben: Formularstand = .neu) throws {
        let id = try anfrage.id("id", ObjektTag.self), sicht = try anfrage.betrachtung()
        let blatt = try db.objektblatt(id, sicht, akteur: anfrage.akteur)
        let feld = try blatt.sicht.objekt.art.bekanntesFeld(try anfrage.pfadwert("feld"))
        let geschichte = try db.zeitlinien(id, feld.name)
        let ziele = try db.ziele(feld, sicht, akteur: anfrage.akteur)
        let namen = try db.namen(Set(geschichte.compactMap { $0.aussage.wert?.ziel }), sicht)
        titel = "\(feld.bezeichnung): \(blatt.sicht.anzeigename)"
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        hier = feld.bezeichnung
        let objekturl = sicht.url(SteuerungURL.objekt(id))
        brotkrumen = [
            Brotkrume("Vorhaben", sicht.url(SteuerungURL.vorhaben)), Brotkrume(blatt.sicht.anzeigename, objekturl),
        ]
        let aussagen = blatt.sicht.aussagen(zu: feld.name)
        jetzt = aussagen.map { Link(feld.text($0.wert, namen: { namen[$0] })) }
        let quellen = try db.quellanzeigen(geschichte.map(\.aussage.quelle), anfrage.akteur)
        zeilen = try geschichte.map(\.aussage).sorted { ($0.bekannt.von, $0.gilt.von) > ($1.bekannt.von, $1.gilt.von) }.map { a in
            Zeile(
                wert: Link(
                    feld.text(a.wert, namen: { namen[$0] }), a.wert?.ziel.map { sicht.url(SteuerungURL.objekt($0)) }),
                gilt: a.gilt.deutsch, quelle: quellen[a.quelle],
                angegeben: "\(a.erfasst.deutsch), \(try db.anzeigename(a.wer))",
                bekannt: a.bekannt.bis.map { "ersetzt am \($0.deutsch)" } ?? "gilt als bekannt")
        }
        hatZeilen = !zeilen.isEmpty
        guard try Angaberecht(blatt.sicht.objekt, anfrage.akteur, am: anfrage.jetzt.tag, db).darfSetzen(feld.name) else {
            formular = nil
            return
        }
        let wert: Wert? = feld.vielfachheit == .einfach ? aussagen.first?.wert : nil
        formular = Formular(
            url: sicht.url(SteuerungURL.feld(id, feld.name)), titel: feld.vielfachheit.auftrag,
            gesehen: String(try db.kenntnisstand().millisekunden),
            platz: feld.vielfachheit == .folge ? Self.platz(aussagen.count + 1, eingaben) : nil,
            eingabe: Wertfeld(feld, wert: wert, ziele: ziele, freiwillig: false, eingaben),
            ohne: feld.pflicht && feld.vielfachheit == .einfach
                ? nil
                : Feldgruppe(
                    "ohne", "Ohne Wert", [Option("1", feld.vielfachheit.abschied, gewaehlt: eingaben.wert("ohne") == "1")]),
            herkunft: Herkunftsfelder(sicht, eingaben))
    }

    private static func platz(_ naechster: Int, _ eingaben: Formularstand) -> Formularfeld {
        Formularfeld(
            "platz", "Stelle", wert: eingaben.wert("platz", String(naechster)), breite: .zeichen4,
            hinweis: "Die wievielte Angabe; was dort steht, wird ersetzt.", fehler: eingaben.bei("platz"),
            eingabeart: "numeric")
    }
}

extension Vielfachheit {
    fileprivate var auftrag: String {
        switch self {
        case .einfach: "Angabe setzen"
        case .menge: "Angabe hinzufügen oder beenden"
        case .folge: "Eine Stelle setzen"
        }
    }

    fileprivate var abschied: String {
        switch self {
        case .einfach: "Es gibt keinen Wert (mehr)."
        case .menge: "Diese Angabe gilt nicht (mehr)."
        case .folge: "An dieser Stelle steht nichts (mehr)."
        }
    }
}
