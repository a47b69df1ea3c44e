// SPDX-License-Identifier: EUPL-1.2

/// A paragraph of the body.
public struct SlideParagraph: Hashable, Sendable {
    public enum List: Hashable, Sendable {
        /// No mark, no indent.
        case none
        /// No mark, below the text of an item of this level that it goes on with.
        case continued
        /// With the marks of the layout: dots and dashes, on covers and chapters none.
        case unordered
        /// Numbered by the program that shows the slide. Items in a row that give the same start are one list.
        case ordered(from: Int)
    }

    public var runs: [SlideRun]
    /// 0 to 8.
    public var level: Int
    public var list: List

    public init(_ runs: [SlideRun], level: Int = 0, list: List = .unordered) {
        self.runs = runs
        self.level = level
        self.list = list
    }

    public init(_ text: String, level: Int = 0, list: List = .unordered) {
        self.init([SlideRun(text)], level: level, list: list)
    }

    public static let levels = 0...8
}

/// Text of one kind inside a paragraph.
public struct SlideRun: Hashable, Sendable {
    public var text: String
    public var strong: Bool
    /// BCP 47, where it differs from the presentation's, so that it is read out rightly.
    public var language: String?

    public init(_ text: String, strong: Bool = false, language: String? = nil) {
        self.text = text
        self.strong = strong
        self.language = language
    }
}
