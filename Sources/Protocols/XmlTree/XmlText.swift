// SPDX-License-Identifier: EUPL-1.2

/// Text as it may stand in a document.
public enum XmlText {
    /// Escapes what has a meaning, and drops what XML cannot hold at all.
    public static func escaped(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var out = ""
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            // A carriage return would arrive as a line feed, a tab in an attribute as a space.
            case "\r": out += "&#13;"
            case "\u{9}": out += "&#9;"
            case "\n": out += "\n"
            default:
                if scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }

    /// Visible ASCII without a meaning: nearly all there is, so that long lists are not copied letter by letter.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<") && byte != UInt8(ascii: ">")
            && byte != UInt8(ascii: "\"")
    }
}

extension XmlElement {
    /// The element as a piece of a document that stands by itself: every namespace is declared where it is used.
    public var xml: String {
        var out = ""
        write(&out, default: nil)
        return out
    }

    private func write(_ out: inout String, default outer: String?) {
        out += "<\(name.local)"
        if name.namespace != outer { out += " xmlns=\"\(XmlText.escaped(name.namespace))\"" }
        for (nr, attribute) in attributes.enumerated() {
            switch attribute.name.namespace {
            case "": out += " \(attribute.name.local)"
            case "http://www.w3.org/XML/1998/namespace": out += " xml:\(attribute.name.local)"
            default: out += " xmlns:a\(nr)=\"\(XmlText.escaped(attribute.name.namespace))\" a\(nr):\(attribute.name.local)"
            }
            out += "=\"\(XmlText.escaped(attribute.value))\""
        }
        if children.isEmpty {
            out += "/>"
            return
        }
        out += ">"
        for child in children {
            switch child {
            case .text(let text): out += XmlText.escaped(text)
            case .element(let element): element.write(&out, default: name.namespace)
            }
        }
        out += "</\(name.local)>"
    }
}
