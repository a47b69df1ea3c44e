// SPDX-License-Identifier: EUPL-1.2

/// The one master: where title, body, footer and number stand and how they look.
enum MasterPart {
    /// Ids of masters and layouts share one number space that begins here (ST_SlideMasterId).
    static let id = 2_147_483_648

    static let colourMap: Markup = """
        <p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" \
        accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>
        """

    static func part(_ presentation: Presentation, _ names: PartNames) -> OpcPart {
        var relations = OpcRelations()
        let layouts: [Markup] = SlideLayout.allCases.map { layout in
            let relation = relations.add(RelationType.layout, "../slideLayouts/slideLayout\(layout.rawValue + 1).xml")
            return #"<p:sldLayoutId id="\#(id + 1 + layout.rawValue)" r:id="\#(relation)"/>"#
        }
        _ = relations.add(RelationType.theme, "../theme/theme1.xml")
        let root: Markup = """
            <p:sldMaster \(Markup.namespaces)><p:cSld>\(Shape.background("bg1"))\(Shape.tree(shapes(presentation, names)))</p:cSld>\
            \(colourMap)<p:sldLayoutIdLst>\(layouts)</p:sldLayoutIdLst>\
            <p:txStyles><p:titleStyle>\(TextStyle.title(TextFit.titleSize, "tx2"))</p:titleStyle>\
            <p:bodyStyle>\(TextStyle.list(TextFit.sizes))</p:bodyStyle>\
            <p:otherStyle>\(TextStyle.plain(1800))</p:otherStyle></p:txStyles></p:sldMaster>
            """
        return OpcPart("ppt/slideMasters/slideMaster1.xml", ContentType.master, Markup.document(root), relations)
    }

    private static func shapes(_ presentation: Presentation, _ names: PartNames) -> [Markup] {
        let language = presentation.language
        return [
            Shape.placeholder(
                2, names.title, #"type="title""#, at: Geometry.title, properties: box(anchor: "b"),
                [TextMarkup.paragraph(names.title, language)]),
            Shape.placeholder(
                3, names.text, #"type="body" idx="1""#, at: Geometry.body, properties: box(anchor: "t"),
                [TextMarkup.paragraph(names.text, language)]),
            Shape.placeholder(
                4, names.footer, #"type="ftr" sz="quarter" idx="3""#, at: Geometry.footer, properties: box(anchor: "ctr"),
                styles: foot("l", "tx1"), [Shape.footerText(presentation)]),
            Shape.placeholder(
                5, names.number, #"type="sldNum" sz="quarter" idx="4""#, at: Geometry.number, properties: box(anchor: "ctr"),
                styles: foot("r", "tx1"), [Shape.numberField("‹#›", language)]),
            """
            <p:sp><p:nvSpPr><p:cNvPr id="6" name="\(names.rule) 5"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>\
            <p:spPr>\(Geometry.rule.transform)<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
            <a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>
            """,
        ]
    }

    static func box(anchor: String) -> Markup {
        """
        <a:bodyPr vert="horz" lIns="91440" tIns="45720" rIns="91440" bIns="45720" rtlCol="0" anchor="\(anchor)"><a:normAutofit/></a:bodyPr>
        """
    }

    static func foot(_ alignment: String, _ colour: String) -> Markup {
        #"<a:lstStyle><a:lvl1pPr algn="\#(alignment)">\#(TextStyle.size(1200, colour))</a:lvl1pPr></a:lstStyle>"#
    }
}
