// SPDX-License-Identifier: EUPL-1.2

/// A name from outside, made harmless: no folders, no control or direction characters, no leading dots, bounded.
enum FileName {
    static func clean(_ raw: String?) -> String? {
        guard let raw else { return nil }
        let last = raw.unicodeScalars.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? []
        var result = String.UnicodeScalarView()
        for scalar in last where !hidden(scalar) {
            if result.isEmpty, scalar == "." || scalar == " " { continue }
            result.append(scalar)
            if result.count == 200 { break }
        }
        while result.last == " " || result.last == "." { result.removeLast() }
        return result.isEmpty ? nil : String(result)
    }

    /// Direction marks would let `fdp.exe` look like `exe.pdf`.
    private static func hidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
        default: false
        }
    }
}
