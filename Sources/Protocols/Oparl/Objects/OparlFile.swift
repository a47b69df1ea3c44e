// SPDX-License-Identifier: EUPL-1.2

/// A file with the two addresses of its content, which the writer forms from its id.
public struct OparlFile: OparlObject {
    public static let kind = OparlKind.file
    /// Ends of the two addresses: one shows, the other saves.
    public static let (access, download) = ("access", "download")

    public var head: OparlHead
    public var name: String?
    public var fileName: String?
    public var mimeType: String?
    /// `yyyy-mm-dd`
    public var date: String?
    public var size: Int64?
    /// In hexadecimal digits; since 1.1.
    public var sha512Checksum: String?
    public var text: String?
    public var paper: [OparlLink] = []
    public var meeting: [OparlLink] = []

    public init(_ head: OparlHead) { self.head = head }

    public func write(_ fields: inout OparlFields) {
        fields.text("name", name)
        fields.text("fileName", fileName)
        fields.text("mimeType", mimeType)
        fields.text("date", date)
        fields.number("size", size)
        if fields.latest { fields.text("sha512Checksum", sha512Checksum) }
        fields.text("text", text)
        fields.text("accessUrl", "\(fields.style.url(link))/\(Self.access)")
        fields.text("downloadUrl", "\(fields.style.url(link))/\(Self.download)")
        if !fields.style.embedded {
            fields.links("meeting", meeting)
            fields.links("paper", paper)
        }
    }
}
