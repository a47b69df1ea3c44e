// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Glibc

/// One file a content: `ab/cd/abcd…`. The folder entry is synced too, so that neither a crash nor a power cut leaves a row that points nowhere.
struct Ordnerort: Inhaltsort {
    let folder: String

    func path(_ sha256: String) -> String {
        "\(folder)/\(sha256.prefix(2))/\(sha256.dropFirst(2).prefix(2))/\(sha256)"
    }

    func ablegen(_ datei: String, _ inhalt: Inhalt) async throws {
        try await ContentStore.offThread { try gesperrt(allein: false) { try benennen(datei, path(inhalt.sha256)) } }
    }

    func holen(_ inhalt: Inhalt) async throws -> String? {
        let path = path(inhalt.sha256)
        return try await ContentStore.offThread {
            guard FileManager.default.fileExists(atPath: path) else { return nil }
            guard try Datei.inhalt(path) == inhalt else { throw StoreError.inhaltBeschaedigt(inhalt.sha256) }
            return path
        }
    }

    func stroemen(_ sha256: String, _ body: @escaping @Sendable (Data) throws -> Void) async throws -> Bool {
        let path = path(sha256)
        return try await ContentStore.offThread {
            guard FileManager.default.fileExists(atPath: path) else { return false }
            try Datei.lesen(path, body)
            return true
        }
    }

    func namen(_ anfang: String) async throws -> [String: Zeitpunkt] {
        try await ContentStore.offThread {
            let ordner = "\(folder)/\(anfang)"
            guard FileManager.default.fileExists(atPath: ordner) else { return [:] }
            var namen: [String: Zeitpunkt] = [:]
            for unter in try FileManager.default.contentsOfDirectory(atPath: ordner) {
                for name in try FileManager.default.contentsOfDirectory(atPath: "\(ordner)/\(unter)") {
                    namen[name] = zeit(name)
                }
            }
            return namen
        }
    }

    func entfernen(_ sha256: String, wennAelterAls grenze: Zeitpunkt) async throws -> Entfernung {
        try await ContentStore.offThread {
            try gesperrt(allein: true) {
                guard let zeit = zeit(sha256) else { return .fehlte }
                guard zeit <= grenze else { return .zuJung }
                guard unlink(path(sha256)) == 0 else { throw StoreError.maschine("\(sha256): unlink \(errno)") }
                return .entfernt
            }
        }
    }

    /// Uploading the same bytes again makes the file young.
    func zeit(_ sha256: String) -> Zeitpunkt? {
        var stand = stat()
        guard stat(path(sha256), &stand) == 0 else { return nil }
        return Zeitpunkt(millisekunden: Int64(stand.st_mtim.tv_sec) * 1000 + Int64(stand.st_mtim.tv_nsec) / 1_000_000)
    }

    /// Lets one upload publish, or one sweep remove, while nobody does the other; between processes as well.
    /// Uploads do not exclude each other.
    func gesperrt<T>(allein: Bool, _ body: () throws -> T) throws -> T {
        let sperre = open("\(folder)/sperre", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard sperre >= 0 else { throw StoreError.maschine("\(folder)/sperre: open \(errno)") }
        defer { close(sperre) }
        while flock(sperre, allein ? LOCK_EX : LOCK_SH) != 0 {
            guard errno == EINTR else { throw StoreError.maschine("\(folder)/sperre: flock \(errno)") }
        }
        return try body()
    }

    private func benennen(_ quelle: String, _ target: String) throws {
        let unter = (target as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: unter, withIntermediateDirectories: true)
        guard rename(quelle, target) == 0 else { throw StoreError.maschine("\(target): rename \(errno)") }
        // All three each time: another upload may have made a folder and not synced it yet.
        try Datei.sync(ordner: unter)
        try Datei.sync(ordner: (unter as NSString).deletingLastPathComponent)
        try Datei.sync(ordner: folder)
    }
}
