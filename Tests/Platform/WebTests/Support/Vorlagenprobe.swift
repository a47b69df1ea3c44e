// SPDX-License-Identifier: EUPL-1.2
import Foundation

@testable import Web

/// Renders page models with templates that a test writes down itself.
enum Vorlagenprobe {
    /// - Parameter weitere: partials and layouts by name.
    static func zeige(
        _ seite: some Page, _ vorlage: String, weitere: [String: String] = [:], streng: Bool = true
    ) throws -> String {
        try mitOrdner { ordner in
            for (name, text) in weitere.merging([type(of: seite).vorlage: vorlage], uniquingKeysWith: { $1 }) {
                try schreibe(text, nach: ordner.appendingPathComponent("\(name).mustache"))
            }
            return try Vorlagen(ordner: [ordner], streng: streng).brief(seite)
        }
    }

    /// A folder of the test's own, removed afterwards.
    static func mitOrdner<T>(_ body: (URL) throws -> T) throws -> T {
        let ordner = FileManager.default.temporaryDirectory.appendingPathComponent("webtest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: ordner, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: ordner) }
        return try body(ordner)
    }

    static func schreibe(_ text: String, nach datei: URL) throws {
        try FileManager.default.createDirectory(at: datei.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: datei)
    }
}
