// SPDX-License-Identifier: EUPL-1.2

/// Refuses what cannot be written, before a byte is.
struct PresentationCheck {
    let limits: PptxLimits

    func check(_ presentation: Presentation) throws(PptxError) {
        try text(presentation.title, .title, nil, needed: true)
        try text(presentation.author, .author, nil)
        try text(presentation.footer, .footer, nil)
        try language(presentation.language, nil)
        try time(presentation.created, .created)
        try time(presentation.modified, .modified)
        guard !presentation.slides.isEmpty else { throw PptxError(.blank, .slides) }
        guard presentation.slides.count <= limits.slides else { throw PptxError(.limit, .slides) }
        var pictures = 0
        for (index, slide) in presentation.slides.enumerated() {
            try check(slide, index + 1)
            guard case .picture(let picture) = slide.exhibit else { continue }
            pictures += picture.png.count + (picture.svg?.count ?? 0)
            guard pictures <= limits.totalBytes else { throw PptxError(.limit, .picture, slide: index + 1) }
        }
    }

    private func check(_ slide: Slide, _ number: Int) throws(PptxError) {
        try text(slide.title, .title, number, needed: true)
        guard slide.body.isEmpty || slide.layout != .titleOnly else { throw PptxError(.layout, .body, slide: number) }
        guard slide.body.count <= limits.paragraphs else { throw PptxError(.limit, .body, slide: number) }
        for paragraph in slide.body { try check(paragraph, number) }
        guard slide.notes.count <= limits.paragraphs else { throw PptxError(.limit, .notes, slide: number) }
        for note in slide.notes { try text(note, .notes, number) }
        guard let exhibit = slide.exhibit else { return }
        let part: PptxError.Part = if case .table = exhibit { .table } else { .picture }
        guard slide.layout == .titleAndContent || slide.layout == .titleOnly else {
            throw PptxError(.layout, part, slide: number)
        }
        switch exhibit {
        case .table(let table): try check(table, number)
        case .picture(let picture): try check(picture, number)
        }
    }

    private func check(_ paragraph: SlideParagraph, _ number: Int) throws(PptxError) {
        guard SlideParagraph.levels.contains(paragraph.level) else { throw PptxError(.level, .body, slide: number) }
        if case .ordered(let start) = paragraph.list, !(1...32_767).contains(start) {
            throw PptxError(.listStart, .body, slide: number)
        }
        guard paragraph.runs.count <= limits.paragraphs else { throw PptxError(.limit, .body, slide: number) }
        for run in paragraph.runs {
            try text(run.text, .body, number)
            if let tag = run.language { try language(tag, number) }
        }
    }

    private func check(_ table: SlideTable, _ number: Int) throws(PptxError) {
        guard !table.columns.isEmpty else { throw PptxError(.blank, .table, slide: number) }
        guard table.columns.count <= limits.columns, table.rows.count <= limits.rows else {
            throw PptxError(.limit, .table, slide: number)
        }
        try text(table.description, .table, number)
        for column in table.columns {
            try text(column.header, .table, number, needed: true)
            guard (1...100).contains(column.weight) else { throw PptxError(.weight, .table, slide: number) }
        }
        for row in table.rows {
            guard row.count == table.columns.count else { throw PptxError(.cells, .table, slide: number) }
            for cell in row { try text(cell, .table, number) }
        }
    }

    private func check(_ picture: SlidePicture, _ number: Int) throws(PptxError) {
        try text(picture.description, .picture, number, needed: true)
        guard picture.png.count <= limits.pictureBytes, (picture.svg?.count ?? 0) <= limits.pictureBytes else {
            throw PptxError(.limit, .picture, slide: number)
        }
        guard let size = PngSize(picture.png) else { throw PptxError(.png, .picture, slide: number) }
        guard max(size.width, size.height) <= limits.pictureSide else { throw PptxError(.limit, .picture, slide: number) }
        if let svg = picture.svg, !SvgCheck.accepts(svg) { throw PptxError(.svg, .picture, slide: number) }
    }

    private func text(_ text: String, _ part: PptxError.Part, _ slide: Int?, needed: Bool = false) throws(PptxError) {
        guard text.utf8.count <= limits.textBytes else { throw PptxError(.limit, part, slide: slide) }
        if let scalar = text.unicodeScalars.first(where: { !TextRule.allows($0) }) {
            throw PptxError(.forbiddenCharacter(scalar.value), part, slide: slide)
        }
        if needed, TextRule.isBlank(text) { throw PptxError(.blank, part, slide: slide) }
    }

    /// The form of a tag alone (RFC 5646 §2.1): whether such a language exists is not asked.
    private func language(_ tag: String, _ slide: Int?) throws(PptxError) {
        let pieces = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let formed = pieces.allSatisfy { piece in
            (1...8).contains(piece.count) && piece.allSatisfy { Self.letters.contains($0 | 0x20) || Self.digits.contains($0) }
        }
        guard formed, let first = pieces.first, (2...8).contains(first.count), tag.utf8.count <= 35,
            first.allSatisfy({ Self.letters.contains($0 | 0x20) })
        else { throw PptxError(.language, .language, slide: slide) }
    }

    private static let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private func time(_ seconds: Int64, _ part: PptxError.Part) throws(PptxError) {
        guard DateText.range.contains(seconds) else { throw PptxError(.time, part) }
    }
}
