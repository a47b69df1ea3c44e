// SPDX-License-Identifier: EUPL-1.2
import Core
import Documents
import Foundation
import Logging
import Testing

/// What these tests need from outside. Absent parts make them fail, never be skipped.
enum Umgebung {
    static let erstellt = Zeitpunkt(millisekunden: 1_790_000_000_000)

    /// A Python with WeasyPrint: `RATHAUS_PYTHON`, otherwise the one `make` installs under `var/`.
    static func einstellung() throws -> Druckeinstellung {
        let wurzel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let python =
            ProcessInfo.processInfo.environment["RATHAUS_PYTHON"]
            ?? wurzel.appending(path: "var/venv/bin/python3").path
        try #require(
            FileManager.default.isExecutableFile(atPath: python),
            "Kein Python mit WeasyPrint unter \(python): RATHAUS_PYTHON setzen oder „make test“ aufrufen")
        return Druckeinstellung(python: python)
    }

    /// Runs the body with a printer that is shut down afterwards.
    @discardableResult
    static func mitDruck<E>(
        _ anpassen: (inout Druckeinstellung) -> Void = { _ in }, _ koerper: (Briefdruck) async throws -> E
    ) async throws -> E {
        var einstellung = try einstellung()
        anpassen(&einstellung)
        let druck = Briefdruck(einstellung, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        do {
            let ergebnis = try await koerper(druck)
            await druck.fahreHerunter()
            return ergebnis
        } catch {
            await druck.fahreHerunter()
            throw error
        }
    }

    static func auftrag(
        _ rumpf: String, kopf: String = "", variante: Druckvariante = .archiv, anhaenge: [PdfAnhang] = []
    ) -> Druckauftrag {
        Druckauftrag(
            html: "<!doctype html><html lang=\"de\"><head><title>Prüfung</title>\(kopf)</head><body>\(rumpf)</body></html>",
            variante: variante, erstellt: erstellt, anhaenge: anhaenge)
    }

    /// Runs the body with a file of these bytes that is gone afterwards.
    @discardableResult
    static func mitDatei<E>(_ inhalt: Data, _ koerper: (URL) async throws -> E) async throws -> E {
        let datei = FileManager.default.temporaryDirectory.appending(path: "rathaus-test-\(UUID().uuidString)")
        try inhalt.write(to: datei)
        defer {
            do { try FileManager.default.removeItem(at: datei) } catch { Issue.record(error) }
        }
        return try await koerper(datei)
    }
}
