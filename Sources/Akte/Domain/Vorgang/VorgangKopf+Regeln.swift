// SPDX-License-Identifier: EUPL-1.2
internal import Core

extension VorgangKopf {
    func mussOffenSein() throws(AkteError) {
        guard zustand == .offen else { throw .vorgangGeschlossen }
    }
}
