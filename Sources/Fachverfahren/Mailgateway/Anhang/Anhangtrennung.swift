// SPDX-License-Identifier: EUPL-1.2
internal import MimeStructure

/// Takes large attachments out of a message. Every other byte of it stays.
enum Anhangtrennung {
    /// A large attachment.
    struct Grosser {
        /// The part as it stood in the message, header and body.
        let teil: [UInt8]
        let name: String
        /// Without its transfer encoding.
        let inhalt: [UInt8]
        fileprivate let range: Range<Int>
    }

    /// Attachments side by side with the text; what belongs to a page of HTML stays with it.
    /// - Returns: none where readers may see another structure than we do.
    static func grosse(_ nachricht: [UInt8], ab: Int) throws(MimeError) -> [Grosser] {
        let wurzel = try MimePart.read(nachricht)
        guard !wurzel.all.contains(where: \.isAmbiguous) else { return [] }
        var gefunden: [Grosser] = []
        for kind in wurzel.all where kind.mediaType == "multipart/mixed" {
            for teil in kind.children where istAnhang(teil) && geschaetzt(teil) >= ab {
                let inhalt = try teil.content(of: nachricht[...])
                // What cannot be read stays in the message, as it is.
                guard !inhalt.isDamaged else { continue }
                gefunden.append(
                    Grosser(
                        teil: Array(nachricht[teil.range]), name: teil.fileName ?? "Anhang", inhalt: inhalt.bytes,
                        range: teil.range))
            }
        }
        return gefunden
    }

    /// - Parameter texte: what stands in the place of each, in their order.
    static func ersetze(_ grosse: [Grosser], in nachricht: [UInt8], durch texte: [String]) -> [UInt8] {
        var splice = ByteSplice()
        for (einer, text) in zip(grosse, texte) { splice.replace(einer.range, with: Mimeteil.text(text)) }
        return splice.applied(to: nachricht[...])
    }

    private static func istAnhang(_ teil: MimePart) -> Bool {
        !teil.isMultipart
            && (teil.disposition?.value == "attachment" || teil.fileName != nil || !teil.mediaType.hasPrefix("text/"))
    }

    /// As the rules estimate it.
    private static func geschaetzt(_ teil: MimePart) -> Int {
        teil.encoding == .base64 ? teil.body.count / 4 * 3 : teil.body.count
    }
}
