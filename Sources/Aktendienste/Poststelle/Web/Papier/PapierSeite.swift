// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// Scan quality and what becomes of the paper, with the settings of the town.
struct PapierSeite: Page {
    static let vorlage = "post/papier"

    struct Zeile: Encodable, Sendable {
        let id: String
        let nummer: String
        let betreff: String
        let url: String
        let eingang: String
        let ab: String
        let faellig: Bool
        /// Why due paper must stay for now.
        let hindernis: String?
        let nachholenUrl: String?
    }

    let titel = "Papier und Scanprüfung"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zuPruefen: [Zeile]
    let hatZuPruefen: Bool
    let papier: [Zeile]
    let hatPapier: Bool
    let hatFaellige: Bool
    let bleibend: [Fakt]
    let hatBleibend: Bool
    let gestoert: [Fakt]
    let hatGestoert: Bool
    let abgewiesen: [Fakt]
    let hatAbgewiesen: Bool
    let vernichtetUrl = PostURL.vernichtet
    let einstellungUrl = PostURL.einstellung
    let trennblattUrl = "/amt/posteingang/trennblaetter.pdf"
    let darfEinstellen: Bool
    let stichprobe: Feld
    let papiermonate: Feld
    let verfahren: Feld

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Formularstand = .neu) throws {
        let akteur = anfrage.akteur, heute = anfrage.jetzt.tag
        hatFehler = werte.hatFehler
        fehlerliste = werte.liste()
        zuPruefen = try db.zuPruefen(akteur: akteur).map { try Self.zeile($0, nil, db, heute) }
        hatZuPruefen = !zuPruefen.isEmpty
        papier = try db.papier(akteur: akteur).map { try Self.zeile($0.0, $0.1, db, heute) }
        hatPapier = !papier.isEmpty
        hatFaellige = papier.contains(where: \.faellig)
        darfEinstellen = akteur.darf(PostRechte.papier)
        bleibend = try db.papier(akteur: akteur, bleibt: true).map {
            Fakt(
                $0.0.nummer,
                ["\($0.0.betreff): \($0.1.verbleib.deutsch)", $0.1.verbleibGrund].compactMap(\.self).joined(separator: ", "),
                PostURL.eintrag($0.0.id, .zugeordnet))
        }
        hatBleibend = !bleibend.isEmpty
        gestoert = try db.gestoerte(akteur: akteur).map {
            Fakt(
                $0.name.isEmpty ? "\($0.ordner) (ganzer Ordner)" : "\($0.ordner): \($0.name)",
                "\($0.grund) Seit \($0.zeit.deutsch).")
        }
        hatGestoert = !gestoert.isEmpty
        abgewiesen = try db.abgewiesene(akteur: akteur).map {
            Fakt("\($0.ordner): \($0.name)", "\($0.grund) (\($0.zeit.deutsch))")
        }
        hatAbgewiesen = !abgewiesen.isEmpty
        let e = try db.posteinstellungen()
        stichprobe = Feld(
            "stichprobe", "Stichprobe in Prozent", wert: werte.wert("stichprobe", String(e.stichprobe)), breite: .zeichen4,
            hinweis: "So viele Scans werden zufällig gezogen und müssen vor dem Ablegen mit dem Papier verglichen werden.",
            fehler: werte.bei("stichprobe"), eingabeart: "numeric")
        papiermonate = Feld(
            "papiermonate", "Papier aufheben, Monate", wert: werte.wert("papiermonate", String(e.papiermonate)),
            breite: .zeichen4,
            hinweis: "Ab dem Ablegen, mindestens einer; danach darf das Papier vernichtet werden.", eingabeart: "numeric")
        verfahren = Feld(
            "verfahren", "Fassung der Verfahrensdokumentation", wert: werte.wert("verfahren", e.verfahren), freiwillig: true,
            hinweis: "Steht in jedem Transfervermerk, zum Beispiel: Scanhandbuch 2.1 vom 01.02.2026.")
    }

    private static func zeile(_ e: Eingang, _ scan: Scan?, _ db: some ReadAccess, _ heute: Kalendertag) throws -> Zeile {
        let ab = scan?.vernichtungAb
        let hindernis = try scan.flatMap { try db.hindernis(e, $0, am: heute) }
        var marke: String?, fehlt = false
        switch hindernis {
        case .transfervermerkFehlt: (marke, fehlt) = ("Transfervermerk fehlt", true)
        case .papierGesperrt(_, let grund): marke = "Aussonderungssperre: \(grund)"
        default: break
        }
        return Zeile(
            id: e.id.text, nummer: e.nummer, betreff: e.betreff,
            url: PostURL.eintrag(e.id, e.zustand == .zugeordnet ? .zugeordnet : .offen), eingang: e.eingangAm.deutsch,
            ab: ab?.deutsch ?? "", faellig: scan != nil && hindernis == nil, hindernis: marke,
            nachholenUrl: fehlt ? PostURL.akt(e.id, "transfervermerk") : nil)
    }
}
