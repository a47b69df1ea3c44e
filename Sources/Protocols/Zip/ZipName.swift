// SPDX-License-Identifier: EUPL-1.2

/// Which names may come out of an archive.
enum ZipName {
    static func checked(_ bytes: ArraySlice<UInt8>, _ limits: ZipLimits) throws(ZipError) -> String {
        // Names without the UTF-8 flag are code page 437 by the letter; who writes ASCII or UTF-8 there means UTF-8.
        guard let name = String(validating: bytes, as: UTF8.self) else { throw .nameEncoding }
        guard !bytes.isEmpty, bytes.count <= limits.nameBytes else { throw .unsafeName(String(name.prefix(80))) }
        let forbidden = name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" }
        var parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if name.hasSuffix("/") { parts.removeLast() }
        let drive = name.utf8.dropFirst().first == UInt8(ascii: ":")
        guard !forbidden, !drive, parts.count <= limits.depth + 1,
            !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." })
        else { throw .unsafeName(name) }
        return name
    }
}
