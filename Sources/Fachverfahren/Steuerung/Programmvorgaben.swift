// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// What a city says of its programme in files: the sections of the report, and its wordings by name.
struct Programmvorgaben: Sendable {
    /// `nil` where the city has none.
    let plan: Berichtsplan?
    let fassungen: [String: Fassung]
    /// What no new edition should have; empty where the city names none.
    let schreibfehler: [Schreibfehler]

    /// - Throws: `Vorgabenfehler`, naming the file.
    init(ordner: URL?) throws(Vorgabenfehler) {
        guard let ordner, FileManager.default.fileExists(atPath: ordner.path) else {
            plan = nil
            fassungen = [:]
            schreibfehler = []
            return
        }
        plan = try Self.lesen(ordner, "plan.json")
        schreibfehler = try Self.lesen(ordner, "schreibfehler.json") ?? []
        var fassungen: [String: Fassung] = [:]
        for datei in try Self.dateien(ordner) where datei.hasPrefix("fassung-") && datei.hasSuffix(".json") {
            if let fassung: Fassung = try Self.lesen(ordner, datei) { fassungen[fassung.name] = fassung }
        }
        self.fassungen = fassungen
    }

    private static func dateien(_ ordner: URL) throws(Vorgabenfehler) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: ordner.path).sorted()
        } catch {
            throw Vorgabenfehler(datei: ordner.lastPathComponent, grund: "\(error)")
        }
    }

    /// - Returns: `nil` for a file that is not there.
    private static func lesen<T: Decodable>(_ ordner: URL, _ name: String) throws(Vorgabenfehler) -> T? {
        let datei = ordner.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: datei.path) else { return nil }
        do {
            return try JSONDecoder().decode(T.self, from: Data(contentsOf: datei))
        } catch {
            throw Vorgabenfehler(datei: name, grund: "\(error)")
        }
    }
}

/// A file of the city that cannot be read.
public struct Vorgabenfehler: Error, Sendable {
    public let datei: String
    public let grund: String
}
