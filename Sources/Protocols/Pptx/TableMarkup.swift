// SPDX-License-Identifier: EUPL-1.2

/// A table as a frame on the slide.
enum TableMarkup {
    static func frame(_ table: SlideTable, _ box: Box, _ id: Int, _ kind: Markup, _ language: String, _ names: PartNames)
        -> Markup
    {
        let fit = TableFit(table, box)
        var frame = box
        frame.height = fit.heights.reduce(0, +)
        let grid: [Markup] = fit.widths.map { #"<a:gridCol w="\#($0)"/>"# }
        let rows: [Markup] = zip([table.columns.map(\.header)] + table.rows, fit.heights).map { cells, height in
            let cells: [Markup] = zip(cells, table.columns).map { cell($0, $1.alignment, fit.size, language) }
            return #"<a:tr h="\#(height)">\#(cells)</a:tr>"#
        }
        let description = TextRule.oneLine(table.description)
        return """
            <p:graphicFrame><p:nvGraphicFramePr>\
            <p:cNvPr id="\(id)" name="\(names.table) \(id - 1)"\(description.isEmpty ? Markup.none : #" descr="\#(description)""#)/>\
            <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>\(kind)</p:nvPr></p:nvGraphicFramePr>\
            <p:xfrm><a:off x="\(frame.x)" y="\(frame.y)"/><a:ext cx="\(frame.width)" cy="\(frame.height)"/></p:xfrm>\
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>\
            <a:tblPr firstRow="1"\(table.rowHeaders ? #" firstCol="1""# : Markup.none) bandRow="1">\
            <a:tableStyleId>\(TableStylesPart.id)</a:tableStyleId></a:tblPr>\
            <a:tblGrid>\(grid)</a:tblGrid>\(rows)</a:tbl></a:graphicData></a:graphic></p:graphicFrame>
            """
    }

    private static func cell(_ text: String, _ alignment: SlideTable.Alignment, _ size: Int, _ language: String) -> Markup {
        let side: Markup = alignment == .trailing ? #"<a:pPr algn="r"/>"# : .none
        return """
            <a:tc><a:txBody><a:bodyPr/><a:lstStyle/>\(TextMarkup.paragraph(text, language, size: size, properties: side))</a:txBody>\
            <a:tcPr anchor="ctr"/></a:tc>
            """
    }
}
