// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Writes what the archive has taken over once more as a package (0503), for another system. The package itself is named by no row,
/// so the daily round clears it away.
struct ArchivpaketAusgeben {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: LaufID, akteur: Akteur) async throws -> (Inhalt, name: String) {
        let (lauf, partner, wurzeln) = try await dienst.store.read { db in
            let lauf = try db.lauf(id, fuer: AussonderungRechte.archiv, akteur)
            guard let partner = try db.partner(lauf.partner) else { throw AussonderungError.partnerFehlt }
            return (lauf, partner, try Self.baum(db, id))
        }
        guard !wurzeln.isEmpty else { throw AussonderungError.nichtsAbzugeben }
        let kopf = dienst.kopf(.aussonderung, lauf, partner)
        let dateien = wurzeln.flatMap(\.alleDokumente).flatMap(\.versionen).map(\.datei)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .schriftgut(wurzeln)), dateien: dateien)
        return (inhalt, dienst.format.dateiname(kopf))
    }

    /// The objects as they came, with where their files lie now.
    static func baum(_ db: some ReadAccess, _ id: LaufID) throws -> [Austauschobjekt] {
        let alle = try db.archivgut(lauf: id)
        let da = Set(alle.map(\.objekt))
        func bauen(_ gut: Archivgut) throws -> Austauschobjekt {
            var objekt = gut.angaben
            let dateien = try db.archivdateien(gut.id)
            for d in objekt.dokumente.indices {
                for v in objekt.dokumente[d].versionen.indices {
                    let name = objekt.dokumente[d].versionen[v].datei.name
                    guard let datei = dateien.first(where: { $0.name == name }) else { continue }
                    objekt.dokumente[d].versionen[v].datei.sha256 = datei.inhalt.sha256
                    objekt.dokumente[d].versionen[v].datei.groesse = datei.inhalt.groesse
                }
            }
            objekt.vorgaenge = try alle.filter { $0.eltern == gut.objekt }.map(bauen)
            return objekt
        }
        return try alle.filter { gut in gut.eltern.map { !da.contains($0) } ?? true }.map(bauen)
    }
}
