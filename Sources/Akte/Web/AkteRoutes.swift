// SPDX-License-Identifier: EUPL-1.2
internal import Web

extension AkteModul {
    var routen: [Route] { [] }
    var navigation: [Navigationspunkt] { [] }
}
