// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// XML that is safe by construction: text put into a literal is escaped, markup is taken as it is.
struct Markup: ExpressibleByStringInterpolation, Hashable {
    var xml: String

    init(stringLiteral value: String) { xml = value }
    init(stringInterpolation: Interpolation) { xml = stringInterpolation.xml }

    struct Interpolation: StringInterpolationProtocol {
        var xml = ""

        init(literalCapacity: Int, interpolationCount: Int) { xml.reserveCapacity(literalCapacity + 32 * interpolationCount) }

        mutating func appendLiteral(_ literal: String) { xml += literal }
        mutating func appendInterpolation(_ text: String) { xml += XmlText.escaped(text) }
        mutating func appendInterpolation(_ number: Int) { xml += String(number) }
        mutating func appendInterpolation(_ markup: Markup) { xml += markup.xml }
        mutating func appendInterpolation(_ markups: [Markup]) { for markup in markups { xml += markup.xml } }
    }

    static let none: Markup = ""

    /// A whole document in UTF-8.
    static func document(_ root: Markup) -> [UInt8] {
        Array((#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n" + root.xml).utf8)
    }

    static let namespaces: Markup = """
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
        xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"
        """
}
