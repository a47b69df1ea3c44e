// SPDX-License-Identifier: EUPL-1.2
public import Foundation

/// A PDF of one empty page with files inside, written by hand; its missing cross-reference table is rebuilt by whoever reads it.
public enum ProbePdf {
    /// - Parameter anlagen: in the order given, which need not be that of a well-kept tree of names.
    public static func mit(_ anlagen: [(name: String, bytes: [UInt8])]) -> Data {
        let baum = anlagen.indices.map { "(\(anlagen[$0].name)-\($0)) \(10 + 2 * $0) 0 R" }.joined(separator: " ")
        var pdf = Data("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R".utf8)
        pdf += Data(" /Names << /EmbeddedFiles << /Names [\(baum)] >> >> >> endobj\n".utf8)
        pdf += Data("2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n".utf8)
        pdf += Data("3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj\n".utf8)
        for (nr, anlage) in anlagen.enumerated() {
            let (angabe, strom) = (10 + 2 * nr, 11 + 2 * nr)
            pdf += Data("\(angabe) 0 obj << /Type /Filespec /F (\(anlage.name)) /UF (\(anlage.name)) ".utf8)
            pdf += Data("/AFRelationship /Alternative /EF << /F \(strom) 0 R >> >> endobj\n".utf8)
            pdf += Data("\(strom) 0 obj << /Type /EmbeddedFile /Length \(anlage.bytes.count) >> stream\n".utf8)
            pdf += Data(anlage.bytes) + Data("\nendstream endobj\n".utf8)
        }
        return pdf + Data("trailer << /Root 1 0 R /Size \(10 + 2 * anlagen.count) >>\n%%EOF\n".utf8)
    }
}
