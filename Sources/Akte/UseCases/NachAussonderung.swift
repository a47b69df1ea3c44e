// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Lets go of rows that another module keeps beside a Vorgang once the Vorgang has left the file: never before, since until then its time limit
/// runs or the archive has not decided.
// § DSGVO:5(1)
public struct NachAussonderung: Sendable {
    private static let seite = 200

    let store: Store

    public init(_ store: Store) { self.store = store }

    /// - Parameters:
    ///   - zeilen: `id` and `vorgang` of rows that have ended, behind an identity and ordered by it, at most so many.
    ///   - weg: removes one row with all that hangs on it.
    /// - Returns: how many went.
    public func callAsFunction(
        _ vermerk: Vermerk, zeilen: @escaping @Sendable (_ nach: String, _ hoechstens: Int) -> SQL,
        weg: @escaping @Sendable (WriteContext, String) throws -> Void
    ) async throws -> Int {
        var (nach, zahl) = ("", 0)
        while true {
            let seite = try await store.read { [nach] db in
                let kandidaten = try db.rows(zeilen(nach, Self.seite)).map { row in
                    (id: try row["id"] as String, vorgang: try row["vorgang"] as VorgangID)
                }
                let gegangen = try db.ausgesonderte(kandidaten.map(\.vorgang))
                return kandidaten.map { (id: $0.id, weg: gegangen.contains($0.vorgang)) }
            }
            guard let letzte = seite.last else { return zahl }
            nach = letzte.id
            let ids = seite.filter(\.weg).map(\.id)
            // Nothing to do is the rule, and then nothing is written into the audit.
            guard !ids.isEmpty else { continue }
            try await store.commit(vermerk) { tx in
                for id in ids { try weg(tx, id) }
            }
            zahl += ids.count
        }
    }
}

extension ReadAccess {
    /// Those of which only the stub is left.
    func ausgesonderte(_ ids: [VorgangID]) throws -> Set<VorgangID> {
        guard !ids.isEmpty else { return [] }
        return Set(
            try rows("SELECT id FROM akte_vorgang WHERE id IN (\(list: ids)) AND zustand IN ('abgegeben', 'vernichtet')").map {
                try $0["id"]
            })
    }
}
