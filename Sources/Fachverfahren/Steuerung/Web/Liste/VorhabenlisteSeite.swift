// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The Vorhaben of the programme for any day as known at any moment.
struct VorhabenlisteSeite: Page {
    static let vorlage = "steuerung/vorhaben"
    static let groesse = 50

    struct Zeile: Encodable, Sendable {
        let url: String
        let titel: String
        let handlungsfeld: String
        let horizont: String
        let stand: String
        let ampel: Marke?
        let naechster: String
        let federfuehrung: String
    }

    let titel = "Digitalisierungsprogramm"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filter: [Feldauswahl]
    let filterUrl = SteuerungURL.vorhaben
    let anzahl: Int
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let seitenzahlen: Seitenzahlen?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let bild = try db.stichtagsbild(
            [.vorhaben, .meilenstein, .handlungsfeld, .fachbereich], felder: Self.felder, sicht, akteur: anfrage.akteur)
        let meine = try Eigenauswahl(anfrage, db)
        var auswahl = Vorhabenauswahl(anfrage.abfrage)
        if meine.gewaehlt { auswahl.zustaendig = meine.adresse }
        let alle = bild.vorhaben, treffer = alle.filter(auswahl.trifft)
        let seite = max(1, anfrage.abfrage["seite"].flatMap { Int($0) } ?? 1)
        var aktionen: [(titel: String, url: String)] = []
        if anfrage.akteur.darf(SteuerungRechte.anlegen) {
            aktionen.append(("Vorhaben anlegen", sicht.url(SteuerungURL.neu, [("art", "vorhaben")])))
        }
        if meine.adresse != nil, !meine.gewaehlt {
            aktionen.append(("Meine Vorhaben", sicht.url(SteuerungURL.vorhaben, [("zustaendig", "ich")])))
        }
        kopf = Programmkopf(.vorhaben, titel, sicht, aktionen: aktionen)
        zeitwahl = Zeitwahl(sicht)
        filter = auswahl.felder(bild) + [meine.feld].compactMap(\.self)
        anzahl = treffer.count
        zeilen = treffer.dropFirst((seite - 1) * Self.groesse).prefix(Self.groesse).map { Zeile($0, bild, sicht) }
        hatZeilen = !zeilen.isEmpty
        leer = hatZeilen ? nil : meine.gewaehlt ? Self.keineEigenen(sicht) : Self.nichts(alle.isEmpty, sicht)
        seitenzahlen = Seitenzahlen(seite: seite, groesse: Self.groesse, gesamt: treffer.count) { nr in
            sicht.url(SteuerungURL.vorhaben, auswahl.abfrage + meine.abfrage + [("seite", nr == 1 ? "" : String(nr))])
        }
    }

    private static let felder: [String] = {
        let v = Vorhabenfelder(), m = Meilensteinfelder()
        return [
            v.titel.name, v.programm.name, v.handlungsfeld.name, v.rang.name, v.horizont.name, v.stand.name, v.federfuehrung.name,
            v.ansprechstelle.name,
            m.vorhaben.name, m.art.name, m.plan.name, m.ist.name, "kuerzel",
        ] + Ampeldimension.allCases.map { $0.feld(in: v).name }
    }()

    private static func keineEigenen(_ sicht: Betrachtung) -> Leer {
        Leer(
            "Für Sie ist hier kein Vorhaben eingetragen",
            "Als zuständig gilt, wessen Adresse im Steckbrief als „E-Mail der Zuständigen“ steht; das Programmbüro trägt sie ein.",
            aktion: ("Alle Vorhaben", sicht.url(SteuerungURL.vorhaben)))
    }

    private static func nichts(_ gar: Bool, _ sicht: Betrachtung) -> Leer {
        gar
            ? Leer(
                "Kein Vorhaben zu diesem Stichtag",
                "Am \(sicht.stichtag.deutsch) gab es noch keins, oder es war noch nicht bekannt. Bitte wählen Sie einen anderen Tag oder lassen Sie „Bekannt am“ leer."
            )
            : Leer(
                "Kein Vorhaben passt",
                "Zu dieser Auswahl gibt es keins. Bitte wählen Sie weniger aus.",
                aktion: ("Alle Vorhaben", sicht.url(SteuerungURL.vorhaben)))
    }
}

/// Whoever answers for Vorhaben can see their own alone.
private struct Eigenauswahl {
    /// `nil` for those who answer for none.
    let adresse: String?
    let gewaehlt: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        adresse =
            anfrage.akteur.darf(SteuerungRechte.eigene)
            ? try anfrage.akteur.mitarbeiter.flatMap { try db.mitarbeiterEmail($0.id) }?.lowercased() : nil
        gewaehlt = adresse != nil && anfrage.abfrage["zustaendig"] == "ich"
    }

    var feld: Feldauswahl? {
        adresse == nil
            ? nil
            : Feldauswahl(
                "zustaendig", "Zuständig", [Option("", "alle", gewaehlt: !gewaehlt), Option("ich", "ich", gewaehlt: gewaehlt)],
                breite: .zeichen16)
    }

    var abfrage: [(name: String, wert: String)] { [("zustaendig", gewaehlt ? "ich" : "")] }
}

extension VorhabenlisteSeite.Zeile {
    init(_ vorhaben: Vorhaben, _ bild: Stichtagsbild, _ sicht: Betrachtung) {
        url = sicht.url(SteuerungURL.objekt(vorhaben.id))
        titel = vorhaben.titel
        handlungsfeld = vorhaben.handlungsfeld.flatMap { bild.objekt($0)?.anzeigename } ?? ""
        horizont = vorhaben.horizont?.deutsch ?? ""
        stand = vorhaben.stand?.deutsch ?? Vorhabengruppe(vorhaben, am: bild.stichtag).deutsch
        ampel = vorhaben.schlechtesteAmpel.map { Marke($0.farbe, "\($0.farbe.deutsch): \($0.dimension.deutsch)") }
        naechster =
            vorhaben.naechsterMeilenstein(am: bild.stichtag).map { stein in
                stein.titel + (stein.termin.map { ", \($0.text)" } ?? "")
            } ?? ""
        federfuehrung = vorhaben.federfuehrung.flatMap { bild.objekt($0)?.rufname } ?? ""
    }
}

extension Vorhabengruppe {
    /// What the dates say where nobody has stated the state.
    var deutsch: String {
        switch self {
        case .umgesetzt: "umgesetzt (nach Terminen)"
        case .aktuell: "läuft (nach Terminen)"
        case .nichtBegonnen: "nicht begonnen (nach Terminen)"
        case .ruht: "ruht"
        }
    }
}

extension Ampeldimension {
    var deutsch: String {
        switch self {
        case .zeit: "Zeit"
        case .umfang: "Umfang"
        case .budget: "Budget"
        case .risiko: "Risiko"
        }
    }
}
