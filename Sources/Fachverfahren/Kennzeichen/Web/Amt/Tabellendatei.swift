// SPDX-License-Identifier: EUPL-1.2
import CSV
import Foundation
import Web

/// A table as a file for spreadsheets.
enum Tabellendatei {
    /// - Parameter name: ASCII, without ending.
    static func csv(_ name: String, _ kopf: [String], _ zeilen: [[String]]) -> WebResponse {
        let writer = CSVWriter()
        let bytes = CSVWriter.byteOrderMark + ([kopf] + zeilen).flatMap { writer.row($0) }
        return .daten(Data(bytes), typ: "text/csv; charset=utf-8")
            .mitKopf("content-disposition", "attachment; filename=\"\(name).csv\"").mitKopf("cache-control", "private, no-store")
    }
}
