// SPDX-License-Identifier: EUPL-1.2
internal import Core

/// What the operator wants to know of the places.
public struct Inhaltsbefund: Sendable {
    public let lage: Inhaltslage
    /// Folder or bucket, in words.
    public let ort: String
}

extension ContentStore {
    /// Says where contents lie, after every place in use has answered.
    /// - Throws: `StoreError.ablage`.
    public func befund() async throws -> Inhaltsbefund {
        let lage = try await aktuelleLage()
        if lage.brauchtS3 { try await s3?.client.erreichbar() }
        let namen = lage.plaetze.map { $0 == .ordner ? "Ordner \(folder)" : "S3 \(lage.eimer ?? "")" }
        return Inhaltsbefund(lage: lage, ort: namen.joined(separator: ", dazu noch "))
    }

    /// Removes this node's copies of contents that are no longer registered, and of those a bucket is no longer used for.
    @discardableResult
    public func zwischenspeicherAufraeumen(_ store: Store) async throws -> Int {
        guard let s3 else { return 0 }
        var zahl = 0
        for byte in UInt8.min...UInt8.max {
            try Task.checkCancellation()
            let anfang = Hex.text([byte])
            guard try !s3.zwischen.namen(anfang).isEmpty else { continue }
            let gilt = try await store.read { db in
                Set(
                    try db.rows("SELECT sha256 FROM inhalt WHERE sha256 >= \(anfang) AND sha256 < \(anfang + "g")").map {
                        try $0["sha256"] as String
                    })
            }
            zahl += try s3.zwischen.entfernen(anfang, ausser: gilt)
        }
        return zahl
    }
}
