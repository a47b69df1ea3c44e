// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The measures of effect: where they began, where they are, where they shall be.
struct WirkungSeite: Page {
    static let vorlage = "steuerung/wirkung"
    static let groesse = 50

    struct Zeile: Encodable, Sendable {
        let was: Link
        let warum: String
        let vorhaben: [Link]
        let ausgangswert: String
        let wert: String
        let ziel: String
        let fortschritt: String
        let verlauf: String
    }

    let titel = "Wirkung"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.wirkung
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let bild = try db.stichtagsbild([.kennzahl, .vorhaben], sicht, akteur: anfrage.akteur)
        let alle = bild.alle(.kennzahl), seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        kopf = Programmkopf(.wirkung, titel, sicht)
        zeitwahl = Zeitwahl(sicht)
        let feld = Kennzahlfelder().wert.name
        zeilen = try alle.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).compactMap { eine in
            Kennzahl(
                eine, geschichte: try db.zeitlinien(eine.objekt.id, feld), am: sicht.stichtag, bekannt: bild.kenntnis
            ).map { Zeile($0, bild, sicht) }
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Kennzahl",
                "Am \(sicht.stichtag.deutsch) ist keine bekannt. Angelegt werden Kennzahlen auf der Seite ihres Vorhabens; jede Messung ist eine Angabe im Feld „Wert“."
            )
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: alle.count) { nr in
            sicht.url(SteuerungURL.wirkung, [("seite", nr == 1 ? "" : String(nr))])
        }
    }
}

extension WirkungSeite.Zeile {
    init(_ k: Kennzahl, _ bild: Stichtagsbild, _ sicht: Betrachtung) {
        func text(_ wert: Int?) -> String {
            wert.flatMap { Wertform.tausendstel.text(.zahl($0)) }.map { "\($0) \(k.einheit)" } ?? "keine Daten"
        }
        was = Link(k.titel, sicht.url(SteuerungURL.objekt(k.id)))
        warum = k.warum ?? ""
        vorhaben = k.vorhaben.compactMap { id in
            bild.objekt(id).map { Link($0.anzeigename, sicht.url(SteuerungURL.objekt(id))) }
        }
        ausgangswert = text(k.ausgangswert)
        wert = text(k.reihe.last?.wert)
        ziel = text(k.zielwert)
        fortschritt = k.fortschritt.map { "\($0) %".replacing("-", with: "−") } ?? "keine Daten"
        verlauf = k.reihe.suffix(6).map { "\(text($0.wert)) ab \($0.ab.deutsch)" }.joined(separator: ", ")
    }
}
