// SPDX-License-Identifier: EUPL-1.2

/// Content bytes as text to be searched. What is not UTF-8 is taken as Latin 1, whose letters are those of windows-1252 too.
enum Textzeichen {
    /// - Returns: false where letters may be others than those read.
    static func lies(_ bytes: [UInt8], _ zeichensatz: String?) -> (text: String, istSicher: Bool) {
        let satz = (zeichensatz ?? "utf-8").lowercased()
        let istBekannt = bekannte.contains(satz)
        if let text = String(validating: bytes, as: UTF8.self) {
            // Sets that are not written in ASCII look like ASCII to a reader of bytes.
            return (text, istBekannt)
        }
        var ansicht = String.UnicodeScalarView()
        ansicht.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return (String(ansicht), istBekannt)
    }

    private static let bekannte: Set<String> = [
        "", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "iso8859-1", "latin1", "iso-8859-15", "latin9", "windows-1252",
        "cp1252",
    ]
}
