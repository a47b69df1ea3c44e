// SPDX-License-Identifier: EUPL-1.2
import Core
import EvidenceRecord
import Store
import TimeStamp

/// Time stamp renewal (RFC 4998 § 5.2): the stamps of older trees become leaves of a new tree with the same hash algorithm.
struct StempelErneuern {
    let dienst: Beweisdienst

    /// - Parameter nur: which trees; all whose certificate ends soon without it.
    /// - Returns: how many stamps go into new trees.
    @discardableResult
    func callAsFunction(_ waehlen: @escaping @Sendable (Baum, Zeitpunkt) -> Bool = Erneuerungsregel.stempelFaellig) async throws
        -> Int
    {
        let groesse = dienst.baumgroesse
        return try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.stempel.erneuern")) { tx in
            let alte = try tx.letzteBaeume().filter { $0.stempel != nil && waehlen($0, tx.jetzt) }
            for algorithmus in DigestAlgorithm.allCases {
                let diese = alte.filter { $0.algorithmus == algorithmus }
                for anfang in stride(from: 0, to: diese.count, by: groesse) {
                    try Self.zusammenfassen(tx, Array(diese[anfang..<min(anfang + groesse, diese.count)]), algorithmus)
                }
            }
            return alte.count
        }
    }

    private static func zusammenfassen(_ tx: WriteContext, _ alte: [Baum], _ algorithmus: DigestAlgorithm) throws {
        let blaetter = alte.compactMap(\.stempel).map { Hashwert.von(algorithmus, $0.token.der) }
        guard let baum = HashTree(blaetter, algorithmus, digest: Hashwert.von) else { return }
        let id = try tx.baumAnlegen(.stempel, algorithmus, wurzel: baum.root, blaetter: baum.leaves)
        for alt in alte {
            try tx.executeVersioned(
                "UPDATE bw_baum SET nachfolger = \(id), version = version + 1 WHERE id = \(alt.id) AND version = \(alt.version)")
        }
        try tx.stempelBestellen(id)
    }
}
