// SPDX-License-Identifier: EUPL-1.2

/// Shapes that master, layouts, slides and notes have in common.
enum Shape {
    /// A shape tree with its group, whose id is 1.
    static func tree(_ shapes: [Markup]) -> Markup {
        """
        <p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>\
        <a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>\(shapes)</p:spTree>
        """
    }

    /// A placeholder. `kind` are the attributes of `p:ph`; without a box it stands where its layout has it.
    static func placeholder(
        _ id: Int, _ name: String, _ kind: Markup, at box: Box? = nil, properties: Markup = "<a:bodyPr/>",
        styles: Markup = "<a:lstStyle/>", _ paragraphs: [Markup]
    ) -> Markup {
        """
        <p:sp><p:nvSpPr><p:cNvPr id="\(id)" name="\(name) \(id - 1)"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>\
        <p:nvPr><p:ph \(kind)/></p:nvPr></p:nvSpPr>\(place(box))\
        <p:txBody>\(properties)\(styles)\(paragraphs)</p:txBody></p:sp>
        """
    }

    static func place(_ box: Box?) -> Markup {
        guard let box else { return "<p:spPr/>" }
        return #"<p:spPr>\#(box.transform)<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>"#
    }

    static func background(_ colour: String) -> Markup {
        #"<p:bg><p:bgPr><a:solidFill><a:schemeClr val="\#(colour)"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"#
    }

    static let slideNumber = #"type="sldNum" sz="quarter" idx="12""# as Markup
    static let footer = #"type="ftr" sz="quarter" idx="11""# as Markup

    /// Says its side itself: LibreOffice shows footers by the layout's paragraph and knows no style of a list there.
    static func footerText(_ presentation: Presentation) -> Markup {
        TextMarkup.paragraph(presentation.footer, presentation.language, properties: #"<a:pPr algn="l"/>"#)
    }

    /// The field that shows the number of the slide. The id only tells fields of one kind apart.
    static func numberField(_ shown: String, _ language: String) -> Markup {
        """
        <a:p><a:fld id="{3E2C1B9A-5D4F-4E7B-8A60-91C2D3E4F506}" type="slidenum"><a:rPr lang="\(language)"/>\
        <a:t>\(shown)</a:t></a:fld><a:endParaRPr lang="\(language)"/></a:p>
        """
    }

    /// Properties of a text box whose text is written smaller than its style says.
    static func shrunk(_ scale: Int) -> Markup {
        guard scale < 100 else { return "<a:bodyPr><a:normAutofit/></a:bodyPr>" }
        return #"<a:bodyPr><a:normAutofit fontScale="\#(scale * 1000)"/></a:bodyPr>"#
    }
}
