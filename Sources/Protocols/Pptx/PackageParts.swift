// SPDX-License-Identifier: EUPL-1.2

/// All parts of the file, in the order they are written.
struct PackageParts {
    let parts: [OpcPart]
    private let root: OpcRelations

    init(_ presentation: Presentation) {
        let names = PartNames(presentation.language)
        var (slides, media): ([OpcPart], [OpcPart]) = ([], [])
        var notes: [OpcPart] = []
        for (index, slide) in presentation.slides.enumerated() {
            var writer = SlidePart(slide, index + 1, presentation, names)
            writer.images = media.count
            if !slide.notes.isEmpty { writer.note = notes.count + 1 }
            let made = writer.parts()
            slides.append(made.slide)
            media += made.media
            if let note = writer.note { notes.append(NotesParts.slide(slide, index + 1, note: note, presentation, names)) }
        }
        let speaker = notes.isEmpty ? [] : NotesParts.master(presentation, names)
        let fixed = [
            PropertiesParts.core(presentation), PropertiesParts.extended(presentation, notes: notes.count),
            PresentationPart.part(presentation, notes: !notes.isEmpty), MasterPart.part(presentation, names),
        ]
        let styles = [ThemePart.part(1, names), TableStylesPart.part(names)]
        parts =
            fixed + PresentationPart.properties + LayoutParts.parts(presentation, names) + styles + slides + speaker + notes
            + media
        var root = OpcRelations()
        _ = root.add(RelationType.document, "ppt/presentation.xml")
        _ = root.add(RelationType.core, "docProps/core.xml")
        _ = root.add(RelationType.extended, "docProps/app.xml")
        self.root = root
    }

    /// Name and content of each entry of the archive; the content types first, as readers of streams want them.
    var files: [(name: String, bytes: [UInt8])] {
        var files = [("[Content_Types].xml", contentTypes), ("_rels/.rels", root.bytes)]
        for part in parts {
            files.append((part.name, part.bytes))
            if !part.relations.isEmpty { files.append((part.relationsName, part.relations.bytes)) }
        }
        return files
    }

    private var contentTypes: [UInt8] {
        var defaults: [Markup] = [Self.byEnding("rels", ContentType.relations), Self.byEnding("xml", "application/xml")]
        for (ending, type) in [("png", ContentType.png), ("svg", ContentType.svg)]
        where parts.contains(where: { $0.contentType == type }) {
            defaults.append(Self.byEnding(ending, type))
        }
        let overrides: [Markup] = parts.filter { !$0.contentType.hasPrefix("image/") }.map { part in
            #"<Override PartName="/\#(part.name)" ContentType="\#(part.contentType)"/>"#
        }
        return Markup.document(
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\(defaults)\(overrides)</Types>
            """)
    }

    private static func byEnding(_ ending: String, _ type: String) -> Markup {
        #"<Default Extension="\#(ending)" ContentType="\#(type)"/>"#
    }
}
