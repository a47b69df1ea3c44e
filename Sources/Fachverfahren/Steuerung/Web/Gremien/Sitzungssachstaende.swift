// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Of which Vorhaben something new is known for a Sitzung, who has been asked, and who has not answered.
struct Sitzungssachstaende: Encodable, Sendable {
    struct Zeile: Encodable, Sendable {
        let vorhaben: Link
        let an: String
        let stand: Marke
        let erinnerungen: String
        let fehlt: Bool
    }

    let satz: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let anfragenUrl = SteuerungURL.anfragen

    /// - Returns: `nil` for a Sitzung that no programme reports to, and for one of the past for which nobody was asked.
    init?(_ sitzung: ObjektID, heute: Kalendertag, tage: Int, _ db: some ReadAccess) throws {
        let bild = try db.vorlaufbild(am: heute), gefragt = try db.sitzungsanfragen(sitzung)
        let gefunden = Sitzungsvorlauf(sitzung, bild, tage: tage, antworten: try db.letzteAntworten())
        guard let vorlauf = gefunden, vorlauf.tag >= heute || !gefragt.isEmpty else { return nil }
        let ziele = try db.anfrageziele(Set(vorlauf.vorhaben.map(\.id)).union(gefragt.keys), am: heute)
        // What went live since it was asked for still has its answer.
        let uebrige = gefragt.keys.filter { id in !vorlauf.vorhaben.contains { $0.id == id } }.sorted()
        let vergangen = vorlauf.tag < heute
        let ids = (vorlauf.vorhaben.map(\.id) + uebrige).filter { !vergangen || gefragt[$0] != nil }
        let alle = ids.map { id in
            Zeile(id, ziele[id], gefragt[id], vorlauf, am: heute)
        }
        zeilen = alle.filter(\.fehlt) + alle.filter { !$0.fehlt }
        hatZeilen = !zeilen.isEmpty
        let fehlen = alle.count(where: \.fehlt)
        let wann =
            vergangen
            ? "Die Sitzung war am \(vorlauf.tag.deutsch)."
            : heute < vorlauf.beginn
                ? "Ab dem \(vorlauf.beginn.deutsch) werden die Zuständigen gefragt, von deren Vorhaben nichts Neues bekannt ist."
                : "Seit dem \(vorlauf.beginn.deutsch) werden die Zuständigen gefragt, von deren Vorhaben nichts Neues bekannt war."
        satz =
            alle.isEmpty
            ? "Das Programm hat kein Vorhaben, nach dem zu fragen wäre."
            : "\(wann) Zu \(alle.count - fehlen) von \(alle.count) Vorhaben ist der Sachstand bekannt\(fehlen == 0 ? "." : ", \(fehlen) \(fehlen == 1 ? "fehlt" : "fehlen").")"
    }
}

extension Sitzungssachstaende.Zeile {
    init(
        _ id: ObjektID, _ ziel: Anfrageziel?, _ anfrage: Sachstandsanfrage?, _ vorlauf: Sitzungsvorlauf, am heute: Kalendertag
    ) {
        vorhaben = Link(ziel?.titel ?? Objektart.vorhaben.deutsch, SteuerungURL.objekt(id))
        an = anfrage?.an ?? ziel?.an ?? ""
        erinnerungen = anfrage.map(\.erinnerungstext) ?? ""
        let seit = anfrage.map(\.gestellt.tag) ?? vorlauf.beginn.plus(tage: -vorlauf.tage)
        let gesagt = vorlauf.frisch(id).flatMap { $0 >= seit ? $0 : nil }
        if let beantwortet = anfrage?.beantwortet {
            (stand, fehlt) = (Marke("erfolg", "beantwortet am \(beantwortet.tag.deutsch)"), false)
        } else if let gesagt {
            (stand, fehlt) = (Marke("erfolg", "Sachstand vom \(gesagt.deutsch)"), false)
        } else if let anfrage {
            (stand, fehlt) = (Marke(anfrage, am: heute), true)
        } else if ziel?.an == nil {
            (stand, fehlt) = (Marke("warnung", "ohne E-Mail der Zuständigen"), true)
        } else {
            let wann = heute < vorlauf.beginn ? "am \(vorlauf.beginn.deutsch)" : "am nächsten Morgen"
            (stand, fehlt) = (Marke("leise", "wird \(wann) gefragt"), true)
        }
    }
}
