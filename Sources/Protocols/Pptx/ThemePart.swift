// SPDX-License-Identifier: EUPL-1.2

/// Colours and fonts. Every dark colour has a contrast of at least 4.5 : 1 to both light ones (WCAG 2.2, 1.4.3).
///
/// Arial is on every office computer, or a font of the same widths (Liberation Sans) stands in for it.
enum ThemePart {
    static let dark = [("dk1", "1B1B1B"), ("dk2", "17365D")]
    static let light = [("lt1", "FFFFFF"), ("lt2", "E9EEF4")]
    static let accents = [
        ("accent1", "1F5C99"), ("accent2", "8A3B12"), ("accent3", "2B6631"), ("accent4", "6A3D8A"), ("accent5", "0B6468"),
        ("accent6", "8C1D40"), ("hlink", "0B5394"), ("folHlink", "5B2C83"),
    ]

    static func part(_ number: Int, _ names: PartNames) -> OpcPart {
        // The order is that of the schema: dk1, lt1, dk2, lt2, accents, links.
        let colours = [dark[0], light[0], dark[1], light[1]] + accents
        let scheme: [Markup] = colours.map { name, rgb in
            "<a:\(name)><a:srgbClr val=\"\(rgb)\"/></a:\(name)>"
        }
        let font: Markup = #"<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>"#
        let root: Markup = """
            <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="\(names.theme)"><a:themeElements>\
            <a:clrScheme name="\(names.theme)">\(scheme)</a:clrScheme>\
            <a:fontScheme name="\(names.theme)"><a:majorFont>\(font)</a:majorFont><a:minorFont>\(font)</a:minorFont></a:fontScheme>\
            <a:fmtScheme name="\(names.theme)"><a:fillStyleLst>\(fills)</a:fillStyleLst><a:lnStyleLst>\(lines)</a:lnStyleLst>\
            <a:effectStyleLst>\(effects)</a:effectStyleLst><a:bgFillStyleLst>\(fills)</a:bgFillStyleLst></a:fmtScheme>\
            </a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>
            """
        return OpcPart("ppt/theme/theme\(number).xml", ContentType.theme, Markup.document(root))
    }

    private static let fill: Markup = #"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#
    private static let fills = [fill, fill, fill]
    private static let lines: [Markup] = [6350, 12_700, 19_050].map { width in
        #"<a:ln w="\#(width)" cap="flat" cmpd="sng" algn="ctr">\#(fill)<a:prstDash val="solid"/></a:ln>"#
    }
    private static let effects: [Markup] = [1, 2, 3].map { _ in "<a:effectStyle><a:effectLst/></a:effectStyle>" }
}
