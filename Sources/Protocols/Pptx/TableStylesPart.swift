// SPDX-License-Identifier: EUPL-1.2

/// The one style of tables, in colours of the theme: header light on dark, bands, thin lines.
enum TableStylesPart {
    static let id = "{6C1A6B5E-3B0F-4B55-9C5C-0D5B2E1F7A41}"

    static func part(_ names: PartNames) -> OpcPart {
        let borders: [Markup] = ["left", "right", "top", "bottom", "insideH", "insideV"].map { side in
            "<a:\(side)><a:ln w=\"6350\" cmpd=\"sng\">\(fill("accent1"))</a:ln></a:\(side)>"
        }
        let root: Markup = """
            <a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="\(id)">\
            <a:tblStyle styleId="\(id)" styleName="\(names.table)">\
            <a:wholeTbl>\(text("dk1", strong: false))<a:tcStyle><a:tcBdr>\(borders)</a:tcBdr>\
            <a:fill>\(fill("lt1"))</a:fill></a:tcStyle></a:wholeTbl>\
            <a:band2H><a:tcStyle><a:tcBdr/><a:fill>\(fill("lt2"))</a:fill></a:tcStyle></a:band2H>\
            <a:firstCol><a:tcTxStyle b="on"/><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>\
            <a:firstRow>\(text("lt1", strong: true))<a:tcStyle><a:tcBdr/><a:fill>\(fill("dk2"))</a:fill></a:tcStyle></a:firstRow>\
            </a:tblStyle></a:tblStyleLst>
            """
        return OpcPart("ppt/tableStyles.xml", ContentType.tableStyles, Markup.document(root))
    }

    private static func fill(_ colour: String) -> Markup {
        #"<a:solidFill><a:schemeClr val="\#(colour)"/></a:solidFill>"#
    }

    private static func text(_ colour: String, strong: Bool) -> Markup {
        """
        <a:tcTxStyle\(strong ? #" b="on""# : Markup.none)><a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>\
        <a:schemeClr val="\(colour)"/></a:tcTxStyle>
        """
    }
}
