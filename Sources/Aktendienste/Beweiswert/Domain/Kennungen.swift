// SPDX-License-Identifier: EUPL-1.2
import Core

enum BaumTag {}
enum PaketTag {}

typealias BaumID = ID<BaumTag>
typealias PaketID = ID<PaketTag>
