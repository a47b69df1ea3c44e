// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// The roadmap: the steps of all Vorhaben along the years, as a drawing and as a table.
struct FahrplanSeite: Page {
    static let vorlage = "steuerung/fahrplan"
    static let groesse = 40

    struct Zeile: Encodable, Sendable {
        let vorhaben: Link
        let meilenstein: Link
        let bedeutung: String
        let geplant: String
        let erreicht: String
        let lage: Marke
        let horizont: String
    }

    let titel = "Fahrplan"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filter: [Feldauswahl]
    let filterUrl = SteuerungURL.fahrplan
    let bild: Fahrplanbild?
    let beschreibung: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung(), auswahl = Vorhabenauswahl(anfrage.abfrage)
        let stand = try db.stichtagsbild([.vorhaben, .meilenstein, .handlungsfeld], sicht, akteur: anfrage.akteur)
        // Those with steps first: a page of a roadmap without any would say nothing.
        let treffer = stand.vorhaben.filter { auswahl.trifft($0) && !$0.meilensteine.isEmpty }
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        let gezeigt = Array(treffer.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse))
        let plan = Fahrplan(gezeigt, am: sicht.stichtag)
        kopf = Programmkopf(.fahrplan, titel, sicht)
        zeitwahl = Zeitwahl(sicht)
        filter = auswahl.felder(stand)
        bild = gezeigt.isEmpty ? nil : Fahrplanbild(plan, am: sicht.stichtag)
        zeilen = plan.abschnitte.flatMap { abschnitt in
            abschnitt.eintraege.flatMap { eintrag in
                eintrag.meilensteine.map { Zeile($0, eintrag.vorhaben, sicht) }
            }
        }
        hatZeilen = !zeilen.isEmpty
        let erreicht = gezeigt.flatMap(\.meilensteine).filter { $0.istErreicht(am: sicht.stichtag) }.count
        beschreibung =
            "\(gezeigt.count) Vorhaben mit \(zeilen.count) Meilensteinen von \(plan.jahre.lowerBound) bis \(plan.jahre.upperBound), \(erreicht) davon erreicht. Die Tabelle darunter nennt jeden."
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Keine Meilensteine", "Zu dieser Auswahl hat am \(sicht.stichtag.deutsch) kein Vorhaben einen Meilenstein.",
                aktion: ("Alle Vorhaben", sicht.url(SteuerungURL.vorhaben)))
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: treffer.count) { nr in
            sicht.url(SteuerungURL.fahrplan, auswahl.abfrage + [("seite", nr == 1 ? "" : String(nr))])
        }
    }
}

extension FahrplanSeite.Zeile {
    init(_ stein: Meilenstein, _ vorhaben: Vorhaben, _ sicht: Betrachtung) {
        self.vorhaben = Link(vorhaben.titel, sicht.url(SteuerungURL.objekt(vorhaben.id)))
        meilenstein = Link(stein.titel, sicht.url(SteuerungURL.objekt(stein.id)))
        bedeutung = stein.art.deutsch
        geplant = stein.plan?.text ?? ""
        erreicht = stein.ist?.text ?? ""
        horizont = vorhaben.horizont?.deutsch ?? ""
        lage =
            switch stein.lage(am: sicht.stichtag) {
            case .erreicht: Marke("erfolg", "erreicht")
            case .offen: Marke("info", "offen")
            case .verstrichen: Marke("fehler", "Termin verstrichen")
            }
    }
}
