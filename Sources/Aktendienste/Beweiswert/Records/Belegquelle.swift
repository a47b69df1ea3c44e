// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import EvidenceRecord
import Store
import TimeStamp

/// Puts evidence records together out of trees and members. Trees are read once however many documents share them.
final class Belegquelle {
    private let db: any ReadAccess
    private var baeume: [BaumID: Baum] = [:]
    private var hashbaeume: [BaumID: HashTree] = [:]

    init(_ db: any ReadAccess) { self.db = db }

    /// The chains of archive time stamps of a document, as far as they are stamped; empty while it waits for its first stamp.
    func ketten(_ mitglieder: [Mitglied]) throws -> [[ArchiveTimeStamp]] {
        var ketten: [[ArchiveTimeStamp]] = []
        for mitglied in mitglieder {
            let kette = try self.kette(mitglied)
            if kette.isEmpty { break }
            ketten.append(kette)
        }
        return ketten
    }

    /// `nil` while there is no stamp.
    func beleg(_ dokument: DokumentID) throws -> EvidenceRecord? {
        let ketten = try ketten(try db.mitglieder(dokument))
        return ketten.isEmpty ? nil : try EvidenceRecord(ketten)
    }

    /// The trees of a chain, from the first to the one whose stamp counts now, stamped or not.
    func weg(_ mitglied: Mitglied) throws -> [Baum] {
        var weg: [Baum] = []
        var id: BaumID? = mitglied.baum
        while let naechster = id, let baum = try self.baum(naechster), !weg.contains(where: { $0.id == naechster }) {
            weg.append(baum)
            id = naechster == mitglied.ende ? nil : baum.nachfolger
        }
        return weg
    }

    private func kette(_ mitglied: Mitglied) throws -> [ArchiveTimeStamp] {
        var kette: [ArchiveTimeStamp] = []
        var blatt = mitglied.blatt
        for baum in try weg(mitglied) {
            guard let token = baum.stempel?.token, let gekuerzt = try hashbaum(baum).reduced(blatt) else { break }
            kette.append(try ArchiveTimeStamp(tree: gekuerzt, token: token))
            blatt = Hashwert.von(baum.algorithmus, token.der)
        }
        return kette
    }

    private func baum(_ id: BaumID) throws -> Baum? {
        if let da = baeume[id] { return da }
        let baum = try db.baum(id)
        baeume[id] = baum
        return baum
    }

    private func hashbaum(_ baum: Baum) throws -> HashTree {
        if let da = hashbaeume[baum.id] { return da }
        guard let neu = HashTree(try db.blaetter(baum), baum.algorithmus, digest: Hashwert.von) else {
            throw StoreError.spalte("blaetter", "leer")
        }
        hashbaeume[baum.id] = neu
        return neu
    }
}
