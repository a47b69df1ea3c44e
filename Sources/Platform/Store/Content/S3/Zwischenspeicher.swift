// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Glibc
internal import Synchronization

/// Copies of contents on this node's own disk, so that a file that was just used need not travel again. May be emptied at any time.
final class Zwischenspeicher: Sendable {
    let folder: String
    private let grenze: Int64
    private let uhr: Uhr
    /// Bytes added since the folder was last looked through.
    private let seither: Mutex<Int64>
    /// What was used within this time stays: somebody may be about to open it.
    private static let schonfrist: Duration = .seconds(600)

    init(folder: String, grenze: Int64, uhr: Uhr) throws {
        self.folder = folder
        self.grenze = grenze
        self.uhr = uhr
        // Nobody knows what an earlier process left, so the first copy looks.
        seither = Mutex(.max / 2)
        let neu = folder + "/neu"
        if FileManager.default.fileExists(atPath: neu) { try FileManager.default.removeItem(atPath: neu) }
        try FileManager.default.createDirectory(
            atPath: neu, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func neueDatei() -> String { "\(folder)/neu/\(UUID().uuidString)" }

    func path(_ sha256: String) -> String { "\(folder)/\(sha256.prefix(2))/\(sha256)" }

    /// The copy of a content, if there is a whole one; it counts as used then.
    func datei(_ inhalt: Inhalt) async throws -> String? {
        let path = path(inhalt.sha256)
        return try await ContentStore.offThread {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            // First touched, then checked: from here on the sweep leaves it alone.
            utimes(path, nil)
            do {
                return try Datei.inhalt(path) == inhalt ? path : nil
            } catch StoreError.inhaltBeschaedigt {
                return nil
            }
        }
    }

    /// Takes a checked file over.
    @discardableResult
    func aufnehmen(_ datei: String, _ inhalt: Inhalt) async throws -> String {
        let path = path(inhalt.sha256)
        return try await ContentStore.offThread { [self] in
            let unter = (path as NSString).deletingLastPathComponent
            try FileManager.default.createDirectory(atPath: unter, withIntermediateDirectories: true)
            // Not synced: a copy that a power cut damages is fetched again.
            if rename(datei, path) != 0 {
                guard errno == EXDEV else { throw StoreError.maschine("\(path): rename \(errno)") }
                // The folder of uploads lies on another disk.
                let neu = neueDatei()
                try FileManager.default.copyItem(atPath: datei, toPath: neu)
                guard rename(neu, path) == 0 else { throw StoreError.maschine("\(path): rename \(errno)") }
            }
            utimes(path, nil)
            try platzSchaffen(inhalt.groesse)
            return path
        }
    }

    func entfernen(_ sha256: String) throws {
        guard unlink(path(sha256)) == 0 || errno == ENOENT else { throw StoreError.maschine("\(sha256): unlink \(errno)") }
    }

    /// Removes copies of contents that are no longer registered; each node does so for itself.
    func entfernen(_ anfang: String, ausser gilt: Set<String>) throws -> Int {
        var zahl = 0
        for sha256 in try namen(anfang).subtracting(gilt) where !benutzt(sha256) {
            try entfernen(sha256)
            zahl += 1
        }
        return zahl
    }

    func namen(_ anfang: String) throws -> Set<String> {
        let ordner = "\(folder)/\(anfang)"
        guard FileManager.default.fileExists(atPath: ordner) else { return [] }
        return Set(try FileManager.default.contentsOfDirectory(atPath: ordner))
    }

    private func benutzt(_ sha256: String) -> Bool {
        guard let stand = Self.stand(path(sha256)) else { return false }
        return stand.zeit > uhr.jetzt - Self.schonfrist
    }

    /// Looks through the folder after every tenth of the limit, and gives up what was not used for longest.
    private func platzSchaffen(_ groesse: Int64) throws {
        let schauen = seither.withLock { seither in
            seither += groesse
            guard seither >= grenze / 10 else { return false }
            seither = 0
            return true
        }
        guard schauen else { return }
        var dateien: [(pfad: String, zeit: Zeitpunkt, groesse: Int64)] = []
        for byte in UInt8.min...UInt8.max {
            let anfang = Hex.text([byte])
            for name in try namen(anfang) {
                if let stand = Self.stand("\(folder)/\(anfang)/\(name)") {
                    dateien.append(("\(folder)/\(anfang)/\(name)", stand.zeit, stand.groesse))
                }
            }
        }
        var summe = dateien.reduce(0) { $0 + $1.groesse }
        let jung = uhr.jetzt - Self.schonfrist
        for datei in dateien.sorted(by: { $0.zeit < $1.zeit }) where summe > grenze * 9 / 10 && datei.zeit < jung {
            unlink(datei.pfad)
            summe -= datei.groesse
        }
    }

    private static func stand(_ path: String) -> (zeit: Zeitpunkt, groesse: Int64)? {
        var stand = Glibc.stat()
        guard stat(path, &stand) == 0 else { return nil }
        let zeit = Int64(stand.st_mtim.tv_sec) * 1000 + Int64(stand.st_mtim.tv_nsec) / 1_000_000
        return (Zeitpunkt(millisekunden: zeit), Int64(stand.st_size))
    }
}
