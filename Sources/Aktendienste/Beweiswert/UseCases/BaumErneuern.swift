// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Foundation
import Store
import TimeStamp

/// Hash tree renewal (RFC 4998 § 5.2): every document is read and hashed anew with a stronger algorithm, together with all its
/// evidence so far, and a new chain begins. Works in batches, so that after a crash it goes on with what is left.
struct BaumErneuern {
    let dienst: Beweisdienst

    struct Ergebnis: Equatable, Sendable {
        var erneuert = 0
        /// Files that no longer are what was stamped, or that are gone.
        var beschaedigt = 0
        /// Documents that wait for a stamp first.
        var warten = 0
    }

    private struct Neues: Sendable {
        let mitglied: Mitglied
        let ende: BaumID
        let blatt: [UInt8]
    }

    func callAsFunction(_ algorithmus: DigestAlgorithm) async throws -> Ergebnis {
        guard dienst.katalog.geeignet(algorithmus, am: dienst.store.uhr.jetzt.tag) else {
            throw BeweisError.algorithmusUngeeignet(algorithmus.name)
        }
        var ergebnis = Ergebnis()
        var nach = ""
        while true {
            let (von, groesse) = (nach, dienst.erneuerungsgroesse)
            let (alte, ketten, wege) = try await dienst.store.read { db in
                let alte = try db.mitgliederAndererAlgorithmen(algorithmus.rawValue, nach: von, limit: groesse)
                let quelle = Belegquelle(db)
                let ketten = try alte.map { try quelle.ketten(try db.mitglieder(DokumentID(gespeichert: $0.dokument))) }
                return (alte, ketten, try alte.map { try quelle.weg($0) })
            }
            guard let letztes = alte.last else { return ergebnis }
            nach = letztes.dokument
            var neue: [Neues] = []
            for ((mitglied, ketten), weg) in zip(zip(alte, ketten), wege) {
                // A stamp that is still on its way would come too late into a chain that is closed.
                guard let ende = weg.last, ende.stempel != nil, ketten.count == mitglied.kette else {
                    ergebnis.warten += 1
                    continue
                }
                guard let hash = try await self.hash(mitglied, algorithmus) else {
                    ergebnis.beschaedigt += 1
                    continue
                }
                let blatt = EvidenceRecord.renewedLeaf(document: hash, after: ketten[...], algorithmus, digest: Hashwert.von)
                neue.append(Neues(mitglied: mitglied, ende: ende.id, blatt: blatt))
            }
            try await eintragen(neue, algorithmus)
            ergebnis.erneuert += neue.count
        }
    }

    /// `nil`, with a note for the operator, when the file is not what was stamped.
    private func hash(_ mitglied: Mitglied, _ algorithmus: DigestAlgorithm) async throws -> [UInt8]? {
        guard let inhalt = try await dienst.store.read({ try $0.inhalt(mitglied.dokumentversion) }) else { return nil }
        do {
            let pfad = try await dienst.ungehindert.verifiedFile(inhalt)
            return try await Dateihash.von(pfad).hash.wert(algorithmus)
        } catch let fehler as StoreError {
            let text = "Die Datei stimmt nicht mit ihrer Prüfsumme überein oder fehlt."
            try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.inhalt.beschaedigt", grund: "\(fehler)")) { tx in
                try tx.execute(
                    "UPDATE bw_mitglied SET fehler = \(text) WHERE dokument = \(mitglied.dokument) AND kette = \(mitglied.kette)")
                tx.vermerke(Gegenstand("akte.dokument", mitglied.dokument), feld: "inhalt", neu: text)
            }
            return nil
        }
    }

    private func eintragen(_ neue: [Neues], _ algorithmus: DigestAlgorithm) async throws {
        guard let baum = HashTree(neue.map(\.blatt), algorithmus, digest: Hashwert.von) else { return }
        try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.hash.erneuern")) { tx in
            let id = try tx.baumAnlegen(.hash, algorithmus, wurzel: baum.root, blaetter: baum.leaves)
            for neu in neue {
                try tx.execute(
                    """
                    UPDATE bw_mitglied SET ende = \(neu.ende), fehler = NULL
                    WHERE dokument = \(neu.mitglied.dokument) AND kette = \(neu.mitglied.kette) AND ende IS NULL
                    """, rows: 1, else: StoreError.veraltet)
            }
            try tx.mitgliederEintragen(
                neue.map {
                    Mitglied(
                        dokument: $0.mitglied.dokument, kette: $0.mitglied.kette + 1, baum: id,
                        dokumentversion: $0.mitglied.dokumentversion, blatt: $0.blatt, ende: nil, fehler: nil)
                })
            try tx.stempelBestellen(id)
        }
    }
}
