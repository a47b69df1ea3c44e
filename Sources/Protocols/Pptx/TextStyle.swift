// SPDX-License-Identifier: EUPL-1.2

/// Styles of text by level, for master and layouts.
enum TextStyle {
    static func size(_ hundredths: Int, _ colour: String, strong: Bool = false) -> Markup {
        """
        <a:defRPr sz="\(hundredths)" b="\(strong ? 1 : 0)" kern="1200"><a:solidFill><a:schemeClr val="\(colour)"/></a:solidFill>\
        <a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>
        """
    }

    /// A title: no mark, one level.
    static func title(_ hundredths: Int, _ colour: String) -> Markup {
        """
        <a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc>\
        <a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="\(hundredths)" b="1" kern="1200">\
        <a:solidFill><a:schemeClr val="\(colour)"/></a:solidFill>\
        <a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>
        """
    }

    /// Nine levels with marks, each further in.
    static func list(_ sizes: [Int]) -> [Markup] {
        SlideParagraph.levels.map { level in
            entry(
                level, "marL=\"\((level + 1) * TextFit.indent)\" indent=\"\(-TextFit.indent)\"",
                #"<a:buFont typeface="Arial"/><a:buChar char="\#(level % 2 == 0 ? "•" : "–")"/>"#, size(sizes[level], "tx1"))
        }
    }

    /// Nine levels without marks.
    static func unmarked(_ sizes: [Int], _ colour: String) -> [Markup] {
        SlideParagraph.levels.map { level in
            entry(
                level, "marL=\"\(level * TextFit.indent)\" indent=\"0\"", "<a:buNone/>", size(sizes[level], colour))
        }
    }

    /// Nine levels as text boxes have them.
    static func plain(_ hundredths: Int) -> [Markup] {
        unmarked([Int](repeating: hundredths, count: SlideParagraph.levels.count), "tx1")
    }

    private static func entry(_ level: Int, _ margins: Markup, _ mark: Markup, _ text: Markup) -> Markup {
        """
        <a:lvl\(level + 1)pPr \(margins) algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">\
        <a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>\(mark)\(text)</a:lvl\(level + 1)pPr>
        """
    }
}
