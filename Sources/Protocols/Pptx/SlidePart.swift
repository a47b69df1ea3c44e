// SPDX-License-Identifier: EUPL-1.2

/// One slide, with what it refers to.
struct SlidePart {
    private let slide: Slide
    private let number: Int
    private let presentation: Presentation
    private let names: PartNames
    private let places: SlidePlaces
    /// Pictures in the file so far.
    var images = 0
    /// Number of its notes.
    var note: Int?

    init(_ slide: Slide, _ number: Int, _ presentation: Presentation, _ names: PartNames) {
        self.slide = slide
        self.number = number
        self.presentation = presentation
        self.names = names
        places = SlidePlaces(slide)
    }

    func parts() -> (slide: OpcPart, media: [OpcPart]) {
        var relations = OpcRelations()
        _ = relations.add(RelationType.layout, "../slideLayouts/slideLayout\(slide.layout.rawValue + 1).xml")
        if let note { _ = relations.add(RelationType.notes, "../notesSlides/notesSlide\(note).xml") }
        var media: [OpcPart] = []
        let shapes = shapes(&relations, &media)
        let root: Markup = """
            <p:sld \(Markup.namespaces)><p:cSld>\(Shape.tree(shapes))</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>
            """
        return (OpcPart("ppt/slides/slide\(number).xml", ContentType.slide, Markup.document(root), relations), media)
    }

    /// The order in the tree is the order of reading.
    private func shapes(_ relations: inout OpcRelations, _ media: inout [OpcPart]) -> [Markup] {
        let language = presentation.language
        var shapes = [
            Shape.placeholder(
                2, names.title, LayoutParts.titleKind(slide.layout),
                properties: Shape.shrunk(TextFit.titleScale(slide.title, places.title, size: places.titleSize)),
                [TextMarkup.paragraph(slide.title, language)])
        ]
        if !slide.body.isEmpty {
            let scale =
                TextFit.scale(slide.body, places.body, sizes: places.bodySizes) ?? TextFit.scales[TextFit.scales.count - 1]
            shapes.append(
                Shape.placeholder(
                    shapes.count + 2, bodyName, LayoutParts.bodyKind(slide.layout), at: places.bodyMoved ? places.body : nil,
                    properties: Shape.shrunk(scale), slide.body.map { TextMarkup.paragraph($0, language) }))
        }
        if let box = places.exhibit {
            // An exhibit alone fills the placeholder, so that none stays empty.
            let kind: Markup = slide.body.isEmpty && slide.layout == .titleAndContent ? #"<p:ph idx="1"/>"# : .none
            let id = shapes.count + 2
            switch slide.exhibit {
            case .table(let table): shapes.append(TableMarkup.frame(table, box, id, kind, language, names))
            case .picture(let picture):
                shapes.append(PictureMarkup.picture(picture, box, id, kind, names, images, &relations, &media))
            case nil: break
            }
        }
        guard slide.layout != .title else { return shapes }
        if !presentation.footer.isEmpty {
            shapes.append(
                Shape.placeholder(
                    shapes.count + 2, names.footer, Shape.footer, [Shape.footerText(presentation)]))
        }
        shapes.append(
            Shape.placeholder(
                shapes.count + 2, names.number, Shape.slideNumber, [Shape.numberField(String(number), language)]))
        return shapes
    }

    private var bodyName: String {
        switch slide.layout {
        case .title: names.subtitle
        case .sectionHeader: names.text
        case .titleAndContent, .titleOnly: names.content
        }
    }
}
