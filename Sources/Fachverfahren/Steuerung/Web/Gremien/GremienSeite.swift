// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The bodies of the council, their Sitzungen, and what is on its way through them.
struct GremienSeite: Page {
    static let vorlage = "gremien/uebersicht"
    private static let arten: [Objektart] = [
        .gremium, .sitzung, .tagesordnungspunkt, .beratung, .antrag, .vorlage, .mitteilung, .beschluss, .fachbereich,
    ]

    struct Gremiumzeile: Encodable, Sendable {
        let name: String
        let url: String
        let kuerzel: String
        let art: String
        let themen: String
        let offen: Int
        let kontrolleUrl: String
    }

    struct Sitzungszeile: Encodable, Sendable {
        let name: String
        let url: String
        let tag: String
        let stand: String
        let punkte: Int
    }

    struct Wegzeile: Encodable, Sendable {
        let name: String
        let url: String
        let art: String
        let weg: String
        let wartet: String
    }

    let titel = "Gremien"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = GremienURL.amt
    let anlegen: [Link]
    let hatAnlegen: Bool
    let gremien: [Gremiumzeile]
    let sitzungen: [Sitzungszeile]
    let hatSitzungen: Bool
    let wege: [Wegzeile]
    let hatWege: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let bild = try db.stichtagsbild(Self.arten, sicht, akteur: anfrage.akteur)
        kopf = Programmkopf(.gremien, titel, sicht, aktionen: [("Öffentliche Seite", GremienURL.oeffentlich)])
        zeitwahl = Zeitwahl(sicht)
        let neue: [Objektart] = [.antrag, .vorlage, .beratung, .sitzung]
        anlegen =
            neue.filter { Angaberecht.darfAnlegen($0, anfrage.akteur) }.map {
                Link("\($0.deutsch) anlegen", GremienURL.neu($0))
            }
        hatAnlegen = !anlegen.isEmpty
        let kontrolle = bild.kontrolle
        gremien = bild.alle(.gremium).map { gremium in
            let felder = Gremiumfelder()
            return Gremiumzeile(
                name: gremium.anzeigename, url: sicht.url(SteuerungURL.objekt(gremium.objekt.id)),
                kuerzel: gremium[felder.kuerzel] ?? "", art: gremium[felder.art]?.deutsch ?? "",
                themen: gremium.alle(felder.staendigeThemen).joined(separator: ", "),
                offen: kontrolle.filter { $0.gremium == gremium.objekt.id && $0.teil == .offen }.count,
                kontrolleUrl: sicht.url(GremienURL.kontrolle, [("gremium", gremium.objekt.id.text)]))
        }
        sitzungen = Self.sitzungen(bild, sicht)
        hatSitzungen = !sitzungen.isEmpty
        wege = Self.wege(bild, sicht)
        hatWege = !wege.isEmpty
        leer = gremien.isEmpty ? Leer("Noch kein Gremium", "Zum \(sicht.stichtag.deutsch) ist kein Gremium bekannt.") : nil
    }

    private static func sitzungen(_ bild: Stichtagsbild, _ sicht: Betrachtung) -> [Sitzungszeile] {
        let felder = Sitzungsfelder()
        let punkte = Dictionary(grouping: bild.alle(.tagesordnungspunkt)) { $0[Tagesordnungspunktfelder().sitzung] }
        return bild.alle(.sitzung).sorted {
            ($0[felder.tag]?.spaetestens ?? bild.stichtag) > ($1[felder.tag]?.spaetestens ?? bild.stichtag)
        }.map { sitzung in
            Sitzungszeile(
                name: sitzung[felder.gremium].flatMap(bild.objekt)?.anzeigename ?? "Sitzung",
                url: sicht.url(GremienURL.sitzung(sitzung.objekt.id)),
                tag: sitzung[felder.tag]?.zeittext ?? "", stand: sitzung[felder.stand]?.deutsch ?? "",
                punkte: punkte[sitzung.objekt.id]?.count ?? 0)
        }
    }

    /// Anträge and Vorlagen with the bodies they go through, those that wait first.
    private static func wege(_ bild: Stichtagsbild, _ sicht: Betrachtung) -> [Wegzeile] {
        let felder = Beratungsfelder()
        let nach = Dictionary(grouping: bild.alle(.beratung)) { $0[felder.gegenstand] }
        return (bild.alle(.antrag) + bild.alle(.vorlage)).map { papier in
            let schritte = (nach[papier.objekt.id] ?? []).sorted { ($0[felder.rang] ?? 0) < ($1[felder.rang] ?? 0) }
            func name(_ schritt: Objektsicht) -> String {
                let gremium = schritt[felder.gremium].flatMap(bild.objekt)?[Gremiumfelder().kuerzel] ?? "?"
                return "\(gremium) (\(schritt[felder.rolle]?.deutsch ?? "Beratung"))"
            }
            return Wegzeile(
                name: papier.papiername, url: sicht.url(SteuerungURL.objekt(papier.objekt.id)), art: papier.objekt.art.deutsch,
                weg: schritte.isEmpty ? "noch ohne Beratungsfolge" : schritte.map(name).joined(separator: " → "),
                wartet: schritte.first { $0[felder.punkt] == nil }.map { "wartet auf \(name($0))" } ?? "")
        }.sorted { !$0.wartet.isEmpty && $1.wartet.isEmpty }
    }
}

extension Objektsicht {
    /// With its number, where it has one.
    var papiername: String {
        if case .text(let nummer) = wert("nummer") { return "\(nummer) \(anzeigename)" }
        return anzeigename
    }
}
