// SPDX-License-Identifier: EUPL-1.2
import Documents
import Core
import Foundation
import Logging
import StoreTesting
import Testing
import Web

@testable import Steuerung

/// Writes reports with the templates that ship with the house and the printer that `make` installs.
enum Berichtswerkstatt {
    static let rahmen = Berichtsrahmen(herausgeber: "Stadt Muster")

    /// Without a printer.
    static func schreiber() throws -> Berichtsschreiber {
        Berichtsschreiber(vorlagen: try vorlagen(), rahmen: rahmen) { html, _ in Data(html.utf8) }
    }

    static func mitDruck<T: Sendable>(_ body: @Sendable (Berichtsschreiber) async throws -> T) async throws -> T {
        let wurzel = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized
        let python =
            ProcessInfo.processInfo.environment["RATHAUS_PYTHON"] ?? wurzel.appending(path: "var/venv/bin/python3").path
        try #require(
            FileManager.default.isExecutableFile(atPath: python),
            "Kein Python mit WeasyPrint unter \(python): RATHAUS_PYTHON setzen oder „make test“ aufrufen")
        var einstellung = Druckeinstellung(python: python)
        // Beside a whole test run a page takes its time.
        einstellung.zeit = .seconds(240)
        einstellung.startzeit = .seconds(240)
        let druck = Briefdruck(einstellung, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let schreiber = Berichtsschreiber(vorlagen: try vorlagen(), rahmen: rahmen) { html, erstellt in
            try await druck.drucke(Druckauftrag(html: html, variante: .barrierefrei, erstellt: erstellt)).pdf
        }
        do {
            let ergebnis = try await body(schreiber)
            await druck.fahreHerunter()
            return ergebnis
        } catch {
            await druck.fahreHerunter()
            throw error
        }
    }

    private static func vorlagen() throws -> Vorlagen {
        try Vorlagen(ordner: [SteuerungModul.bundle.appendingPathComponent("Templates")], streng: true)
    }
}

extension SteuerungModul {
    /// With a report writer that prints nothing.
    static func probe(
        _ amt: Programmbuero, ordner: URL? = nil, ablage: Berichtsablage? = nil, anfragen: Anfragevorgaben? = nil,
        proben: [Nachweisprobe] = []
    ) throws -> SteuerungModul {
        try SteuerungModul(
            store: amt.store, ordner: ordner, stadt: Ratsprobe.stadt,
            berichte: Berichtsmittel(inhalte: amt.stand.content, schreiber: try Berichtswerkstatt.schreiber(), ablage: ablage),
            anfragen: anfragen, proben: proben)
    }
}
