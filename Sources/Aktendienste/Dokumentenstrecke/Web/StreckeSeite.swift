// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Documents
import Store
import Web

/// What the server is still working on, what it could not do, and what it withholds.
struct StreckeSeite: Page {
    static let vorlage = "strecke/strecke"
    private static let zeilen = 50

    struct Werkzeug: Encodable, Sendable {
        let name: String
        let stand: Marke
        let version: String
        let ohneEs: String?
    }

    let titel = "Verarbeitung der Dateien (Dokumentenstrecke)"
    let stand: Streckenstand
    let standUrl = StreckeURL.stand
    let gesperrte: [Fallzeile]
    let hatGesperrte: Bool
    let gesperrteWeiterUrl: String?
    let gescheiterte: [Fallzeile]
    let hatGescheiterte: Bool
    let gescheiterteWeiterUrl: String?
    let haengende: [Fallzeile]
    let hatHaengende: Bool
    let haengendeWeiterUrl: String?
    let verwahrte: [Fallzeile]
    let hatVerwahrte: Bool
    let verwahrteWeiterUrl: String?
    let nachholenUrl = StreckeURL.wiederholenAlle
    let nachholenText: String
    let werkzeuge: [Werkzeug]
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, werkzeuge befunde: [Werkzeugbefund]) throws {
        stand = try Streckenstand(anfrage, db)
        let akteur = anfrage.akteur
        func liste(_ name: String, _ art: Streckenliste) throws -> ([Fallzeile], String?) {
            let nach = anfrage.abfrage["liste"] == name ? anfrage.abfrage["nach"].flatMap { Streckenstelle($0) } : nil
            let faelle = try db.streckenfaelle(art, nach: nach, limit: Self.zeilen + 1)
            let gezeigt = faelle.prefix(Self.zeilen)
            let weiter =
                faelle.count > Self.zeilen ? gezeigt.last.map { StreckeURL.weiter(name, nach: Streckenstelle($0.lage)) } : nil
            return (gezeigt.map { Fallzeile($0, akteur) }, weiter)
        }
        (gesperrte, gesperrteWeiterUrl) = try liste("gesperrte", .gesperrt)
        (gescheiterte, gescheiterteWeiterUrl) = try liste("gescheiterte", .gescheitert)
        (haengende, haengendeWeiterUrl) = try liste("haengende", .haengend(anfrage.jetzt))
        (verwahrte, verwahrteWeiterUrl) = try liste("verwahrte", .verwahrt)
        hatGesperrte = !gesperrte.isEmpty
        hatGescheiterte = !gescheiterte.isEmpty
        hatHaengende = !haengende.isEmpty
        hatVerwahrte = !verwahrte.isEmpty
        nachholenText =
            "Versucht alles noch einmal, was gescheitert ist, seit über einem Tag wartet oder ausgelassen wurde, weil ein Programm fehlte, das jetzt da ist, und nimmt ältere Dateien auf, die noch nie geprüft wurden (höchstens \(StreckeWiederholen.hoechstens) auf einmal)."
        werkzeuge = befunde.map {
            Werkzeug(
                name: $0.name, stand: $0.vorhanden ? Marke("erfolg", "vorhanden") : Marke("warnung", "fehlt"),
                version: $0.version ?? "–", ohneEs: $0.vorhanden ? nil : $0.ohneEs)
        }
        leer =
            gesperrte.isEmpty && gescheiterte.isEmpty && haengende.isEmpty
            ? Leer(
                "Nichts zu entscheiden",
                "Alle Dateien sind geprüft und verarbeitet, oder sie sind gerade in Arbeit. Hier erscheint, was gesperrt wurde oder nicht gelang."
            )
            : nil
    }
}

/// One file somebody has to look after.
struct Fallzeile: Encodable, Sendable {
    let zeichen: String
    let dokumentUrl: String?
    let weitere: String?
    let art: String
    let schritt: String
    let grund: String
    let wann: String
    let wiederholenUrl: String?
    let belassenUrl: String?
    let belassenText: String
    let freigabeUrl: String?

    init(_ fall: Streckenfall, _ akteur: Akteur) {
        let strecke = fall.lage.strecke
        let inhalt = fall.lage.inhalt.sha256
        zeichen = fall.zeichen ?? "kein Dokument (Entwurf, Nebendatei oder Archivgut)"
        dokumentUrl = akteur.darf(AkteRechte.lesen) ? fall.dokument.map(StreckeURL.dokument) : nil
        weitere = fall.dokumente > 1 ? "und \(fall.dokumente - 1) weitere" : nil
        let typ = Dateityp(medientyp: strecke.typ ?? fall.lage.mediatyp)?.bezeichnung ?? "Datei"
        art = "\(typ), \((fall.lage.inhalt.groesse + 1_023) / 1_024) KB"
        let haengt = strecke.zustand == .wartet
        let eintrag = strecke.schritte.first { $0.stand == (haengt ? .offen : .gescheitert) }
        schritt = eintrag?.schritt.deutsch ?? "Verarbeitung"
        grund = eintrag?.grund ?? (haengt ? "steht aus" : "")
        wann = fall.lage.geaendert.deutsch
        let gesperrt = strecke.haltegrund != nil
        let offen = strecke.zustand == .quarantaene || strecke.zustand == .gescheitert
        let betreiben = akteur.darf(StreckeRechte.betreiben), freigeben = akteur.darf(StreckeRechte.freigeben)
        wiederholenUrl = betreiben && (haengt || strecke.zustand == .gescheitert) ? StreckeURL.wiederholen(inhalt) : nil
        belassenUrl = offen && (gesperrt ? freigeben : betreiben) ? StreckeURL.belassen(inhalt) : nil
        belassenText = gesperrt ? "Gesperrt lassen" : "So belassen"
        freigabeUrl = gesperrt && freigeben ? StreckeURL.freigabe(inhalt) : nil
    }
}
