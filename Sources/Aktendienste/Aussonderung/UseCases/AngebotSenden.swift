// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Writes the list of what is on offer (0501): metadata only, no files.
struct AngebotSenden {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ lauf: Lauf) async throws {
        let (partner, objekte, gesperrt, schriftgut) = try await dienst.store.read { db in
            guard let partner = try db.partner(lauf.partner) else { throw AussonderungError.partnerFehlt }
            let objekte = try db.objekte(lauf.id).filter { $0.zustand == .vorgesehen }
            let gesperrt = try dienst.gesperrteAkten(db, objekte)
            let leser = Schriftgut(db: db, mitDateien: false, fassung: partner.fassung, handlung: dienst.handlung)
            let schriftgut = try leser.baum(objekte.filter { gesperrt[$0.akteID] == nil }, in: objekte)
            return (partner, objekte, gesperrt, schriftgut)
        }
        guard !schriftgut.isEmpty else { throw AussonderungError.nichtsAbzugeben }
        let kopf = dienst.kopf(.anbieteverzeichnis, lauf, partner)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .schriftgut(schriftgut)))
        let name = dienst.format.dateiname(kopf)
        let angeboten = Set(schriftgut.flatMap(\.alle).map(\.uuid))
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.angeboten")) { tx in
            for objekt in objekte {
                if angeboten.contains(objekt.objekt) {
                    try tx.weiter(objekt, .anbieten)
                    try tx.objektAendern(objekt.id, "zustand = \(Objektzustand.angeboten)")
                } else {
                    try tx.objektZurueckstellen(
                        objekt, "Gesperrt: \(gesperrt[objekt.akteID] ?? "die Akte, zu der das Stück gehört").")
                }
            }
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: lauf.id, code: .anbieteverzeichnis, richtung: .aus, stand: .wartet, dateiname: name,
                nachricht: kopf.nachricht, inhalt: inhalt)
            try tx.laufWeiter(lauf, .anbieten)
            try tx.austauschBestellen(lauf.id.text)
        }
    }
}
