// SPDX-License-Identifier: EUPL-1.2
public import MimeStructure

/// Finds the outermost layers of a message. What is inside one is bytes of its own: they are searched again once the
/// layer is off, at most `LayerLimits.deepest` times.
public struct LayerFinder {
    private let bytes: ArraySlice<UInt8>
    private let limits: LayerLimits
    private let detection: LayerDetection
    private var layers: [CryptoLayer] = []

    /// Where a part stands in the message.
    private struct Place {
        var placement = CryptoLayer.Placement.whole
        /// Nothing stands beside it.
        var isAlone = true
        var depth = 0
    }

    /// From top to bottom. Layers in a forwarded message are found too, as `inside`.
    /// - Throws: a limit of `LayerLimits.mime`; `tooManyParts` for more layers than allowed.
    public static func layers(
        in bytes: [UInt8], limits: LayerLimits = LayerLimits()
    ) throws(MimeError) -> [CryptoLayer] {
        try layers(in: bytes, root: try MimePart.read(bytes, limits: limits.mime), limits: limits)
    }

    /// - Parameter root: what reading the bytes with the same limits gave.
    public static func layers(
        in bytes: [UInt8], root: MimePart, limits: LayerLimits = LayerLimits()
    ) throws(MimeError) -> [CryptoLayer] {
        var finder = LayerFinder(bytes[...], limits)
        try finder.visit(root, Place())
        return finder.layers
    }

    private init(_ bytes: ArraySlice<UInt8>, _ limits: LayerLimits) {
        (self.bytes, self.limits) = (bytes, limits)
        detection = LayerDetection(bytes: bytes, limits: limits)
    }

    private mutating func visit(_ part: MimePart, _ place: Place) throws(MimeError) {
        if let kind = detection.kind(of: part) {
            try add(CryptoLayer(kind: kind, part: part, placement: place.placement, coversAll: place.isAlone))
            // What is no layer covers nothing, but others may stand in it.
            guard case .broken = kind else { return }
            try children(of: part, place, isWrapper: false)
        } else if part.isMultipart {
            // Only a mixed multipart wraps: the parts of others belong together or stand for each other.
            try children(of: part, place, isWrapper: part.mediaType == "multipart/mixed" && !part.isAmbiguous)
        } else if part.mediaType == "message/rfc822" || part.mediaType == "message/global" {
            try forwarded(part, place)
        } else if part.mediaType == "text/plain", !part.isAmbiguous {
            try text(part, place)
        }
    }

    private mutating func children(of part: MimePart, _ place: Place, isWrapper: Bool) throws(MimeError) {
        let canWrap = isWrapper && place.placement != .inside && part.children.count <= Self.most
        let footers = canWrap ? part.children.map(isFooter) : []
        for (number, child) in part.children.enumerated() {
            var inner = Place(placement: .inside, isAlone: false, depth: place.depth + 1)
            if canWrap, footers.enumerated().allSatisfy({ $0.offset == number || $0.element }) {
                (inner.placement, inner.isAlone) = (.soleContent, place.isAlone && footers.count == 1)
            }
            try visit(child, inner)
        }
    }

    /// Parts of a wrapper: the content, and what a list puts above and below.
    private static let most = 4

    /// What list managers put beside a message: plain text can open no markup that would swallow what follows.
    private func isFooter(_ part: MimePart) -> Bool {
        part.mediaType == "text/plain" && !part.isAmbiguous && part.body.count <= limits.footerBytes && part.fileName == nil
            && part.disposition?.value != "attachment" && detection.kind(of: part) == nil
    }

    private mutating func forwarded(_ part: MimePart, _ place: Place) throws(MimeError) {
        // What is left of the depth, so that bytes are not read depth times depth often.
        var rest = limits.mime
        rest.depth -= place.depth + 1
        guard rest.depth >= 0 else { throw .nestedTooDeep }
        guard let message = try part.embeddedMessage(in: bytes, limits: rest) else { return }
        try visit(message, Place(placement: .inside, isAlone: false, depth: place.depth + 1))
    }

    private mutating func text(_ part: MimePart, _ place: Place) throws(MimeError) {
        guard part.body.count <= limits.textBytes * 3, let content = try? content(part) else { return }
        let blocks = InlinePgp.blocks(in: content[...])
        guard let first = blocks.first(where: { $0.kind != .publicKey }) else { return }
        let around = content[..<first.range.lowerBound] + content[first.range.upperBound...]
        let isAlone = blocks.count == 1 && around.allSatisfy { $0 <= 0x20 }
        try add(
            CryptoLayer(
                kind: .inlinePgp(blocks), part: part, placement: isAlone ? place.placement : .inside,
                coversAll: isAlone && place.isAlone))
    }

    private func content(_ part: MimePart) throws(MimeError) -> [UInt8] {
        var mime = limits.mime
        mime.decodedBytes = limits.textBytes
        return try part.content(of: bytes, limits: mime).bytes
    }

    private mutating func add(_ layer: CryptoLayer) throws(MimeError) {
        guard layers.count < limits.layers else { throw .tooManyParts }
        layers.append(layer)
    }
}
