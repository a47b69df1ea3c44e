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
    }

    let titel = "Papier und Scanprüfung"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let zuPruefen: [Zeile]
    let hatZuPruefen: Bool
    let papier: [Zeile]
    let hatPapier: Bool
    let hatFaellige: Bool
    let abgewiesen: [Fakt]
    let hatAbgewiesen: Bool
    let vernichtetUrl = PostURL.vernichtet
    let einstellungUrl = PostURL.einstellung
    let trennblattUrl = "/amt/posteingang/trennblaetter.pdf"
    let darfEinstellen: Bool
    let stichprobe: Feld
    let papiermonate: Feld
    let verfahren: Feld

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ werte: Eingaben = .keine) throws {
        let akteur = anfrage.akteur, heute = anfrage.jetzt.tag
        hatFehler = werte.fehler != nil
        fehlerliste = werte.liste
        zuPruefen = try db.zuPruefen(akteur: akteur).map { Self.zeile($0, nil, heute) }
        hatZuPruefen = !zuPruefen.isEmpty
        papier = try db.papier(akteur: akteur).map { Self.zeile($0.0, $0.1.vernichtungAb, heute) }
        hatPapier = !papier.isEmpty
        hatFaellige = papier.contains(where: \.faellig)
        darfEinstellen = akteur.darf(PostRechte.papier)
        abgewiesen =
            darfEinstellen
            ? try db.abgewiesene().map { Fakt("\($0.ordner): \($0.name)", "\($0.grund) (\($0.zeit.deutsch))") } : []
        hatAbgewiesen = !abgewiesen.isEmpty
        let e = try db.posteinstellungen()
        stichprobe = Feld(
            "stichprobe", "Stichprobe in Prozent", wert: werte.wert("stichprobe", String(e.stichprobe)), breite: .zeichen4,
            hinweis: "So viele Scans werden zufällig gezogen und müssen vor dem Ablegen mit dem Papier verglichen werden.",
            fehler: werte.fehler("stichprobe"), eingabeart: "numeric")
        papiermonate = Feld(
            "papiermonate", "Papier aufheben, Monate", wert: werte.wert("papiermonate", String(e.papiermonate)),
            breite: .zeichen4,
            hinweis: "Ab dem Ablegen; danach darf das Papier vernichtet werden.", eingabeart: "numeric")
        verfahren = Feld(
            "verfahren", "Fassung der Verfahrensdokumentation", wert: werte.wert("verfahren", e.verfahren), freiwillig: true,
            hinweis: "Steht in jedem Transfervermerk, zum Beispiel: Scanhandbuch 2.1 vom 01.02.2026.")
    }

    private static func zeile(_ e: Eingang, _ ab: Kalendertag?, _ heute: Kalendertag) -> Zeile {
        Zeile(
            id: e.id.text, nummer: e.nummer, betreff: e.betreff,
            url: PostURL.eintrag(e.id, e.zustand == .zugeordnet ? .zugeordnet : .offen), eingang: e.eingangAm.deutsch,
            ab: ab?.deutsch ?? "", faellig: ab.map { $0 <= heute } ?? false)
    }
}
