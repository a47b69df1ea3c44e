// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation

/// Backs up a running installation into a folder: database, contents, manifest.
///
/// A second backup into the same folder copies only new contents. Until its manifest replaces the old
/// one in the last step, the folder still is the earlier, whole backup.
public struct Sicherung: Sendable {
    private let store: Store
    private let inhalte: ContentStore
    private let beilagen: [Beilage]
    private let ziel: String

    public init(_ store: Store, _ inhalte: ContentStore, beilagen: [Beilage] = [], ziel: String) {
        self.store = store
        self.inhalte = inhalte
        self.beilagen = beilagen
        self.ziel = ziel
    }

    /// - Throws: `StoreError.sicherung` for a folder that holds something else, `.inhaltBeschaedigt` when a content
    ///   of the installation is damaged. Nothing that looks whole is left then.
    public func ausfuehren(_ fortschritt: @escaping Fortschritt = { _, _, _ in }) async throws -> Sicherungsbericht {
        let alt = try vorbereiten()
        let lauf = store.uhr.jetzt.millisekunden
        let namen = Namen(
            datenbank: "datenbank-\(lauf).\(store.dialect == .sqlite ? "sqlite" : "pgdump")", liste: "inhalte-\(lauf).tsv")
        do {
            let bericht = try await schreiben(namen, lauf: lauf, fortschritt)
            if let alt { try entfernen(alt.teile.map(\.datei), ausser: bericht.manifest) }
            return bericht.bericht
        } catch {
            try entfernen([namen.datenbank, namen.datenbank + "-journal", namen.liste], ausser: alt)
            throw error
        }
    }

    private struct Namen {
        let datenbank: String
        let liste: String
    }

    private func schreiben(
        _ namen: Namen, lauf: Int64, _ fortschritt: @escaping Fortschritt
    ) async throws -> (bericht: Sicherungsbericht, manifest: Manifest) {
        let liste = Inhaltsliste(path: "\(ziel)/\(namen.liste)")
        let pfad = "\(ziel)/\(namen.datenbank)"
        let stand = try await store.engine.backup(to: pfad, fortschritt) { try Sicherungsstand($0, liste) }
        let kopiert = try await inhalteKopieren(liste, gesamt: stand.inhalte, fortschritt)
        var anlagen: [Manifest.Teil] = []
        for beilage in beilagen {
            // The key of a running server does not change, so the earlier backup in this folder keeps its own.
            anlagen.append(Manifest.Teil(beilage.name, try Datei.kopieren(beilage.path, nach: "\(ziel)/\(beilage.name)")))
        }
        try Task.checkCancellation()
        fortschritt("Prüfsummen", 0, 1)
        let manifest = Manifest(
            format: Manifest.format, erstellt: Zeitpunkt(millisekunden: lauf).iso8601, maschine: store.dialect.rawValue,
            schema: stand.schema,
            auditNr: stand.auditNr, auditHash: stand.auditHash, inhalte: stand.inhalte,
            datenbank: Manifest.Teil(namen.datenbank, try await ContentStore.offThread { try Datei.inhalt(pfad) }),
            inhaltsliste: Manifest.Teil(namen.liste, try Datei.inhalt(liste.path)), beilagen: anlagen)
        try Datei.sync(datei: pfad)
        try Datei.sync(ordner: ziel)
        try manifest.schreiben(ziel)
        fortschritt("Prüfsummen", 1, 1)
        return (Sicherungsbericht(manifest, kopiert: kopiert), manifest)
    }

    /// What is there already is read again: a backup that has rotted is no backup.
    private func inhalteKopieren(_ liste: Inhaltsliste, gesamt: Int64, _ fortschritt: Fortschritt) async throws -> Int64 {
        let dort = try ContentStore(folder: "\(ziel)/inhalt", limit: .max, uhr: store.uhr)
        var fertig: Int64 = 0
        var kopiert: Int64 = 0
        try await liste.jeden { inhalt in
            try Task.checkCancellation()
            if !(try await dort.hat(inhalt)) {
                try await dort.uebernehmen(inhalt, aus: inhalte)
                kopiert += 1
            }
            fertig += 1
            fortschritt("Inhalte", fertig, gesamt)
        }
        return kopiert
    }

    /// Makes the folder, or accepts one that holds nothing but an earlier backup or the rest of one.
    private func vorbereiten() throws -> Manifest? {
        let files = FileManager.default
        try files.createDirectory(atPath: ziel, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let alt = try Manifest.lesen(ziel)
        let eigene = Set(
            ["inhalt", Manifest.name, Manifest.name + ".neu"] + beilagen.map(\.name) + (alt?.teile.map(\.datei) ?? []))
        for name in try files.contentsOfDirectory(atPath: ziel) where !eigene.contains(name) {
            guard name.hasPrefix("datenbank-") || name.hasPrefix("inhalte-") else {
                throw StoreError.sicherung(
                    "Der Ordner \(ziel) enthält etwas anderes als eine Sicherung (\(name)). Bitte wählen Sie einen leeren Ordner."
                )
            }
            // Left behind by a backup that was killed.
            try files.removeItem(atPath: "\(ziel)/\(name)")
        }
        return alt
    }

    private func entfernen(_ namen: [String], ausser manifest: Manifest?) throws {
        let bleiben = Set(manifest?.teile.map(\.datei) ?? [])
        for name in namen where !bleiben.contains(name) && FileManager.default.fileExists(atPath: "\(ziel)/\(name)") {
            try FileManager.default.removeItem(atPath: "\(ziel)/\(name)")
        }
    }
}

extension Sicherungsbericht {
    init(_ manifest: Manifest, kopiert: Int64) {
        self.init(
            schema: manifest.schema, auditNr: manifest.auditNr, auditHash: manifest.auditHash, inhalte: manifest.inhalte,
            kopiert: kopiert,
            erstellt: manifest.erstellt)
    }
}

extension ContentStore {
    /// Whether the content is here and whole.
    func hat(_ inhalt: Inhalt) async throws -> Bool { try await zustand(inhalt) == .heil }
}
