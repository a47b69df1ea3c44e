// SPDX-License-Identifier: EUPL-1.2

/// Makes a file name a sender chose fit for showing, for a download header and for any file system.
///
/// Letters of every script stay, so umlauts do. Paths, control and invisible characters (also those that turn the
/// direction of writing, by which `gpj.exe` is shown as `exe.jpg`), reserved device names and over-length go.
public enum SafeFilename {
    /// - Parameters:
    ///   - fallback: used when nothing is left; must be a safe name itself.
    ///   - maximumBytes: of UTF-8; the ending is kept, the stem is cut between whole characters.
    public static func make(_ raw: String, fallback: String = "file", maximumBytes: Int = 180) -> String {
        let last =
            raw.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.last
            ?? Substring().unicodeScalars
        var name = collapse(last)
        name = trimmed(name)
        if name.hasPrefix("-") { name = "_" + name.dropFirst() }
        if reserved.contains(stem(name).uppercased()) { name = "_" + name }
        name = shortened(name, to: maximumBytes)
        return name.isEmpty ? fallback : name
    }

    private static func collapse(_ scalars: Substring.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar.properties.isWhitespace || scalar == "\u{FFFD}" {
                let mark: Unicode.Scalar = scalar == "\u{FFFD}" ? "_" : " "
                if mark != " " || result.last != " " { result.append(mark) }
            } else if forbidden.contains(scalar) {
                result.append("_")
            } else if !invisible(scalar) {
                result.append(scalar)
            }
        }
        return composed(result)
    }

    private static func invisible(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// One system writes umlauts as letter and two dots; searched and compared they would be other names.
    private static func composed(_ scalars: String.UnicodeScalarView) -> String {
        var result = String.UnicodeScalarView()
        for scalar in scalars {
            if scalar == "\u{308}", let last = result.last, let umlaut = umlauts[last] {
                result.removeLast()
                result.append(umlaut)
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Dots and blanks at the ends hide files or are dropped silently by some systems.
    private static func trimmed(_ name: String) -> String {
        var rest = Substring(name)
        while let first = rest.first, first == "." || first == " " { rest.removeFirst() }
        while let last = rest.last, last == "." || last == " " { rest.removeLast() }
        return String(rest)
    }

    private static func shortened(_ name: String, to maximum: Int) -> String {
        guard name.utf8.count > maximum else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].utf8.count <= min(16, maximum / 2) ? String(name[dot...]) : ""
        var stem = ""
        for character in name[..<dot] {
            guard stem.utf8.count + character.utf8.count + ending.utf8.count <= maximum else { break }
            stem.append(character)
        }
        return stem.isEmpty ? "" : trimmed(stem) + ending
    }

    private static func stem(_ name: String) -> String {
        trimmed(String(name.prefix { $0 != "." }))
    }

    private static let forbidden = Set("<>:\"|?*".unicodeScalars)
    private static let umlauts: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü", "e": "ë", "i": "ï",
    ]
    private static let reserved: Set<String> = {
        let ports = (0...9).flatMap { ["COM\($0)", "LPT\($0)"] }
        return Set(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"] + ports)
    }()
}
