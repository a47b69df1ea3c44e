// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Oscal
import Store
import Web

/// How a Verbund stands: figures as bars and as a table, and what goes out of it.
struct StandSeite: Page {
    static let vorlage = "sicherheit/stand"

    struct Ausgang: Encodable, Sendable {
        let titel: String
        let url: String
    }

    let titel: String
    let kopf: Verbundkopf
    let beschreibung: String?
    let bearbeitenUrl: String?
    let fakten: [Angabenzeile]
    let hatPruefungen: Bool
    let zustaende: Balken
    let objekte: Balken
    let tabelle: Tabelle
    let ausgaben: [Ausgang]

    init(_ verbund: Informationsverbund, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let struktur = try db.struktur(verbund.id), pruefungen = try db.pruefungen(verbund.id)
        let alles = Fortschritt(pruefungen), massnahmen = try db.massnahmen(verbund.id), heute = anfrage.jetzt.tag
        titel = verbund.name
        kopf = Verbundkopf(verbund, .stand)
        beschreibung = verbund.beschreibung.isEmpty ? nil : verbund.beschreibung
        bearbeitenUrl =
            anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
            ? SicherheitURL.verbund(verbund.id, "bearbeiten") : nil
        let risiken = try db.risiken(verbund.id)
        fakten = [
            Angabenzeile("Organisationseinheit", try db.orgEinheit(verbund.oe)?.name ?? "–"),
            Angabenzeile("Zielobjekte", "\(struktur.objekte.count), \(struktur.kanten.count) Abhängigkeiten"),
            Angabenzeile("Höchster Schutzbedarf", Self.hoechster(struktur)),
            Angabenzeile("Anforderungen", "\(alles.gesamt), davon \(alles.geprueft) geprüft (\(alles.geprueftProzent) %)"),
            Angabenzeile("Erfüllungsgrad", alles.erfuellt.map { "\($0) % dessen, was gilt" } ?? "noch keiner"),
            Angabenzeile(
                "Risiken",
                "\(risiken.count), davon \(risiken.count { $0.behandlung == .offen }) noch nicht entschieden, \(risiken.count { $0.getragen != nil }) getragen"
            ),
            Angabenzeile(
                "Maßnahmen",
                "\(massnahmen.count { $0.stand.istOffen }) offen, \(massnahmen.count { $0.ueberfaellig(am: heute) }) überfällig, \(massnahmen.count { $0.stand == .erledigt }) erledigt"
            ),
        ]
        hatPruefungen = alles.gesamt > 0
        zustaende = Balken(
            "Anforderungen nach Zustand", einheit: "Anzahl",
            Pruefzustand.allCases.map { zustand in
                let zahl = alles.zahlen[zustand] ?? 0
                return .init(zustand.deutsch, String(zahl), prozent: alles.gesamt == 0 ? 0 : 100 * zahl / alles.gesamt)
            })
        let je = Dictionary(grouping: pruefungen, by: \.zielobjekt).mapValues(Fortschritt.init)
        let modelliert = struktur.objekte.compactMap { objekt in je[objekt.id].map { (objekt, $0) } }
        objekte = Balken(
            "Geprüft je Zielobjekt", einheit: "Prozent",
            modelliert.map { .init($0.titel, "\($1.geprueftProzent) %", prozent: $1.geprueftProzent) })
        tabelle = Tabelle(
            "fortschritt", "Stand je Zielobjekt",
            spalten: ["*Zielobjekt", "ja", "teilweise", "nein", "entbehrlich", "offen", "Erfüllt"],
            modelliert.map { objekt, f in
                [.init(objekt.titel, url: SicherheitURL.zielobjekt(objekt.id))]
                    + [Pruefzustand.ja, .teilweise, .nein, .entbehrlich, .offen].map {
                        .init(String(f.zahlen[$0] ?? 0), zahl: true)
                    }
                    + [.init(f.erfuellt.map { "\($0) %" } ?? "–", zahl: true)]
            },
            leer: Leer(
                "Noch keine Anforderungen zugeordnet",
                "Öffnen Sie ein Zielobjekt und ordnen Sie ihm Bausteine aus einem Katalog zu.",
                aktion: ("Zielobjekte", SicherheitURL.verbund(verbund.id, "zielobjekte"))))
        ausgaben = OscalModel.allCases.filter { modell in
            modell == .poam ? !massnahmen.isEmpty : !pruefungen.isEmpty
        }.map { Ausgang(titel: $0.deutsch, url: SicherheitURL.oscal(verbund.id, $0)) }
    }

    private static func hoechster(_ struktur: Verbundstruktur) -> String {
        Schutzziel.allCases.map { ziel in
            "\(ziel.deutsch) \((struktur.schutzbedarf(ziel).values.map(\.stufe).max() ?? .normal).deutsch)"
        }.joined(separator: ", ")
    }
}

extension OscalModel {
    var deutsch: String {
        switch self {
        case .profile: "Profil (geltende Anforderungen)"
        case .componentDefinition: "Komponenten"
        case .plan: "Sicherheitskonzept (SSP)"
        case .assessmentPlan: "Prüfplan"
        case .results: "Prüfergebnisse"
        case .poam: "Maßnahmenplan (POA&M)"
        }
    }
}
