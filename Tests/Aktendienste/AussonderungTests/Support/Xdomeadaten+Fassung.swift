// SPDX-License-Identifier: EUPL-1.2
import XdomeaTesting
import XmlSchema

extension Xdomeadaten {
    /// What the published schema of the release finds in one of our messages.
    static func befunde(_ xml: [UInt8], fassung: String, schema: String = "xdomea-Nachrichten-AussonderungDurchfuehren.xsd")
        throws
        -> [XmlSchema.Finding]?
    {
        try befunde(xml, schema: "\(fassung)/\(schema)")
    }
}
