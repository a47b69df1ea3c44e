// SPDX-License-Identifier: EUPL-1.2

extension DokumentVersion {
    /// Ending of the file's name that any system can take: up to eight small letters and digits, `bin` where it has none such.
    public var schlichteEndung: String {
        let endung = dateiname.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let brauchbar =
            dateiname.contains(".") && (1...8).contains(endung.utf8.count)
            && endung.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
        return brauchbar ? endung : "bin"
    }
}
