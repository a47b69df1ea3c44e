// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Takes a delivery over, object by object, each under an Archivkennung of its own, and answers what became of each (0506).
/// What cannot be taken is named with its reason and can be sent again.
struct LieferungUebernehmen {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ lauf: Lauf) async throws {
        let (partner, eintrag) = try await dienst.store.read { db in
            (try db.partner(lauf.partner), try db.letzteNachricht(lauf.id, .aussonderung, .ein))
        }
        guard let partner, let eintrag, let inhalt = eintrag.inhalt else { throw AussonderungError.nichtGefunden }
        let gelesen = try await dienst.format.lesen(try await dienst.inhalte.verifiedFile(inhalt), eintrag.dateiname)
        guard case .schriftgut(let wurzeln) = gelesen.nachricht.inhalt else { throw AussonderungError.nichtGefunden }
        let bericht = try await dienst.store.read { try $0.laufbericht(lauf.id) }
        let gesperrt = bericht?.betroffen ?? []
        var ergebnisse: [Objektuebernahme] = []
        for wurzel in wurzeln { try await eines(wurzel, eltern: nil, lauf, gelesen, bericht, gesperrt, &ergebnisse) }
        try await antworten(lauf, partner, ergebnisse, ursprung: eintrag.nachricht)
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

    private func antworten(_ lauf: Lauf, _ partner: Partner, _ antworten: [Objektuebernahme], ursprung: String?) async throws {
        let kopf = dienst.kopf(.importBestaetigung, lauf, partner, lfd: max(1, lauf.lieferungen), ursprung: ursprung)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .uebernahme(antworten)))
        let name = dienst.format.dateiname(kopf)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.uebernahme.bestaetigen")) { tx in
            guard let stand = try tx.lauf(lauf.id) else { return }
            for antwort in antworten {
                let zustand: Objektzustand = antwort.erfolgreich ? .bestaetigt : .fehlgeschlagen
                try tx.execute(
                    """
                    UPDATE aus_objekt SET zustand = \(zustand), archivkennung = \(antwort.archivkennung), fehler = \(antwort.fehler)
                    WHERE lauf = \(lauf.id) AND objekt = \(antwort.objekt)
                    """)
            }
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: lauf.id, code: .importBestaetigung, richtung: .aus, stand: .wartet, dateiname: name,
                nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.laufWeiter(stand, .uebernehmen)
            try tx.austauschBestellen(lauf.id.text)
        }
    }
}
