// SPDX-License-Identifier: EUPL-1.2

/// Names by the patterns that stand under them: an address is looked up, however many there are.
struct Musterverzeichnis: Sendable, Hashable {
    private var namen: [Adressmuster: Set<String>] = [:]

    init(_ listen: [String: [Adressmuster]]) {
        for (name, muster) in listen {
            for eines in muster { namen[eines, default: []].insert(name) }
        }
    }

    /// Patterns that stand under more than one name.
    var mehrdeutige: [(muster: Adressmuster, namen: [String])] {
        namen.filter { $0.value.count > 1 }.map { ($0.key, $0.value.sorted()) }.sorted { $0.0.description < $1.0.description }
    }

    /// All names whose patterns fit.
    func alle(_ adresse: Mailadresse) -> Set<String> {
        Self.muster(adresse).reduce(into: []) { $0.formUnion(namen[$1] ?? []) }
    }

    /// The name of the pattern that fits most closely.
    func naechster(_ adresse: Mailadresse) -> String? {
        Self.muster(adresse).lazy.compactMap { namen[$0]?.min() }.first
    }

    /// All patterns that fit an address, the closest first: the address, the mailbox without what stands behind a `+`, the
    /// domain, and those above it from the longest on.
    private static func muster(_ adresse: Mailadresse) -> [Adressmuster] {
        var muster: [Adressmuster] = [.adresse(adresse)]
        if let postfach = adresse.ohneZusatz { muster.append(.adresse(postfach)) }
        muster.append(.domaene(adresse.domaene))
        var rest = adresse.domaene[...]
        while let punkt = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: punkt)...]
            muster.append(.unterdomaenen(String(rest)))
        }
        return muster
    }
}
