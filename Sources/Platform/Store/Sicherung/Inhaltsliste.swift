// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// The list of contents beside a backed-up database, in a file, because there may be millions.
struct Inhaltsliste {
    let path: String

    /// Writes what `connection` sees.
    /// - Returns: how many contents it names.
    func schreiben(_ connection: any Connection) throws -> Int64 {
        let handle = try Datei.anlegen(path)
        defer { try? handle.close() }
        let db = ReadContext(connection: connection)
        var anzahl: Int64 = 0
        var nach = ""
        while true {
            let seite = try db.inhalte(nach: nach).map(\.inhalt)
            guard let letzter = seite.last else { break }
            try handle.write(contentsOf: Data(seite.map { "\($0.sha256)\t\($0.groesse)\n" }.joined().utf8))
            anzahl += Int64(seite.count)
            nach = letzter.sha256
        }
        try handle.synchronize()
        return anzahl
    }

    func jeden(_ body: (Inhalt) async throws -> Void) async throws {
        // 70 bytes a line: a city's million contents are 70 MB.
        guard let data = FileManager.default.contents(atPath: path) else { throw StoreError.sicherung("\(path) fehlt.") }
        for zeile in data.split(separator: UInt8(ascii: "\n")) {
            let teile = String(decoding: zeile, as: UTF8.self).split(separator: "\t")
            guard teile.count == 2, teile[0].utf8.count == 64, teile[0].allSatisfy(\.isHexDigit), let groesse = Int64(teile[1])
            else {
                throw StoreError.sicherung("\(path) ist beschädigt.")
            }
            try await body(Inhalt(sha256: String(teile[0]), groesse: groesse))
        }
    }
}
