// SPDX-License-Identifier: EUPL-1.2

/// The properties of one folder of an Outlook file (MS-OXMSG §2.4): long values as streams, short ones in a table.
struct OutlookProperties {
    private let file: CompoundFile
    private var streams: [String: CompoundFile.Entry] = [:]
    private let table: [UInt8]
    private let codepage: String?
    let folders: [(name: String, index: Int)]

    /// - Parameter header: bytes before the table: 32 for the mail itself, 8 for recipients and attachments.
    init(_ file: CompoundFile, _ index: Int, header: Int, codepage: String? = nil) throws(MailImportError) {
        self.file = file
        var folders: [(name: String, index: Int)] = []
        var table: [UInt8] = []
        for child in try file.children(of: index) {
            let entry = file.entries[child]
            if entry.kind == 1 {
                folders.append((entry.name, child))
            } else if entry.name == "__properties_version1.0" {
                table = Array(try file.content(entry).dropFirst(header))
            } else if entry.name.hasPrefix("__substg1.0_") {
                streams[String(entry.name.dropFirst(12)).uppercased()] = entry
            }
        }
        self.folders = folders
        self.table = table
        self.codepage = codepage
    }

    /// Unicode where there is any, else the eight-bit text in the mail's code page.
    func text(_ tag: String) throws(MailImportError) -> String? {
        if let wide = streams[tag + "001F"] { return Self.cut(Charset.utf16(try file.content(wide), bigEndian: false)) }
        guard let narrow = streams[tag + "001E"] else { return nil }
        return Self.cut(Charset.decode(try file.content(narrow), codepage ?? "windows-1252").text)
    }

    /// The first of these properties that holds something.
    func text(first tags: [String]) throws(MailImportError) -> String? {
        for tag in tags {
            if let found = try text(tag) { return found }
        }
        return nil
    }

    func bytes(_ tag: String) throws(MailImportError) -> [UInt8]? {
        guard let entry = streams[tag + "0102"] else { return nil }
        return try file.content(entry)
    }

    func number(_ tag: Int) -> Int? { fixed(tag << 16 | 0x0003).map { CompoundFile.number(table, $0, 4) } }

    /// FILETIME: tenths of microseconds since 1601.
    func time(_ tag: Int) -> Int64? {
        guard let at = fixed(tag << 16 | 0x0040) else { return nil }
        let seconds = Int64(CompoundFile.number(table, at, 8)) / 10_000_000 - 11_644_473_600
        return (0...253_402_300_799).contains(seconds) ? seconds : nil
    }

    private func fixed(_ tag: Int) -> Int? {
        stride(from: 0, to: table.count - 15, by: 16).first { CompoundFile.number(table, $0, 4) == tag }.map { $0 + 8 }
    }

    private static func cut(_ text: String) -> String? {
        var text = text
        while text.unicodeScalars.last == "\0" { text.unicodeScalars.removeLast() }
        return text.isEmpty ? nil : text
    }
}
