// SPDX-License-Identifier: EUPL-1.2
internal import XmlTree

/// Servers differ in whether they name the namespace, so only local names count.
enum S3Xml {
    private static let limits = XmlLimits(bytes: 4 << 20, depth: 8, elements: 20_000, attributes: 8)

    static func root(_ bytes: [UInt8], _ name: String) throws(S3MessageError) -> XmlElement {
        let root = try any(bytes)
        guard root.name.local == name else { throw .unexpected(root.name.local) }
        return root
    }

    static func any(_ bytes: [UInt8]) throws(S3MessageError) -> XmlElement {
        do throws(XmlError) {
            return try XmlReader.read(bytes, limits: limits)
        } catch {
            throw .xml(error)
        }
    }

    static func text(_ element: XmlElement, _ name: String) -> String? {
        element.elements.first { $0.name.local == name }?.text
    }
}
