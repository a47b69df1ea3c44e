// SPDX-License-Identifier: EUPL-1.2

/// The part that lists masters and slides.
enum PresentationPart {
    static func part(_ presentation: Presentation, notes: Bool) -> OpcPart {
        var relations = OpcRelations()
        let master = relations.add(RelationType.master, "slideMasters/slideMaster1.xml")
        // Ids of slides begin at 256 (ST_SlideId).
        let slides: [Markup] = presentation.slides.indices.map { index in
            let id = relations.add(RelationType.slide, "slides/slide\(index + 1).xml")
            return #"<p:sldId id="\#(256 + index)" r:id="\#(id)"/>"#
        }
        var speaker = Markup.none
        if notes {
            let id = relations.add(RelationType.notesMaster, "notesMasters/notesMaster1.xml")
            speaker = #"<p:notesMasterIdLst><p:notesMasterId r:id="\#(id)"/></p:notesMasterIdLst>"#
        }
        _ = relations.add(RelationType.presentationProperties, "presProps.xml")
        _ = relations.add(RelationType.viewProperties, "viewProps.xml")
        _ = relations.add(RelationType.theme, "theme/theme1.xml")
        _ = relations.add(RelationType.tableStyles, "tableStyles.xml")
        let (slide, page) = (Geometry.slide, Geometry.notes)
        let root: Markup = """
            <p:presentation \(Markup.namespaces) saveSubsetFonts="1" autoCompressPictures="0">\
            <p:sldMasterIdLst><p:sldMasterId id="\(MasterPart.id)" r:id="\(master)"/></p:sldMasterIdLst>\(speaker)\
            <p:sldIdLst>\(slides)</p:sldIdLst><p:sldSz cx="\(slide.width)" cy="\(slide.height)"/>\
            <p:notesSz cx="\(page.width)" cy="\(page.height)"/>\
            <p:defaultTextStyle><a:defPPr><a:defRPr lang="\(presentation.language)"/></a:defPPr>\
            \(TextStyle.plain(1800))</p:defaultTextStyle></p:presentation>
            """
        return OpcPart("ppt/presentation.xml", ContentType.presentation, Markup.document(root), relations)
    }

    /// Two parts that say nothing, but without which PowerPoint offers to repair the file.
    static let properties = [
        OpcPart(
            "ppt/presProps.xml", ContentType.presentationProperties, Markup.document("<p:presentationPr \(Markup.namespaces)/>")),
        OpcPart("ppt/viewProps.xml", ContentType.viewProperties, Markup.document("<p:viewPr \(Markup.namespaces)/>")),
    ]
}
