// SPDX-License-Identifier: EUPL-1.2

/// The four layouts. Covers and chapters are light on dark, without the line of the master.
enum LayoutParts {
    static let coverSizes = [2400, 2000, 1800, 1800, 1800, 1800, 1800, 1800, 1800]

    static func parts(_ presentation: Presentation, _ names: PartNames) -> [OpcPart] {
        SlideLayout.allCases.map { layout in
            var relations = OpcRelations()
            _ = relations.add(RelationType.master, "../slideMasters/slideMaster1.xml")
            let dark = layout == .title || layout == .sectionHeader
            let root: Markup = """
                <p:sldLayout \(Markup.namespaces)\(dark ? #" showMasterSp="0""# : Markup.none) type="\(type(layout))" preserve="1">\
                <p:cSld name="\(names.layout(layout))">\(dark ? Shape.background("tx2") : .none)\
                \(Shape.tree(shapes(layout, presentation, names)))</p:cSld>\
                <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>
                """
            return OpcPart(
                "ppt/slideLayouts/slideLayout\(layout.rawValue + 1).xml", ContentType.layout, Markup.document(root), relations)
        }
    }

    private static func type(_ layout: SlideLayout) -> String {
        switch layout {
        case .title: "title"
        case .titleAndContent: "obj"
        case .sectionHeader: "secHead"
        case .titleOnly: "titleOnly"
        }
    }

    /// The attributes of `p:ph` by which a slide finds its title and its body here.
    static func titleKind(_ layout: SlideLayout) -> Markup { layout == .title ? #"type="ctrTitle""# : #"type="title""# }

    static func bodyKind(_ layout: SlideLayout) -> Markup {
        switch layout {
        case .title: #"type="subTitle" idx="1""#
        case .sectionHeader: #"type="body" idx="1""#
        case .titleAndContent, .titleOnly: #"idx="1""#
        }
    }

    private static func shapes(_ layout: SlideLayout, _ presentation: Presentation, _ names: PartNames) -> [Markup] {
        let language = presentation.language
        var shapes: [Markup] = []
        func prompt(_ text: String) -> [Markup] { [TextMarkup.paragraph(text, language)] }
        switch layout {
        case .title, .sectionHeader:
            let cover = layout == .title
            shapes.append(
                Shape.placeholder(
                    2, names.title, titleKind(layout), at: cover ? Geometry.coverTitle : Geometry.chapterTitle,
                    properties: MasterPart.box(anchor: "b"),
                    styles: "<a:lstStyle>\(TextStyle.title(TextFit.coverSize, "bg1"))</a:lstStyle>", prompt(names.title)))
            shapes.append(
                Shape.placeholder(
                    3, cover ? names.subtitle : names.text, bodyKind(layout),
                    at: cover ? Geometry.coverBody : Geometry.chapterBody,
                    properties: MasterPart.box(anchor: "t"),
                    styles: "<a:lstStyle>\(TextStyle.unmarked(coverSizes, "bg1"))</a:lstStyle>",
                    prompt(cover ? names.subtitle : names.text)))
        case .titleAndContent, .titleOnly:
            shapes.append(Shape.placeholder(2, names.title, titleKind(layout), prompt(names.title)))
            if layout == .titleAndContent {
                shapes.append(Shape.placeholder(3, names.content, bodyKind(layout), prompt(names.text)))
            }
        }
        // A cover has neither footer nor number.
        guard layout != .title else { return shapes }
        let colour = layout == .sectionHeader ? "bg1" : "tx1"
        shapes.append(
            Shape.placeholder(
                shapes.count + 2, names.footer, Shape.footer, styles: MasterPart.foot("l", colour),
                [Shape.footerText(presentation)]))
        shapes.append(
            Shape.placeholder(
                shapes.count + 2, names.number, Shape.slideNumber, styles: MasterPart.foot("r", colour),
                [Shape.numberField("‹#›", language)]))
        return shapes
    }
}
