// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Store
import TimeStamp
import Web

/// The proof of one document: since when, by whom, through which renewals; and the files that prove it.
struct DokumentBeweisSeite: Page {
    static let vorlage = "beweis/dokument"

    struct Stempel: Encodable, Sendable {
        let nr: Int
        let art: String
        let zeit: String
        let stelle: String
        let algorithmus: String
        let gueltig: String
        let anzahl: Int
        let url: String?
        let simuliert: Bool
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let betreff: String
    let zeichen: String
    let stand: Marke
    let seit: String?
    let gueltigBis: String?
    let erklaerung: String
    let simuliert: Bool
    let datei: String
    let pruefsumme: String
    let stempel: [Stempel]
    let hatStempel: Bool
    let belegUrl: String?

    init(_ beleg: BelegLesen.Beleg, _ anfrage: WebRequest) {
        let d = beleg.dokument
        titel = "Nachweis zu \(d.zeichen)"
        brotkrumen = [
            Brotkrume("Akten", "/amt/akten"),
            Brotkrume(beleg.vorgang.akteZeichen.text, BeweisURL.akte(beleg.vorgang.akteID.text)),
            Brotkrume(beleg.vorgang.zeichen.text, BeweisURL.vorgang(beleg.vorgang.id.text)),
        ]
        hier = "Nachweis"
        betreff = d.betreff
        zeichen = d.zeichen.text
        stand = Marke(beleg.stand)
        seit = beleg.stand.seit?.deutschLang
        datei = d.neueste.dateiname
        pruefsumme = d.neueste.inhalt.sha256
        switch beleg.stand {
        case .entwurf:
            (erklaerung, simuliert, gueltigBis) = (
                "Ein Entwurf kann sich noch ändern. Belegt wird er, wenn er abgeschlossen ist.", false, nil
            )
        case .wartetAufBaum:
            (erklaerung, simuliert, gueltigBis) = (
                "Das Dokument ist abgeschlossen und kommt heute Nacht in den Hashbaum des Tages.", false, nil
            )
        case .wartetAufStempel:
            (erklaerung, simuliert, gueltigBis) = (
                "Das Dokument steht in einem Hashbaum, der noch auf seinen Zeitstempel wartet.", false, nil
            )
        case .belegt(_, let ersatz, let bis):
            erklaerung =
                ersatz
                ? "Der Zeitstempel kommt von einer simulierten Stelle. Er zeigt, wie es geht, beweist aber nichts."
                : "Ein Zeitstempel beweist, dass die Datei seitdem unverändert ist."
            simuliert = ersatz
            gueltigBis = bis?.tag.deutsch
        }
        let url = BeweisURL.dokument(d.id)
        let gestempelt = beleg.bericht?.chains.flatMap { $0 }.count ?? 0
        stempel = beleg.baeume.enumerated().map { i, baum in
            Stempel(
                nr: i + 1, art: baum.art.deutsch, zeit: baum.stempel?.zeit.deutsch ?? "wartet",
                stelle: baum.stempel?.stelle ?? "–",
                algorithmus: baum.algorithmus.name, gueltig: baum.stempel?.gueltigBis?.tag.deutsch ?? "–", anzahl: baum.anzahl,
                url: i < gestempelt ? "\(url)/stempel/\(i + 1)" : nil, simuliert: baum.stempel?.simuliert ?? false)
        }
        hatStempel = !stempel.isEmpty
        belegUrl = beleg.bericht == nil ? nil : "\(url)/beleg"
    }
}

/// All documents of a Vorgang with how far their proof has come.
struct VorgangBeweisSeite: Page {
    static let vorlage = "beweis/vorgang"

    struct Zeile: Encodable, Sendable {
        let betreff: String
        let zeichen: String
        let url: String
        let stand: Marke
        let seit: String
        let gueltig: String
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let betreff: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let weiterUrl: String?

    init(_ id: VorgangID, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        guard let vorgang = try db.vorgang(id), AkteRechte.sieht(anfrage.akteur, vorgang) else { throw BeweisError.nichtGefunden }
        titel = "Nachweise zum Vorgang \(vorgang.zeichen)"
        brotkrumen = [
            Brotkrume("Akten", "/amt/akten"), Brotkrume(vorgang.akteZeichen.text, "/amt/akten/\(vorgang.akteID)"),
            Brotkrume(vorgang.zeichen.text, "/amt/vorgaenge/\(id)"),
        ]
        hier = "Nachweise"
        betreff = vorgang.betreff
        let groesse = 100
        let dokumente = try db.dokumente(
            in: id, sichtbarFuer: anfrage.akteur, nach: anfrage.abfrage["nach"].flatMap { Int($0) } ?? 0, limit: groesse + 1)
        let quelle = Belegquelle(db)
        zeilen = try dokumente.prefix(groesse).map { dokument in
            let beleg = try BelegLesen.lesen(db, dokument, vorgang, quelle)
            var gueltig = "–"
            if case .belegt(_, _, let bis) = beleg.stand { gueltig = bis?.tag.deutsch ?? "–" }
            return Zeile(
                betreff: dokument.betreff, zeichen: dokument.zeichen.text, url: BeweisURL.dokument(dokument.id),
                stand: Marke(beleg.stand),
                seit: beleg.stand.seit?.deutsch ?? "–", gueltig: gueltig)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil : Leer("Noch kein Dokument", "Belegt werden abgeschlossene Dokumente. In diesem Vorgang liegt noch keines.")
        weiterUrl = dokumente.count > groesse ? "\(BeweisURL.vorgang(id.text))?nach=\(dokumente[groesse - 1].lfd)" : nil
    }
}
