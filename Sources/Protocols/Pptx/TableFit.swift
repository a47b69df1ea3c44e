// SPDX-License-Identifier: EUPL-1.2

/// Widths, size of text and heights of rows, so that a table stays inside its box.
struct TableFit {
    let widths: [Int]
    /// In hundredths of a point.
    let size: Int
    /// Header first.
    let heights: [Int]
    let fits: Bool

    private static let sizes = [1800, 1600, 1400, 1200]
    private static let inset = 182_880

    init(_ table: SlideTable, _ box: Box) {
        let weights = table.columns.map(\.weight)
        let sum = max(1, weights.reduce(0, +))
        var widths = weights.map { box.width * $0 / sum }
        // What division leaves over goes to the last column, so that the sum is the width of the frame.
        if let last = widths.indices.last { widths[last] += box.width - widths.reduce(0, +) }
        let rows = [table.columns.map(\.header)] + table.rows
        var choice: (size: Int, heights: [Int], fits: Bool) = (Self.sizes[0], [], false)
        for size in Self.sizes {
            let heights = rows.enumerated().map { Self.height($1, widths, size, strong: $0 == 0 || table.rowHeaders) }
            choice = (size, heights, heights.reduce(0, +) <= box.height)
            if choice.fits { break }
        }
        (self.widths, size, heights, fits) = (widths, choice.size, choice.heights, choice.fits)
    }

    private static func height(_ cells: [String], _ widths: [Int], _ size: Int, strong: Bool) -> Int {
        let point = size * Geometry.point / 100
        let lines = zip(cells, widths).map { ArialWidth.lines($0, width: $1 - inset, size: point, strong: strong) }.max() ?? 1
        return lines * point * 6 / 5 + 91_440
    }
}
