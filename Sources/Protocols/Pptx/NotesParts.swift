// SPDX-License-Identifier: EUPL-1.2

/// Notes for the speaker. The master of notes exists only where a slide has some.
enum NotesParts {
    private static let image = Box(x: 685_800, y: 1_143_000, width: 5_486_400, height: 3_086_100)
    private static let text = Box(x: 685_800, y: 4_400_550, width: 5_486_400, height: 3_600_450)

    static func master(_ presentation: Presentation, _ names: PartNames) -> [OpcPart] {
        var relations = OpcRelations()
        _ = relations.add(RelationType.theme, "../theme/theme2.xml")
        let shapes = [
            picture(names, Shape.place(image)),
            Shape.placeholder(
                3, names.notes, #"type="body" sz="quarter" idx="1""#, at: text, properties: MasterPart.box(anchor: "t"),
                [TextMarkup.paragraph(names.notes, presentation.language)]),
        ]
        let root: Markup = """
            <p:notesMaster \(Markup.namespaces)><p:cSld>\(Shape.background("bg1"))\(Shape.tree(shapes))</p:cSld>\
            \(MasterPart.colourMap)<p:notesStyle>\(TextStyle.plain(1200))</p:notesStyle></p:notesMaster>
            """
        return [
            OpcPart("ppt/notesMasters/notesMaster1.xml", ContentType.notesMaster, Markup.document(root), relations),
            ThemePart.part(2, names),
        ]
    }

    static func slide(_ slide: Slide, _ number: Int, note: Int, _ presentation: Presentation, _ names: PartNames) -> OpcPart {
        var relations = OpcRelations()
        _ = relations.add(RelationType.notesMaster, "../notesMasters/notesMaster1.xml")
        _ = relations.add(RelationType.slide, "../slides/slide\(number).xml")
        let shapes = [
            picture(names, "<p:spPr/>"),
            Shape.placeholder(
                3, names.notes, #"type="body" idx="1""#, slide.notes.map { TextMarkup.paragraph($0, presentation.language) }),
        ]
        let root: Markup = """
            <p:notes \(Markup.namespaces)><p:cSld>\(Shape.tree(shapes))</p:cSld>\
            <p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>
            """
        return OpcPart("ppt/notesSlides/notesSlide\(note).xml", ContentType.notes, Markup.document(root), relations)
    }

    /// The small picture of the slide.
    private static func picture(_ names: PartNames, _ place: Markup) -> Markup {
        """
        <p:sp><p:nvSpPr><p:cNvPr id="2" name="\(names.image) 1"/>\
        <p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr>\
        \(place)</p:sp>
        """
    }
}
