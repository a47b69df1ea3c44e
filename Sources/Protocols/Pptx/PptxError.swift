// SPDX-License-Identifier: EUPL-1.2

/// Why a presentation was refused, and where.
public struct PptxError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// A character that XML 1.0 cannot hold.
        case forbiddenCharacter(UInt32)
        /// A title, a column header, an alternative text or a picture without content.
        case blank
        /// More than `PptxLimits` allows.
        case limit
        /// Not a language tag of BCP 47.
        case language
        /// Before the year 0 or after the year 9999.
        case time
        /// Deeper than nine levels, or negative.
        case level
        /// A list that does not begin with a number from 1 to 32767.
        case listStart
        /// The layout has no place for it.
        case layout
        /// A row with more or fewer cells than there are columns.
        case cells
        /// A weight of a column that is not from 1 to 100.
        case weight
        /// Not a PNG, or one without a size.
        case png
        /// Not an SVG, or one with a document type, a script or something that is fetched from elsewhere.
        case svg
    }

    public enum Part: Hashable, Sendable {
        case title, author, language, footer, created, modified, slides, body, notes, table, picture
    }

    public let reason: Reason
    public let part: Part
    /// From 1; `nil` when it is about the whole presentation.
    public let slide: Int?

    public init(_ reason: Reason, _ part: Part, slide: Int? = nil) {
        self.reason = reason
        self.part = part
        self.slide = slide
    }
}
