// SPDX-License-Identifier: EUPL-1.2

/// A part of the package (ISO/IEC 29500-2) with its relationships. Ids are given in the order of adding, so they are the same each time.
struct OpcPart: Hashable {
    /// Without the leading slash.
    let name: String
    let contentType: String
    let bytes: [UInt8]
    let relations: OpcRelations

    init(_ name: String, _ contentType: String, _ bytes: [UInt8], _ relations: OpcRelations = OpcRelations()) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
        self.relations = relations
    }

    /// The part that holds the relationships: `ppt/slides/_rels/slide1.xml.rels`.
    var relationsName: String {
        let pieces = name.split(separator: "/")
        return (pieces.dropLast() + ["_rels", "\(pieces.last ?? "").rels"]).joined(separator: "/")
    }
}

struct OpcRelations: Hashable {
    private(set) var entries: [Markup] = []

    var isEmpty: Bool { entries.isEmpty }

    /// `target` is relative to the folder of the part. Returns the id.
    mutating func add(_ type: String, _ target: String) -> String {
        let id = "rId\(entries.count + 1)"
        entries.append(#"<Relationship Id="\#(id)" Type="\#(type)" Target="\#(target)"/>"#)
        return id
    }

    var bytes: [UInt8] {
        Markup.document(
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(entries)</Relationships>
            """)
    }
}

enum RelationType {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    static let document = office + "officeDocument"
    static let extended = office + "extended-properties"
    static let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    static let master = office + "slideMaster"
    static let layout = office + "slideLayout"
    static let theme = office + "theme"
    static let slide = office + "slide"
    static let notesMaster = office + "notesMaster"
    static let notes = office + "notesSlide"
    static let image = office + "image"
    static let tableStyles = office + "tableStyles"
    static let presentationProperties = office + "presProps"
    static let viewProperties = office + "viewProps"
}

enum ContentType {
    private static let office = "application/vnd.openxmlformats-officedocument."
    static let presentation = office + "presentationml.presentation.main+xml"
    static let master = office + "presentationml.slideMaster+xml"
    static let layout = office + "presentationml.slideLayout+xml"
    static let slide = office + "presentationml.slide+xml"
    static let notesMaster = office + "presentationml.notesMaster+xml"
    static let notes = office + "presentationml.notesSlide+xml"
    static let tableStyles = office + "presentationml.tableStyles+xml"
    static let presentationProperties = office + "presentationml.presProps+xml"
    static let viewProperties = office + "presentationml.viewProps+xml"
    static let theme = office + "theme+xml"
    static let extended = office + "extended-properties+xml"
    static let core = "application/vnd.openxmlformats-package.core-properties+xml"
    static let relations = "application/vnd.openxmlformats-package.relationships+xml"
    static let png = "image/png"
    static let svg = "image/svg+xml"
}
