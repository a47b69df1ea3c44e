// SPDX-License-Identifier: EUPL-1.2
import Foundation

/// What the report of the city of early 2019 says, slide by slide in reading order, and what it must not. The same file is the
/// measure of `make bericht-2019`.
enum Seed2019 {
    private struct Datei: Decodable {
        let folien: [[String]]
        let verboten: [String]
    }

    private static let datei: Datei = {
        let ort = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Support/Seed2019/erwartet.json")
        do { return try JSONDecoder().decode(Datei.self, from: Data(contentsOf: ort)) } catch {
            fatalError("\(ort.standardized.path): \(error)")
        }
    }()

    static let folien = datei.folien
    /// What came later, or was never known, and must not appear.
    static let verboten = datei.verboten
}
