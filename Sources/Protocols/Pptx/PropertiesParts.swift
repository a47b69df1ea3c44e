// SPDX-License-Identifier: EUPL-1.2

/// Title, author, language and times of the file.
enum PropertiesParts {
    static func core(_ presentation: Presentation) -> OpcPart {
        let title = TextRule.oneLine(presentation.title)
        let author = TextRule.oneLine(presentation.author)
        let root: Markup = """
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:title>\(title)</dc:title><dc:creator>\(author)</dc:creator><dc:language>\(presentation.language)</dc:language>\
            <cp:lastModifiedBy>\(author)</cp:lastModifiedBy><cp:revision>1</cp:revision>\
            <dcterms:created xsi:type="dcterms:W3CDTF">\(DateText.utc(presentation.created))</dcterms:created>\
            <dcterms:modified xsi:type="dcterms:W3CDTF">\(DateText.utc(presentation.modified))</dcterms:modified>\
            </cp:coreProperties>
            """
        return OpcPart("docProps/core.xml", ContentType.core, Markup.document(root))
    }

    static func extended(_ presentation: Presentation, notes: Int) -> OpcPart {
        let root: Markup = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
            <TotalTime>0</TotalTime><PresentationFormat>16:9</PresentationFormat>\
            <Slides>\(presentation.slides.count)</Slides><Notes>\(notes)</Notes><HiddenSlides>0</HiddenSlides></Properties>
            """
        return OpcPart("docProps/app.xml", ContentType.extended, Markup.document(root))
    }
}
