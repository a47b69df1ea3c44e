// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Foundation
internal import Web

struct OpenAPI: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Schreibt die Beschreibung der JSON-Schnittstelle (OpenAPI 3.1).")

    @OptionGroup var ort: Ort

    func run() async throws {
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: ordner) }
        let haus = try Leerhaus.bauen(ort, in: ordner)
        Ausgabe.zeile(try OpenAPIDokument(haus.routen, titel: "Rathaus").json())
    }
}
