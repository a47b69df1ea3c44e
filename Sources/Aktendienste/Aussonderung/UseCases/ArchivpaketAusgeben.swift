// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// Writes what the archive has taken over once more as a package (0503), for another system: every field as it came, for the messages
/// were kept. The package itself is named by no row, so the daily round clears it away.
struct ArchivpaketAusgeben {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ id: LaufID, akteur: Akteur) async throws -> (Inhalt, name: String) {
        let (lauf, partner, nur, eintraege) = try await dienst.store.read { db in
            let lauf = try db.lauf(id, fuer: AussonderungRechte.archiv, akteur)
            guard let partner = try db.partner(lauf.partner) else { throw AussonderungError.partnerFehlt }
            return (lauf, partner, Set(try db.archivgut(lauf: id).map(\.objekt)), try db.nachrichten(id, .aussonderung, .ein))
        }
        guard !nur.isEmpty else { throw AussonderungError.nichtsAbzugeben }
        var quellen: [Nachrichtenquelle] = []
        for eintrag in eintraege {
            guard let inhalt = eintrag.inhalt else { throw AussonderungError.nichtGefunden }
            quellen.append(
                Nachrichtenquelle(pfad: try await dienst.inhalte.verifiedFile(inhalt), name: eintrag.dateiname))
        }
        let kopf = dienst.kopf(.aussonderung, lauf, partner)
        let ordner = try Zwischenordner()
        defer { ordner.entfernen() }
        let ziel = ordner.pfad + "/nachricht.zip"
        try await dienst.format.weitergeben(quellen, nur, kopf, ziel)
        return (try await dienst.ablegen(datei: ziel), dienst.format.dateiname(kopf))
    }
}
