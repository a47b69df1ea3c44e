// SPDX-License-Identifier: EUPL-1.2
internal import App
internal import ArgumentParser
internal import Foundation
internal import Web

struct Rechte: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Schreibt die Rechtetabelle: jede Adresse mit dem Recht, das sie verlangt.")

    @OptionGroup var ort: Ort

    func run() async throws {
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: ordner) }
        let haus = try Leerhaus.bauen(ort, in: ordner)
        Ausgabe.zeile("methode\tpfad\tzugang\tzweck")
        for route in haus.routen { Ausgabe.zeile("\(route.methode.rawValue)\t\(route.pfad)\t\(route.zugang)\t\(route.zweck)") }
    }
}

/// A house without data, for what depends on the code alone.
enum Leerhaus {
    static func bauen(_ ort: Ort, in ordner: URL) throws -> Haus {
        let leer = Installation(
            daten: ordner.path, postgres: nil, stadt: ort.stadt, staedte: URL(fileURLWithPath: ort.staedte), python: "python3",
            relay: nil)
        return try Rathaus(leer, log: Protokoll.logger).haus(Serverwahl())
    }
}
