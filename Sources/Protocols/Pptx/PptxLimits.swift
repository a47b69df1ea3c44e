// SPDX-License-Identifier: EUPL-1.2

/// How much a presentation may hold.
public struct PptxLimits: Hashable, Sendable {
    public var slides: Int
    public var paragraphs: Int
    /// Bytes of UTF-8 in one text.
    public var textBytes: Int
    public var rows: Int
    public var columns: Int
    /// Bytes of one picture.
    public var pictureBytes: Int
    /// Pixels on one side.
    public var pictureSide: Int
    /// Bytes of all pictures together.
    public var totalBytes: Int

    public init(
        slides: Int = 500, paragraphs: Int = 100, textBytes: Int = 10_000, rows: Int = 100, columns: Int = 20,
        pictureBytes: Int = 20 << 20, pictureSide: Int = 20_000, totalBytes: Int = 200 << 20
    ) {
        self.slides = slides
        self.paragraphs = paragraphs
        self.textBytes = textBytes
        self.rows = rows
        self.columns = columns
        self.pictureBytes = pictureBytes
        self.pictureSide = pictureSide
        self.totalBytes = totalBytes
    }
}
