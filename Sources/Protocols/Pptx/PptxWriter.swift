// SPDX-License-Identifier: EUPL-1.2
internal import Zip

extension Presentation {
    public static let mediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

    /// The whole file.
    /// - Throws: `PptxError` before a byte is made.
    public func pptx(limits: PptxLimits = PptxLimits()) throws -> [UInt8] {
        try check(limits: limits)
        var bytes: [UInt8] = []
        let zip = ZipWriter { bytes += $0 }
        // Stored, not deflated: the same presentation gives the same bytes with every version of zlib.
        for part in PackageParts(self).files { try zip.store(part.name, part.bytes) }
        try zip.finish()
        return bytes
    }

    /// Refuses what `pptx` would refuse, without writing.
    public func check(limits: PptxLimits = PptxLimits()) throws(PptxError) {
        try PresentationCheck(limits: limits).check(self)
    }
}
