// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Takes a delivery over, object by object, each under an Archivkennung of its own, and answers what became of each (0506). It may have come in
/// several messages (0503); each is answered.
/// What cannot be taken is named with its reason and can be sent again.
struct LieferungUebernehmen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ lauf: Lauf) async throws {
        let (partner, eintraege, bericht) = try await dienst.store.read { db in
            let alle = try db.nachrichten(lauf.id, .aussonderung, .ein).filter { $0.teil?.erledigt == false }
            return (try db.partner(lauf.partner), alle, try db.laufbericht(lauf.id))
        }
        guard let partner, !eintraege.isEmpty else { throw AussonderungError.nichtGefunden }
        let gesperrt = bericht?.betroffen ?? []
        var antworten: [Antwort] = []
        for eintrag in eintraege.sorted(by: { ($0.teil?.lfd ?? 1) < ($1.teil?.lfd ?? 1) }) {
            guard let inhalt = eintrag.inhalt else { throw AussonderungError.nichtGefunden }
            let gelesen = try await dienst.format.lesen(try await dienst.inhalte.verifiedFile(inhalt), eintrag.dateiname)
            guard case .schriftgut(let wurzeln) = gelesen.nachricht.inhalt else { throw AussonderungError.nichtGefunden }
            var ergebnisse: [Objektuebernahme] = []
            for wurzel in wurzeln { try await eines(wurzel, eltern: nil, lauf, gelesen, bericht, gesperrt, &ergebnisse) }
            antworten.append(Antwort(auf: eintrag.nachricht, ergebnisse: ergebnisse))
        }
        try await bestaetigen(lauf, partner, antworten)
    }

    /// What is said to one message of the delivery.
    private struct Antwort: Sendable {
        let auf: String?
        let ergebnisse: [Objektuebernahme]
    }

    private func eines(
        _ objekt: Austauschobjekt, eltern: String?, _ lauf: Lauf, _ gelesen: GeleseneNachricht, _ bericht: Abgleich?,
        _ gesperrt: Set<String>, _ antworten: inout [Objektuebernahme]
    ) async throws {
        if !objekt.kontext {
            if gesperrt.contains(objekt.uuid) {
                let warum = bericht?.zeilen.first { $0.objekt == objekt.uuid && $0.befund != .fehlt }?.befund.deutsch ?? ""
                antworten.append(Objektuebernahme(objekt: objekt.uuid, erfolgreich: false, fehler: "Das Stück \(warum)."))
            } else {
                antworten.append(try await uebernehmen(objekt, eltern: eltern, lauf, gelesen))
            }
        }
        for vorgang in objekt.vorgaenge {
            try await eines(vorgang, eltern: objekt.uuid, lauf, gelesen, bericht, gesperrt, &antworten)
        }
    }

    private func uebernehmen(_ objekt: Austauschobjekt, eltern: String?, _ lauf: Lauf, _ gelesen: GeleseneNachricht) async throws
        -> Objektuebernahme
    {
        if let da = try await dienst.store.read({ try $0.archivkennung(lauf.id, objekt.uuid) }) {
            return Objektuebernahme(objekt: objekt.uuid, erfolgreich: true, archivkennung: da)
        }
        var dateien: [(Austauschdokument, Austauschdatei, Inhalt)] = []
        for dokument in objekt.eigeneDokumente {
            for version in dokument.versionen {
                dateien.append((dokument, version.datei, try await ablegen(version.datei, gelesen)))
            }
        }
        var angaben = objekt
        angaben.vorgaenge = []
        let kennung = try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.uebernommen")) {
            [angaben, dateien] tx in
            if let da = try tx.archivkennung(lauf.id, objekt.uuid) { return da }
            return try tx.archivgutAnlegen(angaben, eltern: eltern, lauf, dateien)
        }
        return Objektuebernahme(objekt: objekt.uuid, erfolgreich: true, archivkennung: kennung)
    }

    private func ablegen(_ datei: Austauschdatei, _ gelesen: GeleseneNachricht) async throws -> Inhalt {
        let ordner = try Zwischenordner()
        defer { ordner.entfernen() }
        let ziel = ordner.pfad + "/datei"
        try gelesen.entnehmen(datei.name, ziel)
        return try await dienst.ablegen(datei: ziel)
    }

    private func bestaetigen(_ lauf: Lauf, _ partner: Partner, _ alle: [Antwort]) async throws {
        let gesendet = try await dienst.store.read { try $0.nachrichten(lauf.id, .importBestaetigung, .aus).count }
        // Before 4.0 a process has one message of a kind, so one answers them all.
        let einzeln =
            partner.fassung == .v40 ? alle : [Antwort(auf: alle.last?.auf, ergebnisse: Self.einmal(alle.flatMap(\.ergebnisse)))]
        var nachrichten: [(kopf: Nachrichtenkopf, inhalt: Inhalt)] = []
        for (stelle, antwort) in einzeln.enumerated() {
            var kopf = dienst.kopf(.importBestaetigung, lauf, partner, lfd: gesendet + stelle + 1, ursprung: antwort.auf)
            kopf.gesamt = gesendet + einzeln.count
            let nachricht = Nachricht(kopf: kopf, inhalt: .uebernahme(antwort.ergebnisse))
            nachrichten.append((kopf, try await dienst.ablegen(nachricht)))
        }
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.uebernahme.bestaetigen")) { [nachrichten] tx in
            guard let stand = try tx.lauf(lauf.id) else { return }
            for antwort in alle.flatMap(\.ergebnisse) {
                let zustand: Objektzustand = antwort.erfolgreich ? .bestaetigt : .fehlgeschlagen
                try tx.execute(
                    """
                    UPDATE aus_objekt SET zustand = \(zustand), archivkennung = \(antwort.archivkennung), fehler = \(antwort.fehler)
                    WHERE lauf = \(lauf.id) AND objekt = \(antwort.objekt)
                    """)
            }
            for (kopf, inhalt) in nachrichten {
                try tx.nachrichtEintragen(
                    partner: partner.id, lauf: lauf.id, code: .importBestaetigung, richtung: .aus, stand: .wartet,
                    dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt)
            }
            try tx.teileErledigen(lauf.id, .aussonderung)
            try tx.laufWeiter(stand, .uebernehmen)
            try tx.austauschBestellen(lauf.id.text)
        }
    }

    /// A frame that came with several parts is named once.
    private static func einmal(_ alle: [Objektuebernahme]) -> [Objektuebernahme] {
        var genannt: Set<String> = []
        return alle.filter { genannt.insert($0.objekt).inserted }
    }
}
