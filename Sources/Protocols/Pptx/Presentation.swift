// SPDX-License-Identifier: EUPL-1.2

/// A presentation as it is written to a `.pptx` file (ECMA-376, ISO/IEC 29500 Transitional), 16:9.
///
/// Text may hold every character XML 1.0 can hold. Line ends (CR, LF, CR LF, U+0085, U+2028, U+2029, vertical tab, form feed) become
/// line breaks on slides, in tables and in notes, and one blank in properties, names and alternative texts. Other characters that
/// XML forbids are refused, never dropped: what the reader sees is what the caller said.
public struct Presentation: Hashable, Sendable {
    public var title: String
    public var author: String
    /// BCP 47. Names of layouts and shapes are German when it begins with `de`, else English.
    public var language: String
    /// Stands at the foot of each slide but title slides; empty for none.
    public var footer: String
    /// Seconds since 1970, UTC. From 0000 to 9999, so that the year has four digits.
    public var created: Int64
    public var modified: Int64
    public var slides: [Slide]

    public init(
        title: String, author: String, language: String = "de-DE", footer: String = "", created: Int64, modified: Int64,
        slides: [Slide]
    ) {
        self.title = title
        self.author = author
        self.language = language
        self.footer = footer
        self.created = created
        self.modified = modified
        self.slides = slides
    }
}

/// Each layout of the file; its placeholders say what a slide may hold.
public enum SlideLayout: Int, Hashable, Sendable, CaseIterable {
    /// Title and, as subtitle, the body.
    case title
    /// Title, body and one exhibit.
    case titleAndContent
    /// Title and body of a new chapter.
    case sectionHeader
    /// Title and one exhibit, no body.
    case titleOnly
}

/// One slide. Its reading order is title, body, exhibit, footer, number.
public struct Slide: Hashable, Sendable {
    public var layout: SlideLayout
    /// Never blank: a slide without a title cannot be found by those who listen.
    public var title: String
    public var body: [SlideParagraph]
    public var exhibit: SlideExhibit?
    /// Paragraphs for the speaker, such as sources.
    public var notes: [String]

    public init(
        _ layout: SlideLayout = .titleAndContent, title: String, body: [SlideParagraph] = [], exhibit: SlideExhibit? = nil,
        notes: [String] = []
    ) {
        self.layout = layout
        self.title = title
        self.body = body
        self.exhibit = exhibit
        self.notes = notes
    }
}

/// What a slide shows beside its text. At most one, so that it stays readable from the last row.
public enum SlideExhibit: Hashable, Sendable {
    case table(SlideTable)
    case picture(SlidePicture)
}
