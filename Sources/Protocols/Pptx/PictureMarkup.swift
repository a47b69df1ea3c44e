// SPDX-License-Identifier: EUPL-1.2

/// A picture on the slide and its parts in the file.
enum PictureMarkup {
    static func picture(
        _ picture: SlidePicture, _ box: Box, _ id: Int, _ kind: Markup, _ names: PartNames, _ images: Int,
        _ relations: inout OpcRelations, _ media: inout [OpcPart]
    ) -> Markup {
        func add(_ bytes: [UInt8], _ ending: String, _ type: String) -> String {
            let name = "image\(images + media.count + 1).\(ending)"
            media.append(OpcPart("ppt/media/\(name)", type, bytes))
            return relations.add(RelationType.image, "../media/\(name)")
        }
        let png = add(picture.png, "png", ContentType.png)
        // MS-ODRAWXML, svgBlip: who knows the extension shows the SVG, all others the PNG.
        var vector = Markup.none
        if let svg = picture.svg {
            let id = add(svg, "svg", ContentType.svg)
            vector = """
                <a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">\
                <asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="\(id)"/></a:ext></a:extLst>
                """
        }
        // Beside text it begins where the text does.
        let place = PngSize(picture.png).map { box.fitting($0, top: kind == .none) } ?? box
        return """
            <p:pic><p:nvPicPr><p:cNvPr id="\(id)" name="\(names.picture) \(id - 1)" descr="\(TextRule.oneLine(picture.description))"/>\
            <p:cNvPicPr><a:picLocks\(kind == .none ? kind : #" noGrp="1""#) noChangeAspect="1"/></p:cNvPicPr><p:nvPr>\(kind)</p:nvPr>\
            </p:nvPicPr><p:blipFill><a:blip r:embed="\(png)">\(vector)</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>\
            \(Shape.place(place))</p:pic>
            """
    }
}
