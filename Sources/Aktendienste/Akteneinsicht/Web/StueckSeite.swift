// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Identity
import Store
import Web

/// One page of a document with the black places on it, and the form for one more: by mouse on the picture, or by numbers.
struct StueckSeite: Page {
    static let vorlage = "akteneinsicht/stueck"

    struct Stelle: Encodable, Sendable {
        let nr: Int
        let x: String
        let y: String
        let breite: String
        let hoehe: String
        let grund: String
        let wo: String
        let wer: String
        let entfernenUrl: String
        let aenderbar: Bool
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zeichen: String
    let zurueckUrl: String
    let url: String
    let bildUrl: String
    let vorschauUrl: String
    let seite: Int
    let seiten: Int
    let rahmenhoehe: Int
    let zurueckseiteUrl: String?
    let weiterseiteUrl: String?
    let stellen: [Stelle]
    let hatStellen: Bool
    let aenderbar: Bool
    /// As the file has it; shown to staff only.
    let betreff: String?
    let titelUrl: String
    let neuerTitel: Feld
    let x: Feld
    let y: Feld
    let breite: Feld
    let hoehe: Feld
    let grund: Feldauswahl

    init(
        _ stueck: Einsichtstueck, _ seite: Int, _ mass: Bildmass, _ anfrage: WebRequest, _ db: some ReadAccess,
        _ recht: Einsichtsrecht, fehler: EinsichtError? = nil
    ) throws {
        let (einsicht, vorgang) = try db.einsicht(stueck.einsicht, sichtbarFuer: anfrage.akteur)
        let url = EinsichtURL.stueck(einsicht.id, stueck.id)
        titel = "\(stueck.titel), Seite \(seite) von \(stueck.seiten)"
        // What was typed stays in the form that was sent.
        let f = anfrage.formular
        let ohneTitel = fehler == .titelFehlt || fehler == .titelZuLang ? fehler?.meldung : nil,
            ohneGrund = fehler == .grundFehlt ? fehler?.meldung : nil
        let stelleFehler = fehler == .stelleUngueltig || fehler == .zuVieleStellen ? fehler?.meldung : nil
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([("x", stelleFehler), ("grund", ohneGrund), ("titel", ohneTitel)])
        zeichen = einsicht.zeichen
        zurueckUrl = EinsichtURL.einsicht(einsicht.id)
        self.url = "\(url)/schwaerzungen"
        bildUrl = "\(url)/seiten/\(seite)"
        vorschauUrl = "\(url)/vorschau"
        betreff = try db.stueckdokument(stueck, sichtbarFuer: anfrage.akteur)?.0.betreff
        titelUrl = "\(url)/titel"
        neuerTitel = Feld(
            "titel", "Titel im Verzeichnis", wert: f["titel"] ?? stueck.titel,
            hinweis: "Das liest die antragstellende Person. Nennen Sie hier nichts, was im Dokument geschwärzt ist.",
            fehler: ohneTitel)
        self.seite = seite
        seiten = stueck.seiten
        rahmenhoehe = mass.hoeheJeTausend
        zurueckseiteUrl = seite > 1 ? "\(url)?seite=\(seite - 1)" : nil
        weiterseiteUrl = seite < stueck.seiten ? "\(url)?seite=\(seite + 1)" : nil
        let aenderbar = einsicht.zustand == .entwurf && anfrage.akteur.darf(EinsichtRechte.bearbeiten, in: vorgang.oe)
        self.aenderbar = aenderbar
        stellen = try db.schwaerzungen(stueck.id).filter { $0.stelle.seite == seite }.enumerated().map { i, schwaerzung in
            let stelle = schwaerzung.stelle
            return Stelle(
                nr: i + 1, x: Self.prozent(stelle.x), y: Self.prozent(stelle.y), breite: Self.prozent(stelle.breite),
                hoehe: Self.prozent(stelle.hoehe), grund: "\(schwaerzung.grund.paragraf) – \(schwaerzung.grund.text)",
                wo: "links \(stelle.x), oben \(stelle.y), Breite \(stelle.breite), Höhe \(stelle.hoehe)",
                wer: try db.anzeigename(schwaerzung.angelegtVon),
                entfernenUrl: "\(url)/schwaerzungen/\(schwaerzung.id)/entfernen",
                aenderbar: aenderbar)
        }
        hatStellen = !stellen.isEmpty
        func zahl(_ name: String, _ text: String, fehler: String? = nil) -> Feld {
            Feld(name, text, wert: f[name], breite: .zeichen4, fehler: fehler, eingabeart: "numeric")
        }
        x = zahl("x", "Links", fehler: stelleFehler)
        y = zahl("y", "Oben")
        breite = zahl("breite", "Breite")
        hoehe = zahl("hoehe", "Höhe")
        grund = Feldauswahl(
            "grund", "Grund",
            [Option("", "Bitte wählen")]
                + recht.gruende.map { Option($0.code, "\($0.paragraf) – \($0.text)", gewaehlt: $0.code == f["grund"]) },
            fehler: ohneGrund)
    }

    /// `125` of a thousand is `12.5%`.
    private static func prozent(_ tausendstel: Int) -> String { "\(tausendstel / 10).\(tausendstel % 10)%" }
}

/// Width and height of a picture, from the head of a PNG.
struct Bildmass: Sendable {
    /// Height of a picture that is 1000 wide.
    let hoeheJeTausend: Int

    init(png: Data) {
        let kopf = Array(png.prefix(24))
        func zahl(_ ab: Int) -> Int { kopf[ab..<ab + 4].reduce(0) { $0 << 8 | Int($1) } }
        // What is no PNG is drawn as an upright sheet of A4.
        hoeheJeTausend = kopf.count == 24 && zahl(16) > 0 && zahl(20) > 0 ? max(1, zahl(20) * 1_000 / zahl(16)) : 1_414
    }
}
