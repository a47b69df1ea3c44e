// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// All duties on one day: what the law asks for, what the town answers for, and what the running system proves.
struct PflichtenSeite: Page {
    static let vorlage = "steuerung/pflichten"

    struct Zeile: Encodable, Sendable {
        let stelle: String
        let pflicht: Link
        let inhalt: String
        let adressat: String
        let seit: String
        let gilt: Marke?
        let stand: Marke
        let standgrund: String
        let standUrl: String?
        let nachweis: Marke
        let nachweisgrund: String
        let faellig: Bool
    }

    struct Zahl: Encodable, Sendable {
        let titel: String
        let zahl: Int
    }

    let titel = "Pflichten aus E-Government-Gesetzen und OZG"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.pflichten
    let nurOffene: Feldauswahl
    let zahlen: [Zahl]
    let anzahl: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let alle = try db.stichtagsbild([.pflicht], sicht, akteur: anfrage.akteur).pflichten
        let wahl = anfrage.abfrage["zeige"] ?? ""
        let gezeigt = alle.filter { pflicht in
            switch wahl {
            case "offen": pflicht.istOffen
            case "unbelegt": pflicht.nachweis?.wahl != .gruen
            case "faellig": pflicht.istFaellig(am: sicht.stichtag)
            default: true
            }
        }
        let setzt = anfrage.akteur.darf(SteuerungRechte.setzen)
        kopf = Programmkopf(.pflichten, titel, sicht, aktionen: [("Nachweise aus dem System", SteuerungURL.nachweise)])
        zeitwahl = Zeitwahl(sicht)
        nurOffene = Feldauswahl(
            "zeige", "Zeigen",
            [
                Option("", "alle", gewaehlt: wahl.isEmpty), Option("offen", "noch nicht erfüllt", gewaehlt: wahl == "offen"),
                Option("unbelegt", "ohne Nachweis", gewaehlt: wahl == "unbelegt"),
                Option("faellig", "Überprüfung fällig", gewaehlt: wahl == "faellig"),
            ], breite: .zeichen16, freiwillig: true)
        let binden = alle.filter { $0.anwendbarkeit?.wahl == .ja }
        zahlen = [
            Zahl(titel: "verpflichtend", zahl: binden.count),
            Zahl(titel: "erfüllt", zahl: binden.count { $0.stand?.wahl == .erfuellt }),
            Zahl(titel: "teilweise", zahl: binden.count { $0.stand?.wahl == .teilweise }),
            Zahl(titel: "offen oder ohne Angabe", zahl: binden.count { $0.stand == nil || $0.stand?.wahl == .offen }),
            Zahl(titel: "vom System belegt", zahl: alle.count { $0.nachweis?.wahl == .gruen }),
        ]
        anzahl = gezeigt.count == 1 ? "1 Pflicht" : "\(gezeigt.count) Pflichten"
        zeilen = gezeigt.map { Zeile($0, sicht, setzt: setzt) }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Pflicht zu dieser Auswahl",
                "Am \(sicht.stichtag.deutsch) ist zu dieser Auswahl keine Pflicht bekannt. Bitte ändern Sie die Auswahl oder den Stichtag."
            )
    }
}

extension PflichtenSeite.Zeile {
    fileprivate init(_ p: Pflicht, _ sicht: Betrachtung, setzt: Bool) {
        stelle = "\(p.stelle) \(p.gesetz)"
        pflicht = Link(p.titel, sicht.url(SteuerungURL.objekt(p.id)))
        inhalt = p.inhalt ?? ""
        adressat = p.adressat ?? "–"
        seit = p.seit?.text ?? "–"
        gilt =
            switch p.anwendbarkeit?.wahl {
            case .ja, nil: nil
            case .nein: Marke("leise", "gilt nicht")
            case .freiwillig: Marke("leise", "freiwillig")
            case .ungeklaert: Marke("warnung", "ungeklärt, ob sie gilt")
            }
        stand =
            switch p.stand?.wahl {
            case .erfuellt: Marke("erfolg", Pflichtstand.erfuellt.deutsch)
            case .teilweise: Marke("warnung", Pflichtstand.teilweise.deutsch)
            case .offen: Marke("fehler", Pflichtstand.offen.deutsch)
            case nil: Marke("leise", "keine Angabe")
            }
        standgrund = [p.stand?.grund, p.standSeit.map { "(seit \($0.deutsch))" }].compactMap(\.self).joined(separator: " ")
        standUrl = setzt ? sicht.url(SteuerungURL.feld(p.id, Pflichtfelder().stand.name)) : nil
        nachweis = p.nachweis.map { Marke($0.wahl, $0.wahl.alsNachweis) } ?? Marke("leise", "kein Nachweis")
        nachweisgrund = [p.nachweis?.grund, p.nachweisSeit.map { "(seit \($0.deutsch))" }].compactMap(\.self)
            .joined(separator: " ")
        faellig = p.istFaellig(am: sicht.stichtag)
    }
}
