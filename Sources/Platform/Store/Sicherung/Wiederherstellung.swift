// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// Brings a backup back, into an empty place only. The database comes last, so that a restore
/// that broke off is not taken for an installation.
public struct Wiederherstellung: Sendable {
    private let quelle: String
    private let manifest: Manifest

    /// - Throws: `StoreError.sicherung` for a folder that holds no whole backup.
    public init(_ quelle: String) throws {
        self.quelle = quelle
        guard let manifest = try Manifest.lesen(quelle) else {
            throw StoreError.sicherung("In \(quelle) liegt keine vollständige Sicherung: \(Manifest.name) fehlt.")
        }
        self.manifest = manifest
    }

    /// - Parameters:
    ///   - ort: an empty folder or an empty PostgreSQL database.
    ///   - inhaltsordner: must not hold contents.
    ///   - beilagen: where the small files of the installation belong.
    /// - Throws: `StoreError.sicherung`, `.inhaltBeschaedigt` when a part is not what the manifest says.
    public func ausfuehren(
        nach ort: StoreLocation, inhaltsordner: String, beilagen: [Beilage] = [],
        _ fortschritt: @escaping Fortschritt = { _, _, _ in }
    ) async throws -> Sicherungsbericht {
        let ziel = try Wiederherstellungsziel(ort, maschine: manifest.maschine)
        try await ziel.pruefeLeer()
        try pruefeLeer(inhaltsordner, beilagen)
        try await pruefeTeile(fortschritt)
        do {
            try await inhalte(nach: inhaltsordner, fortschritt)
            for beilage in beilagen where manifest.beilagen.contains(where: { $0.datei == beilage.name }) {
                try Datei.kopieren("\(quelle)/\(beilage.name)", nach: beilage.path)
            }
            try await ziel.schreiben("\(quelle)/\(manifest.datenbank.datei)", fortschritt)
        } catch {
            // Nothing was there before, so all that is there now is ours.
            for path in [inhaltsordner] + beilagen.map(\.path) where FileManager.default.fileExists(atPath: path) {
                try FileManager.default.removeItem(atPath: path)
            }
            throw error
        }
        return Sicherungsbericht(manifest, kopiert: manifest.inhalte)
    }

    private func pruefeLeer(_ inhaltsordner: String, _ beilagen: [Beilage]) throws {
        let vorhanden =
            try FileManager.default.fileExists(atPath: inhaltsordner)
            ? FileManager.default.contentsOfDirectory(atPath: inhaltsordner).filter { $0 != "neu" } : []
        guard vorhanden.isEmpty else { throw Self.nichtLeer(inhaltsordner) }
        for beilage in beilagen where FileManager.default.fileExists(atPath: beilage.path) { throw Self.nichtLeer(beilage.path) }
    }

    static func nichtLeer(_ was: String) -> StoreError {
        .sicherung("\(was) enthält schon Daten. Wiederhergestellt wird nur an einem leeren Ort; es wurde nichts verändert.")
    }

    /// Before anything is written: a backup that is damaged is told at once.
    private func pruefeTeile(_ fortschritt: Fortschritt) async throws {
        let teile = manifest.teile
        for (i, teil) in teile.enumerated() {
            fortschritt("Prüfsummen", Int64(i), Int64(teile.count))
            let path = "\(quelle)/\(teil.datei)"
            guard FileManager.default.fileExists(atPath: path) else { throw StoreError.inhaltBeschaedigt(teil.datei) }
            guard try await ContentStore.offThread({ try Datei.inhalt(path) }) == teil.inhalt else {
                throw StoreError.inhaltBeschaedigt(teil.datei)
            }
        }
        fortschritt("Prüfsummen", Int64(teile.count), Int64(teile.count))
    }

    private func inhalte(nach ordner: String, _ fortschritt: Fortschritt) async throws {
        let hier = try ContentStore(folder: ordner, limit: .max)
        let dort = try ContentStore(folder: "\(quelle)/inhalt", limit: .max)
        var fertig: Int64 = 0
        try await Inhaltsliste(path: "\(quelle)/\(manifest.inhaltsliste.datei)").jeden { inhalt in
            try Task.checkCancellation()
            try await hier.uebernehmen(inhalt, aus: dort)
            fertig += 1
            fortschritt("Inhalte", fertig, manifest.inhalte)
        }
    }
}
