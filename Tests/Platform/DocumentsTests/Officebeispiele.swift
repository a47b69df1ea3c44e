// SPDX-License-Identifier: EUPL-1.2
import Foundation
import Zip

/// Office files made by hand, small enough to read.
enum Officebeispiele {
    static func docx(_ text: String) throws -> Data {
        try zip([
            ("[Content_Types].xml", typen), ("_rels/.rels", verweise),
            (
                "word/document.xml",
                """
                <?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>\
                <w:t>\(text)</w:t></w:r></w:p></w:body></w:document>
                """
            ),
        ])
    }

    static func odt(_ text: String) throws -> Data {
        try zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            (
                "META-INF/manifest.xml",
                """
                <?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
                <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>\
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
                """
            ),
            (
                "content.xml",
                """
                <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>\
                <text:p>\(text)</text:p></office:text></office:body></office:document-content>
                """
            ),
        ])
    }

    /// A few kilobytes that unpack to gigabytes of text.
    static func bombe() throws -> Data {
        var bytes: [UInt8] = []
        let writer = ZipWriter { bytes += $0 }
        try writer.store("[Content_Types].xml", Array(typen.utf8))
        try writer.store("_rels/.rels", Array(verweise.utf8))
        let stueck = ArraySlice([UInt8](repeating: 0x41, count: 1 << 20))
        try writer.deflate("word/document.xml") { put in
            try put(
                ArraySlice(
                    #"<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#
                        .utf8))
            for _ in 0..<600 {
                try put(ArraySlice("<w:p><w:r><w:t>".utf8))
                try put(stueck)
                try put(ArraySlice("</w:t></w:r></w:p>".utf8))
            }
            try put(ArraySlice("</w:body></w:document>".utf8))
        }
        try writer.finish()
        return Data(bytes)
    }

    private static let typen = """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """
    private static let verweise = """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """

    private static func zip(_ teile: [(String, String)]) throws -> Data {
        var bytes: [UInt8] = []
        let writer = ZipWriter { bytes += $0 }
        for (name, text) in teile { try writer.store(name, Array(text.utf8)) }
        try writer.finish()
        return Data(bytes)
    }
}
