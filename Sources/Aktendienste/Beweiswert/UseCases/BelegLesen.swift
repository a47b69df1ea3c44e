// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Store
import TimeStamp

/// The proof of one document, for whoever may read the document.
struct BelegLesen: Sendable {
    struct Beleg: Sendable {
        let dokument: DokumentKopf
        let vorgang: VorgangKopf
        let stand: Beweisstand
        /// All trees, oldest first, stamped or not.
        let baeume: [Baum]
        let bericht: EvidenceRecord?
    }

    static func lesen(_ db: any ReadAccess, _ id: DokumentID, akteur: Akteur) throws -> Beleg {
        guard let dokument = try db.dokument(id), let vorgang = try db.vorgang(dokument.vorgang),
            AkteRechte.sieht(akteur, vorgang), AkteRechte.sieht(akteur, dokument, in: vorgang)
        else { throw BeweisError.nichtGefunden }
        return try lesen(db, dokument, vorgang, Belegquelle(db))
    }

    static func lesen(_ db: any ReadAccess, _ dokument: DokumentKopf, _ vorgang: VorgangKopf, _ quelle: Belegquelle) throws
        -> Beleg
    {
        let mitglieder = try db.mitglieder(dokument.id)
        let ketten = try quelle.ketten(mitglieder)
        let baeume = try mitglieder.flatMap { try quelle.weg($0) }
        return Beleg(
            dokument: dokument, vorgang: vorgang, stand: stand(dokument, mitglieder, baeume), baeume: baeume,
            bericht: ketten.isEmpty ? nil : try EvidenceRecord(ketten))
    }

    private static func stand(_ dokument: DokumentKopf, _ mitglieder: [Mitglied], _ baeume: [Baum]) -> Beweisstand {
        guard dokument.zustand == .final else { return .entwurf }
        guard !mitglieder.isEmpty else { return .wartetAufBaum }
        guard let erster = baeume.first?.stempel else { return .wartetAufStempel }
        let letzter = baeume.compactMap(\.stempel).last
        return .belegt(
            seit: erster.zeit, simuliert: baeume.compactMap(\.stempel).contains(where: \.simuliert),
            gueltigBis: letzter?.gueltigBis)
    }
}
