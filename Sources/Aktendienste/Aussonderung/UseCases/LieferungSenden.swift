// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Writes what the archive keeps (0503), with all versions of all documents. Also once more, for what it could not take before and for
/// what was held back.
struct LieferungSenden {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ lauf: Lauf) async throws {
        let (partner, alles, bestand, ursprung) = try await dienst.store.read { db in
            guard let partner = try db.partner(lauf.partner) else { throw AussonderungError.partnerFehlt }
            let alle = try db.objekte(lauf.id)
            let gesperrt = try dienst.gesperrteAkten(db, alle)
            let reif = alle.filter { $0.abzugeben && gesperrt[$0.akteID] == nil }
            let leser = Schriftgut(db: db, mitDateien: true, fassung: partner.fassung, handlung: dienst.handlung)
            let schriftgut = try leser.baum(reif, in: alle)
            let antwort = try db.letzteNachricht(lauf.id, .bewertungsverzeichnis, .ein)?.nachricht
            return (partner, reif, schriftgut, antwort)
        }
        guard !bestand.isEmpty else { throw AussonderungError.nichtsAbzugeben }
        let rueckhalt = try await Rueckhalt(bestand, dienst)
        let schriftgut = rueckhalt.ohneGehaltenes(bestand)
        guard !schriftgut.isEmpty else {
            try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.zurueckgehalten")) {
                try $0.rueckhaltVermerken(rueckhalt, alles)
            }
            throw AussonderungError.allesZurueckgehalten
        }
        let geht = Set(schriftgut.flatMap(\.alle).map(\.uuid))
        let reif = alles.filter { geht.contains($0.objekt) }
        let kopf = dienst.kopf(.aussonderung, lauf, partner, lfd: lauf.lieferungen + 1, ursprung: ursprung)
        let dateien = schriftgut.flatMap(\.alleDokumente).flatMap(\.versionen).map(\.datei)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .schriftgut(schriftgut)), dateien: dateien)
        let name = dienst.format.dateiname(kopf)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.uebergeben")) { tx in
            var gefragt: Set<AkteID> = []
            for objekt in reif where gefragt.insert(objekt.akteID).inserted {
                try dienst.aussonderungErlaubt(tx, objekt.akteID, objekt.zeichen)
            }
            for objekt in reif {
                try tx.objektAendern(objekt.id, "zustand = \(Objektzustand.uebergeben), fehler = NULL")
            }
            try tx.rueckhaltVermerken(rueckhalt, alles)
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: lauf.id, code: .aussonderung, richtung: .aus, stand: .wartet, dateiname: name,
                nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.laufWeiter(lauf, .abgeben)
            try tx.execute("UPDATE aus_lauf SET paket = \(inhalt.sha256), lieferungen = lieferungen + 1 WHERE id = \(lauf.id)")
            try tx.austauschBestellen(lauf.id.text)
        }
    }
}
