// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension VorgangKopf {
    func mussOffenSein() throws(AkteError) {
        guard zustand == .offen else { throw .vorgangGeschlossen }
    }

    /// What stands against the order z. d. A. (dms.md § 3); all of it, so that the clerk need not find out one by one.
    func hindernisse(offeneWiedervorlagen: Int, entwuerfe: Int) -> [Schliessungshindernis] {
        var liste: [Schliessungshindernis] = []
        if offeneWiedervorlagen > 0 { liste.append(.offeneWiedervorlagen(offeneWiedervorlagen)) }
        if entwuerfe > 0 { liste.append(.entwuerfe(entwuerfe)) }
        if aussonderung.dauer == nil { liste.append(.aufbewahrungFehlt) }
        if aussonderung.art == nil { liste.append(.aussonderungsartFehlt) }
        return liste
    }
}
