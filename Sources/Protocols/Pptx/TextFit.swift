// SPDX-License-Identifier: EUPL-1.2

/// Estimates whether text fits its box, since a file carries the scale of its text and programs take it as it is.
enum TextFit {
    /// Sizes of the body by level, in hundredths of a point.
    static let sizes = [2400, 2000, 1800, 1600, 1600, 1600, 1600, 1600, 1600]
    static let titleSize = 2800
    static let coverSize = 3600
    static let indent = 342_900
    /// In per cent. Below the last, text cannot be read from the last row.
    static let scales = [100, 92, 85, 77, 70, 62, 55]
    /// Left and right inset of a text box, together.
    private static let inset = 182_880

    /// The largest scale at which the text fits; `nil` when none does.
    static func scale(_ paragraphs: [SlideParagraph], _ box: Box, sizes: [Int] = sizes) -> Int? {
        scales.first { height(paragraphs, width: box.width, scale: $0, sizes: sizes) <= box.height }
    }

    /// Height of paragraphs one below the other, with the space between them.
    static func height(_ paragraphs: [SlideParagraph], width: Int, scale: Int = 100, sizes: [Int] = sizes) -> Int {
        paragraphs.reduce(91_440) { height, paragraph in
            let size = sizes[min(max(paragraph.level, 0), sizes.count - 1)] * Geometry.point / 100 * scale / 100
            let text = paragraph.runs.map(\.text).joined()
            let room = width - inset - indent * (paragraph.level + 1)
            return height + ArialWidth.lines(text, width: room, size: size) * size * 6 / 5 + size / 3
        }
    }

    static func titleScale(_ title: String, _ box: Box, size: Int) -> Int {
        let fitting = scales.first { scale in
            let size = size * Geometry.point / 100 * scale / 100
            return ArialWidth.lines(title, width: box.width - inset, size: size, strong: true) * size * 6 / 5 + 91_440
                <= box.height
        }
        return fitting ?? scales[scales.count - 1]
    }
}

extension Slide {
    /// Whether everything can be read without being cut, by estimate. What does not fit is written all the same, at the smallest scale:
    /// the caller may want to make two slides of one.
    public var fits: Bool {
        let place = SlidePlaces(self)
        let title = TextFit.titleScale(title, place.title, size: place.titleSize) > TextFit.scales[TextFit.scales.count - 1]
        let text = body.isEmpty || TextFit.scale(body, place.body, sizes: place.bodySizes) != nil
        guard case .table(let table) = exhibit, let box = place.exhibit else { return title && text }
        return title && text && TableFit(table, box).fits
    }
}
